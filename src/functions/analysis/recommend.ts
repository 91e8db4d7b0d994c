import { Variable } from "../../engine/analysis/variable";
import { looksWithin } from "../../engine/analysis/work";
import { simulate } from "../../engine/analysis/simulation";
import { likelyShare, verdictOf } from "../../engine/analysis/verdict";
import { evaluate } from "../../engine/metrics/evaluate";
import { valueError } from "../../engine/cost-error";
import { drawnInputs } from "../../scenario/drawn-inputs";
import { messageText } from "../../messages/text";
import { readScenario } from "../../scenario/read-scenario";
import type { InputsTable } from "../../scenario/scenario";
import { Variation } from "../../scenario/variation";
import { define } from "../definition";
import { adviceRows, type AdviceRow } from "./advice/advice-rows";
import { turningInput } from "./advice/turning-input";
import { inputsParameter, priceOfModel } from "../scenarios/compared";
import { drawing } from "./drawing";
import { exampleInputs } from "../scenarios/example-inputs";
import { canBatch } from "../scenarios/scenario-references";

const mostDraws = 2000;
const seed = 1;

/**
 * The advice on a scenario, row by row, as messages: the caller writes their numbers as its reader does.
 * @throws `#VALUE!` where the table is not acceptable or has one strategy only
 */
export function adviceOn(inputs: InputsTable): readonly AdviceRow[] {
  const scenario = readScenario(inputs);
  if (scenario.names.length < 2) throw valueError("recommend.one-strategy", { name: scenario.names[0]! });
  const variation = new Variation(scenario, priceOfModel);
  const drawn = drawnInputs(scenario);
  const draws = Math.min(mostDraws, looksWithin(variation.base));
  const shares = new Map<number, number>();
  const shareSaving = (place: number): number => {
    let share = shares.get(place);
    if (share === undefined)
      shares.set(
        place,
        (share = simulate(new Variable("saving", place), drawing(variation, drawn, seed), draws).shareSaving),
      );
    return share;
  };
  const verdict = verdictOf(
    variation.base,
    canBatch(scenario),
    drawn.length === 0 ? undefined : (place) => shareSaving(place) >= likelyShare,
  );
  for (const comparison of verdict.comparisons.slice(1)) evaluate("saving", comparison);
  const share = drawn.length > 0 && verdict.place > 0 ? { share: shareSaving(verdict.place), draws } : undefined;
  return adviceRows({ scenario, verdict, share, turn: turningInput(scenario, variation) });
}

export const recommendFunction = define({
  id: "RECOMMEND",
  group: "Scenarios",
  summary: "Recommendation: what to do, why, what to try first, and which input would change the answer.",
  remarks: [
    `Tune only where the saving is likely (in ${likelyShare * 100}% of the simulation runs where the table has ranges, else in the base case), the lasting break-even comes before horizon and retirement, and no cheaper step costs as little.`,
    "Cheaper steps come first: the cache turned on, every call in batch (where the table has a row for it), another strategy that only prompts. It assumes equal quality of all strategies, except for what the failure inputs say.",
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
    ...adviceOn(inputs).map(([label, text, value]) => [label, messageText(text), value]),
  ],
});
