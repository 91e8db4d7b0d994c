import { budgetTexts } from "../../../messages/sheets/budget";
import { fillText } from "../../../messages/fill";
import { quotedText } from "../../formula/call";
import { firstOf, textFormula } from "../../formula/text";
import { sharedTexts } from "../../../messages/sheets/shared";
import type { Area } from "../../grid/area";
import type { Formula, GridBlock, GridCell, GridValidation } from "../../template/template";
import { dateFault, dateFormat, dateValidation, type Typed, typedFaults, typedInput, typedValidation } from "../typed";
import { addressOf, chosenAs, moneyUnit, mostUseCases, type Plan } from "./plan";

const texts = budgetTexts.useCases;

/** Names and models of the example. */
export const usualNames: readonly string[] = texts.names;
const models = ["claude-sonnet-5-5", "gemini-3.8-flash", "gpt-6-sol"] as const;

type Given = Parameters<typeof typedInput>[1];
type Row = {
  readonly typed: Typed;
  /** Of the example. */
  readonly values: readonly number[];
  /** Of a use case whose figures are to be entered; null: left empty. */
  readonly first: number | null;
  /** Where it is an amount of money: what it is for. */
  readonly per?: string;
};

const row = (
  input: Parameters<typeof typedInput>[0],
  values: readonly number[],
  first: number | null,
  given: Partial<Given> = {},
): Row => ({ typed: typedInput(input, { ...given, value: values[0]! }), values, first });

/** A use case may start after the last day of the budget. */
const lastStart = 80_000;
const start = { key: "start", label: texts.start, meaning: texts.startMeaning, last: lastStart };
const startOf = (useCase: number): typeof start => ({ ...start, key: `start${useCase}` });
/** The third goes live three months later. */
/** Of the example the third one starts later; use cases of one's own start with the plan. */
const exampleStarts = ({ start, examples }: Plan): readonly number[] => [start, start, examples ? start + 90 : start];

/** What one types for each use case below its start date. */
const rows: readonly Row[] = [
  row("calls_per_day", [12_000, 2500, 800], null, { meaning: texts.calls_per_day }),
  row("growth_per_month", [0.03, 0.02, 0.05], 0, { meaning: texts.growth_per_month }),
  row("prompt_tokens", [1800, 600, 3000], null, { meaning: texts.prompt_tokens }),
  row("user_tokens", [250, 6000, 4000], null),
  row("output_tokens", [220, 500, 900], null),
  row("cache_hit_rate", [0.85, 0, 0.6], 0, { label: texts.cache_hit_rate }),
  row("cache_min_tokens", [1024, 1024, 1024], 1024, { label: texts.cache_min_tokens }),
  row("price_change_per_year", [0, 0, 0], 0, { meaning: texts.price_change_per_year }),
  {
    ...row("other_cost_per_month", [0, 0, 250], 0, {
      label: texts.other_cost_per_month[0],
      meaning: texts.other_cost_per_month[1],
    }),
    per: "month",
  },
  row("list_price_discount", [0, 0, 0], 0, { meaning: texts.list_price_discount }),
];

/** A cell of a use case by the key of its row. */
export const of = (key: string, useCase: number): Formula => `{usecases.${key}${useCase}}`;

export const nameOf = (useCase: number): Formula => of("name", useCase);

/** What a use case of the plan has at first in a row of the example's values. */
function valueOf<V>(plan: Plan, useCase: number, values: readonly V[], first: V | null): { readonly value?: V } {
  const { like } = chosenAs(plan, useCase);
  const value = like === undefined ? first : values[like];
  return value === null || value === undefined ? {} : { value };
}

const typedCells = (plan: Plan, { typed: { key, label, unit, format }, values, first, per }: Row): GridCell[] => [
  { value: label, style: "label" },
  { ...(per === undefined ? { value: unit } : moneyUnit(per)), style: "unit" },
  ...plan.useCases.map((useCase): GridCell => ({
    key: `${key}${useCase}`,
    ...valueOf(plan, useCase, values, first),
    style: "input",
    format,
  })),
];

