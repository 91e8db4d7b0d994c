import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { goTo, PaneSite } from "./pane-site";

jest.setTimeout(240_000);

let site: PaneSite;
beforeAll(async () => {
  site = await PaneSite.start();
}, 60_000);
afterAll(() => site.stop());

const projects = ["support", "Code review", "digests"];
const november = [
  "date,project_name,model,num_model_requests,input_tokens,output_tokens,cost_usd",
  ...Array.from({ length: 30 }, (_, at) =>
    projects.map(
      (project, p) =>
        `2026-11-${String(at + 1).padStart(2, "0")},${project},gpt-4.1,${100 * (p + 1)},400000,90000,1.25`,
    ),
  ).flat(),
].join("\n");

test("an export fills a month of a budget, and a use case is added to it", async () => {
  const { frame, page, problems } = await site.fresh();
  await goTo(frame, "New sheet");
  await frame.getByLabel(/^Budget/).check();
  await frame.getByRole("button", { name: "Create sheet" }).click();
  await frame.getByText(/^Budget, Budget summary/).waitFor({ timeout: 120_000 });
  await page.evaluate(() => window.workbench.settled(120_000));
  const first = (address: string): Promise<unknown> =>
    page.evaluate((cell) => window.workbench.getValue("Budget", cell), address);

  await goTo(frame, "Tools");
  await frame.getByRole("button", { name: "Fill a budget" }).click();
  await frame.getByRole("textbox", { name: "Export" }).fill(november);
  // A project with the name of a use case is matched; the others are asked for.
  await frame.getByText("2 without a use case: choose one for each").waitFor({ timeout: 60_000 });
  await frame.getByLabel("Use case of support").selectOption("Support assistant");
  await frame.getByLabel("Use case of digests").selectOption("Document digests");
  await frame.getByRole("button", { name: "Fill", exact: true }).click();
  await frame.getByText("Filled 1 month of 3 use cases in 3 rows of Budget actuals").waitFor({ timeout: 60_000 });
  await page.evaluate(() => window.workbench.settled(120_000));
  expect([await first("A3"), await first("A5")]).toEqual([
    expect.stringMatching(/^After 5 months with actuals, spend is /),
    "All inputs are valid, and all actuals are counted.",
  ]);
  expect(await page.evaluate(() => window.workbench.getValues("Budget actuals", "B19:E21"))).toEqual([
    ["Code review", "gpt-4.1", 6000, 37.5],
    ["Document digests", "gpt-4.1", 9000, 37.5],
    ["Support assistant", "gpt-4.1", 3000, 37.5],
  ]);
  expect(await frame.getByText("Support assistant was billed 17.76% below list prices").count()).toBe(1);

  await frame.getByRole("button", { name: "Choose a budget" }).click();
  await frame.getByRole("textbox", { name: "Name of the use case" }).fill("Voice");
  await frame.getByRole("button", { name: "Add use case" }).click();
  await page.waitForFunction(() => window.workbench.getValue("Budget", "F24") === "Voice", undefined, {
    timeout: 60_000,
  });
  await page.evaluate(() => window.workbench.settled(120_000));
  expect(await first("A3")).toBe("F26: Voice: Enter a number for Calls per day.");
  expect(problems).toEqual([]);
});
