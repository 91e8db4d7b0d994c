import { alone } from "../timing/race";
import { timed, type Finding } from "../report/finding";
import { handedOver, type HandedTable } from "../subjects/inputs-table";
import { invocation, registeredFunction } from "../subjects/registered";
import { exampleInputs } from "../../src/functions/scenarios/example-inputs";

const both = (label: string, value: number): (string | number)[] => [label, value, value];

/** A century of growth and falling prices on GPUs, in conversations of 20 calls, retrained every day. */
const century = [
  ...exampleInputs.filter(([label]) => !["Horizon days", "Retrain every days"].includes(String(label))),
  both("Horizon days", 36_500),
  ["Retrain every days", 0, 1],
  both("Growth per month", 0.005),
  both("Price change per year", -0.1),
  both("Infrastructure price change per year", -0.05),
  both("Turns per conversation", 20),
  both("GPU price per hour", 2),
  both("GPU input tokens per second", 8000),
  both("GPU output tokens per second", 800),
  both("Peak factor", 2),
  both("Utilisation", 0.7),
];

/** The same, a little different each time, so that no last answer serves. */
const tables: readonly HandedTable[] = Array.from({ length: 16 }, (_, i) =>
  handedOver([
    ...century.filter(([label]) => label !== "User tokens").map((row) => [...row]),
    both("User tokens", 200 + i / 1000),
  ]),
);

const calls: readonly (readonly [name: string, id: string, args: readonly unknown[]])[] = [
  ["RECOMMEND", "RECOMMEND", []],
  ["SENSITIVITY of the saving", "SENSITIVITY", ["saving"]],
  ["SENSITIVITY of break-even calls", "SENSITIVITY", ["breakeven_calls"]],
  ["SOLVE for a saving by growth", "SOLVE", ["saving", 1e9, "Growth per month"]],
  ["SOLVE for a break-even day by calls", "SOLVE", ["breakeven_days", 123.4, "Calls per day"]],
  ["SOLVE for an NPV by output tokens", "SOLVE", ["npv", 3, "all: Output tokens"]],
];

/** The slowest tables that are acceptable: a hundred years, daily retraining, GPUs, 20 calls a conversation. */
export async function worstCases(): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const [name, id, args] of calls) {
    const asked = registeredFunction(id);
    const run = (turn: number): number => {
      try {
        return (asked(tables[turn % tables.length], ...args, invocation) as readonly unknown[]).length;
      } catch {
        // Without a solution the search is longest.
        return 0;
      }
    };
    const time = await alone({ name, run, units: 1 });
    found.push(timed(`worst case, a century with daily retraining on GPUs: ${name}`, time, { atMost: 0.15 }));
  }
  return found;
}
