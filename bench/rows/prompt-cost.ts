import { calcPrice } from "@pydantic/genai-prices";
import { beside, type Finding } from "../report/finding";
import { invocation, numberOf, registeredFunction } from "../subjects/registered";
import { race, type Contender } from "../timing/race";

const tokensAt = (turn: number): number => 4000 + (turn & 1023);

/** The peer prices one call; PROMPTCOST takes it times calls and days, which costs nothing more. */
const theirs: Contender = {
  name: "@pydantic/genai-prices",
  run: (turn) =>
    calcPrice({ input_tokens: tokensAt(turn), output_tokens: 150 }, "gpt-4.1", { providerId: "openai" })!.total_price,
};

/** PROMPTCOST as Excel calls it, beside calcPrice on the same call. */
export async function promptCost(): Promise<Finding[]> {
  const promptCost = registeredFunction("PROMPTCOST");
  const numbers: Contender = {
    name: "PROMPTCOST",
    run: (turn) => numberOf(promptCost(1, tokensAt(turn), 150, 2, 8, null, null, null, invocation)),
  };
  const model: Contender = {
    name: "PROMPTCOST",
    run: (turn) => numberOf(promptCost(1, tokensAt(turn), 150, "gpt-4.1", null, null, null, null, invocation)),
  };
  for (const ours of [numbers, model]) {
    if (Math.abs(ours.run(0) - theirs.run(0)) > 1e-12)
      throw new Error(`PROMPTCOST says ${ours.run(0)}, the peer ${theirs.run(0)}`);
  }
  return [
    ...beside("PROMPTCOST, numbers", await race(numbers, theirs), { timesFaster: 60 }),
    ...beside("PROMPTCOST, a model's name", await race(model, theirs), { timesFaster: 40 }),
  ];
}
