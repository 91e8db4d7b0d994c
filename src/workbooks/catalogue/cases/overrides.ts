import { casesTexts as texts } from "../../../messages/sheets/cases";
import { sharedTexts } from "../../../messages/sheets/shared";
import { inputDefinition, type InputKey, inputLabel } from "../../../engine/strategy/inputs";
import { caseNumbers, caseSteps } from "../../blocks/case-inputs";
import { quotedText } from "../../formula/call";
import { count, decimal, firstOf, textFormula } from "../../formula/text";
import { inputFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell, GridValidation, WorkbookKind } from "../../template/template";

/** A table of inputs that cases override: its parts as references name them. */
export interface CasedTable {
  /** The labels, a column below the table's header. */
  readonly labels: string;
  readonly units: string;
  /** The header row, from the table's first column on, and in it the names of strategies or use cases. */
  readonly header: string;
  readonly names: string;
  /** All below the header, from the table's first column on. */
  readonly body: string;
  /** All below the names, which other columns may stand between. */
  readonly values: string;
  /** What else can be wrong with the input of a row, with the add-in and in plain formulas. */
  readonly faults?: Readonly<Record<WorkbookKind, (input: Formula, row: number) => readonly Fault[]>>;
  /** What the columns are: "Strategy". */
  readonly side: string;
  /** The names that are offered, where they are another area. */
  readonly offered?: string;
  /** The least and the largest value of each label, where functions do not check the cases; none where a case cannot change it. */
  readonly bounds?: { readonly min: string; readonly max: string };
  readonly sideMeaning: string;
  readonly sideError: string;
}

type Fault = readonly [condition: Formula, text: Formula];

/** An override of an example. */
export interface Override {
  readonly input: InputKey;
  /** A strategy or use case; left out: all. */
  readonly side?: string;
  /** By case; null: as on the first sheet. */
  readonly values: readonly (number | null)[];
}

/** Rows for overrides. */
export const overrideRows = 12;
export const rowNumbers = Array.from({ length: overrideRows }, (_, at) => at + 1);

/** The block of the overrides. */
export const overridesId = "cases";
const block = overridesId;
const cell = (key: string): Formula => `{${block}.${key}}`;
/** Values of any unit, which programs would else show as the cell that they come from is. */
export const valueFormat = "#,##0.00####";

/** A cell of the row of an override. */
export const own = (key: string, row: number): Formula => `{~$${block}.${key}${row}}`;
const step = (key: string): Formula => `{${caseSteps}.${key}}`;

/** The name of a case, as it heads its column. */
export const caseName = (number: number): Formula => cell(`name${number}`);
/** The number of the case that the results follow. */
export const shownNumber = step("number");
/** How many inputs the case shown overrides. */
export const usedCount = step("used");
/** What is wrong with the cases, and whether anything is. */
export const casesFault = step("fault");
export const areFaulty: Formula = `${casesFault}<>${quotedText(texts.words.good)}`;
/** The cell in which the case is chosen. */
export const chosen = "{case.name}";

export const addressOf = (of: Formula): Formula => `ADDRESS(ROW(${of}),COLUMN(${of}),4)`;

/** The row of an override's input among the labels, from 1; an error where it is none of them. */
export const placeOf = ({ labels }: CasedTable, row: number): Formula => `MATCH(${own("input", row)},{${labels}},0)`;

/** How many cells of an override's input are filled on the first sheet; `more` narrows them. */
const filled = ({ values, labels }: CasedTable, row: number, more = ""): Formula =>
  `SUMPRODUCT((ROW({${values}})=ROW({${labels}.first})-1+MATCH(${own("input", row)},{${labels}},0))*({${values}}<>"")${more})`;

/** What stands on the first sheet: one value, or that it differs between the columns. */
function entered(table: CasedTable, row: number): Formula {
  const { header, body, values } = table;
  const side = own("side", row);
  const named = `INDEX({${body}},${placeOf(table, row)},MATCH(${side},{${header}},0))`;
  const value = `INDEX({${values}},${placeOf(table, row)},1)`;
  const differs = `${filled(table, row, `*({${values}}<>${value})`)}>0`;
  return `IFERROR(${firstOf(
    [
      [`${own("input", row)}=""`, `""`],
      [`${side}<>""`, named],
      [differs, quotedText(texts.bySide)],
    ],
    value,
  )},"")`;
}

