import { promptOrFineTuneTexts as texts } from "../../../messages/sheets/prompt-or-fine-tune";
import { wholeMoneyFormat } from "../../layout/number-format";
import type { InputsBlock, SheetTemplate } from "../../template/template";
import { cumulativeSeries } from "../cumulative-lines";
import { scenarioSummary } from "../scenario-summary";
import { cumulativeOf } from "../cash-flow-sheet";
import { shownCase } from "../cases/scenario-cases";

/** The page for those who read nothing else. */
export const promptOrFineTuneSummary = (block: InputsBlock): SheetTemplate =>
  scenarioSummary({
    name: texts.name,
    question: texts.question,
    block,
    shown: ["calls_per_day", "growth_per_month", "horizon_days", "discount_rate", "prompt_tokens", "input_price"],
    figures: ["baselineTotal", "total", "saving", "upfront", "npv", "payback"],
    chart: {
      chart: "lines",
      xAxis: { title: texts.chart.x, format: "0" },
      yAxis: { title: texts.chart.y, format: wholeMoneyFormat },
      series: cumulativeSeries(cumulativeOf(block.strategies.length, shownCase)),
      description: texts.chart.description,
    },
    hasHelpers: "plain",
  });
