import type { Page } from "playwright-core";
import { beside, type Finding } from "../report/finding";
import { compared } from "../timing/race";
import { takeTurns } from "../timing/take-turns";
import type { Site } from "./site";

const cells = 10_000;
const columns = ["calls", "input tokens", "output tokens", "USD a day"];

/** Fills a sheet with so many formulas, each over three cells of its row and two prices. */
async function filled(site: Site, formulaOf: (row: number) => string): Promise<Page> {
  const page = await site.workbench();
  const rows = Array.from({ length: cells }, (_, i) => [1000 + i, 2000 + (i % 500), 100 + (i % 50), formulaOf(i + 2)]);
  await page.evaluate(
    async ([block, header]) => {
      window.workbench.setBlock("Sheet1", "F1", [[2, 8]]);
      window.workbench.setBlock("Sheet1", "A1", [header, ...block]);
      await window.workbench.settled(120_000);
    },
    [rows, columns] as const,
  );
  const last = await page.evaluate((row) => window.workbench.getValue("Sheet1", `D${row}`), cells + 1);
  const expected = ((1000 + cells - 1) * ((rows.at(-1)![1] as number) * 2 + (rows.at(-1)![2] as number) * 8)) / 1e6;
  if (typeof last !== "number" || Math.abs(last - expected) > 1e-9 * expected)
    throw new Error(`The grid shows ${JSON.stringify(last)} instead of ${expected}`);
  return page;
}

const recalculated = (page: Page) => (): Promise<number> =>
  page.evaluate(async () => {
    const began = performance.now();
    await window.workbench.recalculate();
    return (performance.now() - began) / 1000;
  });

/** All cells of a sheet recalculated: calls of PROMPTCOST, beside formulas of the grid's own that compute the same. */
export async function recalculation(site: Site): Promise<Finding[]> {
  const ours = await filled(site, (row) => `=TUNE.PROMPTCOST(A${row},B${row},C${row},$F$1,$G$1)`);
  const native = await filled(site, (row) => `=A${row}*(B${row}*$F$1+C${row}*$G$1)/1000000`);
  const taken = await takeTurns([recalculated(ours), recalculated(native)], { atLeast: 7, atMost: 15, seconds: 60 });
  await ours.context().close();
  await native.context().close();
  return beside(
    `workbench: ${cells / 1000} 000 PROMPTCOST cells recalculated`,
    compared(["PROMPTCOST", "native formulas in the same grid"], taken),
    { timesFaster: 1 / 1.5 },
  );
}
