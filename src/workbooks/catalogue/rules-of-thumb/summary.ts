import { rulesOfThumbTexts } from "../../../messages/sheets/rules-of-thumb";
import { summaryTexts } from "../../../messages/sheets/summary";
import { wholeFormat } from "../../layout/number-format";
import type { Formula, SheetTemplate } from "../../template/template";
import { dayOfLists, priceRows } from "../scenario-summary";
import { type SummaryFigure, summarySheet } from "../summary-page";
import { verdicts } from "./card";
import type { Claim } from "./claim";

const texts = summaryTexts.rulesOfThumb;
const count = (verdict: keyof typeof verdicts): Formula => `COUNTIF({glance.verdicts},"${verdicts[verdict]}")`;
const whole = { unit: texts.rules, format: `${wholeFormat}_)` };

/** The page for those who read nothing else: how many rules hold, and each with its verdict. */
export const rulesOfThumbSummary = (claims: readonly Claim[]): SheetTemplate =>
  summarySheet({
    name: rulesOfThumbTexts.name,
    question: rulesOfThumbTexts.question,
    headline: "{head.finding}",
    stands: `${count("unknown")}=0`,
    figures: [
      { label: texts.holds, formula: count("holds"), ...whole },
      { label: texts.depends, formula: count("depends"), ...whole },
      { label: texts.fails, formula: count("fails"), ...whole },
      { label: texts.unknown, formula: count("unknown"), ...whole },
      { label: texts.all, formula: String(claims.length), ...whole },
      { label: texts.share, formula: `${count("holds")}/${claims.length}`, unit: texts.percent, format: "0%_)" },
    ],
    charted: 3,
    chart: {
      chart: "bars",
      xAxis: { title: texts.chartX, format: "General" },
      yAxis: { title: texts.chartY, format: "0" },
      series: [{ name: "keyfigures.of", x: "keyfigures.charted.labels", y: "keyfigures.charted.values" }],
      description: texts.chartDescription,
    },
    assumptionsHeading: texts.verdicts,
    assumptions: claims.map(({ id }): SummaryFigure => ({
      label: { formula: `{${id}.says}` },
      formula: `{${id}.verdict}`,
      unit: "",
      format: "General",
    })),
    prices: priceRows(),
    priceDay: dayOfLists,
    hasHelpers: "never",
  });
