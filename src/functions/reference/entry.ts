import { namespace } from "../../messages/namespace";
import { priceBook } from "../../prices/price-book";
import { type Example, type FunctionDefinition, type Group, groups } from "../definition";
import type { Choices } from "../parameters";
import { defaultText, signature, unitAndBounds } from "./signature";

/** One thing that holds for every function. */
interface Convention {
  readonly title: string;
  readonly text: string;
}

/** What holds for every function, and is not repeated at each. */
export const conventions: readonly Convention[] = [
  {
    title: "Units",
    text: "Money is in US dollars. Token prices are per one million tokens. Shares and rates are fractions: 0.2, never 20. Days are counted from go-live; a month is 365/12 days.",
  },
  {
    title: "price_or_model",
    text: `A number is a price in USD per 1M tokens. A text is the name of a model in the price book, such as "gpt-4.1" or "anthropic:claude-sonnet-4-5", and then every price that is left out comes from that model; the call's input tokens choose its long-context price. The price book was last checked on ${priceBook.date}. "gpt-4.1@2026-06-30" means the prices of that day and stays so when the price book is updated. A price that is typed always goes first. With a number, output tokens need an output price and cached tokens a cached price: nothing is free by omission.`,
  },
  {
    title: "Errors",
    text: "#VALUE!: an argument is missing, of the wrong kind or out of its bounds; the message names it, the bound and what was received. #N/A: the question has no answer, and the message says why. #NUM!: the result is too large to be a number. Excel shows the message of #VALUE! and #N/A only, which is why an argument out of its bounds is #VALUE! here. An error in a cell that a function reads comes back as that error.",
  },
  {
    title: "Empty cells",
    text: "An argument that is left out takes its default. A reference to an empty cell reaches a function as 0 in Excel on the desktop and as nothing on the web, and no function can tell: fill every cell that a formula refers to.",
  },
  {
    title: "Tables",
    text: "A function that returns a table spills it: its first row is a header, and the cells to the right and below must be empty. A price or date that is not known is a blank cell. Dates are Excel's day numbers: format the cells as dates.",
  },
  {
    title: "Equal arguments, equal result",
    text: "No function is volatile or asks anything of the network beyond the add-in's own files. Dates are arguments: give TODAY() where today is meant.",
  },
];

/** A table to be shown: its first row is the header. */
export type ShownTable = readonly (readonly string[])[];

/** An argument, each of its facts as a text. */
interface ShownArgument {
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
