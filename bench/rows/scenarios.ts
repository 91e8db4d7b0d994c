import { compare } from "../../src/engine/metrics/comparison";
import type { GivenInputs } from "../../src/engine/strategy/strategy";
import { answerOf, metricKeys } from "../../src/engine/metrics/metrics";
import { beside, timed, type Finding } from "../report/finding";
import { inputsTable } from "../subjects/inputs-table";
import { PlainTwin } from "../subjects/plain-twin";
import { figureOr0, invocation, registeredFunction } from "../subjects/registered";
import { changingYear, steadyYear, type Pair } from "../subjects/scenario";
import { pairsOf, promptAt, tablesOf } from "../subjects/varied";
import { alone, race, type Contender } from "../timing/race";

/** Every metric of the alternative; those without an answer count as 0. */
export function allMetrics(pair: Pair): number {
  const alternative = compare(pair)[1]!;
  let sum = 0;
  for (const key of metricKeys) {
    const answer = answerOf(key, alternative);
    if (typeof answer === "number") sum += answer;
  }
  return sum;
}

function engine(pair: Pair): Contender {
  const pairs = pairsOf(pair);
  return { name: "engine", run: (turn) => allMetrics(pairs(turn)) };
}

/** A SCENARIO for each metric of a sheet that has changed, every call with a table of its own. */
export function allMetricsBySheet(pair: Pair): Contender {
  const scenario = registeredFunction("SCENARIO");
  const tables = tablesOf(pair, metricKeys.length);
  const run = (turn: number): number => {
    const copies = tables(turn);
    let sum = 0;
    for (let i = 0; i < metricKeys.length; i++)
      sum += figureOr0(() => scenario(copies[i], metricKeys[i], null, invocation));
    return sum;
  };
  return { name: "SCENARIO, every metric", run };
}

/** One SCENARIO on a table that no call before it had. */
function oneMetric(pair: Pair): Contender {
  const scenario = registeredFunction("SCENARIO");
  const tables = tablesOf(pair, 1);
  return { name: "SCENARIO", run: (turn) => figureOr0(() => scenario(tables(turn)[0], "npv", null, invocation)) };
}

/** The plain-formula twin after one input has changed. */
function recalculation(pair: Pair): Contender {
  const twin = new PlainTwin();
  twin.type(pair);
  const run = (turn: number): number => {
    twin.set("inputs.prompt_tokens.1", promptAt(turn));
    return twin.figure("results.npv.2");
  };
  const expected = compare(pairsOf(pair)(7))[1]!;
  const npv = answerOf("npv", expected);
  if (typeof npv !== "number" || Math.abs(run(7) - npv) > 1e-9 * Math.abs(npv))
    throw new Error(`The twin says ${run(7)}, the engine ${String(npv)}`);
  return { name: "hyperformula", run };
}

const tableRows = inputsTable(steadyYear()).length;

/** What a conversation of 20 turns with routing and fees takes beside one call without them. */
const conversation: GivenInputs = {
  turns_per_conversation: 20,
  cached_price: 0.5,
  cache_hit_rate: 0.6,
  fee_per_call: 0.001,
};
/** The tuned model takes part of the traffic, and hands some calls on. */
const routed = ([baseline, alternative]: Pair): Pair => [
  baseline,
  { ...alternative, traffic_share: 0.8, escalation_rate: 0.1 },
];

/** A scenario of twelve months: by the engine alone, and through SCENARIO out of a table of all inputs. */
export async function scenarios(): Promise<Finding[]> {
  const twin = recalculation(steadyYear());
  return [
    ...beside("12-month scenario, all metrics, engine only", await race(engine(steadyYear()), twin), {
      timesFaster: 8000,
    }),
    timed("the same with growth, caches, retirement and falling prices", await alone(engine(changingYear())), {}),
    ...beside(
      "the same in conversations of 20 turns, with routing and fees",
      await race(engine(routed(steadyYear(conversation))), { ...engine(steadyYear()), name: "without them" }),
      { timesFaster: 1 / 3 },
    ),
    ...beside(
      `SCENARIO, one metric of a ${tableRows}-row table not seen before`,
      await race(oneMetric(steadyYear()), twin),
      {
        timesFaster: 3000,
      },
    ),
    ...beside(
      `SCENARIO, all ${metricKeys.length} metrics, a call each with a ${tableRows}-row table of its own`,
      await race(allMetricsBySheet(steadyYear()), twin),
      { timesFaster: 20 },
    ),
  ];
}
