import { hybridTexts } from "../../../messages/sheets/hybrid";
import { noAnswerWord } from "../../blocks/figures";
import { count, counted, days, firstOf, money, textFormula, unlessError } from "../../formula/text";
import type { Formula } from "../../template/template";

const { finding: texts, comments, months } = hybridTexts;

const name = (strategy: number): Formula => `{results.strategies.${strategy}}`;
const result = (metric: string, strategy: number): Formula => `{results.${metric}.${strategy}}`;
const horizon = days("{inputs.horizon_days.1}");
const baseline = name(1);

/** The name of the strategy whose figure in a row is smallest. */
const leastOf = (metric: string): Formula =>
  `INDEX({results.strategies},1,MATCH(MIN({results.${metric}}),{results.${metric}},0))`;

/** Above which volume a strategy is cheaper than the baseline, or that there is none. */
function volumeSentence(number: number): Formula {
  const calls = result("breakeven_calls", number);
  const strategy = name(number);
  return firstOf(
    [
      [`ISERROR(${calls})`, `""`],
      [`${calls}="${noAnswerWord}"`, textFormula(texts.noVolume, { strategy, baseline })],
      [`ISTEXT(${calls})`, textFormula(texts.addInOnly)],
      [`${calls}=0`, textFormula(texts.anyVolume, { strategy, baseline })],
    ],
    textFormula(texts.aboveVolume, { strategy, baseline, calls: count(calls) }),
  );
}

/** The finding in one sentence: who costs least, and from which volume one's own GPUs pay. */
export const finding: Formula = textFormula(texts.least, {
  strategy: leastOf("total_cost"),
  horizon,
  cost: money("MIN({results.total_cost})"),
  volume: volumeSentence(3),
});

const least = (metric: string): Formula => unlessError(textFormula(comments.least, { strategy: leastOf(metric) }));

/** What the rows of results say of the three. */
export const commentOn = {
  cost_per_call: least("cost_per_call"),
  cost_per_day: least("cost_per_day"),
  upfront: least("upfront"),
  total_cost: least("total_cost"),
  saving: unlessError(textFormula(comments.saving, { baseline, horizon })),
  breakeven_days: unlessError(textFormula(comments.breakeven_days, { baseline })),
  lasting_breakeven_days: textFormula(comments.lasting_breakeven_days),
  npv: unlessError(textFormula(comments.npv, { rate: "FIXED(100*{inputs.discount_rate.1},1)" })),
  breakeven_calls: unlessError(textFormula(comments.breakeven_calls, { baseline })),
  token_cost: textFormula(comments.token_cost),
  infrastructure_cost: textFormula(comments.infrastructure_cost),
  labour_cost: textFormula(comments.labour_cost),
  retraining_cost: textFormula(comments.retraining_cost),
  gpus: textFormula(comments.gpus),
} as const;

/** The day from which an alternative has paid back for good, else from which it has for a while; no number where there is none. */
export const paybackDay = (strategy: number): Formula =>
  `IF(ISNUMBER(${result("lasting_breakeven_days", strategy)}),${result("lasting_breakeven_days", strategy)},${result("breakeven_days", strategy)})`;

const firstGpus = "INDEX({gpus.count},1)";
/** INDEX with 0 would give all of them. */
const lastGpus = "INDEX({gpus.count},MAX(1,COUNT({gpus.count})))";
const gpuCount = (gpus: Formula): Formula => counted(gpus, ...months.gpu);

/** How many GPUs the first and the last of the months need. */
export const gpuFinding: Formula = unlessError(
  firstOf(
    [[`${lastGpus}=${firstGpus}`, textFormula(months.sameGpus, { strategy: name(3), first: gpuCount(firstGpus) })]],
    textFormula(months.moreGpus, {
      strategy: name(3),
      first: gpuCount(firstGpus),
      last: gpuCount(lastGpus),
      month: "MAX({gpus.month})",
    }),
  ),
);

/** The title of the lines of costs by volume. */
export const volumeFinding: Formula = unlessError(`${volumeSentence(2)}&" "&${volumeSentence(3)}`);
