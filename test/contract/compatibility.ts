import type { FunctionMetadata, FunctionsMetadata } from "./functions-metadata";

/** What saved workbooks rely on. */
export interface Interface {
  /**
   * Each function's signature, a line a parameter and a last one for the result:
   * "metric: string of METRIC", "days?: number" (optional), "inputs: any[][]" (a range), "→ number".
   */
  readonly functions: Readonly<Record<string, readonly string[]>>;
  /** The words that stand in formulas and tables: the lists that parameters choose from, and the labels of the inputs table. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const shape = ({ type, dimensionality }: { type: string; dimensionality?: string | undefined }): string =>
  dimensionality === "matrix" ? `${type}[][]` : type;

const signature = ({ parameters, result }: FunctionMetadata): string[] => [
  ...parameters.map((parameter) => {
    const list = parameter.customEnumId ? ` of ${parameter.customEnumId}` : "";
    return `${parameter.name}${parameter.optional ? "?" : ""}: ${shape(parameter)}${list}`;
  }),
  `→ ${shape(result)}`,
];

/** The interface that metadata and the keys of the inputs table describe. */
export const interfaceOf = ({ functions, enums }: FunctionsMetadata, inputs: readonly string[]): Interface => ({
  functions: Object.fromEntries(functions.map((one) => [one.id, signature(one)])),
  words: {
    ...Object.fromEntries(enums.map(({ id, values }) => [id, values.map(({ stringValue }) => stringValue)])),
    inputs,
  },
});

const split = (lines: readonly string[]): { parameters: readonly string[]; result: string } => ({
  parameters: lines.slice(0, -1),
  result: (lines.at(-1) ?? "").slice(2),
});

function broken(id: string, before: readonly string[], now: readonly string[] | undefined): string[] {
  if (!now) return [`${id} is gone: formulas that call it show #NAME?.`];
  const [old, present] = [split(before), split(now)];
  const changed = old.parameters.flatMap((was, i) => {
    const is = present.parameters[i];
    if (is === was) return [];
    return [`${id}: parameter ${i + 1} was ${was} and is ${is ?? "gone: formulas that pass it fail"}.`];
  });
  const added = present.parameters
    .slice(old.parameters.length)
    .filter((line) => !line.includes("?:"))
    .map((line) => `${id}: new parameter ${line} must be optional: formulas written before do not pass it.`);
  const result = old.result === present.result ? [] : [`${id}: its result was ${old.result} and is ${present.result}.`];
  return [...changed, ...added, ...result];
}

const brokenWords = (list: string, before: readonly string[], now: readonly string[] | undefined): string[] =>
  before
    .filter((word) => !now?.includes(word))
    .map((word) => `${list}: ${word} is gone: formulas and tables that have it show #VALUE!.`);

/** A sentence for each promise that no longer holds. Functions and words may be added, and optional parameters at the end. */
export const brokenPromises = (promised: Interface, present: Interface): string[] => [
  ...Object.entries(promised.functions).flatMap(([id, lines]) => broken(id, lines, present.functions[id])),
  ...Object.entries(promised.words).flatMap(([list, words]) => brokenWords(list, words, present.words[list])),
];

const longer = (
  promised: Readonly<Record<string, readonly string[]>>,
  present: Readonly<Record<string, readonly string[]>>,
): string[] =>
  Object.entries(present)
    .filter(([id, lines]) => lines.length !== promised[id]?.length)
    .map(([id]) => id);

/** The functions and lists in which there is something that is not promised. */
export const unpromised = (promised: Interface, present: Interface): string[] => [
  ...longer(promised.functions, present.functions),
  ...longer(promised.words, present.words),
];
