import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { builtMetadata } from "./functions-metadata";

class ShownError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  invalidNumber: "#NUM!",
  divisionByZero: "#DIV/0!",
  nullReference: "#NULL!",
};

/** A function as Excel calls it. */
export type Called = (...args: unknown[]) => unknown;

/**
 * The functions that dist/functions.js registers where nothing exists but CustomFunctions (no page, no console, no network) and what is given.
 * @param given further globals; it may keep the global object, to add to it later
 */
export function registered(
  given: (run: (file: string) => void, globals: object) => object = () => ({}),
): Map<string, Called> {
  const functions = new Map<string, Called>();
  const associate = (id: string, called: Called): void => void functions.set(id, called);
  const run = (file: string): void =>
    void vm.runInContext(readFileSync(path.join("dist", file), "utf8"), context, { filename: file });
  // An ordinary global object, as a browser's: looking a name up on one that stands in for another takes longer than most functions do.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  Object.assign(context, { CustomFunctions: { associate, Error: ShownError, ErrorCode: CODES } }, given(run, context));
  run("functions.js");
  return functions;
}

interface Script {
  src: string;
  onload(event: object): void;
  onerror(event: object): void;
}

/** As much of a page as loads scripts. */
export const pageThatLoads = (load: (file: string) => void): object => {
  const append = (script: Script): void =>
    void setImmediate(() => {
      try {
        load(script.src);
        script.onload({ type: "load" });
      } catch {
        script.onerror({ type: "error" });
      }
    });
  const createElement = (): object => ({ setAttribute: () => undefined });
  return {
    document: { createElement, getElementsByTagName: () => [], head: { appendChild: append } },
    setTimeout,
    clearTimeout,
  };
};

/** Calls a function as Excel does: omitted arguments are null, and the invocation comes last. */
export function call(functions: Map<string, Called>, id: string, ...args: unknown[]): unknown {
  const parameters = builtMetadata().functions.find((one) => one.id === id)?.parameters ?? [];
  return functions.get(id)?.(...parameters.map((_, i) => args[i] ?? null), { functionName: id });
}
