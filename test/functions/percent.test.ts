import { expect, test } from "@jest/globals";
import { exampleInputs } from "../../src/functions/scenarios/example-inputs";
import { messageOf } from "./analysis/asking";

test.each([
  ["Growth per month", 5, "Write 5% as 0.05."],
  ["Discount rate", 10, "Write 10% as 0.1."],
  ["Price change per year", 30, "Write 30% as 0.3."],
  ["Price change per year", -30, "Write −30% as −0.3."],
  ["Infrastructure price change per year", 8, "Write 8% as 0.08."],
])("a percentage as a whole number cannot pass: %s %d", async (label, value, hint) => {
  const inputs = [...exampleInputs.filter(([each]) => each !== label), [label, value, value]];
  expect(await messageOf("SCENARIO", inputs, "saving")).toMatch(new RegExp(`got −?${Math.abs(value)}\\. ${hint}$`));
});

test("nor in the growth of BREAKEVEN_DAYS, a swing or a cost of capital", async () => {
  expect(await messageOf("BREAKEVEN_DAYS", 500, 25, 7.5, 0, 5)).toBe(
    "#VALUE! growth_per_month must be above −1 and at most 1, got 5. Write 5% as 0.05.",
  );
  expect(await messageOf("SENSITIVITY", exampleInputs, "saving", 20)).toMatch(/Write 20% as 0\.2\.$/);
  expect(await messageOf("GPUPRICE", 30_000, 4, 0, 0, 1, 0, 0, 10)).toMatch(/Write 10% as 0\.1\.$/);
});
