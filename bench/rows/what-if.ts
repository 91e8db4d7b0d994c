import { beside, type Finding } from "../report/finding";
import { handedOver, inputsTable, rowOf } from "../subjects/inputs-table";
import { invocation, lastCell, numberOf, registeredFunction } from "../subjects/registered";
import { steadyYear } from "../subjects/scenario";
import { race, type Contender } from "../timing/race";

const side = 100;
const callsAt = (turn: number, i: number): number => 4000 + (turn % 7) + 20 * i;
const promptAt = (j: number): number => 3000 + 50 * j;
const places = Array.from({ length: side }, (_, i) => i);
const metric = "npv";

/** The whole table in one call. */
function table(): Contender {
  const whatIf = registeredFunction("WHATIF");
  const inputs = handedOver(inputsTable(steadyYear()));
  const across = [places.map(promptAt)];
  const run = (turn: number): number =>
    lastCell(
      whatIf(
        inputs,
        metric,
        "Calls per day",
        places.map((i) => [callsAt(turn, i)]),
        "Prompting: Prompt tokens",
        across,
        null,
        invocation,
      ),
    );
  return { name: "WHATIF", run };
}

/** A SCENARIO a cell, each with the two inputs typed into its table. */
function cellByCell(): Contender {
  const scenario = registeredFunction("SCENARIO");
  const inputs = handedOver(inputsTable(steadyYear()));
  const [calls, prompt] = [inputs[rowOf("calls_per_day")]!, inputs[rowOf("prompt_tokens")]!];
  const run = (turn: number): number => {
    let last = 0;
    for (const i of places) {
      calls[2] = calls[3] = callsAt(turn, i);
      for (const j of places) {
        prompt[2] = promptAt(j);
        last = numberOf(scenario(inputs, metric, null, invocation));
      }
    }
    return last;
  };
  return { name: "10 000 SCENARIO calls", run };
}

/** A what-if table of 100 × 100 cells, beside as many calls. */
export async function whatIf(): Promise<Finding[]> {
  const [ours, calls] = [table(), cellByCell()];
  if (Math.abs(ours.run(3) - calls.run(3)) > 1e-9)
    throw new Error(`WHATIF ends with ${ours.run(3)}, SCENARIO with ${calls.run(3)}`);
  return beside("WHATIF 100 × 100", await race(ours, calls), { timesFaster: 6, atMost: 50e-3 });
}
