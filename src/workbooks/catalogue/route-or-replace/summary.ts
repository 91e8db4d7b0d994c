import { routeOrReplaceTexts as texts } from "../../../messages/sheets/route-or-replace";
import { textFormula } from "../../formula/text";
import type { InputsBlock, SheetTemplate } from "../../template/template";
import { scenarioSummary } from "../scenario-summary";
import { shareChartOf } from "./share-sheet";

/** The page for those who read nothing else. */
export const routeOrReplaceSummary = (block: InputsBlock): SheetTemplate =>
  scenarioSummary({
    name: texts.name,
    question: texts.question,
    block,
    shown: [
      "calls_per_day",
      "growth_per_month",
      "horizon_days",
      "input_price",
      "traffic_share",
      "escalation_rate",
      "failure_rate",
    ],
    figures: ["baselineTotal", "total", "saving", "upfront", "payback"],
    further: [
      {
        label: { formula: textFormula(texts.summary.bestShare, { routed: "{results.strategies.2}" }) },
        formula: "{routing.share}",
        unit: texts.routing.percent,
        format: "0%_)",
      },
    ],
    chart: shareChartOf(block.strategies.length),
    hasHelpers: "always",
  });
