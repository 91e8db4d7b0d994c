import { modelComparisonTexts } from "../../../messages/sheets/model-comparison";
import { summaryTexts } from "../../../messages/sheets/summary";
import { inputLabel } from "../../../engine/strategy/inputs";
import { days, textFormula } from "../../formula/text";
import {
  inputFormat,
  moneyFormat,
  numberFormat,
  shownUnit,
  wholeFormat,
  wholeMoneyFormat,
} from "../../layout/number-format";
import type { Formula } from "../../template/template";
import { priceRows } from "../scenario-summary";
import { type SummaryFigure, summarySheet } from "../summary-page";
import { faults } from "./finding";
import { work } from "./work";
import { dateFormat } from "../typed";

const { name, question, chart, work: workTexts } = modelComparisonTexts;
const texts = summaryTexts.modelComparison;

const ofRank = (month: Formula, part: string): Formula => `INDEX({costs.${part}},MATCH(${month},{costs.months},0))`;
const [least, most] = ["MIN({costs.months})", "MAX({costs.months})"];
const cheapest = ofRank(least, "models");
const named = `SUMPRODUCT(({costs.models}<>"")*1)`;

const figures: readonly SummaryFigure[] = [
  {
    label: { formula: textFormula(texts.perCall, { model: cheapest }) },
    formula: ofRank(least, "calls"),
    unit: texts.usdPerCall,
    format: numberFormat("USD/call"),
  },
  {
    label: { formula: textFormula(texts.perMonth, { model: cheapest }) },
    formula: least,
    unit: texts.usdPerMonth,
    format: moneyFormat,
  },
  {
    label: { formula: textFormula(texts.overHorizon, { horizon: days(work("horizon_days")), model: cheapest }) },
    formula: ofRank(least, "horizons"),
    unit: texts.usd,
    format: moneyFormat,
  },
  {
    label: { formula: textFormula(texts.highest, { model: ofRank(most, "models") }) },
    formula: most,
    unit: texts.usdPerMonth,
    format: moneyFormat,
  },
  {
    label: texts.lasting,
    formula: `IF({check.lasting}>=10^300,"none",{check.lasting})`,
    unit: texts.usdPerMonth,
    format: moneyFormat,
  },
  {
    label: texts.models,
    formula: "COUNT({costs.months})",
    unit: { formula: textFormula(texts.modelsUnit, { count: named }) },
    format: `${wholeFormat}_)`,
  },
];

const assumption = (key: Parameters<typeof inputLabel>[0], unit: string): SummaryFigure => ({
  label: inputLabel(key),
  formula: work(key),
  unit: shownUnit(unit),
  format: inputFormat(unit),
});

/** The page for those who read nothing else. */
export const modelComparisonSummary = summarySheet({
  name,
  question,
  headline: `{head.finding}&IF({head.warning}="",""," "&{head.warning})`,
  stands: `AND(${[...faults.map(([fault]) => `NOT(${fault})`), "COUNT({costs.months})>0"].join(",")})`,
  figures,
  chart: {
    chart: "bars",
    title: "check.title",
    xAxis: { title: chart.x, format: "General" },
    yAxis: { title: chart.y, format: wholeMoneyFormat },
    series: [{ name: "ranking.name", x: "ranking.x", y: "ranking.y" }],
    description: chart.description,
  },
  assumptions: [
    assumption("calls_per_day", "calls/day"),
    assumption("prompt_tokens", "tokens/call"),
    assumption("user_tokens", "tokens/call"),
    assumption("output_tokens", "tokens/call"),
    { ...assumption("cache_hit_rate", "fraction"), label: workTexts.cachedShare },
    { label: workTexts.warnWithin, formula: work("soon"), unit: workTexts.warnUnit, format: wholeFormat },
  ],
  prices: [
    ...priceRows(undefined, "{work.lists_in_force}"),
    [
      { value: summaryTexts.priceDate, style: "rowLabel" },
      { formula: work("day"), style: "rowFigure", format: dateFormat },
      { value: summaryTexts.date, style: "rowUnit" },
    ],
  ],
  priceDay: work("day"),
  hasHelpers: "addin",
});
