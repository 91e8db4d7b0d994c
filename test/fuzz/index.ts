import { drawCall } from "./calls";
import { describeCall, Functions, run, type Report, type Timed } from "./run";

/** What a long run is asked for. */
export interface Asked {
  readonly calls: number;
  readonly seed: number;
  /** One call of the seed alone, to look at. */
  readonly only?: number | undefined;
}

const between = 50_000;

const slowestShown = 5;

/** The calls that took longest, each of another function. */
const slowestOf = (calls: Iterable<Timed>): Timed[] =>
  [...calls].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, slowestShown);

function tell({ findings, slowest }: Report, done: number, calls: number, seconds: number): void {
  const longest = slowestOf(slowest.values()).map(
    ({ call, number, milliseconds }) => `${call.id} ${Math.round(milliseconds)} ms (--only ${number})`,
  );
  console.log(
    `${done.toLocaleString("en")} of ${calls.toLocaleString("en")} calls, ${Math.round(seconds)} s. Slowest: ${longest.join(", ")}.`,
  );
  for (const { seed, number, fault, formula } of findings)
    console.log(`\nFound: ${fault}\n  ${formula}\n  Again: npm run fuzz -- --seed ${seed} --only ${number}`);
}

async function alone(functions: Functions, seed: number, number: number): Promise<number> {
  const call = drawCall(seed, number, functions.ShownError);
  const { outcome, milliseconds } = await functions.ask(call);
  console.log(`${describeCall(call)}\n`, outcome, `${Math.round(milliseconds)} ms`);
  return (await run(functions, seed, number, number + 1)).findings.length;
}

/** Calls the built functions with whatever a host can hand over; tells of its progress and of what it finds. Returns how much that is. */
export async function fuzz({ calls, seed, only }: Asked): Promise<number> {
  const functions = await Functions.open();
  if (only !== undefined) return alone(functions, seed, only);
  console.log(`Seed ${seed}.`);
  const start = performance.now();
  let found = 0;
  for (let from = 0; from < calls; from += between) {
    const to = Math.min(calls, from + between);
    const report = await run(functions, seed, from, to);
    found += report.findings.length;
    tell(report, to, calls, (performance.now() - start) / 1000);
  }
  return found;
}
