import { functions } from "./all";
import type { FunctionDefinition } from "./definition";
import type { Parameter } from "./parameters";

/** What a definition says to readers alone. */
export type FunctionText = Pick<
  FunctionDefinition,
  "group" | "summary" | "remarks" | "result" | "examples" | "related" | "noAnswer"
> & { readonly parameters: Readonly<Record<string, Pick<Parameter, "summary" | "otherwise">>> };

const textOf = ({ order, ...definition }: FunctionDefinition): FunctionText => {
  const { group, summary, remarks, result, examples, related, noAnswer } = definition;
  const parameters = Object.fromEntries(
    order.map(([name, parameter]) => [name, { summary: parameter.summary, otherwise: parameter.otherwise }]),
  );
  return {
    group,
    summary,
    ...(remarks && { remarks }),
    result,
    examples,
    related,
    ...(noAnswer !== undefined && { noAnswer }),
    parameters,
  };
};

/**
 * The texts of all functions by their ids. The build puts their values in this module's place: functions.js has the definitions without them, so that it weighs less.
 */
export const functionTexts: Readonly<Record<string, FunctionText>> = Object.fromEntries(
  functions.map((definition) => [definition.id, textOf(definition)]),
);
