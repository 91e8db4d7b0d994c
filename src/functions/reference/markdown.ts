import { functions } from "../all";
import type { Choices } from "../parameters";
import { conventions, type Entry, type Section, sectionsOf, type ShownExample, type ShownTable } from "./entry";

/** A text within a cell of a table. */
const inCell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** A table; its first row is the header. */
export function markdownTable([header = [], ...rows]: ShownTable): string {
  const width = Math.max(header.length, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => inCell(cells[i] ?? "")).join(" | ")} |`;
  return [line(header), `|${"---|".repeat(width)}`, ...rows.map(line)].join("\n");
}

const code = (text: string): string => `\`${text}\``;

function exampleText({ formula, result, note }: ShownExample): string {
  const told = note === undefined ? "" : ` (${note})`;
  return typeof result === "string"
    ? `- ${code(formula)} → **${result}**${told}`
    : `- ${code(formula)}${told} begins\n\n${markdownTable(result)}\n`;
}

const argumentsTable = (entry: Entry): ShownTable => [
  ["argument", "meaning", "unit and bounds", "if left out"],
  ...entry.arguments.map(({ name, meaning, values, leftOut }) => [code(name), meaning, values, leftOut]),
];

const link = (id: string): string => `[${id}](#${id.toLowerCase()})`;

const entryText = (entry: Entry): string =>
  [
    `### ${entry.id}`,
    entry.summary,
    `${code(`=${entry.signature}`)}`,
    ...entry.remarks,
    entry.arguments.length > 0 && markdownTable(argumentsTable(entry)),
    `Returns ${entry.result}.`,
    entry.noAnswer !== undefined && `#N/A: ${entry.noAnswer}`,
    entry.examples.length > 0 && `Examples:\n\n${entry.examples.map(exampleText).join("\n")}`,
    entry.choices.length > 0 &&
      `The choices: ${entry.choices.map(({ id }) => `[${id}](#${id.toLowerCase()})`).join(", ")}.`,
    entry.related.length > 0 && `See also: ${entry.related.map(link).join(", ")}.`,
  ]
    .filter((block) => block !== false)
    .join("\n\n");

const rangeText = ({ name, table }: Section["ranges"][number]): string =>
  `In the examples below, ${code(name)} is this table:\n\n${markdownTable(table)}`;

const sectionText = ({ group, ranges, entries }: Section): string =>
  [`## ${group}`, ...ranges.map(rangeText), ...entries.map(entryText)].join("\n\n");

const choicesText = ({ id, values }: Choices): string =>
  `### ${id}\n\n${markdownTable([["choice", "meaning"], ...values.map(({ name, tooltip }) => [code(name), tooltip])])}`;

/** Lists of choices, each once. */
const allChoices = (sections: readonly Section[]): Choices[] => [
  ...new Set(sections.flatMap(({ entries }) => entries.flatMap(({ choices }) => choices))),
];

const contents = (sections: readonly Section[]): string =>
  sections.map(({ group, entries }) => `- ${group}: ${entries.map(({ id }) => link(id)).join(", ")}`).join("\n");

/** The reference of all functions as a page. */
export function functionsPage(): string {
  const sections = sectionsOf(functions);
  const blocks = [
    "# The functions",
    "<!-- Generated from the definitions in src/functions by `npm run docs`: change those. -->",
    "Type `=TUNE.` in a cell and Excel lists them.",
    contents(sections),
    ...conventions.map(({ title, text }) => `**${title}.** ${text}`),
    ...sections.map(sectionText),
    "## Choices",
    ...allChoices(sections).map(choicesText),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The functions in a table, a line each. */
export function functionsTable(page = "docs/functions.md"): string {
  const rows = sectionsOf(functions).flatMap(({ group, entries }) =>
    entries.map(({ id, summary }, i) => [
      i === 0 ? `**${group}**` : "",
      `[${id}](${page}#${id.toLowerCase()})`,
      summary,
    ]),
  );
  return markdownTable([["", "function", "returns"], ...rows]);
}