/** The columns that are kept for use cases; what may be typed into them is checked in all of them. */
const acrossAll = (at: number): Area => ({ row: at, column: 2, rows: 1, columns: mostUseCases });

/** The columns of a block from its units on, by use case and kept free. */
export function columnParts(plan: Plan, row: number, rows: number): Record<string, Area> {
  const column = (at: number): Area => ({ row, column: at, rows, columns: 1 });
  return {
    labels: column(0),
    units: column(1),
    span: { row, column: 1, rows, columns: 2 + mostUseCases },
    ...Object.fromEntries(
      [...plan.useCases, ...plan.free].map((useCase): [string, Area] => [`of${useCase}`, column(1 + useCase)]),
    ),
  };
}

const modelRow = rows.length + 2;

const text = (part: string, title: string, cell: Formula, message: string): GridValidation => ({
  part,
  rule: { kind: "custom", formula: `ISTEXT(${cell})` },
  prompt: { title, message },
  error: { title, message: fillText(texts.mustBeText, { title }) },
});

/** The work of each use case, side by side. */
export const useCaseTable = (plan: Plan): GridBlock => ({
  kind: "grid",
  id: "usecases",
  rows: [
    [
      { value: texts.heading, style: "tableHead" },
      { key: "unithead", value: sharedTexts.unit, style: "tableHead" },
      ...plan.useCases.map((useCase): GridCell => ({
        key: `name${useCase}`,
        value: chosenAs(plan, useCase).name,
        style: "tableHeadInputWrapped",
      })),
    ],
    [
      { value: start.label, style: "label" },
      { value: budgetTexts.date, style: "unit" },
      ...plan.useCases.map((useCase): GridCell => ({
        key: `start${useCase}`,
        ...valueOf(plan, useCase, exampleStarts(plan), plan.start),
        style: "input",
        format: dateFormat,
      })),
    ],
    ...rows.map((one) => typedCells(plan, one)),
    [
      { value: texts.model, style: "label" },
      { value: texts.modelUnit, style: "unit" },
      ...plan.useCases.map((useCase): GridCell => ({
        key: `model${useCase}`,
        ...valueOf<string>(plan, useCase, models, null),
        style: "input",
      })),
    ],
  ],
  parts: {
    ...columnParts(plan, 0, modelRow + 1),
    header: { row: 0, column: 0, rows: 1, columns: 2 + mostUseCases },
    "below.labels": { row: 1, column: 0, rows: modelRow, columns: 1 },
    "below.labels.first": { row: 1, column: 0, rows: 1, columns: 1 },
    "below.units": { row: 1, column: 1, rows: modelRow, columns: 1 },
    "below.values": { row: 1, column: 2, rows: modelRow, columns: plan.useCases.length },
    below: { row: 1, column: 0, rows: modelRow, columns: 2 + mostUseCases },
    names: { ...acrossAll(0), columns: plan.useCases.length },
    ...Object.fromEntries(
      plan.free.map((useCase): [string, Area] => [
        `name${useCase}`,
        { row: 0, column: 1 + useCase, rows: 1, columns: 1 },
      ]),
    ),
    allnames: acrossAll(0),
    starts: acrossAll(1),
    models: acrossAll(modelRow),
    discounts: { ...acrossAll(modelRow - 1), columns: plan.useCases.length },
    ...Object.fromEntries(rows.map(({ typed: { key } }, at) => [key, acrossAll(at + 2)])),
  },
  rowHeights: { 0: 32 },
  names: [
    { part: "names", name: "Use_cases", comment: texts.namesName },
    { part: "discounts", name: "List_price_discount", comment: texts.list_price_discount },
  ],
  validations: [
    text("allnames", texts.heading, "{~usecases.name1}", texts.nameMeaning),
    { ...dateValidation(startOf(1)), part: "starts" },
    ...rows.map(({ typed }): GridValidation => ({
      ...typedValidation("usecases", { ...typed, key: `${typed.key}1` }),
      part: typed.key,
    })),
    text("models", texts.model, "{~usecases.model1}", texts.modelMeaning),
  ],
});

