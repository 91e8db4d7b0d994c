import { routeOrReplaceTexts } from "../../../messages/sheets/route-or-replace";
import { sharedTexts } from "../../../messages/sheets/shared";
import { noAnswerWord } from "../../blocks/figures";
import { at, call, word } from "../../formula/call";
import { wholeMoneyFormat } from "../../layout/number-format";
import { headHeight, strategyWidth } from "../../layout/styles";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import { breakEvenEscalation } from "../../twin/share";
import { best, isComplete } from "./best-share";
import { commentOnRouting } from "./finding";

const texts = routeOrReplaceTexts.routing;

/** The rows of the block, its header included. */
export const routingRows = 7;

const share = "0%_)";
const rate = "0.0%_)";
const ifComplete = (formula: Formula): Formula =>
  `IFERROR(IF(${isComplete},${formula},"${noAnswerWord}"),"${noAnswerWord}")`;

/** The rate at which saving is 0; the function is asked again whether its answer is missing or the inputs are wrong. */
const rateFormula: Formula = (() => {
  const strategy = at("results.strategies.2");
  const solved = call("SOLVE", {
    inputs: at("inputs"),
    metric: word("saving"),
    target: 0,
    input: word("Escalation rate"),
    strategy,
  });
  const total = call("SCENARIO", { inputs: at("inputs"), metric: word("total_cost"), strategy });
  return `IF({results.strategies.2}="","",IFNA(${solved},IF(ISNA(${total}),${solved},"${noAnswerWord}")))`;
})();

/** The block below the results: the best share, what it costs, and how many escalations routing can stand. */
export function routingBlock(names: readonly string[]): GridBlock {
  const strategies = names.length;
  const blanks = (count: number, style: GridCell["style"]): GridCell[] =>
    Array.from({ length: count }, () => ({ style }));
  const gaps = (count: number): null[] => Array.from({ length: count }, () => null);
  const row = (
    key: "share" | "cost" | "saving" | "from" | "to" | "rate",
    content: Partial<GridCell>,
    unit: string,
    more: Partial<GridCell>,
    comment?: Formula,
  ): (GridCell | null)[] => [
    { value: texts[key], style: "label" },
    null,
    { key, style: "figure", ...content, ...more },
    ...gaps(strategies - 2),
    { value: unit, style: "unitAfter" },
    ...(comment === undefined ? [] : [{ formula: comment, style: "note" } as const]),
  ];
  const cheapest = (aggregate: "MIN" | "MAX"): Formula =>
    ifComplete(`IF(COUNT({sharelines.cheapest})=0,"${noAnswerWord}",${aggregate}({sharelines.cheapest}))`);
  return {
    kind: "grid",
    id: "routing",
    rows: [
      [
        { value: texts.heading, style: "tableHead" },
        { style: "tableHead" },
        { formula: "{results.strategies.2}", style: "tableHeadWrapped" },
        ...blanks(strategies - 2, "tableHead"),
        { value: sharedTexts.unit, style: "tableHeadAfter" },
        { value: sharedTexts.comment, style: "tableHead" },
      ],
      row(
        "share",
        { formula: ifComplete(best.share) },
        texts.percent,
        { style: "keyFigure", format: share },
        commentOnRouting.share,
      ),
      row("cost", { formula: ifComplete(best.cost) }, texts.usd, { format: wholeMoneyFormat }),
      row(
        "saving",
        { formula: ifComplete(`{results.total_cost.1}-${best.cost}`) },
        texts.usd,
        { format: wholeMoneyFormat },
        commentOnRouting.saving,
      ),
      row("from", { formula: cheapest("MIN") }, texts.percent, { format: share }, commentOnRouting.cheapest),
      row("to", { formula: cheapest("MAX") }, texts.percent, { format: share }),
      row(
        "rate",
        { formula: rateFormula, plain: { formula: breakEvenEscalation() } },
        texts.percent,
        { style: "keyFigure", format: rate },
        commentOnRouting.rate,
      ),
    ],
    rowHeights: headHeight(names.slice(1, 2), strategyWidth),
  };
}
