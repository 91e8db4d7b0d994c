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

/** A call, and the milliseconds that the processor worked on it. */
export interface Timed {
  readonly call: Call;
  readonly number: number;
  readonly milliseconds: number;
}

/** What a run found, and what it took. */
export interface Report {
  readonly findings: readonly Finding[];
  /** Calls that gave a value, by function. */
  readonly answered: ReadonlyMap<string, number>;
  /** Of each function the call that took longest. */
  readonly slowest: ReadonlyMap<string, Timed>;
}

/** The processor's milliseconds after which a call counts as one that hangs: far more than any call takes on a slow machine. */
const hangs = 10_000;
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

  /** What comes of a call, and the milliseconds that the processor works on it: what else the machine does is no fault of the call. */
  async ask({ id, args }: Call): Promise<{ outcome: Outcome; milliseconds: number }> {
    const start = processorMilliseconds();
    let outcome: Outcome;
    try {
      const returned = this.#functions.get(id)!(...args);
      outcome = { returned: await returned };
    } catch (thrown) {
      outcome = { thrown };
    }
    return { outcome, milliseconds: processorMilliseconds() - start };
  }
}

const processorMilliseconds = (): number => process.cpuUsage().user / 1000;

/** Makes the calls of a seed from one number to before another. */
export async function run(functions: Functions, seed: number, from: number, to: number): Promise<Report> {
  const findings: Finding[] = [];
  const answered = new Map<string, number>();
  const slowest = new Map<string, Timed>();
  for (let number = from; number < to && findings.length < mostFindings; number++) {
    const call = drawCall(seed, number, functions.ShownError);
    const { outcome, milliseconds } = await functions.ask(call);
    const fault =
      faultOf(call.id, outcome, functions.ShownError) ??
      (milliseconds > hangs ? `${Math.round(milliseconds)} ms` : undefined);
    if (fault !== undefined) findings.push({ seed, number, fault, formula: describeCall(call) });
    if ("returned" in outcome) answered.set(call.id, (answered.get(call.id) ?? 0) + 1);
    const longest = slowest.get(call.id)?.milliseconds ?? 0;
    if (milliseconds >= longest) slowest.set(call.id, { call, number, milliseconds });
  }
  return { findings, answered, slowest };
}
