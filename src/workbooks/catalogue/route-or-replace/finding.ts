import { routeOrReplaceTexts } from "../../../messages/sheets/route-or-replace";
import type { MetricKey } from "../../../engine/metrics/metrics";
import { noAnswerWord } from "../../blocks/figures";
import { days, firstOf, money, percent, textFormula, unlessError } from "../../formula/text";
import type { Formula } from "../../template/template";
import { inputOf } from "../scenario-inputs";
import { best, isComplete, otherStrategies } from "./best-share";

const { finding: texts, comments, routing, share } = routeOrReplaceTexts;

const baseline = "{results.strategies.1}";
const routed = "{results.strategies.2}";
const horizon = days("{inputs.horizon_days.1}");

const leastOf = (row: string, metric: string): Formula =>
  `INDEX({results.${row}},1,MATCH(MIN({results.${metric}}),{results.${metric}},0))`;

const leastStrategy = leastOf("strategies", "total_cost");
const leastCost = "MIN({results.total_cost})";

/** Which strategy costs least as the inputs stand. */
const least: Formula = firstOf(
  [[`${leastStrategy}=${baseline}`, textFormula(texts.baselineLeast, { baseline, horizon, cost: money(leastCost) })]],
  textFormula(texts.least, {
    strategy: leastStrategy,
    horizon,
    cost: money(leastCost),
    saving: money(`{results.total_cost.1}-${leastCost}`),
    baseline,
  }),
);

/** The finding: who costs least as the inputs stand, and at which share routing does. */
export const finding: Formula = `${least}&${firstOf(
  [
    [`NOT(${isComplete})`, textFormula(texts.openShare)],
    [`${best.share}=0`, textFormula(texts.noShare, { routed, baseline })],
  ],
  textFormula(texts.bestShare, { routed, share: percent(best.share), cost: money(best.cost) }),
)}`;

const formulas = {
  routed,
  baseline,
  horizon,
  cost: money(best.cost),
  saving: money(`{results.total_cost.1}-${best.cost}`),
};

/** The best share in one sentence, and whether another strategy costs less still. */
export const shareFinding = (strategies: number): Formula => {
  const others = otherStrategies(strategies);
  const other = { other: others.name, cost: money(others.cost) };
  return unlessError(
    firstOf(
      [
        [`NOT(${isComplete})`, "{shares.check}"],
        [`${best.share}=0`, textFormula(share.noShare, { routed, baseline, horizon })],
      ],
      `${firstOf(
        [[`${best.share}=1`, textFormula(share.bestWhole, formulas)]],
        textFormula(share.best, { ...formulas, share: percent(best.share) }),
      )}&IF(${others.cost}<${best.cost},${textFormula(share.otherLess, other)},"")`,
    ),
  );
};

const lowest = (metric: MetricKey): Formula =>
  unlessError(textFormula(comments.least, { strategy: leastOf("strategies", metric) }));

/** What the rows of results say of the strategies. */
export const commentOn = {
  cost_per_call: lowest("cost_per_call"),
  cost_per_day: lowest("cost_per_day"),
  upfront: lowest("upfront"),
  total_cost: lowest("total_cost"),
  failure_cost: textFormula(comments.failure_cost),
  infrastructure_cost: textFormula(comments.infrastructure_cost),
  labour_cost: textFormula(comments.labour_cost),
  saving: unlessError(textFormula(comments.saving, { baseline, horizon })),
  breakeven_days: unlessError(textFormula(comments.breakeven_days, { baseline })),
  lasting_breakeven_days: textFormula(comments.lasting_breakeven_days),
  npv: unlessError(textFormula(comments.npv, { rate: "FIXED(100*{inputs.discount_rate.1},1)" })),
  breakeven_calls: unlessError(textFormula(comments.breakeven_calls, { baseline })),
} as const;

const rate = "{routing.rate}";
const ownShare = { baseline, share: percent(inputOf("traffic_share", 2)) };

/** What the best share and the break-even escalation rate mean. */
export const commentOnRouting = {
  share: unlessError(
    firstOf(
      [
        [
          `NOT(${isComplete})`,
          firstOf([[`{shares.check}="${share.gpus}"`, textFormula(routing.addInOnly)]], textFormula(routing.openRates)),
        ],
        [`${best.share}=0`, textFormula(routing.noTraffic, { baseline })],
        [`${best.share}=1`, textFormula(routing.wholeTraffic)],
      ],
      textFormula(routing.within, { rate: percent(best.rate) }),
    ),
  ),
  saving: unlessError(textFormula(routing.against, { baseline, horizon })),
  cheapest: unlessError(
    firstOf(
      [[`{routing.from}="${noAnswerWord}"`, textFormula(routing.noneCheapest)]],
      textFormula(routing.cheapestThan),
    ),
  ),
  rate: unlessError(
    firstOf(
      [
        [`ISNUMBER(${rate})`, textFormula(routing.above, ownShare)],
        [`${rate}<>"${noAnswerWord}"`, textFormula(routing.addInOnly)],
        [`{results.saving.2}>=0`, textFormula(routing.anyRate, ownShare)],
      ],
      textFormula(routing.noRate, ownShare),
    ),
  ),
} as const;
