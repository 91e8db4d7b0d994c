import { sharedTexts } from "../../messages/sheets/shared";
import { columnListOf } from "../blocks/inputs";
import { quotedText } from "../formula/call";
import { firstOf } from "../formula/text";
import type { Formula, GridBlock, GridCell } from "../template/template";

const texts = sharedTexts.columns;
const { words } = texts;

const list = columnListOf("inputs");

/** Columns of a table of inputs that are listed: six strategies with ranges, and some of one's own. */
export const mostColumns = 30;

const headRows = 2;

/** Headings of columns that are no strategies, as `readHeader` knows them. */
const noStrategies = [
  "Unit",
  "Units",
  "Check",
  "Checks",
  "Note",
  "Notes",
  "Source",
  "Sources",
  "Comment",
  "Comments",
  "Low",
  "High",
];

const cell = (key: string, number: number): Formula => `{~$${list}.${key}${number}}`;
/** How many columns the inputs have, their notes included. */
export const columnCount: Formula = "SUMPRODUCT(({inputs.header}={inputs.header})*1)";
const isThere = (number: number): Formula => `${number}<=${columnCount}`;
/** The filled cells of a column, by comparisons alone: Gnumeric knows neither INDEX of a whole column nor functions of single cells in SUMPRODUCT. 1 beside an error. */
const filled = (number: number): Formula =>
  `IFERROR(SUMPRODUCT((COLUMN({inputs.body})=COLUMN({inputs.first})+${number - 1})*({inputs.body}<>"")),1)`;

/** "Low Prompting" is a side of the range of the strategy that is so called. */
const isSideOf = (heading: Formula): Formula => {
  const strategy = `TRIM(MID(${heading},IF(LEFT(${heading},4)="Low ",5,6),255))`;
  return `IF(OR(LEFT(${heading},4)="Low ",LEFT(${heading},5)="High "),SUMPRODUCT(({${list}.headings}=${strategy})*1)>0,FALSE)`;
};

/** The number of the strategy that a column is, counted from the left; empty where it is none. */
function strategyNumber(number: number): Formula {
  if (number === 1) return `""`;
  const heading = cell("heading", number);
  const isOther = `OR(${heading}="",${noStrategies.map((word) => `${heading}="${word}"`).join(",")},${isSideOf(heading)})`;
  const before = `{${list}.strategy1}:${cell("strategy", number - 1)}`;
  return `IF(${isOther},"",1+MAX(${before}))`;
}

/** Two strategies of one name cannot be told apart in the results. */
const isRepeated = (number: number): Formula =>
  `SUMPRODUCT(({${list}.heading1}:${cell("heading", number - 1)}=${cell("heading", number)})*({${list}.strategy1}:${cell("strategy", number - 1)}<>""))>0`;

/** Whether a column counts; one without a heading and without values is no matter. */
function columnCheck(number: number, results: string): Formula {
  if (number === 1) return quotedText(words.good);
  const [heading, strategy] = [cell("heading", number), cell("strategy", number)];
  const isShown = `IFERROR(SUMPRODUCT(({${results}.strategies}=${heading})*1)>0,FALSE)`;
  return firstOf(
    [
      [`NOT(${isThere(number)})`, `""`],
      [`AND(${heading}="",${cell("filled", number)}>0)`, quotedText(words.unnamed)],
      [`IF(${strategy}="",FALSE,${isRepeated(number)})`, quotedText(words.repeated)],
      [`IF(${strategy}="",FALSE,NOT(${isShown}))`, quotedText(words.notCompared)],
    ],
    quotedText(words.good),
  );
}

const rowOf = (number: number, results: string): GridCell[] => [
  {
    formula: `IF(${isThere(number)},ADDRESS(ROW({inputs.first}),COLUMN({inputs.first})+${number - 1},4),"")`,
    style: "label",
  },
  { key: `strategy${number}`, formula: strategyNumber(number), style: "figure", format: "0" },
  {
    key: `filled${number}`,
    formula: `IF(${isThere(number)},${filled(number)},"")`,
    style: "figure",
    format: "0",
  },
  {
    key: `heading${number}`,
    formula: `IF(${isThere(number)},TRIM(INDEX({inputs.header},1,${number})&""),"")`,
    style: "textAfter",
  },
  { key: `check${number}`, formula: columnCheck(number, results), style: "checkAfter" },
];

/**
 * The columns of the inputs as they stand: which are strategies, counted from the left whatever is inserted between them, and which do not count.
 * The headings of the results are taken from here by number.
 * @param results the block of results
 */
export function columnsBlock(results: string): GridBlock {
  const part = (column: number): NonNullable<GridBlock["parts"]>[string] => ({
    row: headRows,
    column,
    rows: mostColumns,
    columns: 1,
  });
  return {
    kind: "grid",
    id: list,
    rows: [
      [
        { value: texts.heading, style: "section" },
        ...Array.from({ length: 4 }, (): GridCell => ({ style: "section" })),
      ],
      [
        { value: texts.cell, style: "tableHead" },
        { value: texts.strategy, style: "tableHeadRight" },
        { value: texts.filled, style: "tableHeadRight" },
        { value: texts.columnHeading, style: "tableHeadAfter" },
        { value: sharedTexts.check, style: "tableHeadAfter" },
      ],
      ...Array.from({ length: mostColumns }, (_, at) => rowOf(at + 1, results)),
    ],
    parts: { addresses: part(0), headings: part(3), strategies: part(1), checks: part(4) },
    conditions: [
      { kind: "formula", part: "checks", formula: `{~${list}.check1}="${words.good}"`, look: "good" },
      {
        kind: "formula",
        part: "checks",
        formula: `AND({~${list}.check1}<>"",{~${list}.check1}<>"${words.good}")`,
        look: "bad",
      },
    ],
  };
}

/** How many strategies the header row of the inputs names. */
export const strategyCount: Formula = `MAX({${list}.strategies})`;

/** The first column of a finding: whether there is one, its header's address, its heading. */
export function columnWith(word: keyof typeof words): { readonly is: Formula; address: Formula; heading: Formula } {
  const place = `MATCH("${words[word]}",{${list}.checks},0)`;
  return {
    is: `ISNUMBER(${place})`,
    address: `INDEX({${list}.addresses},${place})`,
    heading: `INDEX({${list}.headings},${place})`,
  };
}