export type Fault = readonly [condition: Formula, text: Formula];

/** The labels of the rows as they are made. */
export const rowLabels: readonly string[] = [
  texts.heading,
  start.label,
  ...rows.map(({ typed: { label } }) => label),
  texts.model,
];

/** The inputs by row, from the first below the names on; those that a case cannot change are empty: a discount decides which price lists count. */
export const changeable: readonly (Typed | undefined)[] = [
  undefined,
  ...rows.map(({ typed }) => (typed.key === "list_price_discount" ? undefined : typed)),
  undefined,
];

/** What is wrong with the figures of a use case, in order, each with its cell. */
export function useCaseFaults(useCase: number): readonly Fault[] {
  const at = (key: string, [condition, fault]: Fault): Fault => [
    condition,
    textFormula(texts.at, { address: addressOf(of(key, useCase)), useCase: nameOf(useCase), fault }),
  ];
  return [
    at("start", dateFault("usecases", startOf(useCase))),
    ...rows.flatMap(({ typed }) =>
      typedFaults("usecases", [{ ...typed, key: `${typed.key}${useCase}` }]).map((one) => at(typed.key, one)),
    ),
  ];
}

const signs = ["*", "?", "~"].map((sign) => quotedText(sign));
const operators = ["=", "<", ">"].map((sign) => quotedText(sign));

/** What is wrong with a name, by which actuals find their use case. */
export function nameFaults(useCase: number): readonly Fault[] {
  const name = nameOf(useCase);
  const found = { address: addressOf(name) };
  const hasSign = [
    ...signs.map((sign) => `ISNUMBER(FIND(${sign},${name}))`),
    ...operators.map((sign) => `LEFT(${name},1)=${sign}`),
  ];
  return [
    [`IF(ISTEXT(${name}),TRIM(${name})="",TRUE)`, textFormula(texts.nameEmpty, found)],
    [`OR(${hasSign.join(",")})`, textFormula(texts.nameSigns, found)],
    [`SUMPRODUCT(--({usecases.names}=${name}))>1`, textFormula(texts.nameTwice, found)],
  ];
}

const blocks = ["usecases", "own"] as const;
const filled = (part: string): Formula => `COUNTA(${blocks.map((block) => `{${block}.${part}}`).join(",")})`;
const nameAt = (useCase: number): Formula => (useCase === 0 ? "{usecases.unithead}" : nameOf(useCase));

/** Columns and rows that no figure counts, or that are not there any more. */
export function structureFaults(plan: Plan): readonly Fault[] {
  const counted = [...plan.useCases, ...plan.free].map((useCase) => filled(`of${useCase}`)).join("-");
  const gap = (useCase: number): Formula => `COLUMN(${nameAt(useCase + 1)})-COLUMN(${nameAt(useCase)})<>1`;
  const inserted = firstOf(
    [0, ...plan.useCases].map((useCase) => [
      gap(useCase),
      textFormula(texts.inserted, {
        address: `ADDRESS(ROW(${nameAt(useCase)}),COLUMN(${nameAt(useCase)})+1,4)`,
      }),
    ]),
    quotedText(texts.rows),
  );
  return [
    ["ISERROR(INDEX({labels.usecases},1))", quotedText(budgetTexts.checks.sheetDeleted)],
    [`ISERROR(${plan.useCases.map((useCase) => `ROW(${nameOf(useCase)})`).join("+")})`, quotedText(texts.removed)],
    [`IFERROR(${filled("span")}-${filled("units")}-${counted}<>0,TRUE)`, inserted],
    ...plan.free.map((useCase): Fault => [
      `${filled(`of${useCase}`)}>0`,
      textFormula(texts.beside, { address: addressOf(nameOf(useCase)) }),
    ]),
    [
      `IFERROR(SUMPRODUCT(--({usecases.labels}<>{labels.usecases}))+SUMPRODUCT(--({own.labels}<>{labels.own}))>0,TRUE)`,
      quotedText(texts.rows),
    ],
  ];
}
