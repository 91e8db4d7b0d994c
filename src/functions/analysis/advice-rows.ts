import {
  hitRateOf,
  usualCacheMinutes,
  whyNoBatch,
  whyNoCache,
  withSteps,
  type Contender,
  type Step,
} from "../../engine/analysis/contenders";
import type { Turning } from "../../engine/analysis/turning";
import type { Message } from "../../engine/cost-error";
import { Comparison, noLastingBreakEven } from "../../engine/metrics/comparison";
import { costParts, totalCost } from "../../engine/strategy/cost-parts";
import { outlookOf } from "../../engine/strategy/outlook";
import { referenceText } from "../../scenario/input-reference";
import type { Quantity } from "../../scenario/quantities";
import type { Scenario } from "../../scenario/scenario";
import type { Cell } from "../cell";

/** Share of the simulation runs that save money, of how many, and how many must. */
interface Likely {
  readonly share: number;
  readonly draws: number;
  readonly least: number;
}

/** What the advice is put together from. */
export interface Advice {
  readonly scenario: Scenario;
  /** The table says that calls can wait. */
  readonly canBatch: boolean;
  /** The strategies as typed. */
  readonly comparisons: readonly Comparison[];
  readonly contenders: readonly Contender[];
  readonly winner: Contender;
  /** The alternative that the reasons speak of: the winner where it is tuned, else the cheapest one that is. */
  readonly focus: Contender;
  /** Left out where the table has no ranges. */
  readonly likelihood: ((contender: Contender) => Likely) | undefined;
}

/** The quantity whose change turns the advice, and who wins then. */
export interface TurnedAdvice extends Partial<Turning> {
  readonly quantity?: Quantity;
  readonly winner?: Contender;
}

/** A row of an advice: what it is about, what it says, and its figure. */
export type AdviceRow = readonly [label: string, text: Message, value: Cell];

/** The rows of an advice: the line itself, the reasons, the cheaper steps, what would change it, what it assumes. */
export const adviceRows = (advice: Advice, turned: TurnedAdvice): AdviceRow[] => [
  headline(advice),
  ...reasons(advice),
  ...conditions(advice),
  ...totals(advice),
  ...advice.scenario.names.flatMap((_, place) => steps(advice, place)),
  turning(advice, turned),
  ...assumptions(advice),
];

/** "saves 5 USD", or "costs 5 USD more". */
const savingMessage = (saving: number): Message =>
  saving >= 0
    ? { id: "advice.saves", values: { amount: saving } }
    : { id: "advice.costs-more", values: { amount: -saving } };

/** "Fine-tuned", "Fine-tuned with prompt caching", "Fine-tuned in batch". */
const contenderName = ({ scenario: { names } }: Advice, { place, steps: taken }: Contender): Message => ({
  id: `contender.${stepsId(taken)}`,
  values: { name: names[place]! },
});

const stepsId = (taken: readonly Step[]): string => (taken.length === 0 ? "as-typed" : taken.join("-"));

const daysOf = ({ own }: Contender): number => own.strategy.horizon_days;

/** The strategy with its steps beside the baseline as typed. */
const comparisonOf = (advice: Advice, contender: Contender): Comparison =>
  contender.steps.length === 0
    ? advice.comparisons[contender.place]!
    : new Comparison(
        contender.own,
        advice.comparisons[0]!.own,
        advice.comparisons[0],
        advice.scenario.names[contender.place],
      );

/** The advice in one line. */
export function headline(advice: Advice): AdviceRow {
  const { winner, focus, scenario } = advice;
  const days = daysOf(winner);
  const baseline = scenario.names[0]!;
  const name = contenderName(advice, winner);
  if (!winner.isPrompted) {
    const day = comparisonOf(advice, winner).lastingBreakEven!;
    return [
      "Advice",
      { id: "advice.tune", values: { name, saving: savingMessage(winner.saving), days, day } },
      winner.saving,
    ];
  }
  if (adviceIsToStay(winner)) {
    const reason = stayReason(advice);
    return [
      "Advice",
      { id: "advice.stay", values: { baseline, name: contenderName(advice, focus), reason } },
      focus.saving,
    ];
  }
  const beside = focus === winner || focus.place === winner.place ? "" : besideMessage(advice);
  if (winner.place === 0) {
    const step: Message = { id: `step.do.${stepsId(winner.steps)}` };
    return [
      "Advice",
      { id: "advice.step", values: { baseline, step, amount: winner.saving, days, beside } },
      winner.saving,
    ];
  }
  return [
    "Advice",
    { id: "advice.prompt", values: { name, baseline, amount: winner.saving, days, beside } },
    winner.saving,
  ];
}

