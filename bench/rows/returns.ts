import { IRR, NPV } from "@formulajs/formulajs";
import { internalRate, presentValue } from "../../src/engine/path/returns";
import { beside, type Finding } from "../report/finding";
import { race, type Contender } from "../timing/race";

/** Money out, then money in: what a tuning costs and saves. */
interface Flows {
  readonly now: number;
  readonly later: readonly number[];
}

/** Ordinary flows of three years, the same at every run: some pay back many times, some never. */
function ordinaryFlows(count: number): Flows[] {
  let state = 7;
  const chance = (): number => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
  return Array.from({ length: count }, () => {
    const now = -1000 - 20_000 * chance();
    const level = (-now / 36) * (0.3 + 4 * chance());
    return { now, later: Array.from({ length: 36 }, () => level * (0.5 + chance())) };
  });
}

const monthly = (perYear: number): number => (1 + perYear) ** (1 / 12) - 1;

/** How far a monthly rate is from making the flows worth nothing, as a share of what is paid now. */
function error(rate: number, { now, later }: Flows): number {
  const worth = later.reduce((sum, flow, month) => sum + flow / (1 + rate) ** (month + 1), now);
  return Number.isFinite(worth) ? Math.abs(worth / now) : Infinity;
}

/** How many of the flows each gets right to one part in a million. */
export function rightAnswers(flows: readonly Flows[] = ordinaryFlows(5000)): {
  readonly ours: number;
  readonly theirs: number;
  readonly of: number;
} {
  const isRight = (rate: unknown, one: Flows): boolean => typeof rate === "number" && error(rate, one) < 1e-6;
  const ours = flows.filter((one) => {
    const perYear = internalRate(one.now, one.later);
    return typeof perYear === "number" && isRight(monthly(perYear), one);
  });
  const theirs = flows.filter((one) => isRight(IRR([one.now, ...one.later]), one));
  return { ours: ours.length, theirs: theirs.length, of: flows.length };
}

/** IRR and NPV of monthly flows, beside a library of spreadsheet functions. */
export async function returns(): Promise<Finding[]> {
  const flows = ordinaryFlows(64);
  const lists = flows.map(({ now, later }) => [now, ...later]);
  const pick = (turn: number): Flows => flows[turn & 63]!;
  const irr: Contender = { name: "IRR", run: (turn) => Number(internalRate(pick(turn).now, pick(turn).later)) };
  const theirIrr: Contender = { name: "@formulajs/formulajs", run: (turn) => Number(IRR(lists[turn & 63]!)) };
  const npv: Contender = { name: "NPV", run: (turn) => presentValue(pick(turn).now, pick(turn).later, 0.1) };
  const theirNpv: Contender = {
    name: "@formulajs/formulajs",
    run: (turn) => pick(turn).now + Number(NPV(monthly(0.1), ...pick(turn).later)),
  };
  return [
    ...beside("IRR of 36 monthly flows", await race(irr, theirIrr), { timesFaster: 1 }),
    ...beside("NPV of 36 monthly flows", await race(npv, theirNpv), { timesFaster: 1 }),
  ];
}
