import { casesTexts as texts } from "../../../messages/sheets/cases";
import { caseNumbers, caseSteps, rowsFactor } from "../../blocks/case-inputs";
import { quotedText } from "../../formula/call";
import { firstOf, textFormula } from "../../formula/text";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import {
  addressOf,
  caseName,
  type CasedTable,
  chosen,
  own,
  overrideRows,
  overridesId,
  placeOf,
  rowNumbers,
  shownNumber,
  valueFormat,
} from "./overrides";

const cell = (key: string): Formula => `{${overridesId}.${key}}`;

const faultyRow = (row: number): readonly [Formula, Formula] => [
  `AND({${overridesId}.check${row}}<>"",{${overridesId}.check${row}}<>"${texts.words.good}")`,
  textFormula(texts.at, { address: addressOf(`{${overridesId}.check${row}}`), fault: `{${overridesId}.check${row}}` }),
];

const sameName = (one: number, other: number): Formula => `${caseName(one)}=${caseName(other)}`;

/** What else can be wrong with a case. */
export interface CaseChecks {
  /** What is wrong with the inputs of a case, or "ok". */
  readonly faultOf: (number: number) => Pick<GridCell, "formula" | "plain">;
  /** Whether the first sheet's own inputs are valid: else they are told there, and not for every case. */
  readonly inputsAreValid: Formula;
  /** The block of a case's inputs, which only the add-in's kind has: a larger table does not fit into it. */
  readonly cased?: string;
}

/** The first thing that is wrong with the cases, or "ok": LibreOffice calculates again what was stored as an empty text. */
function faultFormula(inputsAreValid: Formula, cased?: string): Formula {
  const end = `{${cased}.last}`;
  const beyond = (size: "rows" | "columns", of: "ROW" | "COLUMN"): Formula =>
    `{${caseSteps}.${size}}>${of}(${end})-${of}({${cased}.first})+1`;
  const tooLarge =
    cased === undefined
      ? []
      : ([[`OR(${beyond("rows", "ROW")},${beyond("columns", "COLUMN")})`, quotedText(texts.tooLarge)]] as const);
  return firstOf(
    [
      [
        `OR(${sameName(1, 2)},${sameName(1, 3)},${sameName(2, 3)},COUNTBLANK(${cell("names")})>0)`,
        quotedText(texts.sameName),
      ],
      [
        `ISERROR(${shownNumber})`,
        textFormula(texts.chosen, {
          address: addressOf(chosen),
          first: caseName(1),
          second: caseName(2),
          third: caseName(3),
        }),
      ],
      ...tooLarge,
      ...rowNumbers.map(faultyRow),
      ...caseNumbers.map(
        (number) =>
          [
            `AND(${inputsAreValid},{${caseSteps}.fault${number}}<>${quotedText(texts.words.good)})`,
            `{${caseSteps}.fault${number}}`,
          ] as const,
      ),
    ],
    quotedText(texts.words.good),
  );
}

/** The overrides by place, how large the table of inputs is now, and the first thing that is wrong. */
export function stepsBlock(table: CasedTable, { faultOf, inputsAreValid, cased }: CaseChecks): GridBlock {
  const place = (row: number): Formula =>
    `IFERROR(${rowsFactor}*(${placeOf(table, row)}+1)+IF(${own("side", row)}="",0,MATCH(${own("side", row)},{${table.header}},0)),"")`;
  const placeIn = (number: number, row: number): Formula =>
    `IFERROR(IF(${own(`value${number}_`, row)}="","",{~$${caseSteps}.place${row}}),{~$${caseSteps}.place${row}})`;
  const valueIn = (number: number, row: number): Formula =>
    `IF(${own(`value${number}_`, row)}="","",${own(`value${number}_`, row)})`;
  /** What the case shown has in a row; nothing where its cell is empty, for which CHOOSE would give 0 in some programs. */
  const ifShown = (row: number, then: (value: Formula) => Formula): Formula => {
    const value = `INDEX(${own("values", row)},1,${shownNumber})`;
    return `IFERROR(IF(${value}="","",${then(value)}),"")`;
  };
  const part = (column: number, columns: number): NonNullable<GridBlock["parts"]>[string] => ({
    row: 2,
    column,
    rows: overrideRows,
    columns,
  });
  const [firstFault, ofPlain] = [faultFormula(inputsAreValid, cased), faultFormula(inputsAreValid)];
  const rowOf = (label: string, key: string, formula: Formula, style: GridCell["style"] = "figure"): GridCell[] => [
    { value: label, style: "label" },
    { key, formula, style },
  ];
  return {
    kind: "grid",
    id: caseSteps,
    rows: [
      [{ value: texts.steps, style: "section" }, ...Array.from({ length: 8 }, (): GridCell => ({ style: "section" }))],
      [
        { value: texts.place, style: "tableHead" },
        ...caseNumbers.flatMap((number): GridCell[] => [
          { formula: caseName(number), style: "tableHeadRight" },
          { value: texts.shownValue, style: "tableHeadRight" },
        ]),
        { value: texts.shownTable, style: "tableHeadRight" },
        { value: texts.shownValue, style: "tableHeadRight" },
      ],
      ...rowNumbers.map((row): GridCell[] => [
        { key: `place${row}`, formula: place(row), style: "text" },
        ...caseNumbers.flatMap((number): GridCell[] => [
          { key: `place${number}_${row}`, formula: placeIn(number, row), style: "figure" },
          { key: `value${number}_${row}`, formula: valueIn(number, row), style: "figure", format: valueFormat },
        ]),
        { key: `shown${row}`, formula: ifShown(row, () => `{~$${caseSteps}.place${row}}`), style: "figure" },
        { formula: ifShown(row, (value) => value), style: "figure", format: valueFormat },
      ]),
      rowOf(texts.number, "number", `MATCH(${chosen},${cell("names")},0)`),
      rowOf(texts.rows, "rows", `SUMPRODUCT(({${table.labels}}={${table.labels}})*1)+1`),
      rowOf(texts.columns, "columns", `SUMPRODUCT(({${table.header}}={${table.header}})*1)`),
      rowOf(texts.used, "used", `COUNT({${caseSteps}.places.shown})`),
      ...caseNumbers.map((number): GridCell[] => [
        { formula: textFormula(texts.faultOf, { case: caseName(number) }), style: "label" },
        { key: `fault${number}`, ...faultOf(number), style: "text" },
      ]),
      [
        { value: texts.fault, style: "label" },
        { key: "fault", formula: firstFault, plain: { formula: ofPlain }, style: "text" },
      ],
    ],
    parts: {
      places: part(0, 1),
      ...Object.fromEntries(caseNumbers.map((number) => [`overrides.${number}`, part(2 * number - 1, 2)])),
      "overrides.shown": part(1 + 2 * caseNumbers.length, 2),
      ...Object.fromEntries(
        [...caseNumbers, "shown" as const].flatMap((of, at) => [
          [`places.${of}`, part(1 + 2 * at, 1)],
          [`values.${of}`, part(2 + 2 * at, 1)],
        ]),
      ),
    },
  };
}
