import { budgetTexts } from "../../../messages/sheets/budget";
import { summaryTexts } from "../../../messages/sheets/summary";
import { quotedText } from "../../formula/call";
import { textFormula } from "../../formula/text";
import { wholeFormat, wholeMoneyFormat } from "../../layout/number-format";
import type { Formula, SheetTemplate } from "../../template/template";
import { caseRow, dayOfLists, priceRows } from "../scenario-summary";
import { type SummaryFigure, summarySheet } from "../summary-page";
import { dateFormat } from "../typed";
import { monthChart } from "./charts";
import { isFaulty } from "./finding";
import { signedShare } from "./month-table";
import { moneyUnit } from "./plan";
import { rateUnit, setting } from "./settings";

const texts = summaryTexts.budget;
const total = (column: string): Formula => `{all.total_${column}}`;
const compared = "COUNT({all.spendvariance})";
const ifActual = (formula: Formula): Formula => `IF(${compared}=0,${quotedText(texts.noActuals)},${formula})`;
const money = { unit: moneyUnit(), format: wholeMoneyFormat };

const figures: readonly SummaryFigure[] = [
  { label: texts.plan, formula: total("spend"), ...money },
  { label: texts.outlook, formula: total("outlook"), ...money },
  { label: texts.outlookAbove, formula: `${total("outlook")}-${total("spend")}`, ...money },
  { label: texts.actual, formula: ifActual(total("actualspend")), ...money },
  { label: texts.variance, formula: ifActual(total("spendvariance")), ...money },
  { label: texts.share, formula: ifActual(total("spendshare")), unit: texts.percent, format: signedShare },
];

const largest = "INDEX({off.names},MATCH({steps.most},{off.outlooks},0))";

/** What the figures rest on: as many rows for one use case as for twelve, so that the page stays one. */
const assumptions: readonly SummaryFigure[] = [
  caseRow,
  { label: texts.starts, formula: setting("start"), unit: summaryTexts.date, format: dateFormat },
  { label: texts.months, formula: setting("months"), unit: texts.monthsUnit, format: wholeFormat },
  { label: texts.compared, formula: compared, unit: texts.monthsUnit, format: wholeFormat },
  { label: texts.partial, formula: "{checks.partial}", unit: texts.ofUseCases, format: wholeFormat },
  { label: texts.useCases, formula: "COUNTA({usecases.names})", unit: texts.useCasesUnit, format: wholeFormat },
  {
    label: { formula: textFormula(texts.largest, { useCase: largest }) },
    formula: "{steps.most}",
    ...money,
  },
  {
    label: texts.exchangeRate,
    formula: setting("exchange_rate"),
    unit: { formula: rateUnit },
    format: "0.00####",
  },
];

const { chart, title, xAxis, yAxis, series, description } = monthChart;

/** The page for those who read nothing else. */
export const budgetSummary: SheetTemplate = summarySheet({
  name: budgetTexts.name,
  question: budgetTexts.question,
  headline: "{head.finding}",
  stands: `NOT(${isFaulty})`,
  figures,
  chart: { chart, title, xAxis, yAxis, series, description },
  assumptions,
  prices: priceRows(undefined, "{list.lists_in_force}"),
  priceDay: dayOfLists,
  hasHelpers: "always",
});
