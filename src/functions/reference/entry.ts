import { namespace } from "../../messages/namespace";
import { groups, type Example, type FunctionDefinition, type Group } from "../definition";
import type { Choices } from "../parameters";
import { defaultText, unitAndBounds } from "./parameter-sentence";
import { signature } from "./signature";

/** A table to be shown: its first row is the header. */
export type ShownTable = readonly (readonly string[])[];

/** An argument, each of its facts as a text. */
export interface ShownArgument {
  readonly name: string;
  readonly meaning: string;
  readonly values: string;
  readonly leftOut: string;
}

/** A formula and what comes out. */
export interface ShownExample {
  readonly formula: string;
  readonly result: string | ShownTable;
  readonly note: string | undefined;
}

/** All that the reference says of one function, whatever it is written in. */
export interface Entry {
  readonly id: string;
  readonly summary: string;
  readonly signature: string;
  readonly remarks: readonly string[];
  readonly arguments: readonly ShownArgument[];
  readonly choices: readonly Choices[];
  readonly result: string;
  readonly noAnswer: string | undefined;
  readonly examples: readonly ShownExample[];
  readonly related: readonly string[];
}

/** The functions of one group, and the ranges that their examples mention. */
export interface Section {
  readonly group: Group;
  readonly ranges: readonly { readonly name: string; readonly table: ShownTable }[];
  readonly entries: readonly Entry[];
}

/** A figure as a cell shows it, ten digits at most. */
const shownCell = (cell: unknown): string =>
  typeof cell === "number"
    ? String(Number(cell.toPrecision(10)))
    : typeof cell === "boolean"
      ? cell
        ? "TRUE"
        : "FALSE"
      : String(cell ?? "");

const shownTable = (rows: readonly (readonly unknown[])[]): ShownTable => rows.map((row) => row.map(shownCell));

const shownExample = (id: string, { args, result, note }: Example): ShownExample => ({
  formula: `=${namespace}.${id}(${args})`,
  result: Array.isArray(result) ? shownTable(result) : shownCell(result),
  note,
});

const kinds = { number: "a number", text: "a text", any: "a value", table: "a table" } as const;

function entryOf(definition: FunctionDefinition): Entry {
  const { id, summary, remarks = [], order, result, noAnswer, examples, related } = definition;
  return {
    id,
    summary,
    signature: signature(definition),
    remarks,
    arguments: order.map(([name, parameter]) => ({
      name,
      meaning: parameter.summary,
      values: unitAndBounds(parameter),
      leftOut: defaultText(parameter) ?? "required",
    })),
    choices: order.flatMap(([, { choices }]) => choices ?? []),
    result: `${kinds[result.kind]} (${result.unit})`,
    noAnswer,
    examples: examples.map((example) => shownExample(id, example)),
    related,
  };
}

/** The ranges that examples mention, each name once. */
function rangesOf(definitions: readonly FunctionDefinition[]): Section["ranges"] {
  const found = new Map(
    definitions.flatMap(({ examples }) => examples.flatMap(({ ranges = {} }) => Object.entries(ranges))),
  );
  return [...found].map(([name, rows]) => ({ name, table: shownTable(rows) }));
}

/** The whole reference, group by group. */
export const sectionsOf = (definitions: readonly FunctionDefinition[]): Section[] =>
  groups
    .map((group) => ({ group, own: definitions.filter((definition) => definition.group === group) }))
    .filter(({ own }) => own.length > 0)
    .map(({ group, own }) => ({ group, ranges: rangesOf(own), entries: own.map(entryOf) }));
