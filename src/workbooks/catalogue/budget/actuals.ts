import { budgetTexts } from "../../../messages/sheets/budget";
import { fillText } from "../../../messages/fill";
import { quotedText } from "../../formula/call";
import { firstOf, textFormula } from "../../formula/text";
import { moneyFormat, wholeFormat } from "../../layout/number-format";
import type { Area } from "../../grid/area";
import type { Formula, GridBlock, GridCell, GridValidation, LinesBlock, SheetTemplate } from "../../template/template";
import { dateFormat } from "../typed";
import { currency, type Plan, usualActualRows } from "./plan";
import { finalMonth, firstMonth } from "./settings";

const texts = budgetTexts.actuals;

/** Formulas read one row more than are drawn, so that rows inserted after the last are read too. */
const readRows = (drawn: number): number => drawn + 1;
const headRows = 3;
/** Rows below a table in which something that was typed is noticed. */
const rowsBeyond = 500;

export type ActualColumn = keyof typeof texts.columns;
export const actualColumns = Object.keys(texts.columns) as readonly ActualColumn[];

/** How a column of actuals is shown. */
export const actualLooks: Readonly<Record<ActualColumn, readonly [style: GridCell["style"], format: string]>> = {
  month: ["inputText", "mmm yyyy"],
  usecase: ["inputText", "General"],
  model: ["inputText", "General"],
  calls: ["input", wholeFormat],
  spend: ["input", moneyFormat],
  list: ["input", moneyFormat],
  discount: ["figure", "0.0%"],
  status: ["inputText", "General"],
  source: ["inputText", "General"],
  export: ["inputText", "General"],
  from: ["input", dateFormat],
  to: ["input", dateFormat],
  rows: ["input", wholeFormat],
  read: ["input", dateFormat],
  check: ["check", "General"],
  fault: ["check", "0"],
};

const isText = (style: GridCell["style"]): boolean => style === "inputText" || style === "check";

/** What a table of typed rows is called, and where it stands in formulas. */
interface Ledger {
  readonly id: "ledger" | "overrides";
  readonly heading: string;
}

/** A row's own cells, as a formula of the same row refers to them. */
const cell = (id: Ledger["id"], column: string, row: number): Formula => `{~${id}.${column}${row}}`;

const notFirstOfMonth = (month: Formula): Formula =>
  `IF(ISNUMBER(${month}),IF(AND(${month}=INT(${month}),${month}>0),DAY(${month})<>1,TRUE),TRUE)`;

/** A month that the budget does not have; said where its settings are right. */
const isOutside = (month: Formula): Formula => `IFERROR(OR(${month}<${firstMonth},${month}>${finalMonth}),FALSE)`;

const hasNoUseCase = (name: Formula): Formula => `IF(ISTEXT(${name}),SUMPRODUCT(--({usecases.names}=${name}))<>1,TRUE)`;

const unlessNumber = (of: Formula, least?: number): Formula =>
  `IF(ISBLANK(${of}),FALSE,${least === undefined ? `NOT(ISNUMBER(${of}))` : `IF(ISNUMBER(${of}),${of}<${least},TRUE)`})`;

/** What can be wrong with a row: the column of the cell to change, from 0, and the words. */
const rowFaults = [
  [0, texts.faults.month],
  [1, texts.faults.usecase],
  [3, texts.faults.calls],
  [4, texts.faults.spend],
  [5, texts.faults.list],
  [3, texts.faults.empty],
  [7, texts.faults.status],
  [0, texts.faults.twice],
  [0, texts.faults.outside],
  [2, texts.overrideFault],
  [0, texts.overrideTwice],
] as const;
type RowFault = (typeof rowFaults)[number][1];

/** The words for what can be wrong with a row, once for all rows. */
export const rowFaultTable: GridBlock = {
  kind: "grid",
  id: "rowfaults",
  rows: [
    [{ value: texts.faultTable, style: "section" }, { style: "section" }],
    ...rowFaults.map(([column, words]): GridCell[] => [
      { value: words, style: "text" },
      { value: column, style: "figure", format: "0" },
    ]),
  ],
  parts: {
    texts: { row: 1, column: 0, rows: rowFaults.length, columns: 1 },
    columns: { row: 1, column: 1, rows: rowFaults.length, columns: 1 },
  },
};

type RowCheck = readonly [condition: Formula, fault: RowFault];

/** The number of what is wrong with a row among `rowFaults`, from 1; 0 where nothing is, or where it is empty. */
const faultNumber = (filled: Formula, faults: readonly RowCheck[]): Formula =>
  `IF(${filled}=0,0,${firstOf(
    faults.map(([condition, fault]) => [condition, String(rowFaults.findIndex(([, words]) => words === fault) + 1)]),
    "0",
  )})`;

