import { budgetTexts } from "../../../messages/sheets/budget";
import { numberFormat, wholeFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import { dateFormat } from "../typed";
import type { Plan } from "./plan";

/** What the months use of a use case, and how it is shown. */
const columns = {
  name: ["usecases.name", "General"],
  start: ["usecases.start", dateFormat],
  calls: ["usecases.calls_per_day", wholeFormat],
  growth: ["usecases.growth_per_month", "0.00%"],
  pricechange: ["usecases.price_change_per_year", "0.00%"],
  fixed: ["usecases.other_cost_per_month", numberFormat("USD")],
  call: ["prices.call", numberFormat("USD/call")],
} as const;

type EchoColumn = keyof typeof columns;
const keys = Object.keys(columns) as readonly EchoColumn[];

/** What the months use, beside the cell of the first sheet that it is: different ones show that the first sheet is a copy. */
export const echoOf = (useCase: number): readonly (readonly [echo: Formula, own: Formula])[] =>
  keys.map((key) => [`{echo.${key}${useCase}}`, `{${columns[key][0]}${useCase}}`]);

/** What the plan is made of, each by its row in the inputs of a case. */
export const planned = {
  calls: "calls_per_day",
  growth: "growth_per_month",
  pricechange: "price_change_per_year",
  fixed: "other_cost_per_month",
  call: "call",
} as const;
export type PlannedInput = keyof typeof planned;

/** A figure of a use case as the months use it: of the case shown. */
export const used = (key: EchoColumn, useCase: number): Formula =>
  key in planned ? `{caseshown.${planned[key as PlannedInput]}${useCase}}` : `{echo.${key}${useCase}}`;

/** The settings that the months use, and how each is shown. */
const settings = {
  start: dateFormat,
  months: wholeFormat,
  year_begins: wholeFormat,
  chart_from: wholeFormat,
  currency: "General",
} as const;
const settingKeys = Object.keys(settings) as readonly (keyof typeof settings)[];
export const echoOfSettings: readonly (readonly [echo: Formula, own: Formula])[] = settingKeys.map((key) => [
  `{echo.set_${key}}`,
  `{settings.${key}}`,
]);

const texts = budgetTexts.echo;

/** The settings and the use cases as the months use them. */
export const echoTable = (plan: Plan): GridBlock => ({
  kind: "grid",
  id: "echo",
  rows: [
    [{ value: texts.heading, style: "section" }, ...keys.slice(1).map((): GridCell => ({ style: "section" }))],
    settingKeys.map((key): GridCell => ({ value: texts.settings[key], style: "tableHeadRight" })),
    settingKeys.map((key): GridCell => ({
      key: `set_${key}`,
      formula: `{settings.${key}}`,
      style: "figure",
      format: settings[key],
    })),
    keys.map((key, column): GridCell => ({
      value: texts.columns[key],
      style: column === 0 ? "tableHead" : "tableHeadRight",
    })),
    ...plan.useCases.map((useCase) =>
      echoOf(useCase).map(([, own], column): GridCell => ({
        key: `${keys[column]!}${useCase}`,
        formula: own,
        style: column === 0 ? "text" : "figure",
        format: columns[keys[column]!][1],
      })),
    ),
  ],
  parts: { calls: { row: 4, column: 6, rows: plan.useCases.length, columns: 1 } },
});
