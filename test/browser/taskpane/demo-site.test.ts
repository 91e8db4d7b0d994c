import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { goTo, makeSheet, PaneSite, valueOf } from "./pane-site";

jest.setTimeout(120_000);

let site: PaneSite;
beforeAll(async () => {
  site = await PaneSite.start("firm/tools/costs/");
}, 60_000);
afterAll(() => site.stop());

test("under any path of a server: the example is there, sheets are made, tokens counted, files written, and all comes from below that path", async () => {
  const { page, frame, problems } = await site.open({ query: "?example" });
  expect(await valueOf(page, "Prompt or fine-tune", "Saving")).toBeCloseTo(-1310, 6);
  await makeSheet(frame);
  expect(await valueOf(page, "Prompt or fine-tune (2)", "Saving")).toBeCloseTo(-1310, 6);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    frame.getByRole("button", { name: "Download .xlsx" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  await goTo(frame, "Tokens");
  await frame.getByRole("textbox", { name: "Prompt", exact: true }).fill("tiktoken is great!");
  await frame.getByRole("region", { name: "gpt-4.1", exact: true }).getByText("6 tokens").waitFor();
  expect([problems, site.watch.take()]).toEqual([[], []]);
});
