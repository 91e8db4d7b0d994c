import { metricKeys } from "../../src/engine/metrics/metrics";
import type { GivenInputs } from "../../src/engine/strategy/strategy";
import { allMetrics } from "../rows/scenarios";
import { logOf, reading } from "../rows/usage";
import { handedOver, inputsTable, type HandedTable } from "../subjects/inputs-table";
import { figureOr0, invocation, lastCell, registeredFunction } from "../subjects/registered";
import { changingYear, steadyYear } from "../subjects/scenario";
import { pairsOf } from "../subjects/varied";
import { curve, type Curve } from "./curve";

type Run = (turn: number) => number;

const engine = (changes: GivenInputs): Run => {
  const pairs = pairsOf(changingYear({ retires_after_days: 0, ...changes }));
  return (turn) => allMetrics(pairs(turn));
};

const gpus: GivenInputs = {
  gpu_price_per_hour: 2,
  gpu_input_tokens_per_second: 20_000,
  gpu_output_tokens_per_second: 2000,
  peak_factor: 2,
  utilisation: 0.7,
};

/** COMPARE of a baseline and alternatives that differ. */
function comparison(alternatives: number): Run {
  const compare = registeredFunction("COMPARE");
  const [baseline, tuned] = steadyYear();
  const inputs = handedOver(
    inputsTable([
      baseline,
      ...Array.from({ length: alternatives }, (_, i) => ({ ...tuned, prompt_tokens: tuned.prompt_tokens + i })),
    ]),
  );
  return () => (compare(inputs, invocation) as unknown[]).length;
}

/** SCENARIO of a table that has other rows between its inputs: notes, headings, empty ones. */
function longTable(times: number): Run {
  const scenario = registeredFunction("SCENARIO");
  const [header, ...rows] = inputsTable(steadyYear());
  const between: HandedTable = Array.from({ length: times - 1 }, (_, i) => [
    i % 2 === 0 ? null : `Notes of part ${i}`,
    null,
    null,
    null,
  ]);
  const tables = Array.from({ length: 8 }, (_, i) =>
    handedOver([
      header!,
      ...rows.flatMap((row) => [
        row[0] === "Prompt tokens" ? [row[0], row[1]!, Number(row[2]) + i, row[3]!] : row,
        ...between,
      ]),
    ]),
  );
  return (turn) => figureOr0(() => scenario(tables[turn % tables.length], "npv", null, invocation));
}

function whatIfOf(rows: number): Run {
  const whatIf = registeredFunction("WHATIF");
  const inputs = handedOver(inputsTable(steadyYear()));
  const prompts = [Array.from({ length: 30 }, (_, j) => 3000 + 50 * j)];
  return (turn) =>
    lastCell(
      whatIf(
        inputs,
        "npv",
        "Calls per day",
        Array.from({ length: rows }, (_, i) => [4000 + (turn % 7) + 20 * i]),
        "Prompting: Prompt tokens",
        prompts,
        null,
        invocation,
      ),
    );
}

function simulationOf(draws: number): Run {
  const simulate = registeredFunction("SIMULATE");
  const inputs = handedOver(inputsTable(steadyYear(), { keys: ["prompt_tokens", "output_tokens"], swing: 0.3 }));
  return (turn) => lastCell(simulate(inputs, "saving", draws, turn, null, invocation));
}

/** How time grows with whatever can grow. */
export async function curves(): Promise<Curve[]> {
  return [
    await curve("horizon", `all ${metricKeys.length} metrics, 1 year on`, (size) =>
      engine({ horizon_days: 365 * size, growth_per_month: 0.01 }),
    ),
    await curve("horizon, with GPUs", "all metrics, 1 year on", (size) =>
      engine({ ...gpus, horizon_days: 365 * size, growth_per_month: 0.01 }),
    ),
    await curve("retraining events", "all metrics, 12 a year on", (size) =>
      engine({ retrain_every_days: 365 / (12 * size) }),
    ),
    await curve("strategies", "COMPARE, 2 alternatives on", (size) => comparison(2 * size)),
    await curve("inputs table", "SCENARIO, 45 rows on", longTable),
    await curve("what-if table", "WHATIF, 10 × 30 cells on", (size) => whatIfOf(10 * size)),
    await curve("draws", "SIMULATE, 1 000 on", (size) => simulationOf(1000 * size)),
    await curve("rows of a log", "USAGE, 5 000 rows on", (size) => reading("USAGE", logOf(5000 * size))),
  ];
}
