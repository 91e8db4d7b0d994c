import { budgetTexts } from "../../../messages/sheets/budget";
import { casesTexts as texts } from "../../../messages/sheets/cases";
import { sharedTexts } from "../../../messages/sheets/shared";
import { caseNumbers, overrideAt, rowsFactor } from "../../blocks/case-inputs";
import { quotedText } from "../../formula/call";
import { firstOf, textFormula, unlessError } from "../../formula/text";
import { columnLetters } from "../../grid/area";
import { moneyFormat, numberFormat, wholeFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell, LinesBlock, SheetTemplate } from "../../template/template";
import { planned, used } from "../budget/echo";
import { plannedMonth } from "../budget/months";
import { amount, anyNumber, chosenAs, currency, moneyUnit, type Plan } from "../budget/plan";
import { callCost } from "../budget/prices";
import { calendar, mostMonths } from "../budget/settings";
import { yearNumber, years } from "../budget/totals";
import { changeable, nameOf, of } from "../budget/use-cases";
import {
  caseName,
  type CasedTable,
  casesFault,
  casesSentence,
  type Override,
  overridesBlock,
  shownNumber,
} from "./overrides";
import { stepsBlock } from "./steps";

const table = ({ useCases }: Plan): CasedTable => ({
  labels: "usecases.below.labels",
  units: "usecases.below.units",
  header: "usecases.header",
  names: "usecases.names",
  offered: "usecases.allnames",
  first: "usecases.first",
  body: "usecases.below",
  firstName: "usecases.name1",
  afterNames: `usecases.name${useCases.length + 1}`,
  bounds: { min: "casebounds.min", max: "casebounds.max" },
  side: texts.useCase,
  sideMeaning: texts.useCaseMeaning,
  sideError: texts.useCaseError,
});

/** The block of the inputs of a case. */
const inputsOf = (number: number | "shown"): string => (number === "shown" ? "caseshown" : `casetable${number}`);
const monthsOf = (number: number): string => `casemonths${number}`;

/** The inputs that a case can change, with the number of their row in the table, whose first row is the header. */
const inputs = changeable.flatMap((one, at) => (one ? [{ ...one, row: at + 2 }] : []));

/** What a case can change, and between which bounds. */
const boundsBlock: GridBlock = {
  kind: "grid",
  id: "casebounds",
  rows: [
    [
      { value: texts.boundsHeading, style: "tableHead" },
      { value: texts.lowest, style: "tableHeadRight" },
      { value: texts.highest, style: "tableHeadRight" },
    ],
    ...changeable.map((one): GridCell[] => [
      { ...(one && { value: one.label }), style: "label" },
      { ...(one && { value: one.bounds.min ?? 0 }), style: "figure" },
      { ...(one && { value: one.bounds.max ?? 1e15 }), style: "figure" },
    ]),
  ],
  parts: {
    min: { row: 1, column: 1, rows: changeable.length, columns: 1 },
    max: { row: 1, column: 2, rows: changeable.length, columns: 1 },
  },
};

/** The inputs of the use cases as a case has them, and what a call costs then. */
function inputsBlock({ useCases }: Plan, number: number | "shown"): GridBlock {
  const id = inputsOf(number);
  const cell = (key: string, useCase: number, row: number): Formula => {
    if (number === "shown")
      return `CHOOSE(${shownNumber},${caseNumbers.map((one) => `{~${inputsOf(one)}.${key}${useCase}}`).join(",")})`;
    const column = 2 + useCase;
    const own = overrideAt(number, String(rowsFactor * row + column));
    return `IFERROR(${own},IFERROR(${overrideAt(number, String(rowsFactor * row))},${of(key, useCase)}))`;
  };
  return {
    kind: "grid",
    id,
    rows: [
      [
        number === "shown"
          ? { value: texts.shownTable, style: "tableHead" }
          : { formula: textFormula(texts.monthsOf, { case: caseName(number) }), style: "tableHead" },
        ...useCases.map((useCase): GridCell => ({ formula: nameOf(useCase), style: "tableHeadRight" })),
      ],
      ...inputs.map(({ key, label, format, row }): GridCell[] => [
        { value: label, style: "label" },
        ...useCases.map((useCase): GridCell => ({
          key: `${key}${useCase}`,
          formula: cell(key, useCase, row),
          style: "figure",
          format,
        })),
      ]),
      [
        { value: budgetTexts.prices.call, style: "label" },
        ...useCases.map((useCase): GridCell => ({
          key: `call${useCase}`,
          formula: callCost(useCase, (key) => `{~${id}.${key}${useCase}}`),
          style: "figure",
          format: numberFormat("USD/call"),
        })),
      ],
    ],
    parts: { costs: { row: 1 + inputs.length, column: 1, rows: 1, columns: useCases.length } },
  };
}

