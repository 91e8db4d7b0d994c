import { pageThatLoads, registered, type Called } from "../contract/registered-functions";
import { drawCall, type Call } from "./calls";
import { faultOf, type Outcome } from "./judge";
import type { ShownErrorClass } from "./values";

/** A call whose outcome is not as it must be. */
export interface Finding {
  readonly seed: number;
  readonly number: number;
  readonly fault: string;
  readonly formula: string;
}

/** Milliseconds of a function's calls, and of its longest. */
export interface Spent {
  readonly calls: number;
  readonly total: number;
  readonly longest: number;
}

/** What a run found, and what it took. */
export interface Report {
  readonly findings: readonly Finding[];
  /** Calls that gave a value, by function. */
  readonly answered: ReadonlyMap<string, number>;
  readonly took: ReadonlyMap<string, Spent>;
}

const mostMilliseconds = 1000;
const mostFindings = 50;

const told = (_: string, value: unknown): unknown => {
  if (value instanceof Error) return (value as { code?: unknown }).code;
  return Object.is(value, -0) ? "the number -0" : value;
};

/** An argument as a reader of a finding needs it, cut where it is long. */
const format = (value: unknown): string => JSON.stringify(value, told).slice(0, 4000);

/** A call as a reader of a finding needs it. */
export const describeCall = ({ id, args, host }: Call): string =>
  `${id}(${args.map(format).join(", ")}) on ${host.name}`;

/** The functions of dist/functions.js, asked as a host asks them. */
export class Functions {
  ShownError!: ShownErrorClass;
  #functions!: Map<string, Called>;

  /** The functions, their files for counting tokens loaded. */
  static async open(): Promise<Functions> {
    const open = new Functions();
    open.#functions = registered((run) => pageThatLoads(run));
    for (const model of ["gpt-4o", "gpt-4"]) await open.#functions.get("TOKENS")!("a", model, null, {});
    try {
      open.#functions.get("CALLCOST")!();
    } catch (error) {
      open.ShownError = (error as Error).constructor as ShownErrorClass;
    }
    return open;
  }

  /** What comes of a call, and the milliseconds it took: by the clock, or of the processor alone. */
  async ask(
    { id, args }: Call,
    clock = performance.now.bind(performance),
  ): Promise<{ outcome: Outcome; milliseconds: number }> {
    const start = clock();
    let outcome: Outcome;
    try {
      const returned = this.#functions.get(id)!(...args);
      outcome = { returned: await returned };
    } catch (thrown) {
      outcome = { thrown };
    }
    return { outcome, milliseconds: clock() - start };
  }
}

const processorMilliseconds = (): number => process.cpuUsage().user / 1000;

/** A call that took too long is made again by the processor's time: what else the machine does is no fault of it. */
async function leastTime(functions: Functions, call: Call, first: number): Promise<number> {
  let least = first;
  for (let again = 0; again < 2 && least > mostMilliseconds; again++)
    least = Math.min(least, (await functions.ask(call, processorMilliseconds)).milliseconds);
  return least;
}

/** Makes the calls of a seed from one number to before another. */
export async function run(functions: Functions, seed: number, from: number, to: number): Promise<Report> {
  const findings: Finding[] = [];
  const answered = new Map<string, number>();
  const took = new Map<string, Spent>();
  for (let number = from; number < to && findings.length < mostFindings; number++) {
    const call = drawCall(seed, number, functions.ShownError);
    const { outcome, milliseconds } = await functions.ask(call);
    const least = milliseconds > mostMilliseconds ? await leastTime(functions, call, milliseconds) : milliseconds;
    const fault =
      faultOf(call.id, outcome, functions.ShownError) ??
      (least > mostMilliseconds ? `${Math.round(least)} ms` : undefined);
    if (fault !== undefined) findings.push({ seed, number, fault, formula: describeCall(call) });
    if ("returned" in outcome) answered.set(call.id, (answered.get(call.id) ?? 0) + 1);
    const spent = took.get(call.id) ?? { calls: 0, total: 0, longest: 0 };
    took.set(call.id, {
      calls: spent.calls + 1,
      total: spent.total + milliseconds,
      longest: Math.max(spent.longest, least),
    });
  }
  return { findings, answered, took };
}