const filledCells = (id: Ledger["id"], row: number): Formula =>
  id === "ledger"
    ? `COUNTA({~ledger.typed${row}},${cell("ledger", "status", row)})`
    : `COUNTA({~overrides.typed${row}})`;

/** "ok", what is wrong with a row and in which cell, or nothing where it is empty. */
function rowCheck(id: Ledger["id"], row: number): Formula {
  const fault = cell(id, "fault", row);
  const first = cell(id, "month", row);
  const address = `ADDRESS(ROW(${first}),COLUMN(${first})+INDEX({rowfaults.columns},${fault}),4)`;
  return `IF(${fault}>0,${address}&": "&INDEX({rowfaults.texts},${fault}),IF(${filledCells(id, row)}=0,"","${texts.ok}"))`;
}

/** What is wrong with a row of actuals, as a number. */
function actualFault(row: number): Formula {
  const own = (column: ActualColumn): Formula => cell("ledger", column, row);
  const same = ["month", "usecase", "model", "export"] as const;
  const { faults } = texts;
  return faultNumber(filledCells("ledger", row), [
    [notFirstOfMonth(own("month")), faults.month],
    [hasNoUseCase(own("usecase")), faults.usecase],
    [unlessNumber(own("calls"), 0), faults.calls],
    [unlessNumber(own("spend")), faults.spend],
    [unlessNumber(own("list"), 0), faults.list],
    [`COUNT(${own("calls")},${own("spend")})=0`, faults.empty],
    [
      `AND(${own("status")}<>"",${own("status")}<>"${texts.whole}",${own("status")}<>"${texts.partial}")`,
      faults.status,
    ],
    [`SUMPRODUCT(${same.map((column) => `({ledger.${column}}=${own(column)})`).join("*")})>1`, faults.twice],
    [isOutside(own("month")), faults.outside],
  ]);
}

function overrideFault(row: number): Formula {
  const own = (column: string): Formula => cell("overrides", column, row);
  const { faults } = texts;
  return faultNumber(filledCells("overrides", row), [
    [notFirstOfMonth(own("month")), faults.month],
    [hasNoUseCase(own("usecase")), faults.usecase],
    [`IF(ISNUMBER(${own("calls")}),${own("calls")}<0,TRUE)`, texts.overrideFault],
    [`SUMPRODUCT(({overrides.month}=${own("month")})*({overrides.usecase}=${own("usecase")}))>1`, texts.overrideTwice],
    [isOutside(own("month")), faults.outside],
  ]);
}

/** The first thing that is wrong with a table's rows; empty where nothing is. */
function ledgerFault({ id, heading }: Ledger, columns: readonly string[], typed: readonly string[]): Formula {
  // Rows with a fault are told first: here every row with a check has that one.
  const withCheck = `COUNTIF({${id}.check},"${texts.ok}")`;
  const below = `COUNTA({${id}.beyond})`;
  const most = `MAX(${typed.map((column) => `COUNTA({${id}.${column}})`).join(",")})`;
  const first = `{${id}.${columns[0]!}1}`;
  const moved = columns
    .slice(1)
    .map((column, at) => `COLUMN({${id}.${column}1})-COLUMN(${first})<>${at + 1}`)
    .join(",");
  const broken = quotedText(fillText(texts.faults.column, { table: heading }));
  const found = firstOf(
    [
      [`OR(${moved})`, broken],
      [`SUM({${id}.fault})>0`, `INDEX({${id}.check},MATCH(MAX({${id}.fault}),{${id}.fault},0))`],
      [`${below}>0`, textFormula(texts.faults.below, { table: quotedText(heading), row: `(ROW({${id}.beyond})-1)` })],
      [
        `${most}>${withCheck}`,
        textFormula(texts.faults.unchecked, { count: `(${most}-${withCheck})`, table: quotedText(heading) }),
      ],
    ],
    `""`,
  );
  return `IFERROR(${found},${broken})`;
}

const ledger: Ledger = { id: "ledger", heading: texts.ledger };
const overrides: Ledger = { id: "overrides", heading: texts.overrides };

export const actualsFault: Formula = ledgerFault(ledger, actualColumns, ["month", "usecase", "calls", "spend"]);
const overrideColumns = Object.keys(texts.overrideColumns) as readonly (keyof typeof texts.overrideColumns)[];
export const overridesFault: Formula = ledgerFault(overrides, overrideColumns, ["month", "usecase", "calls"]);

