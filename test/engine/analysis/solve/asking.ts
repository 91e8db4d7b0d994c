import { CostError } from "../../../../src/engine/cost-error";
import { messageText } from "../../../../src/messages/text";
import { solve, type Problem } from "../../../../src/engine/analysis/solve/solve";
import { looking, type Formula } from "./looking";

/** A problem, but for how it is looked at; at most 6 000 looks, which are those of most scenarios. */
export type Question = Partial<Pick<Problem, "bounds" | "inDollars" | "looks">> &
  Formula & { readonly present: number; readonly target: number };

/** The solution or the message that there is none, and where it was looked for. */
export function solving({ present, target, bounds = {}, inDollars = false, looks = 6000, ...formula }: Question): {
  readonly answer: number | string;
  readonly looked: readonly number[];
} {
  const { look, looked } = looking(formula);
  try {
    return { answer: solve({ look, target, present, bounds, inDollars, looks }), looked };
  } catch (error) {
    return { answer: error instanceof CostError ? messageText(error) : String(error), looked };
  }
}