/** What is wrong with an override, "ok", or nothing where the row is empty. */
function rowCheck(table: CasedTable, row: number, kind: WorkbookKind): Formula {
  const [input, side] = [own("input", row), own("side", row)];
  const values = caseNumbers.map((number) => own(`value${number}_`, row)).join("&");
  return `IFERROR(${firstOf(
    [
      [`ISERROR(${input}&${side}&${values})`, quotedText(texts.isError)],
      [`${input}&${side}&${values}=""`, `""`],
      [`${input}=""`, quotedText(texts.noInput)],
      [`OR(ISERROR(${placeOf(table, row)}),LEFT(${input},1)="#")`, textFormula(texts.unknownInput, { input })],
      [
        `IF(${side}="",FALSE,ISERROR(MATCH(${side},{${table.names}},0)))`,
        textFormula(texts.unknownSide, { name: side }),
      ],
      [`COUNTIF({${caseSteps}.places},{${caseSteps}.place${row}})>1`, quotedText(texts.twice)],
      [`${values}=""`, quotedText(texts.noValue)],
      ...boundsFaults(table, row),
      ...(table.faults?.[kind](input, row) ?? []),
      [`${filled(table, row)}=0`, textFormula(texts.emptyRow, { input })],
    ],
    quotedText(texts.words.good),
  )},${quotedText(texts.isError)})`;
}

/** Whether the values of an override are within the bounds of its input. */
function boundsFaults(table: CasedTable, row: number): readonly (readonly [Formula, Formula])[] {
  if (!table.bounds) return [];
  const [min, max] = [table.bounds.min, table.bounds.max].map((part) => `INDEX({${part}},${placeOf(table, row)})`);
  const input = own("input", row);
  return [
    [`NOT(ISNUMBER(${min}))`, textFormula(texts.notChanged, { input })],
    ...caseNumbers.map((number) => {
      const value = own(`value${number}_`, row);
      return [
        `IF(${value}="",FALSE,IF(ISNUMBER(${value}),OR(${value}<${min},${value}>${max}),TRUE))`,
        textFormula(texts.outOfBounds, { case: caseName(number), min: decimal(min!), max: decimal(max!) }),
      ] as const;
    }),
  ];
}

const headRow = ({ side }: CasedTable): GridCell[] => [
  { value: texts.input, style: "tableHead" },
  { value: side, style: "tableHead" },
  { value: sharedTexts.unit, style: "tableHead" },
  { value: texts.asOnFirst, style: "tableHeadRight" },
  ...caseNumbers.map((number): GridCell => ({
    key: `name${number}`,
    value: texts.names[number - 1]!,
    style: "tableHeadInput",
  })),
  { value: sharedTexts.check, style: "tableHeadAfter" },
];

function overrideRow(table: CasedTable, row: number, example: Override | undefined): GridCell[] {
  return [
    { key: `input${row}`, ...(example && { value: inputLabel(example.input) }), style: "inputText" },
    { key: `side${row}`, ...(example?.side !== undefined && { value: example.side }), style: "inputText" },
    {
      formula: `IFERROR(IF(${own("input", row)}="","",INDEX({${table.units}},${placeOf(table, row)})&""),"")`,
      style: "unit",
    },
    { formula: entered(table, row), style: "figure", format: valueFormat },
    ...caseNumbers.map((number): GridCell => {
      const value = example?.values[number - 1];
      return {
        key: `value${number}_${row}`,
        ...(value !== undefined && value !== null && { value }),
        style: "input",
        ...(example && { format: inputFormat(inputDefinition(example.input).unit) }),
      };
    }),
    {
      key: `check${row}`,
      formula: rowCheck(table, row, "addin"),
      plain: { formula: rowCheck(table, row, "plain") },
      style: "checkAfter",
    },
  ];
}

/** The cells of a range as a list to choose from. */
const listOf = (range: string): Formula => `INDEX({${range}},0,0)`;

const prompted = (title: string, message: string, error: string): Pick<GridValidation, "prompt" | "error"> => ({
  prompt: { title, message },
  error: { title, message: error },
});