/** The example: three use cases in the first months; the last of them went live late. */
const exampleMonths = [46_204, 46_235, 46_266, 46_296];
const exampleActuals: readonly (readonly [useCase: number, month: number, calls: number, spend: number])[] = [
  ...[368_410, 391_922, 402_318, 431_077].map(
    (calls, at) => [1, at, calls, [1302.55, 1391.2, 1442.87, 1548.31][at]!] as const,
  ),
  ...[74_902, 80_115, 77_640, 81_904].map((calls, at) => [2, at, calls, [404.18, 431.9, 421.07, 446.62][at]!] as const),
  [3, 2, 1412, 45.1],
  [3, 3, 24_950, 761.64],
];

/** What stands in a drawn row of actuals that follows from the others. */
const actualFormulas = (row: number): Partial<Record<ActualColumn, Formula>> => ({
  discount: `IF(COUNT(${cell("ledger", "spend", row)},${cell("ledger", "list", row)})=2,IF(${cell("ledger", "list", row)}>0,1-${cell("ledger", "spend", row)}/${cell("ledger", "list", row)},""),"")`,
  check: rowCheck("ledger", row),
  fault: actualFault(row),
});

function actualRow(plan: Plan, row: number): GridCell[] {
  const example = plan.examples ? exampleActuals[row - 1] : undefined;
  const formulas = actualFormulas(row);
  const typed: Partial<Record<ActualColumn, Pick<GridCell, "value" | "formula">>> = example
    ? {
        month: { value: exampleMonths[example[1]]! },
        usecase: { value: plan.chosen[example[0] - 1]!.name },
        calls: { value: example[2] },
        spend: { value: example[3] },
      }
    : {};
  return actualColumns.map((column): GridCell => {
    const [style, format] = actualLooks[column];
    const formula = formulas[column];
    return {
      key: `${column}${row}`,
      ...typed[column],
      ...(formula !== undefined && { formula }),
      style,
      format,
    };
  });
}

const below = (column: number, rows: number): Area => ({ row: headRows, column, rows, columns: 1 });

const columnAreas = (columns: readonly string[], rows: number): Record<string, Area> =>
  Object.fromEntries(columns.map((column, at) => [column, below(at, rows)]));

const typedAreas = (rows: number, columns: number): Record<string, Area> =>
  Object.fromEntries(
    Array.from({ length: rows }, (_, at) => [`typed${at + 1}`, { row: headRows + at, column: 0, rows: 1, columns }]),
  );

function headings(
  heading: string,
  columns: readonly (readonly [label: string, unit: Pick<GridCell, "value" | "formula">, text: boolean])[],
): GridCell[][] {
  return [
    [{ value: heading, style: "section" }, ...columns.slice(1).map((): GridCell => ({ style: "section" }))],
    columns.map(([, unit, text]): GridCell => ({
      ...unit,
      style: text ? "unit" : "unitRight",
    })),
    columns.map(([label, , text]): GridCell => ({ value: label, style: text ? "tableHead" : "tableHeadRight" })),
  ];
}

/** A column's unit: money where it has none, but for the column of checks. */
const unitOf = (unit: string, column: string): Pick<GridCell, "value" | "formula"> =>
  unit !== "" ? { value: unit } : column === "check" ? {} : { formula: currency };

const entered = (part: string, title: string, message: string, formula: Formula): GridValidation => ({
  part,
  rule: { kind: "custom", formula },
  prompt: { title, message },
  error: { title, message: fillText(texts.error, { title }) },
});

const prompted = (column: keyof typeof texts.meanings, formula: Formula): GridValidation =>
  entered(column, texts.columns[column][0], texts.meanings[column], formula);

const conditions = (id: Ledger["id"]): GridBlock["conditions"] => [
  { kind: "formula", part: "check", formula: `{~${id}.fault1}>0`, look: "bad" },
  { kind: "formula", part: "check", formula: `{~${id}.check1}="${texts.ok}"`, look: "good" },
  { kind: "formula", part: "fault", formula: `{~${id}.fault1}=0`, look: "faint" },
];

/** A row for each calendar month, use case and model: typed, or filled from an export. */
const actualsTable = (plan: Plan): GridBlock => ({
  kind: "grid",
  id: "ledger",
  rows: [
    ...headings(
      texts.ledger,
      actualColumns.map((column) => [
        texts.columns[column][0],
        unitOf(texts.columns[column][1], column),
        isText(actualLooks[column][0]),
      ]),
    ),
    ...Array.from({ length: plan.actualRows }, (_, at) => actualRow(plan, at + 1)),
  ],
  parts: {
    ...columnAreas(actualColumns, readRows(plan.actualRows)),
    ...typedAreas(plan.actualRows, 6),
    all: { row: headRows, column: 0, rows: readRows(plan.actualRows), columns: actualColumns.length },
    beyond: { row: headRows + readRows(plan.actualRows), column: 0, rows: rowsBeyond, columns: 5 },
  },
  names: [{ part: "all", name: "Actuals", comment: texts.ledgerName }],
  validations: [
    prompted("month", `NOT(${notFirstOfMonth("{~ledger.month1}")})`),
    prompted("usecase", `NOT(${hasNoUseCase("{~ledger.usecase1}")})`),
    prompted("calls", `NOT(${unlessNumber("{~ledger.calls1}", 0)})`),
    prompted("spend", `NOT(${unlessNumber("{~ledger.spend1}")})`),
    prompted("list", `NOT(${unlessNumber("{~ledger.list1}", 0)})`),
    prompted("status", `OR({~ledger.status1}="${texts.whole}",{~ledger.status1}="${texts.partial}")`),
  ],
  conditions: conditions("ledger")!,
});

