import { describe, expect, test } from "@jest/globals";
import { sharedTexts } from "../../../src/messages/sheets/shared";
import { priceListFault } from "../../../src/workbooks/catalogue/price-list";
import { resultOf } from "../formula/formula-result";

const [condition] = priceListFault("work");
const differs = (made: string, inForce: string): unknown =>
  resultOf(condition.replaceAll("{work.price_list}", "A1").replaceAll("{work.lists_in_force}", "A2"), {
    A1: made,
    A2: inForce,
  });

describe("a sheet that was made with one company price list and is opened with another", () => {
  test.each([
    ["none", "Price book of 2026-11-30", false],
    ["none", "Price book of 2027-02-01", false],
    ["Acme prices of 2026-11-01", "Acme prices of 2026-11-01; price book of 2026-11-30", false],
    ["Acme prices of 2026-11-01", "Acme prices of 2026-11-01; price book of 2027-02-01", false],
    ["none", "Acme prices of 2026-11-01; price book of 2026-11-30", true],
    ["Acme prices of 2026-11-01", "Price book of 2026-11-30", true],
    ["Acme prices of 2026-11-01", "Acme prices of 2026-12-01; price book of 2026-11-30", true],
    ["Acme prices of 2026-11-01", "Other prices of 2026-11-01; price book of 2026-11-30", true],
    ["", "Price book of 2026-11-30", true],
  ])("made with %j, opened with %j: %s", (made, inForce, told) => {
    expect(differs(made, inForce)).toBe(told);
  });

  test("says what to do", () => {
    expect(sharedTexts.priceList.fault).toMatch(/Check the prices, then enter the one in force\.$/);
  });
});
