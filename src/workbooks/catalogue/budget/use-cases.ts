import type { Formula, GridBlock, GridCell, GridValidation } from "../../template/template";
import { type Typed, typedFaults, typedInput, typedValidation } from "../typed";

/** The use cases, from 1. */
export const useCases = [1, 2, 3] as const;

const names = ["Support assistant", "Document digests", "Code review"] as const;
const models = ["claude-sonnet-5-5", "gemini-3.8-flash", "gpt-6-sol"] as const;

type Given = Parameters<typeof typedInput>[1];
type Row = readonly [typed: Typed, values: readonly number[]];

const row = (input: Parameters<typeof typedInput>[0], values: readonly number[], given: Partial<Given> = {}): Row => [
  typedInput(input, { ...given, value: values[0]! }),
  values,
];

/** What one types for each use case. */
const rows: readonly Row[] = [
  row("calls_per_day", [12_000, 2500, 800], { meaning: "Calls on a day when the use case goes live." }),
  row("growth_per_month", [0.03, 0.02, 0.05], { meaning: "Growth of the calls from one calendar month to the next." }),
  row("ready_after_days", [0, 0, 90], {
    key: "live_after",
    label: "Live after",
    bounds: { min: 0, max: 1200, whole: true },
    meaning: "Days from the start date to the first call.",
  }),
  row("prompt_tokens", [1800, 600, 3000], { meaning: "Tokens sent with every call: these can be cached." }),
  row("user_tokens", [250, 6000, 4000]),
  row("output_tokens", [220, 500, 900]),
  row("cache_hit_rate", [0.85, 0, 0.6], { label: "Cached share" }),
  row("cache_min_tokens", [1024, 1024, 1024], { label: "Shortest cached prompt" }),
  row("price_change_per_year", [0, 0, 0], {
    meaning: "Yearly change of the token prices from the start date on: -10% is a tenth cheaper every year.",
  }),
  row("other_cost_per_month", [0, 0, 250], {
    label: "Fixed cost per month",
    meaning: "A fee that does not follow the calls, such as hosting; less of it in a month that is not whole.",
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
  error: { title, message: `${title} must be a text.` },
});

/** The work of each use case, side by side. */
export const useCaseTable: GridBlock = {
  kind: "grid",
  id: "usecases",
  rows: [
    [
      { value: "Use case", style: "tableHead" },
      { value: "Unit", style: "tableHead" },
      ...useCases.map((useCase, at): GridCell => ({
        key: `name${useCase}`,
        value: names[at]!,
        style: "tableHeadInput",
      })),
    ],
    ...rows.map(typedCells),
    [
      { value: "Model", style: "label" },
      { value: "name", style: "unit" },
      ...useCases.map((useCase, at): GridCell => ({ key: `model${useCase}`, value: models[at]!, style: "input" })),
    ],
  ],
  parts: {
    names: acrossRow(0),
    models: acrossRow(modelRow),
    ...Object.fromEntries(rows.map(([{ key }], at) => [key, acrossRow(at + 1)])),
  },
  names: [{ part: "names", name: "Use_cases", comment: "The names of the use cases" }],
  validations: [
    text(
      "names",
      "Use case",
      "{~usecases.name1}",
      "A name of your own. A use case that you do not need has 0 calls and no fixed cost.",
    ),
    ...rows.map(([typed]): GridValidation => ({
      ...typedValidation("usecases", { ...typed, key: `${typed.key}1` }),
      part: typed.key,
    })),
    text(
      "models",
      "Model",
      "{~usecases.model1}",
      "A name of the price book, such as gpt-4.1; the pane lists them under Prices. Any name will do where you type prices yourself.",
    ),
  ],
};

/** What is wrong with the figures of a use case, in order. */
export const useCaseFaults = (useCase: number): readonly (readonly [condition: Formula, text: Formula])[] =>
  typedFaults(
    "usecases",
    rows.map(([typed]) => ({ ...typed, key: `${typed.key}${useCase}` })),
  );
