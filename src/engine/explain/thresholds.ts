import type { Message } from "../cost-error";
import { minus, over, plus, type Expression } from "../equations/expression";
import { compare } from "../metrics/comparison";
import { metricDefinition, type MetricKey } from "../metrics/metrics";
import { totalCost, type CostParts } from "../strategy/cost-parts";
import type { ThresholdUnit } from "../threshold/answer";
import { piecesByCalls, piecesByTokens } from "../threshold/break-even-volume";
import { settle } from "../zero";
import { countAt, type Piece, stepAfter } from "../threshold/stepped-line";
import { valueOf, type Explanation, type Side } from "./explanation";
import { totalOverHorizon } from "./horizon";

/** How near an answer must be to a jump to be one, and how far from it the two sides of the jump are looked at. */
const near = 1e-9;
const aside = 1e-6;

/** The parts of both strategies' total costs at another volume, or with prompts of another length. */
function partsAt({ comparison }: Explanation, unit: ThresholdUnit, x: number): readonly [CostParts, CostParts] {
  const [baseline, own] = [comparison.baseline.strategy, comparison.own.strategy];
  const varied =
    unit === "calls"
      ? [
          { ...baseline, calls_per_day: x },
          { ...own, calls_per_day: x },
        ]
      : [
          { ...baseline, prompt_tokens: x },
          { ...own, prompt_tokens: (own.prompt_tokens / baseline.prompt_tokens) * x },
        ];
  const [first, second] = compare(varied);
  return [first!.parts, second!.parts];
}

/** The metrics by which a part of the total cost is asked for. */
const partMetrics = {
  upfront: "upfront",
  token: "token_cost",
  fee: "fee_cost",
  failure: "failure_cost",
  latency: "latency_cost",
  infrastructure: "infrastructure_cost",
  labour: "labour_cost",
  retraining: "retraining_cost",
} as const satisfies Record<keyof CostParts, MetricKey>;

/** The total cost of one side at x, from its parts. */
function addTotalAt(e: Explanation, unit: ThresholdUnit, x: number, parts: CostParts, side: Side): number {
  const paid = (Object.keys(partMetrics) as (keyof CostParts)[]).filter((key) => parts[key] !== 0);
  for (const key of paid) {
    const part = metricDefinition(partMetrics[key]).label;
    const how: Message = { id: `explain.as-scenario.${unit}`, values: { x } };
    e.tell({ id: `explain.part-at.${unit}`, values: { part, x } }, "USD", parts[key], how, side);
  }
  const label: Message = { id: `explain.total-at.${unit}`, values: { x } };
  return e.add(label, "USD", plus(...(paid.length > 0 ? paid.map((key) => parts[key]) : [0])), side);
}

/**
 * What the alternative costs more than the baseline at x: at the present value from the inputs on, elsewhere from the parts of both totals.
 * @returns 0 where it is within rounding of the totals
 */
function addExtraAt(e: Explanation, unit: ThresholdUnit, x: number): number {
  const label: Message = { id: `explain.extra-at.${unit}`, values: { x } };
  if (x === presentOf(e, unit)) {
    const total: Message = { id: `explain.total-at.${unit}`, values: { x } };
    const baseline = totalOverHorizon(e, "baseline", total);
    const own = totalOverHorizon(e, "own", total);
    return settle(e.add(label, "USD", minus(own, baseline)), own + baseline);
  }
  const [baselineParts, ownParts] = partsAt(e, unit, x);
  const baseline = addTotalAt(e, unit, x, baselineParts, "baseline");
  const own = addTotalAt(e, unit, x, ownParts, "own");
  return settle(e.add(label, "USD", minus(own, baseline)), own + baseline);
}

const presentOf = ({ comparison: { baseline } }: Explanation, unit: ThresholdUnit): number =>
  unit === "calls" ? baseline.strategy.calls_per_day : baseline.strategy.prompt_tokens;

/** The stretch around x on which the difference is a straight line. */
function stretchAround(pieces: readonly Piece[], x: number): { readonly low: number; readonly high: number } {
  const piece = pieces.findLast(({ from }) => from <= x) ?? pieces[0]!;
  let [low, high] = [piece.from, piece.to];
  for (const step of piece.steps) {
    const count = countAt(step, x);
    if (count > step.min) low = Math.max(low, stepAfter(step, count - 1));
    high = Math.min(high, stepAfter(step, count));
  }
  return { low, high };
}

/** Two places in the stretch between which the answer is found: 0 and the present value where they are in it, else halfway to its ends. */
function places(low: number, high: number, x: number, present: number): readonly [number, number] {
  const from = low === 0 ? 0 : (low + x) / 2;
  const isUsable = present > x / 100 && present < x * 100 && Math.abs(present - from) > x / 100;
  if (from === 0 && isUsable && present < high) return [from, present];
  return [from, high === Infinity ? 2 * x : (x + high) / 2];
}

/**
 * A break-even volume or prompt length: what the alternative costs more at two places, and where the line between them is 0.
 *
 * Where the answer is a jump, at a further GPU or at the shortest prompt that is cached, what it costs more on both sides of the jump.
 */
export function explainThreshold(e: Explanation, unit: ThresholdUnit, label: string, answer: number | undefined): void {
  const { own, baseline } = e.comparison;
  const present = presentOf(e, unit);
  const of = unit === "calls" ? "calls/day" : "tokens/call";
  if (answer === undefined || answer === 0) {
    if (unit === "calls" || present > 0) addExtraAt(e, unit, 0);
    if (present > 0) addExtraAt(e, unit, present);
    if (answer === 0) e.tell(label, of, 0, { id: `explain.always-cheaper.${unit}` });
    return;
  }
  const pieces = unit === "calls" ? piecesByCalls(own, baseline) : piecesByTokens(own, baseline);
  const { low, high } = stretchAround(pieces, answer);
  const isAtEnd = [low, high].some((end) => Math.abs(end - answer) <= near * answer);
  if (!isAtEnd && addRoot(e, unit, places(low, high, answer, present), label, answer)) return;
  addExtraAt(e, unit, answer * (1 - aside));
  addExtraAt(e, unit, answer * (1 + aside));
  e.tell(label, of, answer, { id: `explain.jump.${unit}`, values: { x: answer } });
}

/** Adds the place where the line between two places is 0; nothing where that is not the answer within rounding. */
function addRoot(
  e: Explanation,
  unit: ThresholdUnit,
  [from, to]: readonly [number, number],
  label: string,
  answer: number,
): boolean {
  const rootOf = (first: number, second: number): Expression => {
    const perX = (second - first) / (to - from);
    return from === 0 ? over(first, -perX) : plus(from, over(first, -perX));
  };
  const [atFrom, atTo] = [extraAt(e, unit, from), extraAt(e, unit, to)];
  if (!(Math.abs(valueOf(rootOf(atFrom, atTo)) - answer) <= near * answer)) return false;
  const [first, second] = [addExtraAt(e, unit, from), addExtraAt(e, unit, to)];
  const units = unit === "calls" ? ["USD per call/day", "calls/day"] : ["USD per token/call", "tokens/call"];
  e.add({ id: `explain.extra-per.${unit}` }, units[0]!, over(minus(second, first), minus(to, from)));
  e.add(label, units[1]!, rootOf(first, second));
  return true;
}

/** What the alternative costs more at x. */
function extraAt(e: Explanation, unit: ThresholdUnit, x: number): number {
  const [baseline, own] = partsAt(e, unit, x);
  return totalCost(own) - totalCost(baseline);
}
