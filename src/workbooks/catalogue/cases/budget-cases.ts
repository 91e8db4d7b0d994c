import { budgetTexts } from "../../../messages/sheets/budget";
import { casesTexts as texts } from "../../../messages/sheets/cases";
import { sharedTexts } from "../../../messages/sheets/shared";
import { caseNumbers, overridden } from "../../blocks/case-inputs";
import { quotedText } from "../../formula/call";
import { firstOf, textFormula, unlessError } from "../../formula/text";
import { columnLetters } from "../../grid/area";
import { moneyFormat, numberFormat, wholeFormat } from "../../layout/number-format";
import { widthFor } from "../../layout/styles";
import type { Formula, GridBlock, GridCell, SheetTemplate } from "../../template/template";
import { planned, type PlannedInput, used } from "../budget/echo";
import type { MonthColumn } from "../budget/month-table";
import { amount, anyNumber, currency, moneyUnit, type Plan } from "../budget/plan";
import { callCost } from "../budget/prices";
import { calendar, mostMonths } from "../budget/settings";
import { yearNumber, years } from "../budget/totals";
import { changeable, nameOf, of } from "../budget/use-cases";
import { caseName, type CasedTable, type Override, overridesBlock, shownNumber } from "./overrides";
import { stepsBlock } from "./steps";
import { casesHead, headOf } from "./heads";

const table: CasedTable = {
  labels: "usecases.below.labels",
  units: "usecases.below.units",
  header: "usecases.header",
  names: "usecases.names",
  offered: "usecases.allnames",
  body: "usecases.below",
  values: "usecases.below.values",
  bounds: { min: "casebounds.min", max: "casebounds.max" },
  side: texts.useCase,
  sideMeaning: texts.useCaseMeaning,
  sideError: texts.useCaseError,
};

/** The block of the inputs of a case. */
const inputsOf = (number: number | "shown"): string => (number === "shown" ? "caseshown" : `casetable${number}`);

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
      { ...(one && { value: one.bounds.max ?? 1e12 }), style: "figure" },
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
    return overridden(number, { cell: of(key, useCase), row, column: 2 + useCase });
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
  `IF(COUNT({${inputsOf(number)}.costs})<${useCases.length},${textFormula(texts.invalid, { case: caseName(number), fault: quotedText(texts.noPrice) })},${quotedText(texts.words.good)})`;

const monthNumbers = Array.from({ length: mostMonths }, (_, at) => at + 1);

/** What the plan of a case takes from the months of a use case: nothing of it depends on the case. */
const monthColumns = ["free", "entered", "live", "share", "compared"] as const;

/** A use case's month: days whose calls follow growth, calls that are entered, months since the start, share of the month, whether it is compared with actuals. */
function monthCells(useCase: number, month: number): readonly Formula[] {
  const own = (column: MonthColumn): Formula => `{case${useCase}.${column}${month}}`;
  const [from, to, live] = [calendar("from", month), calendar("to", month), used("start", useCase)];
  const ifMonth = (then: Formula): Formula => `IF(ISNUMBER(${own("days")}),${then},0)`;
  return [
    ifMonth(`IF(ISNUMBER(${own("own")}),0,${own("days")})`),
    ifMonth(`IF(ISNUMBER(${own("own")}),${own("own")}*${own("days")},0)`),
    ifMonth(`MAX(0,(YEAR(${from})-YEAR(${live}))*12+MONTH(${from})-MONTH(${live}))`),
    ifMonth(`${own("days")}/DAY(${to})`),
    `IF(ISNUMBER(${own("spendvariance")}),1,0)`,
  ];
}

/** The months of every use case as the plan of a case takes them. */
const monthsBlock = ({ useCases }: Plan): GridBlock => ({
  kind: "grid",
  id: "casemonths",
  rows: [
    [
      { style: "section" },
      { style: "section" },
      ...useCases.flatMap((useCase): GridCell[] => [
        { formula: nameOf(useCase), style: "section" },
        ...monthColumns.slice(1).map((): GridCell => ({ style: "section" })),
      ]),
    ],
    [
      { value: texts.month, style: "tableHead" },
      { value: texts.yearsHead, style: "tableHeadRight" },
      ...useCases.flatMap(() =>
        monthColumns.map((column): GridCell => ({ value: texts.monthHeads[column], style: "tableHeadRight" })),
      ),
    ],
    ...monthNumbers.map((month): GridCell[] => [
      { formula: calendar("month", month), style: "text", format: "mmm yyyy" },
      { value: (month - 1) / 12, style: "figure", format: "0.00" },
      ...useCases.flatMap((useCase) =>
        monthCells(useCase, month).map((formula): GridCell => ({ formula, style: "figure", format: "#,##0.##" })),
      ),
    ]),
  ],
  parts: Object.fromEntries([
    ["years", { row: 2, column: 1, rows: mostMonths, columns: 1 }],
    ...useCases.flatMap((useCase, at) =>
      monthColumns.map((column, place) => [
        `${column}${useCase}`,
        { row: 2, column: 2 + at * monthColumns.length + place, rows: mostMonths, columns: 1 },
      ]),
    ),
  ]) as NonNullable<GridBlock["parts"]>,
});