const adviceIsToStay = ({ place, steps: taken }: Contender): boolean => place === 0 && taken.length === 0;

/** What the best tuned alternative comes to, behind the advice for another. */
function besideMessage(advice: Advice): Message {
  const { focus, likelihood } = advice;
  const values = { name: contenderName(advice, focus), saving: savingMessage(focus.saving) };
  if (focus.saving <= 0) return { id: "advice.beside-costs", values };
  return likelihood && focus.totalCost < advice.winner.totalCost
    ? { id: "advice.beside-unlikely", values: { ...values, ...likelihood(focus) } }
    : { id: "advice.beside-saves", values };
}

function stayReason({ focus, likelihood }: Advice): Message {
  const days = daysOf(focus);
  if (focus.saving > 0 && likelihood)
    return { id: "advice.unlikely", values: { amount: focus.saving, days, ...likelihood(focus) } };
  return focus.saving === 0
    ? { id: "advice.saves-nothing", values: { days } }
    : { id: "advice.over", values: { saving: savingMessage(focus.saving), days } };
}

/** What the advice rests on: the saving of the winner and of the best tuned alternative, how likely it is, and from when on it lasts. */
function reasons(advice: Advice): AdviceRow[] {
  const { winner, focus, likelihood } = advice;
  const saving = (contender: Contender): AdviceRow => {
    const values = {
      name: contenderName(advice, contender),
      saving: savingMessage(contender.saving),
      days: daysOf(contender),
      baseline: advice.scenario.names[0]!,
    };
    return ["Saving", { id: "advice.saving", values }, contender.saving];
  };
  const rows = winner === focus || adviceIsToStay(winner) ? [saving(focus)] : [saving(winner), saving(focus)];
  if (likelihood) {
    const likely = likelihood(focus);
    const values = { ...likely, name: contenderName(advice, focus) };
    rows.push(["Likelihood", { id: "advice.likelihood", values }, likely.share]);
  }
  const c = comparisonOf(advice, focus);
  const day = c.lastingBreakEven;
  const none = day === undefined ? noLastingBreakEven(c) : undefined;
  rows.push(
    none
      ? ["Lasting break-even", none, none]
      : [
          "Lasting break-even",
          { id: "advice.lasting", values: { name: contenderName(advice, focus), day: day! } },
          day!,
        ],
  );
  return rows;
}

/** Of each tuned strategy that would cost less than the winner, or of the best one, the conditions that it does not meet, one by one. */
function conditions(advice: Advice): AdviceRow[] {
  const { winner, focus, contenders } = advice;
  const rejected = contenders.filter(
    (each) => !each.isPrompted && each !== winner && (each === focus || each.totalCost < winner.totalCost),
  );
  return rejected.flatMap((contender): AdviceRow[] => failures(advice, contender));
}

function failures(advice: Advice, contender: Contender): AdviceRow[] {
  const { winner, likelihood } = advice;
  const name = contenderName(advice, contender);
  const rows: AdviceRow[] = [];
  const fails = (id: string, values: Message["values"], value: Cell): number =>
    rows.push(["Condition not met", { id: `condition.${id}`, values: { name, ...values } }, value]);
  const days = daysOf(contender);
  if (contender.saving <= 0) fails("saving", { days }, contender.saving);
  if (likelihood) {
    const likely = likelihood(contender);
    if (likely.share < likely.least) fails("likelihood", { ...likely }, likely.share);
  }
  const c = comparisonOf(advice, contender);
  if (c.lastingBreakEven === undefined) {
    const why = noLastingBreakEven(c);
    fails("lasting", { reason: { id: why.id, values: why.values } }, "");
  }
  if (winner.totalCost <= contender.totalCost)
    fails(
      "cheaper",
      { winner: contenderName(advice, winner), cost: winner.totalCost, own: contender.totalCost },
      winner.totalCost,
    );
  return rows;
}