/** The overrides: an input, whose it is, and its value by case. */
export const overridesBlock = (table: CasedTable, examples: readonly Override[]): GridBlock => ({
  kind: "grid",
  id: block,
  rows: [headRow(table), ...rowNumbers.map((row) => overrideRow(table, row, examples[row - 1]))],
  parts: {
    names: { row: 0, column: 4, rows: 1, columns: caseNumbers.length },
    inputs: { row: 1, column: 0, rows: overrideRows, columns: 1 },
    sides: { row: 1, column: 1, rows: overrideRows, columns: 1 },
    values: { row: 1, column: 4, rows: overrideRows, columns: caseNumbers.length },
    ...Object.fromEntries(
      caseNumbers.map((number) => [`value${number}`, { row: 1, column: 3 + number, rows: overrideRows, columns: 1 }]),
    ),
    checks: { row: 1, column: 7, rows: overrideRows, columns: 1 },
    ...Object.fromEntries(
      rowNumbers.map((row) => [`values${row}`, { row, column: 4, rows: 1, columns: caseNumbers.length }]),
    ),
  },
  conditions: [
    { kind: "formula", part: "checks", formula: `${own("check", 1)}="${texts.words.good}"`, look: "good" },
    {
      kind: "formula",
      part: "checks",
      formula: `AND(${own("check", 1)}<>"",${own("check", 1)}<>"${texts.words.good}")`,
      look: "bad",
    },
  ],
  validations: [
    {
      part: "names",
      rule: { kind: "custom", formula: `ISTEXT({~${block}.name1})` },
      ...prompted(texts.case, texts.caseMeaning, texts.caseError),
    },
    {
      part: "inputs",
      rule: { kind: "choice", formula: listOf(table.labels) },
      ...prompted(texts.input, texts.inputMeaning, texts.inputError),
    },
    {
      part: "sides",
      rule: { kind: "choice", formula: listOf(table.offered ?? table.names) },
      ...prompted(table.side, table.sideMeaning, table.sideError),
    },
    {
      part: "values",
      rule: { kind: "custom", formula: `OR(ISNUMBER({~${block}.value1_1}),ISTEXT({~${block}.value1_1}))` },
      ...prompted(texts.figures, texts.valueMeaning, texts.valueMeaning),
    },
  ],
});

/** "2 overrides". */
export const casesUsed: Formula = `${count(usedCount)}&IF(${usedCount}=1,${quotedText(` ${texts.override[0]}`)},${quotedText(` ${texts.override[1]}`)})`;

/** The switch: which case the results follow, and what that means. */
export const switchBlock: GridBlock = {
  kind: "grid",
  id: "case",
  rows: [
    [
      { value: texts.case, style: "label" },
      {
        key: "name",
        value: texts.names[0],
        style: "inputText",
        name: { name: "Case", comment: texts.switchName },
      },
      {
        formula: `IFERROR(${firstOf(
          [[`${usedCount}=0`, quotedText(texts.asEntered)]],
          textFormula(texts.overridden, {
            count: casesUsed,
            case: chosen,
          }),
        )},"")`,
        style: "note",
      },
    ],
  ],
  validations: [
    {
      part: "name",
      rule: { kind: "choice", formula: listOf(`${block}.names`) },
      ...prompted(texts.case, texts.switchMeaning, texts.switchError),
    },
  ],
};

/** What stands before a sentence: the case that it is of, where that overrides something. */
export const casePrefix: Formula = `IF(${usedCount}=0,"",${textFormula(texts.of, { case: chosen })})`;

/** The sentence above the overrides. */
export const casesSentence: Formula = textFormula(texts.sentence, { address: addressOf(chosen) });

/** The typed cells of the overrides, which stay those of the example only as long as the inputs do. */
const typedKeys = /^(?:input|side|value\d_)\d+$/;

/** The overrides without what an example has in them. */
export const withoutOverrides = (grid: GridBlock): GridBlock => ({
  ...grid,
  rows: grid.rows.map((row) =>
    row.map((cell) => {
      if (!cell?.key || !typedKeys.test(cell.key)) return cell;
      return { key: cell.key, style: cell.style };
    }),
  ),
});