/** Calls per day of a month that replace the forecast. */
const overridesTable = ({ overrideRows, actualRows }: Plan): GridBlock => ({
  kind: "grid",
  id: "overrides",
  rows: [
    ...headings(
      texts.overrides,
      overrideColumns.map((column) => [
        texts.overrideColumns[column][0],
        unitOf(texts.overrideColumns[column][1], column),
        isText(actualLooks[column][0]),
      ]),
    ),
    ...Array.from({ length: overrideRows }, (_, at): GridCell[] =>
      overrideColumns.map((column): GridCell => {
        const [style, format] = actualLooks[column];
        const formula =
          column === "check" ? rowCheck("overrides", at + 1) : column === "fault" ? overrideFault(at + 1) : undefined;
        return { key: `${column}${at + 1}`, ...(formula !== undefined && { formula }), style, format };
      }),
    ),
  ],
  parts: {
    ...columnAreas(overrideColumns, readRows(overrideRows)),
    ...typedAreas(overrideRows, 3),
    all: { row: headRows, column: 0, rows: readRows(overrideRows), columns: overrideColumns.length },
    // Rows that are inserted for actuals are inserted among these.
    beyond: {
      row: headRows + readRows(overrideRows),
      column: 0,
      rows: rowsBeyond + actualRows - usualActualRows,
      columns: 3,
    },
  },
  names: [{ part: "all", name: "Calls_by_month", comment: texts.overridesName }],
  validations: [
    entered("month", texts.columns.month[0], texts.meanings.month, `NOT(${notFirstOfMonth("{~overrides.month1}")})`),
    entered(
      "usecase",
      texts.columns.usecase[0],
      texts.meanings.usecase,
      `NOT(${hasNoUseCase("{~overrides.usecase1}")})`,
    ),
    entered(
      "calls",
      texts.overrideColumns.calls[0],
      texts.overrideMeaning,
      `NOT(${unlessNumber("{~overrides.calls1}", 0)})`,
    ),
  ],
  conditions: conditions("overrides")!,
});

const head: LinesBlock = {
  kind: "lines",
  id: "actualshead",
  lines: [
    { text: texts.title, style: "title" },
    { text: texts.sentence, style: "sentence" },
    { text: texts.key, style: "sentence" },
    {
      key: "standing",
      text: { formula: firstOf([[`{checks.actuals}<>""`, "{checks.actuals}"]], `{checks.overrides}`) },
      style: "check",
      conditions: [{ formula: `{~actualshead.standing}<>""`, look: "bad" }],
    },
  ],
};

/** What really happened, and what is known better than by the forecast, each row by its own calendar month. */
export const actualsSheet = (plan: Plan): SheetTemplate => ({
  id: "actuals",
  name: texts.sheet,
  columns: [12, 22, 22, 12, 13, 16, 20, 14, 24, 18, 11, 11, 9, 11, 26, 8, 3, 12, 22, 16, 26, 8],
  frozenRows: 8,
  orientation: "landscape",
  stacks: [
    { at: "A1", blocks: [head] },
    { at: "A6", blocks: [actualsTable(plan)] },
    { at: "R6", blocks: [overridesTable(plan)] },
  ],
});

/** A use case's figure of a month out of the actuals. */
export const fromActuals = {
  count: (month: Formula, name: Formula, column: ActualColumn, criterion: Formula): Formula =>
    `COUNTIFS({ledger.month},${month},{ledger.usecase},${name},{ledger.${column}},${criterion})`,
  sum: (month: Formula, name: Formula, column: ActualColumn): Formula =>
    `SUMIFS({ledger.${column}},{ledger.month},${month},{ledger.usecase},${name})`,
} as const;

/** Calls per day that are entered for a month. */
export function enteredCalls(month: Formula, name: Formula): Formula {
  const of = `{overrides.month},${month},{overrides.usecase},${name}`;
  return `IF(COUNTIFS(${of},{overrides.calls},">=0")=1,SUMIFS({overrides.calls},${of}),"")`;
}
