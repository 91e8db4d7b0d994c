import { timed, type Finding } from "../report/finding";
import { spreadOf } from "../timing/spread";
import type { Site } from "./site";

const pages = 9;

/** Seconds that Chromium takes to read and run functions.js where it has never seen it. */
async function evaluatedOnce(site: Site): Promise<number> {
  const page = await site.page("help.html", { bypassCSP: true });
  try {
    return await page.evaluate(async () => {
      const source = await (await fetch("functions.js")).text();
      let registered = 0;
      const CustomFunctions = { associate: () => registered++, Error: class extends Error {}, ErrorCode: {} };
      Object.assign(globalThis, { CustomFunctions });
      const began = performance.now();
      document.head.append(Object.assign(document.createElement("script"), { textContent: source }));
      const took = (performance.now() - began) / 1000;
      if (registered === 0) throw new Error("functions.js registered nothing");
      return took;
    });
  } finally {
    await page.context().close();
  }
}

/** What it costs to start: functions.js read and run. */
export async function evaluation(site: Site): Promise<Finding[]> {
  const seconds: number[] = [];
  for (let i = 0; i < pages; i++) seconds.push(await evaluatedOnce(site));
  return [timed("functions.js evaluated in Chromium, first time", spreadOf(seconds), { atMost: 30e-3 })];
}
