import { fillText } from "../../messages/fill";
import { casesTexts } from "../../messages/sheets/cases";
import { sharedTexts } from "../../messages/sheets/shared";
import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { rowWords } from "../blocks/input-rows";
import { checkWords, faultsOf, isChecked, sheetChecksOf } from "../blocks/inputs";
import { at, call, quotedText } from "../formula/call";
import { count, firstOf, textFormula } from "../formula/text";
import { areFaulty, casesFault } from "./cases/overrides";
import { resultsBlock, resultWith } from "./scenario-results";
import { columnCount, columnsBlock, columnWith, mostColumns, strategyCount } from "./scenario-columns";
import type {
  Block,
  FiguresBlock,
  Formula,
  GridBlock,
  GridCell,
  SheetTemplate,
  SpillBlock,
  WorkbookKind,
} from "../template/template";
import { agedPrices, listsFault } from "./scenario-prices";

const texts = sharedTexts.checks;
const { ok } = texts;

const inputs = "inputs";
const checks = sheetChecksOf(inputs);
const faults = faultsOf(inputs);
const inputRows = "inputsrows";

/** What a sheet of a scenario needs to be believed. */
export interface CheckedScenario {
  readonly results: FiguresBlock;
  /** How many strategies the results have columns for. */
  readonly strategies: number;
  /** A part on each sheet without which a figure or chart is missing. */
  readonly needed: readonly string[];
  /** Whether cases override some of the inputs. */
  readonly cased?: true;
  /** The same on sheets that only the add-in's kind has. */
  readonly neededByAddIn?: readonly string[];
}

/** How many of CHECK's rows tell a fault; a file may hold empty texts below them. */
const faultCount = `SUMPRODUCT(({${faults}.check}<>"")*1)`;

const addressOf = (row: Formula, column: Formula): Formula => `ADDRESS(${row},${column},4)`;

/** The first fault that CHECK found, with the address of its cell, and how many more there are. */
function addInFault(): Formula {
  const first = (part: string): Formula => `INDEX({${faults}.${part}},1)`;
  const address = addressOf(`ROW({inputs.first})+${first("row")}-1`, `COLUMN({inputs.first})+${first("column")}-1`);
  const fault = firstOf(
    [[`ISNUMBER(${first("column")})`, textFormula(texts.at, { address, fault: first("fault") })]],
    first("fault"),
  );
  const more = firstOf([[`${faultCount}>1`, textFormula(texts.more, { count: count(`${faultCount}-1`) })]], `""`);
  return `IFERROR(${firstOf(
    [
      [`NOT(${isChecked(inputs)})`, quotedText(texts.notChecked)],
      [`${faultCount}>0`, `${fault}&${more}`],
    ],
    quotedText(ok),
  )},${quotedText(texts.notChecked)})`;
}

/** The first row whose check is not ok, in plain formulas, with the cells of its strategies. */
function plainFault(): Formula {
  const of = (
    word: keyof typeof checkWords,
    text: (address: Formula, input: Formula) => Formula,
  ): [Formula, Formula] => {
    const place = `MATCH("${checkWords[word]}",{inputs.check},0)`;
    const row = `ROW({inputs.first})+${place}`;
    const address = `${addressOf(row, "COLUMN({inputs.strategies.1})")}&":"&${addressOf(row, "COLUMN({inputs.note.header})-1")}`;
    return [`COUNTIF({inputs.check},"${checkWords[word]}")>0`, text(address, `INDEX({inputs.labels},${place})`)];
  };
  return firstOf(
    [
      of("empty", (address, input) => textFormula(texts.empty, { address, input })),
      of("invalid", (address) => textFormula(texts.at, { address, fault: "{checks.words}" })),
    ],
    quotedText(ok),
  );
}

const strategiesFault = ({ strategies }: CheckedScenario, kind: "addin" | "plain"): Formula => {
  const counted = `{${checks}.count}`;
  const { is, address, heading } = columnWith("notCompared");
  const repeated = columnWith("repeated");
  const notCompared = { address, name: heading, count: count(counted), results: quotedText(String(strategies)) };
  return firstOf(
    [
      ["ISERROR(COLUMN({inputs.strategies.1}))", quotedText(texts.baselineDeleted)],
      // A deleted strategy takes its heading from the results, so that no other one is found among them.
      [`${counted}<2`, quotedText(texts.onlyOne)],
      ...(kind === "plain"
        ? ([[`${counted}<${strategies}`, quotedText(fillText(texts.tooFew, { results: strategies }))]] as const)
        : []),
      [repeated.is, textFormula(texts.repeated, { address: repeated.address, name: repeated.heading })],
      [is, textFormula(texts.notCompared, notCompared)],
    ],
    quotedText(ok),
  );
};

const unnamed = columnWith("unnamed");