/** What is wrong with a case: all that it overrides is within bounds, but what it changes may have no price. */
const caseFault = ({ useCases }: Plan, number: number): Formula =>
  `IF(COUNT({${inputsOf(number)}.costs})<${useCases.length},${textFormula(texts.invalid, { case: caseName(number), fault: quotedText(texts.noPrice) })},"")`;

const monthNumbers = Array.from({ length: mostMonths }, (_, at) => at + 1);

/** Calls and plan of every use case in every month, as a case has them. */
function monthsBlock({ useCases }: Plan, number: number): GridBlock {
  const id = monthsOf(number);
  const input = (key: keyof typeof planned, useCase: number): Formula =>
    `{${inputsOf(number)}.${planned[key]}${useCase}}`;
  const row = (month: number): GridCell[] => [
    { formula: calendar("month", month), style: "text", format: "mmm yyyy" },
    ...useCases.flatMap((useCase): GridCell[] => {
      const calls = `{~${id}.calls${useCase}_${month}}`;
      const cells = {
        month,
        live: used("start", useCase),
        days: `{case${useCase}.days${month}}`,
        entered: `{case${useCase}.own${month}}`,
        calls,
      };
      const plan = plannedMonth(cells, (key) => input(key, useCase));
      return [
        { key: `calls${useCase}_${month}`, formula: plan.calls, style: "figure", format: wholeFormat },
        { formula: plan.spend, style: "figure", format: moneyFormat },
      ];
    }),
  ];
  const part = (column: number): NonNullable<GridBlock["parts"]>[string] => ({
    row: 2,
    column,
    rows: mostMonths,
    columns: 1,
  });
  return {
    kind: "grid",
    id,
    rows: [
      [
        { formula: textFormula(texts.monthsOf, { case: caseName(number) }), style: "section" },
        ...useCases.flatMap((useCase): GridCell[] => [
          { style: "section" },
          { formula: nameOf(useCase), style: "tableHeadRight" },
        ]),
      ],
      [
        { value: texts.month, style: "tableHead" },
        ...useCases.flatMap((): GridCell[] => [
          { value: texts.callsHead, style: "tableHeadRight" },
          { value: texts.planHead, style: "tableHeadRight" },
        ]),
      ],
      ...monthNumbers.map(row),
    ],
    parts: Object.fromEntries(
      useCases.flatMap((useCase, at) => [
        [`calls${useCase}`, part(1 + 2 * at)],
        [`plan${useCase}`, part(2 + 2 * at)],
      ]),
    ),
  };
}

const planColumn = (number: number, useCase: number): Formula => `{${monthsOf(number)}.plan${useCase}}`;

/** What has happened in the months that have actuals, and the plan of the others. */
const outlookOf = (number: number, useCase: number): Formula => {
  const compared = `{case${useCase}.spendvariance},${anyNumber}`;
  return `SUM(${planColumn(number, useCase)})-SUMIFS(${planColumn(number, useCase)},${compared})+SUMIFS({case${useCase}.actualspend},${compared})`;
};

/** The figures of all cases side by side. */
function figuresBlock({ useCases }: Plan): GridBlock {
  const sum = (of: (useCase: number) => Formula): Formula => useCases.map(of).join("+");
  const row = (
    label: Partial<GridCell>,
    side: Partial<GridCell>,
    unit: Partial<GridCell>,
    figure: (number: number) => Formula,
    look: Pick<GridCell, "format"> & { readonly style?: GridCell["style"]; readonly key?: string },
  ): GridCell[] => [
    { style: "label", ...label },
    { style: "text", ...side },
    { style: "unit", ...unit },
    { style: "text" },
    ...caseNumbers.map((number): GridCell => ({
      style: "figure",
      ...look,
      ...(look.key !== undefined && { key: `${look.key}${number}` }),
      formula: `IF({checks.fault}="",${figure(number)},"")`,
    })),
  ];
  const yearName = (year: number): Formula => `{spendyears.year${year}}`;
  return {
    kind: "grid",
    id: "casefigures",
    rows: [
      [
        { value: texts.figures, style: "tableHead" },
        { value: texts.useCase, style: "tableHead" },
        { value: sharedTexts.unit, style: "tableHead" },
        { style: "tableHead" },
        ...caseNumbers.map((number): GridCell => ({ formula: caseName(number), style: "tableHeadRight" })),
      ],
      row(
        { value: texts.plan, style: "keyText" },
        {},
        moneyUnit(),
        (number) => sum((useCase) => `SUM(${planColumn(number, useCase)})`),
        {
          key: "plan",
          style: "keyFigure",
          format: moneyFormat,
        },
      ),
      row({ value: texts.outlook }, {}, moneyUnit(), (number) => sum((useCase) => outlookOf(number, useCase)), {
        format: moneyFormat,
      }),
      row(
        { value: texts.calls },
        {},
        { value: budgetTexts.calls },
        (number) => sum((useCase) => `SUM({${monthsOf(number)}.calls${useCase}})`),
        { format: wholeFormat },
      ),
      ...years.map((year) =>
        row(
          { formula: firstOf([[`${yearName(year)}=""`, `""`]], textFormula(texts.planOf, { year: yearName(year) })) },
          {},
          { formula: `IF(${yearName(year)}="","",${currency})` },
          (number) =>
            `IF(${yearName(year)}="","",${sum((useCase) => `SUMIFS(${planColumn(number, useCase)},{calendar.year},${yearNumber(year)})`)})`,
          { format: moneyFormat },
        ),
      ),
      ...useCases.map((useCase) =>
        row(
          { value: texts.planByUseCase },
          { formula: nameOf(useCase) },
          moneyUnit(),
          (number) => `SUM(${planColumn(number, useCase)})`,
          {
            format: moneyFormat,
          },
        ),
      ),
    ],
  };
}

