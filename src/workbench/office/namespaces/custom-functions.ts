import { guarded } from "../core/guard";
import type { Implementation } from "../../calls/registry";
import type { Host } from "../host";

const errorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

/** What a function throws or returns to show an error. Excel's is no JavaScript Error either. */
class FunctionError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {
    if (!Object.values(errorCode).includes(code)) throw new TypeError(`"${code}" is no CustomFunctions.ErrorCode.`);
  }
}

/** The `CustomFunctions` object. */
export function customFunctionsNamespace(host: Host): object {
  host.functions.ErrorClass = FunctionError;
  const associate = (first: string | Record<string, Implementation>, implementation?: Implementation): void => {
    const mappings = typeof first === "string" ? { [first]: implementation } : first;
    for (const [id, mapped] of Object.entries(mappings)) {
      if (typeof mapped !== "function") throw new TypeError(`No function was given for ${id}.`);
      host.functions.associate(id, mapped);
    }
  };
  return guarded("CustomFunctions", {
    associate,
    Error: FunctionError,
    ErrorCode: guarded("CustomFunctions.ErrorCode", errorCode),
  });
}
