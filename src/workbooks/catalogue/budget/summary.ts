import { budgetTexts } from "../../../messages/sheets/budget";
import { summaryTexts } from "../../../messages/sheets/summary";
import { textFormula } from "../../formula/text";
import { wholeFormat, wholeMoneyFormat } from "../../layout/number-format";
import type { Formula } from "../../template/template";
import { dayOfLists, priceRows } from "../scenario-summary";
import { type SummaryFigure, summarySheet } from "../summary-page";
import { dateFormat } from "../typed";
import { monthChart } from "./charts";
import { fault, setting } from "./settings";
import { nameOf, useCases } from "./use-cases";

const texts = summaryTexts.budget;
const total = (column: string): Formula => `{all.total_${column}}`;
const actuals = "COUNT({all.spendvariance})";
const ifActual = (formula: Formula): Formula => `IF(${actuals}=0,"none",${formula})`;
const usd = { unit: texts.usd, format: wholeMoneyFormat };

const figures: readonly SummaryFigure[] = [
  { label: texts.plan, formula: total("spend"), ...usd },
  { label: texts.outlook, formula: total("outlook"), ...usd },
  { label: texts.outlookAbove, formula: `${total("outlook")}-${total("spend")}`, ...usd },
  { label: texts.actual, formula: ifActual(total("actualspend")), ...usd },
  { label: texts.variance, formula: ifActual(total("spendvariance")), ...usd },
  { label: texts.share, formula: ifActual(total("spendshare")), unit: texts.percent, format: "0.0%_);(0.0%)" },
];

/** The page for those who read nothing else. */
export const budgetSummary = summarySheet({
  name: budgetTexts.name,
  question: budgetTexts.question,
  headline: "{head.finding}",
  stands: `AND(${fault}="",{checks.uncounted}=0)`,
  figures,
  chart: {
    chart: monthChart.chart,
    title: monthChart.title,
    xAxis: monthChart.xAxis,
    yAxis: monthChart.yAxis,
    series: monthChart.series,
    description: monthChart.description,
  },
  assumptions: [
    { label: texts.starts, formula: setting("start"), unit: summaryTexts.date, format: dateFormat },
    { label: texts.months, formula: setting("months"), unit: texts.monthsUnit, format: wholeFormat },
    { label: texts.actuals, formula: actuals, unit: texts.monthsUnit, format: wholeFormat },
    ...useCases.map((useCase): SummaryFigure => ({
      label: {
        formula: `IF(${nameOf(useCase)}="","",${textFormula(texts.useCase, { useCase: nameOf(useCase) })})`,
      },
      formula: `IF(${nameOf(useCase)}="","",{case${useCase}.total_outlook})`,
      unit: texts.usd,
      format: wholeMoneyFormat,
    })),
  ],
  prices: priceRows(undefined, "{own.lists_in_force}"),
  priceDay: dayOfLists,
  hasHelpers: "always",
});
