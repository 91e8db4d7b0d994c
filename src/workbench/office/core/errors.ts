/** The error of Excel's API: thrown by a sync, or by reading what was not loaded. It is what `OfficeExtension.Error` names. */
export class OfficeError extends Error {
  readonly traceMessages: string[] = [];
  readonly debugInfo: { code: string; message: string; errorLocation: string };
  override readonly name = "RichApi.Error";

  constructor(
    readonly code: string,
    message: string,
    errorLocation = "",
    readonly innerError: unknown = undefined,
  ) {
    super(message);
    this.debugInfo = { code, message, errorLocation };
  }

  override toString(): string {
    return `${this.code}: ${this.message}`;
  }
}

/** The error of reading a property before it was loaded. */
export const notLoaded = (property: string, location: string): OfficeError =>
  new OfficeError(
    "PropertyNotLoaded",
    `The property '${property}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
    location,
  );

/** The error of a member of office.js that the workbench does not have. */
export const notCovered = (member: string): Error => new Error(`${member} is not part of the workbench.`);

/** Any error of an operation as a sync reports it: those of the workbook keep their code. */
export function asOfficeError(thrown: unknown, location: string): OfficeError {
  if (thrown instanceof OfficeError) return thrown;
  const { code, message } = (thrown ?? {}) as { code?: unknown; message?: unknown };
  const text = typeof message === "string" ? message : String(thrown);
  return new OfficeError(typeof code === "string" ? code : "GeneralException", text, location, thrown);
}
