import { priceListFault, priceListRows } from "../price-list";
import { priceBookDay } from "../../../functions/prices/price-source";
import { modelComparisonTexts } from "../../../messages/sheets/model-comparison";
import { sharedTexts } from "../../../messages/sheets/shared";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import {
  dateFault,
  dateFormat,
  dateValidation,
  type Typed,
  typedAmount,
  type TypedDate,
  typedFaults,
  typedInput,
  typedRow,
  typedValidation,
} from "../typed";

const texts = modelComparisonTexts.work;

/** The models that are compared as shipped; rows that are left open follow. */
export const shippedModels = [
  "gpt-6-sol",
  "gpt-6-luna",
  "gpt-4.1",
  "gpt-4.1-mini",
  "claude-sonnet-5-5",
  "claude-haiku-5-5",
  "gemini-3.8-flash",
  "mistral-large-2512",
] as const;

/** The places of models, from 1. */
export const places: readonly number[] = Array.from({ length: 10 }, (_, index) => index + 1);

const typed: readonly Typed[] = [
  typedInput("calls_per_day", { value: 5000, bounds: { min: 0, aboveMin: true } }),
  typedInput("prompt_tokens", { value: 2000, meaning: texts.promptTokens }),
  typedInput("user_tokens", { value: 200 }),
  typedInput("output_tokens", { value: 150 }),
  typedInput("cache_hit_rate", { label: texts.cachedShare, value: 0.9 }),
  typedInput("cache_min_tokens", { label: texts.minTokens, value: 1024 }),
  typedInput("horizon_days", { value: 365 }),
  typedAmount({
    key: "soon",
    label: texts.warnWithin,
    value: 180,
    unit: texts.warnUnit,
    format: "0",
    meaning: texts.warnMeaning,
  }),
];

const day: TypedDate = { key: "day", label: texts.day, meaning: texts.dayMeaning };

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
    [
      { value: texts.heading, style: "tableHead" },
      { style: "tableHead" },
      { value: sharedTexts.unit, style: "tableHeadAfter" },
    ],
    ...typed.map((one) => named(typedRow(one), one)),
    [
      { value: day.label, style: "label" },
      {
        key: day.key,
        value: priceBookDay(),
        style: "input",
        format: dateFormat,
        name: { name: "Prices_of", comment: texts.dayName },
      },
      { value: texts.date, style: "unitAfter" },
    ],
    ...priceListRows("work"),
  ],
  validations: [...typed.map((one) => typedValidation("work", one)), dateValidation(day)],
};

export const work = (key: string): Formula => `{work.${key}}`;

/** What is wrong with the work, in order. */
export const workFaults: readonly (readonly [condition: Formula, text: Formula])[] = [
  ...typedFaults("work", typed),
  dateFault("work", day),
  priceListFault("work"),
];

/** All input tokens of a call. */
export const inputTokens: Formula = `(${work("prompt_tokens")}+${work("user_tokens")})`;

/** The day as it stands behind a model's name. */
export const dayInName: Formula = `YEAR(${work("day")})&"-"&RIGHT("0"&MONTH(${work("day")}),2)&"-"&RIGHT("0"&DAY(${work("day")}),2)`;
