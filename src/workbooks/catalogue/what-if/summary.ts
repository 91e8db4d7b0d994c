import { summaryTexts } from "../../../messages/sheets/summary";
import { whatIfTexts as texts } from "../../../messages/sheets/what-if";
import { wholeMoneyFormat } from "../../layout/number-format";
import type { InputsBlock, SheetTemplate } from "../../template/template";
import { scenarioSummary } from "../scenario-summary";

/** The page for those who read nothing else. */
export const whatIfSummary = (block: InputsBlock): SheetTemplate =>
  scenarioSummary({
    name: texts.name,
    question: texts.question,
    block,
    allFilled: texts.allFilled,
    shown: ["calls_per_day", "growth_per_month", "horizon_days", "prompt_tokens", "output_tokens", "input_price"],
    figures: ["baselineTotal", "total", "saving", "savingShare", "breakEven", "breakEvenCalls"],
    charted: 3,
    chart: {
      chart: "bars",
      xAxis: { title: summaryTexts.figures, format: "General" },
      yAxis: { title: summaryTexts.amountAxis, format: wholeMoneyFormat },
      series: [{ name: "keyfigures.of", x: "keyfigures.charted.labels", y: "keyfigures.charted.values" }],
      description: summaryTexts.amountChart,
    },
    hasHelpers: "always",
  });
