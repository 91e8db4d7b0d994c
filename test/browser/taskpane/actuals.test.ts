import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Locator } from "playwright-core";
import { goTo, PaneSite } from "./pane-site";

jest.setTimeout(240_000);

let site: PaneSite;
beforeAll(async () => {
  site = await PaneSite.start();
}, 60_000);
afterAll(() => site.stop());

const projects = ["support", "Code review", "digests", "Voice", "Search"];
const march = [
  "date,project_name,model,num_model_requests,input_tokens,output_tokens,cost_usd",
  ...Array.from({ length: 31 }, (_, at) =>
    projects.map(
      (project, p) =>
        `2027-03-${String(at + 1).padStart(2, "0")},${project},gpt-4.1,${100 * (p + 1)},400000,90000,1.25`,
    ),
  ).flat(),
].join("\n");

test("a budget of five use cases in EUR from March 2027, its actuals from an export, and one more use case", async () => {
  const { frame, page, problems } = await site.fresh();
  let steps = 0;
  const click = async (what: Locator): Promise<void> => {
    steps++;
    await what.click();
  };
  const fill = async (label: string, text: string): Promise<void> => {
    steps++;
    await frame.getByLabel(label).fill(text);
  };
  const choose = async (label: string, option: string): Promise<void> => {
    steps++;
    await frame.getByLabel(label).selectOption(option);
  };
  const button = (name: string): Locator => frame.getByRole("button", { name, exact: true });

  await goTo(frame, "New sheet");
  await click(frame.getByLabel(/^Budget/));
  await click(button("Add use case"));
  await click(button("Add use case"));
  await fill("Name of use case 4", "Voice");
  await fill("Name of use case 5", "Search");
  await choose("First month", "March 2027");
  await fill("Currency", "EUR");
  await fill("Exchange rate", "0.92");
  await click(button("Create sheet"));
  expect(steps).toBe(9);
  await frame.getByText(/^Budget, Budget summary/).waitFor({ timeout: 120_000 });
  await page.evaluate(() => window.workbench.settled(120_000));
  const first = (address: string): Promise<unknown> =>
    page.evaluate((cell) => window.workbench.getValue("Budget", cell), address);
  expect([await first("A3"), await first("A5")]).toEqual([
    expect.stringMatching(/^The plan is [\d,]+ EUR over 24 months, to Feb 2029\. No actual spend entered yet\.$/),
    "All inputs are valid, and all actuals are counted.",
  ]);

  steps = 0;
  await goTo(frame, "Tools");
  await click(button("Fill a budget"));
  await fill("Export", march);
  // A project with the name of a use case is matched; the others are asked for.
  await frame.getByText("2 without a use case: choose one for each").waitFor({ timeout: 60_000 });
  await choose("Use case of support", "Support assistant");
  await choose("Use case of digests", "Document digests");
  await frame.getByText("March 2027, Code review").waitFor();
  await click(button("Fill"));
  expect(steps).toBe(5);
  await frame.getByText("Filled 1 month of 5 use cases in 5 rows of Budget actuals").waitFor({ timeout: 60_000 });
  await page.evaluate(() => window.workbench.settled(120_000));
  expect([await first("A3"), await first("A5")]).toEqual([
    expect.stringMatching(/^After 1 month with actuals, spend is [\d,]+ EUR /),
    "All inputs are valid, and all actuals are counted.",
  ]);
  expect(await page.evaluate(() => window.workbench.getValues("Budget actuals", "B9:E11"))).toEqual([
    ["Code review", "gpt-4.1", 6200, 35.65],
    ["Document digests", "gpt-4.1", 9300, 35.65],
    ["Search", "gpt-4.1", 15500, 35.65],
  ]);
  expect(await frame.getByText("Support assistant was billed 17.76% below list prices").count()).toBe(1);

  await click(button("Choose a budget"));
  await frame.getByRole("textbox", { name: "Name of the use case" }).fill("Letters");
  await frame.locator("#panel-tools").getByRole("button", { name: "Add use case" }).click();
  await page.waitForFunction(() => window.workbench.getValue("Budget", "H24") === "Letters", undefined, {
    timeout: 60_000,
  });
  await page.evaluate(() => window.workbench.settled(120_000));
  expect(await first("A3")).toBe("H26: Letters: Enter a number for Calls per day.");
  expect(problems).toEqual([]);
});