const totals = ({ scenario: { names }, comparisons }: Advice): AdviceRow[] =>
  comparisons.map(({ parts }, i) => [
    "Total cost",
    { id: "advice.total", values: { name: names[i]! } },
    totalCost(parts),
  ]);

/** The sets of steps of a strategy with what they come to, and why a step is none. */
function steps(advice: Advice, place: number): AdviceRow[] {
  const { contenders, comparisons, scenario, canBatch } = advice;
  const typed = contenders.find((each) => each.place === place && each.steps.length === 0)!;
  const s = comparisons[place]!.own.strategy;
  const rows: AdviceRow[] = [];
  for (const contender of contenders) {
    if (contender.place !== place || contender === typed) continue;
    const note: Message | "" = contender.steps.includes("cache")
      ? { id: "step.cache-note", values: { share: hitRateOf(s), minutes: usualCacheMinutes } }
      : "";
    const id = contender.totalCost < typed.totalCost ? "step.cost" : "step.no-gain";
    rows.push(["Cheaper step", { id, values: { step: contenderName(advice, contender), note } }, contender.totalCost]);
  }
  const name = scenario.names[place]!;
  const noCache = whyNoCache(s);
  if (noCache) rows.push(["Cheaper step", { id: `step.no-cache.${noCache}`, values: { name } }, ""]);
  const noBatch = whyNoBatch(s);
  if (noBatch) rows.push(["Cheaper step", { id: `step.no-batch.${noBatch}`, values: { name } }, ""]);
  else if (!canBatch) rows.push(batchNotReliedOn(advice, place));
  return rows;
}

/** Batch where the table has no row for it: told of, and no contender. */
function batchNotReliedOn({ scenario, comparisons }: Advice, place: number): AdviceRow {
  const baseline = comparisons[0]!.own;
  const own = outlookOf(withSteps(comparisons[place]!.own.strategy, ["batch"]), place === 0 ? undefined : baseline);
  const cost = totalCost(costParts(own, place === 0 ? own : baseline));
  return ["Cheaper step", { id: "step.batch-not-relied-on", values: { name: scenario.names[place]! } }, cost];
}

function turning(advice: Advice, { turn, quantity, winner, searchedTo }: TurnedAdvice): AdviceRow {
  if (!turn || !quantity || !winner) {
    const isWhole = searchedTo === undefined || searchedTo >= 9;
    return [
      "Turning input",
      isWhole ? { id: "turn.none" } : { id: "turn.none-within", values: { share: searchedTo } },
      "",
    ];
  }
  const { value, change } = turn;
  const values = {
    name: referenceText(advice.scenario, quantity.reference),
    change: { id: change > 0 ? "turn.rises" : "turn.falls" },
    present: quantity.present,
    value,
    sign: change > 0 ? "+" : "−",
    share: Math.abs(change),
    advice: {
      id: adviceIsToStay(winner) || winner.place === 0 ? "turn.stay" : winner.isPrompted ? "turn.prompt" : "turn.tune",
      values: { name: contenderName(advice, winner) },
    },
  };
  return ["Turning input", { id: "turn.input", values }, value];
}

function assumptions({ comparisons, scenario }: Advice): AdviceRow[] {
  const parts = comparisons.map(({ parts: each }) => each.failure + each.latency);
  const rows: AdviceRow[] = [["Assumes", { id: "assumes.quality" }, ""]];
  if (parts.some((cost) => cost > 0)) rows.push(["Not invoiced", { id: "assumes.non-cash" }, Math.max(...parts)]);
  for (const { error } of scenario.rangeFaults)
    rows.push([
      "Range not used",
      { id: "assumes.range-not-used", values: { reason: { id: error.id, values: error.values, place: error.place } } },
      "",
    ]);
  return rows;
}