const headOf = (id: string, title: string, sentence: string): LinesBlock => ({
  kind: "lines",
  id: `${id}head`,
  lines: [
    { text: title, style: "title" },
    { text: sentence, style: "sentence" },
  ],
});

/** The plan of each case in one sentence. */
const finding: Formula = textFormula(texts.budgetFinding, {
  figures: caseNumbers
    .map((number) => textFormula(texts.planIn, { case: caseName(number), plan: amount(`{casefigures.plan${number}}`) }))
    .join(`&", "&`),
});

/** Less and more of the first use case, and of growth. */
const examplesOf = (plan: Plan): readonly Override[] => [
  { input: "calls_per_day", side: chosenAs(plan, 1).name, values: [null, 8000, 18_000] },
  { input: "growth_per_month", values: [null, 0.01, 0.06] },
];

/** The sheets of the cases: overrides and figures, and the steps behind them. */
export const budgetCases = (plan: Plan): readonly SheetTemplate[] => [
  {
    id: "casessheet",
    name: texts.sheet,
    columns: [34, 22, 18, 14, 16, 16, 16, 70],
    frozenRows: 2,
    orientation: "landscape",
    stacks: [
      {
        at: "A1",
        blocks: [
          {
            kind: "lines",
            id: "caseshead",
            lines: [
              { text: texts.title, style: "title" },
              { text: { formula: casesSentence }, style: "sentence" },
              {
                text: { formula: unlessError(firstOf([[`{checks.fault}=""`, finding]], `""`)) },
                style: "headline",
              },
              {
                key: "check",
                text: {
                  formula: `IFERROR(IF(${casesFault}="",${quotedText(texts.allUsed)},${casesFault}),${quotedText(sharedTexts.checks.failed)})`,
                },
                style: "check",
                conditions: [
                  { formula: `{caseshead.check}<>${quotedText(texts.allUsed)}`, look: "bad" },
                  { formula: `{caseshead.check}=${quotedText(texts.allUsed)}`, look: "good" },
                ],
              },
            ],
          },
          overridesBlock(table(plan), plan.examples ? examplesOf(plan) : []),
          figuresBlock(plan),
          { kind: "lines", id: "casesnotes", lines: [{ text: texts.pricesNote, style: "note" }] },
        ],
      },
    ],
  },
  {
    id: "caseinputssheet",
    name: texts.inputsSheet,
    columns: [34, ...plan.useCases.map(() => 16), 3, 34, 14, 14, 14, 14, 14],
    frozenRows: 2,
    orientation: "landscape",
    helper: true,
    stacks: [
      {
        at: "A1",
        blocks: [
          headOf("caseinputs", texts.inputsTitle, texts.budgetInputsSentence),
          inputsBlock(plan, "shown"),
          ...caseNumbers.map((number) => inputsBlock(plan, number)),
        ],
      },
      {
        at: `${columnLetters(plan.useCases.length + 2)}4`,
        blocks: [
          stepsBlock(table(plan), {
            faultOf: (number) => ({ formula: caseFault(plan, number) }),
            inputsAreValid: `AND(${plan.useCases.map((useCase) => `{checks.case${useCase}}=""`).join(",")})`,
          }),
          boundsBlock,
        ],
      },
    ],
  },
  {
    id: "casemonthssheet",
    name: texts.monthsSheet,
    columns: [18, ...plan.useCases.flatMap(() => [14, 18])],
    frozenRows: 2,
    orientation: "landscape",
    helper: true,
    stacks: [
      {
        at: "A1",
        blocks: [
          headOf("casemonths", texts.monthsTitle, texts.monthsSentence),
          ...caseNumbers.map((number) => monthsBlock(plan, number)),
        ],
      },
    ],
  },
];