/** Cells that are filled below an empty cell of the header, and columns that no check reaches. */
const columnsFault = firstOf(
  [
    [unnamed.is, textFormula(texts.unnamed, { address: unnamed.address })],
    [`${columnCount}>${mostColumns}`, quotedText(fillText(texts.tooWide, { most: mostColumns }))],
    [
      "COLUMN({inputs.check.header})-COLUMN({inputs.note.header})<>1",
      quotedText(fillText(texts.outside, { note: sharedTexts.note, check: sharedTexts.check })),
    ],
  ],
  quotedText(ok),
);

const rowsFault = ({ results: { id, rows }, strategies }: CheckedScenario): Formula => {
  const moved = resultWith("moved");
  return firstOf(
    [
      [
        `IFERROR(OR(ROW({${id}.last})-ROW({${id}.first})<>${rows.length},COLUMN({${id}.last})-COLUMN({${id}.first})<>${strategies + 2},${resultWith("deleted").is}),TRUE)`,
        quotedText(texts.deleted),
      ],
      [moved.is, textFormula(texts.movedResult, { label: moved.label })],
    ],
    quotedText(ok),
  );
};

/** The first input whose row holds another one now. */
const orderFault: Formula = (() => {
  const place = `MATCH("${rowWords.moved}",{${inputRows}.checks},0)`;
  const [address, label] = ["addresses", "labels"].map((part) => `INDEX({${inputRows}.${part}},${place})`);
  return firstOf(
    [[`ISNUMBER(${place})`, textFormula(texts.movedRow, { address: address!, label: label! })]],
    quotedText(ok),
  );
})();

const sheetsFault = (needed: readonly string[]): Formula =>
  needed.length === 0
    ? quotedText(ok)
    : firstOf(
        [[`OR(${needed.map((part) => `ISERROR(ROW({${part}}))`).join(",")})`, quotedText(texts.sheetDeleted)]],
        quotedText(ok),
      );

const figuresFault: Formula = (() => {
  const { is, address, count: rows } = resultWith("error");
  const more = firstOf([[`${rows}>1`, textFormula(texts.failingRows, { count: count(rows) })]], `""`);
  return firstOf([[is, `${textFormula(texts.failing, { address })}&${more}`]], quotedText(ok));
})();

/** A check whose own cells were deleted is not passed. */
const guarded = (fault: Formula): Formula => `IFERROR(${fault},${quotedText(texts.failed)})`;

const rowsOf = (
  scenario: CheckedScenario,
): readonly (readonly [key: string, label: string, cell: Partial<GridCell>])[] => [
  ["inputs", texts.inputs, { formula: guarded(addInFault()), plain: { formula: guarded(plainFault()) } }],
  [
    "strategies",
    texts.strategies,
    {
      formula: guarded(strategiesFault(scenario, "addin")),
      plain: { formula: guarded(strategiesFault(scenario, "plain")) },
    },
  ],
  ["columns", texts.columns, { formula: guarded(columnsFault) }],
  ["order", texts.order, { formula: guarded(orderFault) }],
  ["rows", texts.rows, { formula: guarded(rowsFault(scenario)) }],
  [
    "sheets",
    texts.sheets,
    {
      formula: guarded(sheetsFault([...scenario.needed, ...(scenario.neededByAddIn ?? []), "pricesused"])),
      plain: { formula: guarded(sheetsFault(scenario.needed)) },
    },
  ],
  [
    "ledger",
    texts.ledger,
    {
      formula: quotedText(ok),
      plain: {
        formula: guarded(
          firstOf([[`{checks.words}<>${quotedText(plainFormulaTexts.checks.good)}`, "{checks.words}"]], quotedText(ok)),
        ),
      },
    },
  ],
  ...(scenario.cased
    ? ([["cases", casesTexts.check, { formula: guarded(firstOf([[areFaulty, casesFault]], quotedText(ok))) }]] as const)
    : []),
  ["figures", texts.figures, { formula: guarded(figuresFault) }],
  ["pricelist", texts.priceList, { formula: guarded(listsFault), plain: { formula: quotedText(ok) } }],
  ["agedprices", texts.agedPrices, { formula: guarded(agedPrices), plain: { formula: quotedText(ok) } }],
];

/**
 * What the inputs add up to, each weighted by its place. A sheet that is copied alone reads its own inputs, and the checks still those of the original: as soon
 * as the two differ, the sums do, also where two values changed places. An error among the inputs is told by other checks. Plain formulas, in which no input is a text,
 * see only which cells hold one: Gnumeric does not measure the texts of a range.
 */
function inputsSum(kind: WorkbookKind): Formula {
  const weighted = (range: Formula, of: Formula): Formula => `SUMPRODUCT(${of},64*ROW(${range})+COLUMN(${range}))`;
  const [body, header] = ["{inputs.body}", "{inputs.header}"];
  const texts = (range: Formula): Formula =>
    weighted(range, kind === "addin" ? `ISTEXT(${range})*LEN(${range}&"")` : `(${range}<>"")*1`);
  return `IFERROR(${weighted(body, body)}+${texts(body)}+${texts(header)},-1)`;
}