/** Which months are added up: a factor for each. */
type Months = "all" | { readonly factor: Formula };

const added = (months: Months, formula: Formula): Formula =>
  `SUMPRODUCT(${months === "all" ? "" : `(${months.factor})*`}(${formula}))`;

/** The calls of a use case in each month, in a case. */
function callsOf(number: number, useCase: number): Formula {
  const month = (column: (typeof monthColumns)[number]): Formula => `{casemonths.${column}${useCase}}`;
  const input = (key: PlannedInput): Formula => `{${inputsOf(number)}.${planned[key]}${useCase}}`;
  return `(${month("entered")}+${input("calls")}*${month("free")}*(1+${input("growth")})^${month("live")})`;
}

/** The plan of a use case in a case: what its calls cost in those months, and its fixed cost. */
function planOf(number: number, useCase: number, months: Months = "all"): Formula {
  const input = (key: PlannedInput): Formula => `{${inputsOf(number)}.${planned[key]}${useCase}}`;
  const variable = `${callsOf(number, useCase)}*${input("call")}*(1+${input("pricechange")})^{casemonths.years}`;
  return added(months, `${variable}+${input("fixed")}*{casemonths.share${useCase}}`);
}

/** What has happened in the months that have actuals, and the plan of the others. */
const outlookOf = (number: number, useCase: number): Formula =>
  `${planOf(number, useCase, { factor: `1-{casemonths.compared${useCase}}` })}+SUMIFS({case${useCase}.actualspend},{case${useCase}.spendvariance},${anyNumber})`;

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
        (number) => sum((useCase) => planOf(number, useCase)),
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
        (number) => sum((useCase) => added("all", callsOf(number, useCase))),
        { format: wholeFormat },
      ),
      ...years.map((year) =>
        row(
          { formula: firstOf([[`${yearName(year)}=""`, `""`]], textFormula(texts.planOf, { year: yearName(year) })) },
          {},
          { formula: `IF(${yearName(year)}="","",${currency})` },
          (number) =>
            `IF(${yearName(year)}="","",${sum((useCase) => planOf(number, useCase, { factor: `{calendar.year}=${yearNumber(year)}` }))})`,
          { format: moneyFormat },
        ),
      ),
      ...useCases.map((useCase) =>
        row(
          { value: texts.planByUseCase },
          { formula: nameOf(useCase) },
          moneyUnit(),
          (number) => planOf(number, useCase),
          {
            format: moneyFormat,
          },
        ),
      ),
    ],
  };
}

/** The plan of each case in one sentence. */
const finding: Formula = textFormula(texts.budgetFinding, {
  figures: caseNumbers
    .map((number) => textFormula(texts.planIn, { case: caseName(number), plan: amount(`{casefigures.plan${number}}`) }))
    .join(`&", "&`),
});

/** Less growth and falling prices, and the opposite; of every use case, so that renaming one changes nothing. */
const examples: readonly Override[] = [
  { input: "growth_per_month", values: [null, 0.01, 0.06] },
  { input: "price_change_per_year", values: [null, -0.2, 0.05] },
];

const useCaseNames = ({ chosen }: Plan): string[] => chosen.map(({ name }) => name);

/** The sheets of the cases: overrides and figures, and the steps behind them. */
export const budgetCases = (plan: Plan): readonly SheetTemplate[] => [
  {
    id: "casessheet",
    name: texts.sheet,
    columns: [34, widthFor(useCaseNames(plan), 22), 18, 14, 16, 16, 16, 70],
    frozenRows: 2,
    orientation: "landscape",
    onePage: true,
    stacks: [
      {
        at: "A1",
        blocks: [
          casesHead([
            { text: { formula: unlessError(firstOf([[`{checks.fault}=""`, finding]], `""`)) }, style: "headline" },
          ]),
          overridesBlock(table, plan.examples ? examples : []),
          figuresBlock(plan),
          { kind: "lines", id: "casesnotes", lines: [{ text: texts.pricesNote, style: "note" }] },
        ],
      },
    ],
  },
  {
    id: "caseinputssheet",
    name: texts.inputsSheet,
    columns: [34, ...plan.useCases.map(() => 22), 3, 34, ...Array.from({ length: 8 }, () => 14)],
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
          stepsBlock(table, {
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
    columns: [18, 10, ...plan.useCases.flatMap(() => [17, 17, 17, 17, 17])],
    frozenRows: 2,
    orientation: "landscape",
    helper: true,
    stacks: [
      {
        at: "A1",
        blocks: [headOf("casemonths", texts.monthsTitle, texts.monthsSentence), monthsBlock(plan)],
      },
    ],
  },
];
