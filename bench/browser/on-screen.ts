import type { Page } from "playwright-core";
import { timed, type Finding } from "../report/finding";
import { inputsTable, rowOf, type HandedTable } from "../subjects/inputs-table";
import { steadyYear } from "../subjects/scenario";
import { spreadOf } from "../timing/spread";
import type { Site } from "./site";

const side = 100;
const edits = 9;
const values = Array.from({ length: side }, (_, i) => i);

async function withTable(site: Site): Promise<Page> {
  const page = await site.workbench();
  const table: HandedTable = inputsTable(steadyYear());
  await page.evaluate(
    async ([inputs, calls, prompts]) => {
      const { workbench } = window;
      workbench.setBlock("Sheet1", "A1", inputs);
      workbench.setBlock("Sheet1", "F2", calls);
      workbench.setBlock("Sheet1", "H1", prompts);
      workbench.setFormula(
        "Sheet1",
        "G2",
        `=TUNE.WHATIF(A1:D${inputs.length},"npv","Calls per day",F2:F101,"Prompting: Prompt tokens",H1:DC1)`,
      );
      await workbench.settled(120_000);
    },
    [table, values.map((i) => [4000 + 20 * i]), [values.map((j) => 3000 + 50 * j)]] as [
      HandedTable,
      number[][],
      number[][],
    ],
  );
  return page;
}

/** Seconds from typing a price to the frame that shows the last cell of the table with its new value. */
const afterEdit = (page: Page, address: string, price: number): Promise<number> =>
  page.evaluate(
    async ([cell, value]) => {
      const { workbench } = window;
      const last = (): unknown => workbench.getValue("Sheet1", "DC102");
      const frame = (): Promise<unknown> => new Promise((shown) => requestAnimationFrame(shown));
      const before = last();
      const began = performance.now();
      workbench.setFormula("Sheet1", cell, value);
      await workbench.settled();
      await frame();
      await frame();
      const took = (performance.now() - began) / 1000;
      if (typeof last() !== "number" || last() === before)
        throw new Error(
          `The table ends with ${JSON.stringify(last())}, before the edit with ${JSON.stringify(before)}`,
        );
      return took;
    },
    [address, price] as const,
  );

/** A what-if table of 100 × 100 cells on the workbench's screen after an input was typed. */
export async function onScreen(site: Site): Promise<Finding[]> {
  const page = await withTable(site);
  const seconds: number[] = [];
  for (let i = 0; i < edits; i++)
    seconds.push(await afterEdit(page, `C${rowOf("input_price") + 1}`, 2 + (i % 2 === 0 ? 0.1 : 0)));
  await page.context().close();
  return [timed("WHATIF 100 × 100 on the workbench's screen, from the edit on", spreadOf(seconds), { atMost: 0.5 })];
}