/** The checks one below the other, and the first that is not passed. */
function checksBlock(scenario: CheckedScenario): GridBlock {
  const rows = rowsOf(scenario);
  return {
    kind: "grid",
    id: checks,
    rows: [
      [
        { value: texts.heading, style: "tableHead" },
        { value: texts.finding, style: "tableHeadAfter" },
      ],
      ...rows.map(([key, label, cell]): GridCell[] => [
        { value: label, style: "label" },
        { key, style: "checkAfter", ...cell },
      ]),
      [
        { value: texts.counted, style: "label" },
        { key: "count", formula: strategyCount, style: "checkAfter", format: "0" },
      ],
      [
        { value: texts.sum, style: "label" },
        {
          key: "sum",
          formula: inputsSum("addin"),
          plain: { formula: inputsSum("plain") },
          style: "checkAfter",
          format: "0",
        },
      ],
    ],
    parts: { results: { row: 1, column: 1, rows: rows.length, columns: 1 } },
    conditions: [
      { kind: "formula", part: "results", formula: `{~${checks}.inputs}="${ok}"`, look: "good" },
      { kind: "formula", part: "results", formula: `{~${checks}.inputs}<>"${ok}"`, look: "bad" },
    ],
  };
}

/** Rows kept free for CHECK: as many as it gives, and its header. */
const faultRows = 51;

const faultsBlock: SpillBlock = {
  kind: "spill",
  id: faults,
  heading: texts.faults,
  mayBeEmpty: true,
  table: call("CHECK", { inputs: at(inputs) }),
  rows: faultRows,
  columns: [
    { key: "row", style: "text", format: "0" },
    { key: "column", style: "text", format: "0" },
    { key: "input", style: "text" },
    { key: "strategy", style: "text" },
    { key: "check", style: "text" },
    { key: "fault", style: "text" },
  ],
};

/** The addresses of the cells that CHECK names by row and column of the table. */
const addressBlock: GridBlock = {
  kind: "grid",
  id: `${faults}cells`,
  rows: [
    [{ style: "section" }],
    [{ value: texts.cell, style: "tableHead" }],
    ...Array.from({ length: faultRows - 1 }, (_, row): GridCell[] => [
      {
        formula: `IF(ISNUMBER({~$${faults}.column.${row + 1}}),${addressOf(`ROW({inputs.first})+{~$${faults}.row.${row + 1}}-1`, `COLUMN({inputs.first})+{~$${faults}.column.${row + 1}}-1`)},"")`,
        style: "text",
      },
    ]),
  ],
};

/** The first row below the checks. */
const listsFrom = 20;

/** What the checks read: columns and rows of the inputs, rows of the results. */
const lists = ({ results, strategies }: CheckedScenario, only: WorkbookKind): Block[] => [
  { ...columnsBlock(results.id), only },
  { ...resultsBlock(results, strategies), only },
  { kind: "input-rows", id: inputRows, inputs, only },
];

/** The sheet of checks: what is wrong, and with the add-in every input to correct. */
export const checksSheet = (scenario: CheckedScenario): SheetTemplate => ({
  id: "sheetchecks",
  name: texts.sheet,
  columns: [52, 12, 9, 30, 22, 16, 80],
  frozenRows: 2,
  printedRows: listsFrom + faultRows,
  orientation: "landscape",
  stacks: [
    {
      at: "A1",
      blocks: [
        {
          kind: "lines",
          id: "sheetcheckshead",
          lines: [
            { text: texts.title, style: "title" },
            { text: texts.sentence, style: "sentence" },
          ],
        },
      ],
    },
    { at: "A4", blocks: [checksBlock(scenario)] },
    { at: `A${listsFrom}`, blocks: [{ ...addressBlock, only: "addin" }] },
    { at: `B${listsFrom}`, blocks: [{ ...faultsBlock, only: "addin" }] },
    { at: `A${listsFrom + faultRows + 2}`, blocks: lists(scenario, "addin") },
    { at: `A${listsFrom}`, blocks: lists(scenario, "plain") },
  ],
});

/** The first check that is not passed, or that every one is. */
export function sheetFault(kind: WorkbookKind, cased?: true): Formula {
  const keys = [
    ...["inputs", "strategies", "columns", "order", "rows", "sheets"],
    ...(cased ? ["cases"] : []),
    ...["ledger", "figures", "pricelist"],
  ].map((key) => `{${checks}.${key}}`);
  return `IFERROR(${firstOf(
    [
      [`${inputsSum(kind)}<>{${checks}.sum}`, quotedText(texts.copied)] as const,
      ...keys.map((cell) => [`${cell}<>"${ok}"`, cell] as const),
    ],
    quotedText(ok),
  )},${quotedText(texts.checksDeleted)})`;
}
