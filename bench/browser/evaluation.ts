import { timed, type Finding } from "../report/finding";
import { spreadOf, type Spread } from "../timing/spread";
import type { Site } from "./site";

const pages = 9;

/** Seconds that Chromium takes where it has never seen functions.js: to read and run it, and until a first call has its answer. */
interface Start {
  readonly evaluated: number;
  readonly answered: number;
}

async function startedOnce(site: Site): Promise<Start> {
  const page = await site.page("help.html", { bypassCSP: true });
  try {
    return await page.evaluate(async () => {
      const source = await (await fetch("functions.js")).text();
      const registered = new Map<string, (...args: unknown[]) => unknown>();
      const CustomFunctions = {
        associate: registered.set.bind(registered),
        Error: class extends Error {},
        ErrorCode: {},
      };
      Object.assign(globalThis, { CustomFunctions });
      const began = performance.now();
      document.head.append(Object.assign(document.createElement("script"), { textContent: source }));
      const evaluated = (performance.now() - began) / 1000;
      const cost = registered.get("PROMPTCOST")?.(10_000, 4000, 0, 2);
      const answered = (performance.now() - began) / 1000;
      if (cost !== 80) throw new Error(`PROMPTCOST gave ${String(cost)}`);
      return { evaluated, answered };
    });
  } finally {
    await page.context().close();
  }
}

/** What it costs to start: functions.js read and run, and what the first call adds. */
export async function evaluation(site: Site): Promise<Finding[]> {
  const starts: Start[] = [];
  for (let i = 0; i < pages; i++) starts.push(await startedOnce(site));
  const spread = (of: keyof Start): Spread => spreadOf(starts.map((start) => start[of]));
  return [
    timed("functions.js evaluated in Chromium, first time", spread("evaluated"), { atMost: 30e-3 }),
    timed("functions.js evaluated in Chromium, and a first PROMPTCOST answered", spread("answered"), { atMost: 35e-3 }),
  ];
}
