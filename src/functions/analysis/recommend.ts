import { Contest, cheapest, winnerOf, type Contender } from "../../engine/analysis/contenders";
import { nearestTurn, OutOfLooks, type Moved, type Turning } from "../../engine/analysis/turning";
import { CostError, valueError } from "../../engine/cost-error";
import { monthCount } from "../../engine/calendar";
import { compare } from "../../engine/metrics/comparison";
import { evaluate } from "../../engine/metrics/metrics";
import { inputDefinition } from "../../engine/strategy/inputs";
import type { Strategy } from "../../engine/strategy/strategy";
import { messageText } from "../../messages/text";
import { currencyOf } from "../../scenario/currency";
import { quantitiesOf, type Quantity } from "../../scenario/quantities";
import { readScenario } from "../../scenario/read-scenario";
import { rangesOf, type ColumnValues, type InputsTable, type Scenario } from "../../scenario/scenario";
import { Variation, type Change } from "../../scenario/variation";
import { define } from "../definition";
import { inputsParameter, priceOfModel } from "../scenarios/compared";
import { exampleInputs } from "../scenarios/example-inputs";
import { adviceRows, headline, type Advice, type AdviceRow, type TurnedAdvice } from "./advice-rows";
import { likelyShare, Likelihood, type Varied } from "./likelihood";

/** Whether a table says that calls may run in batch: it has a row for it. */
const canBatch = ({ rows }: Scenario): boolean => rows.has("batch_share") || rows.has("batch_discount");

const mostRuns = 1000;
const leastRuns = 200;
/** Twenty inputs take as long to draw as a run of them takes to be worked out. */
const costOfDraw = 0.05;
/** Simulation runs that a recommendation may take, each counted as often as its drawn inputs and its months of GPUs ask for. */
const mostWork = 14_000;
/** Looks at all strategies, each counted as often as the number of strategies and their months of GPUs ask for. */
const mostLooks = 12_000;

/**
 * The advice on a scenario, row by row, as messages: the caller writes their numbers as its reader does.
 * @throws `#VALUE!` where the table is not acceptable or has one strategy only
 */
export function adviceOn(inputs: InputsTable): readonly AdviceRow[] {
  const advisor = new Advisor(inputs);
  return adviceRows(advisor.advice, advisor.turned());
}

/** The first row of the advice alone: the search for the input that would turn it takes most of the time. */
export const headlineOn = (inputs: InputsTable): AdviceRow => headline(new Advisor(inputs).advice);

class Advisor {
  readonly advice: Advice;
  readonly #scenario: Scenario;
  readonly #variation: Variation;
  readonly #contest: Contest;
  readonly #likelihood: Likelihood;
  readonly #costOfLook: number;

