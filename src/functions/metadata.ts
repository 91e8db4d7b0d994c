import { functions } from "./all";
import type { Choices } from "./parameters";
import type { FunctionDefinition } from "./definition";
import type { Parameter } from "./parameters";
import { parameterSentence } from "./reference/signature";

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: "matrix";
  readonly optional?: true;
  readonly customEnumId?: string;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: string; readonly dimensionality?: "matrix" };
  readonly options?: { readonly requiresParameterAddresses: true };
}

interface EnumMetadata {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}

/** What Excel reads of an add-in's functions. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}

const parameterMetadata = (name: string, parameter: Parameter): ParameterMetadata => ({
  name,
  description: parameterSentence(parameter),
  type: parameter.type,
  ...(parameter.matrix && { dimensionality: "matrix" }),
  ...(parameter.optional && { optional: true }),
  ...(parameter.choices && { customEnumId: parameter.choices.id }),
});

const resultTypes = {
  number: { type: "number" },
  text: { type: "string" },
  any: { type: "any" },
  table: { type: "any", dimensionality: "matrix" },
} as const;

const functionMetadata = ({ id, summary, order, result }: FunctionDefinition, helpPage: string): FunctionMetadata => ({
  id,
  name: id,
  description: summary,
  helpUrl: `${helpPage}#${id}`,
  parameters: order.map(([name, parameter]) => parameterMetadata(name, parameter)),
  result: resultTypes[result.kind],
  ...(result.kind === "table" && order.some(([, { matrix }]) => matrix) && takesAddresses),
});

/** Excel tells a function the addresses of its arguments only where it returns a matrix. */
const takesAddresses = { options: { requiresParameterAddresses: true } } as const;

const enumMetadata = ({ id, values }: Choices): EnumMetadata => ({
  id,
  type: "string",
  values: values.map(({ name, tooltip }) => ({ name, stringValue: name, tooltip })),
});

/** The lists that parameters choose from, each once. */
function allChoices(definitions: readonly FunctionDefinition[]): Choices[] {
  const found = new Map<string, Choices>();
  for (const { order } of definitions)
    for (const [, { choices }] of order) {
      if (!choices) continue;
      if ((found.get(choices.id) ?? choices) !== choices)
        throw new Error(`Two lists of choices are called ${choices.id}.`);
      found.set(choices.id, choices);
    }
  return [...found.values()];
}

/**
 * The content of functions.json.
 * @param helpPage the address of the reference page, to which each function's id is an anchor
 */
export const functionsMetadata = (
  helpPage: string,
  definitions: readonly FunctionDefinition[] = functions,
): FunctionsMetadata => ({
  allowErrorForDataTypeAny: true,
  functions: definitions.map((definition) => functionMetadata(definition, helpPage)),
  enums: allChoices(definitions).map(enumMetadata),
});
