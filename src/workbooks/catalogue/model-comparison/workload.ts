import { priceBookDay } from "../../../functions/prices/price-book-day";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import { dateFault, dateFormat, dateValidation, type TypedDate } from "../dates";
import { type Typed, typedAmount, typedFaults, typedInput, typedRow, typedValidation } from "../typed";

const typed: readonly Typed[] = [
  typedInput("calls_per_day", { value: 5000, bounds: { min: 0, aboveMin: true } }),
  typedInput("prompt_tokens", { value: 2000, meaning: "Tokens sent with every call: these can be cached." }),
  typedInput("user_tokens", { value: 200 }),
  typedInput("output_tokens", { value: 150 }),
  typedInput("cache_hit_rate", { label: "Cached share", value: 0.9 }),
  typedInput("cache_min_tokens", { label: "Shortest cached prompt", value: 1024 }),
  typedInput("horizon_days", { value: 365 }),
  typedAmount({
    key: "soon",
    label: "Warn of an end within",
    value: 180,
    unit: "days",
    format: "0",
    meaning: "A model that ends within these days is about to.",
  }),
];

const day: TypedDate = {
  key: "day",
  label: "Prices of the day",
  meaning: "The day whose prices are taken. Type today's date to see what has changed.",
};

const names: Readonly<Record<string, string>> = {
  calls_per_day: "Calls_per_day",
  prompt_tokens: "Prompt_tokens",
  user_tokens: "User_tokens",
  output_tokens: "Output_tokens",
  cache_hit_rate: "Cached_share",
  horizon_days: "Horizon_days",
};

const named = (row: GridCell[], { key, meaning }: Typed): GridCell[] =>
  row.map((cell) =>
    cell.key === key && names[key] !== undefined ? { ...cell, name: { name: names[key], comment: meaning } } : cell,
  );

/** The work that every model is asked to do, and the day of the prices. */
export const workload: GridBlock = {
  kind: "grid",
  id: "work",
  rows: [
    [{ value: "The work", style: "tableHead" }, { style: "tableHead" }, { value: "Unit", style: "tableHeadAfter" }],
    ...typed.map((one) => named(typedRow(one), one)),
    [
      { value: day.label, style: "label" },
      {
        key: day.key,
        value: priceBookDay,
        style: "input",
        format: dateFormat,
        name: {
          name: "Prices_of",
          comment: "The day whose prices are taken, and from which days to a model's end are counted",
        },
      },
      { value: "date", style: "unitAfter" },
    ],
  ],
  validations: [...typed.map((one) => typedValidation("work", one)), dateValidation(day)],
};

export const work = (key: string): Formula => `{work.${key}}`;

/** What is wrong with the work, in order. */
export const workFaults: readonly (readonly [condition: Formula, text: Formula])[] = [
  ...typedFaults("work", typed),
  dateFault("work", day),
];

/** All input tokens of a call. */
export const inputTokens: Formula = `(${work("prompt_tokens")}+${work("user_tokens")})`;

/** The day as it stands behind a model's name. */
export const dayInName: Formula = `YEAR(${work("day")})&"-"&RIGHT("0"&MONTH(${work("day")}),2)&"-"&RIGHT("0"&DAY(${work("day")}),2)`;