  constructor(inputs: InputsTable) {
    const read = readScenario(inputs);
    if (read.names.length < 2) throw valueError("recommend.one-strategy", { name: read.names[0]! });
    rangesOf(read, "without values outside");
    const scenario = withCachedPrices(read);
    const variation = new Variation(scenario, priceOfModel);
    const comparisons = compare(variation.base, scenario.names);
    for (const comparison of comparisons.slice(1)) evaluate("saving", comparison);
    for (const comparison of comparisons) evaluate("total_cost", comparison);

    this.#scenario = scenario;
    this.#variation = variation;
    this.#contest = new Contest(canBatch(scenario));
    this.#costOfLook = costOfLook(variation.base);
    const costOfRun = this.#costOfLook + scenario.ranges.length * costOfDraw;
    const runs = Math.min(mostRuns, Math.max(leastRuns, Math.floor(mostWork / 2 / costOfRun)));
    this.#likelihood = new Likelihood(scenario, variation, runs, costOfRun, mostWork);
    const contenders = this.#contest.contenders(variation.base);
    const winner = this.#winner(contenders);
    const tuned = contenders.filter(({ isPrompted }) => !isPrompted);
    const others = contenders.filter(({ place }) => place > 0);
    const focus = winner.isPrompted ? (cheapest(tuned) ?? cheapest(others)!) : winner;
    this.advice = {
      scenario,
      canBatch: canBatch(scenario),
      comparisons,
      contenders,
      winner,
      focus,
      likelihood: this.#likelihood.hasRanges
        ? (contender) => ({ share: this.#likelihood.shareSaving(contender), draws: runs, least: likelyShare })
        : undefined,
    };
  }

  #winner(contenders: readonly Contender[], varied?: Varied, isExact = true): Contender {
    return winnerOf(
      contenders,
      (contender) => !this.#likelihood.hasRanges || this.#likelihood.isLikely(contender, varied, isExact),
    );
  }

  /**
   * The one quantity that has to move least for another strategy to be advised, and what the advice is then. Steps alone, such as a cache that comes within
   * reach when its price falls by a cent, make the same strategy cheaper and turn nothing.
   */
  turned(): TurnedAdvice {
    const now = this.advice.winner.place;
    let looks = mostLooks / (this.#costOfLook * this.#scenario.names.length);
    const quantities = quantitiesOf(this.#scenario, this.#variation).filter(({ present }) => present !== 0);
    const inputs = quantities.map((quantity): Moved => {
      const variation = this.#variationFor(quantity);
      return {
        present: quantity.present,
        bounds: inputDefinition(quantity.reference.key),
        isSame: (value, isExact) => {
          if (looks-- <= 0 && !isExact) throw new OutOfLooks();
          const winner = this.#winnerAt({ reference: quantity.reference, value }, variation, isExact);
          return winner && winner.place === now;
        },
      };
    });
    const { turn, searchedTo }: Turning = nearestTurn(inputs, this.#likelihood.hasRanges ? 4 : 6);
    if (!turn) return { searchedTo };
    const quantity = quantities[turn.at]!;
    const change = { reference: quantity.reference, value: turn.value };
    const winner = this.#winnerAt(change, this.#variationFor(quantity), true)!;
    return { searchedTo, turn, quantity, winner };
  }

  /** Who wins with an input at another value; undefined where the table would not take it. */
  #winnerAt(change: Change, variation: Variation, isExact: boolean): Contender | undefined {
    try {
      const strategies = variation.with([change]);
      if (!change.reference.strategies.every((place) => isTypable(strategies[place]!))) return undefined;
      const contenders = this.#contest.contenders(strategies);
      if (!contenders.every(({ totalCost }) => Number.isFinite(totalCost))) return undefined;
      return this.#winner(contenders, { change, variation }, isExact);
    } catch (error) {
      if (error instanceof CostError) return undefined;
      throw error;
    }
  }

  /** A price typed over a model's name takes the name's cached prices with it. */
  #variationFor({ reference: { key, strategies } }: Quantity): Variation {
    if (key !== "input_price") return this.#variation;
    const names = strategies.filter((place) => typeof this.#scenario.columns[place]![key] === "string");
    return names.length === 0 ? this.#variation : new Variation(withCachedPrices(this.#scenario, names), priceOfModel);
  }
}

/** Reasoning is a part of the output: a table in which it is more is not accepted. */
const isTypable = (s: Strategy): boolean => s.reasoning_tokens <= s.output_tokens;

/** A look takes longer where GPUs are counted month by month. */
function costOfLook(strategies: readonly Strategy[]): number {
  const steps = strategies.filter((s) => s.gpu_price_per_hour > 0 && s.growth_per_month !== 0);
  return 1 + steps.reduce((sum, s) => sum + monthCount(s.horizon_days) / 250, 0);
}

/**
 * The scenario with the cached prices that models' names stand for, where the table has no row for them: they cost nothing until the cache is enabled.
 * @param except columns that keep what they have, and lose the prices of a name
 */
function withCachedPrices(scenario: Scenario, except: readonly number[] = []): Scenario {
  if (scenario.rows.has("cached_price")) return scenario;
  const withWrites = !scenario.rows.has("cache_write_price");
  const columns = scenario.columns.map((column, place) => {
    const model = column.input_price;
    if (except.includes(place))
      return { ...column, cached_price: undefined, ...(withWrites && { cache_write_price: undefined }) };
    if (typeof model !== "string" || !hasPrice("cached_price", model)) return column;
    return {
      ...column,
      cached_price: model,
      ...(withWrites && hasPrice("cache_write_price", model) && { cache_write_price: model }),
    };
  }) as readonly object[] as readonly ColumnValues[];
  return { ...scenario, columns };
}

function hasPrice(key: "cached_price" | "cache_write_price", model: string): boolean {
  try {
    priceOfModel(key, model, 0);
    return true;
  } catch (error) {
    if (error instanceof CostError) return false;
    throw error;
  }
}

export const recommendFunction = define({
  id: "RECOMMEND",
  group: "Scenarios",
  summary: "Recommendation: what to do, why, what to try first, and which input would change the answer.",
  remarks: [
    `Tune only where the saving is likely (in ${likelyShare * 100}% of the simulation runs where the table has ranges, else in the base case), the lasting break-even comes before horizon and retirement, and nothing cheaper does the same job.`,
    "Like is compared with like: every strategy competes as typed and with each set of its own cheaper steps, prompt caching and batch processing (where the table has a row for it). The cheapest total wins. Equal quality of all strategies is assumed, except for what the failure inputs say.",
    "The turning input moves in all columns in which its value is the same; inputs at 0 are left out. A range whose input lies outside of it is not used, and a row says so.",
  ],
  parameters: { inputs: inputsParameter },
  result: { kind: "table", unit: "as told in each row" },
  examples: [
    {
      args: "inputs",
      ranges: { inputs: exampleInputs },
      result: [
        ["Label", "Text", "Value"],
        ["Advice", "Stay with Prompting: Fine-tuned costs 1,310.00 USD more over 365 days.", -1310],
      ],
    },
  ],
  related: ["SCENARIO", "SIMULATE", "SENSITIVITY", "SOLVE"],
  evaluate: ({ inputs }) => [
    ["Label", "Text", "Value"],
    ...adviceOn(inputs).map(([label, text, value]) => [
      label,
      messageText(text, { currency: currencyOf(inputs) }),
      value,
    ]),
  ],
});
