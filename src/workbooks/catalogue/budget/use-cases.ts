import { budgetTexts } from "../../../messages/sheets/budget";
import { fillText } from "../../../messages/fill";
import { quotedText } from "../../formula/call";
import { sharedTexts } from "../../../messages/sheets/shared";
import type { Formula, GridBlock, GridCell, GridValidation } from "../../template/template";
import { type Typed, typedFaults, typedInput, typedValidation } from "../typed";

/** The use cases, from 1. */
export const useCases = [1, 2, 3] as const;

const texts = budgetTexts.useCases;
const models = ["claude-sonnet-5-5", "gemini-3.8-flash", "gpt-6-sol"] as const;

type Given = Parameters<typeof typedInput>[1];
type Row = readonly [typed: Typed, values: readonly number[]];

const row = (input: Parameters<typeof typedInput>[0], values: readonly number[], given: Partial<Given> = {}): Row => [
  typedInput(input, { ...given, value: values[0]! }),
  values,
];

/** What one types for each use case. */
const rows: readonly Row[] = [
  row("calls_per_day", [12_000, 2500, 800], { meaning: texts.calls_per_day }),
  row("growth_per_month", [0.03, 0.02, 0.05], { meaning: texts.growth_per_month }),
  row("ready_after_days", [0, 0, 90], {
    key: "live_after",
    label: texts.live_after[0],
    bounds: { min: 0, max: 1200, whole: true },
    meaning: texts.live_after[1],
  }),
  row("prompt_tokens", [1800, 600, 3000], { meaning: texts.prompt_tokens }),
  row("user_tokens", [250, 6000, 4000]),
  row("output_tokens", [220, 500, 900]),
  row("cache_hit_rate", [0.85, 0, 0.6], { label: texts.cache_hit_rate }),
  row("cache_min_tokens", [1024, 1024, 1024], { label: texts.cache_min_tokens }),
  row("price_change_per_year", [0, 0, 0], {
    meaning: texts.price_change_per_year,
  }),
  row("other_cost_per_month", [0, 0, 250], {
    label: texts.other_cost_per_month[0],
    meaning: texts.other_cost_per_month[1],
  }),
];

/** A cell of a use case by the key of its row. */
export const of = (key: string, useCase: number): Formula => `{usecases.${key}${useCase}}`;

export const nameOf = (useCase: number): Formula => of("name", useCase);

const typedCells = ([{ key, label, unit, format }, values]: Row): GridCell[] => [
  { value: label, style: "label" },
  { value: unit, style: "unit" },
  ...useCases.map((useCase, at): GridCell => ({ key: `${key}${useCase}`, value: values[at]!, style: "input", format })),
];

const acrossRow = (
  index: number,
): { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number } => ({
  row: index,
  column: 2,
  rows: 1,
  columns: useCases.length,
});
const modelRow = rows.length + 1;

const text = (part: string, title: string, cell: Formula, message: string): GridValidation => ({
  part,
  rule: { kind: "custom", formula: `ISTEXT(${cell})` },
  prompt: { title, message },
  error: { title, message: fillText(texts.mustBeText, { title }) },
});

/** The work of each use case, side by side. */
export const useCaseTable: GridBlock = {
  kind: "grid",
  id: "usecases",
  rows: [
    [
      { value: texts.heading, style: "tableHead" },
      { value: sharedTexts.unit, style: "tableHead" },
      ...useCases.map((useCase, at): GridCell => ({
        key: `name${useCase}`,
        value: texts.names[at]!,
        style: "tableHeadInput",
      })),
    ],
    ...rows.map(typedCells),
    [
      { value: texts.model, style: "label" },
      { value: texts.modelUnit, style: "unit" },
      ...useCases.map((useCase, at): GridCell => ({ key: `model${useCase}`, value: models[at]!, style: "input" })),
    ],
  ],
  parts: {
    names: acrossRow(0),
    all: { row: 0, column: 2, rows: modelRow + 1, columns: useCases.length },
    beside: { row: 0, column: 2, rows: modelRow + 1, columns: useCases.length + 1 },
    models: acrossRow(modelRow),
    ...Object.fromEntries(rows.map(([{ key }], at) => [key, acrossRow(at + 1)])),
  },
  names: [{ part: "names", name: "Use_cases", comment: texts.namesName }],
  validations: [
    text("names", texts.heading, "{~usecases.name1}", texts.nameMeaning),
    ...rows.map(([typed]): GridValidation => ({
      ...typedValidation("usecases", { ...typed, key: `${typed.key}1` }),
      part: typed.key,
    })),
    text("models", texts.model, "{~usecases.model1}", texts.modelMeaning),
  ],
};

/** What is wrong with the figures of a use case, in order. */
export const useCaseFaults = (useCase: number): readonly (readonly [condition: Formula, text: Formula])[] =>
  typedFaults(
    "usecases",
    rows.map(([typed]) => ({ ...typed, key: `${typed.key}${useCase}` })),
  );

/** A column among the use cases or beside them, which no figure counts. */
export const columnFault: readonly [condition: Formula, text: Formula] = [
  `IFERROR(OR(${[
    `COLUMNS({usecases.names})<>${useCases.length}`,
    `COUNTA({usecases.beside})<>COUNTA({usecases.all})`,
    // A heading, which follows from nothing: a total would lead round in a circle.
    `COLUMN({spendyears.head})-COLUMN({usecases.name1})<>${useCases.length + 1}`,
  ].join(",")}),TRUE)`,
  quotedText(fillText(texts.columnFault, { count: useCases.length })),
];
