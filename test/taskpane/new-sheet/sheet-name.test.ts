import { describe, expect, test } from "@jest/globals";
import { freeName, nameFault } from "../../../src/taskpane/new-sheet/make-sheet";

describe("a sheet's name", () => {
  test.each([
    ["  ", { is: "empty" }],
    ["Costs: 2026 / [draft]", { is: "characters", found: ": / [ ]" }],
    ["x".repeat(32), { is: "long", characters: 32 }],
    ["'Costs", { is: "apostrophe" }],
    ["history", { is: "reserved" }],
    ["COSTS", { is: "taken", name: "COSTS" }],
    ["x".repeat(31), undefined],
    ["Kosten für 2026", undefined],
  ])("%j", (name, fault) => {
    expect(nameFault(name, ["Costs"])).toEqual(fault);
  });

  test("that is taken is followed by the next free one", () => {
    expect(freeName("Costs", [])).toBe("Costs");
    expect(freeName("Costs", ["costs"])).toBe("Costs (2)");
    expect(freeName("Costs", ["Costs", "Costs (2)"])).toBe("Costs (3)");
    expect(freeName("Costs (2)", ["Costs (2)"])).toBe("Costs (3)");
    expect(freeName("y".repeat(31), ["y".repeat(31)])).toHaveLength(31);
  });

  test("is free only where those of the other sheets are, too", () => {
    const both = (name: string): string[] => [name, `${name} cash flow`];
    expect(freeName("Costs", ["Costs cash flow", "Costs (2) cash flow"], both)).toBe("Costs (3)");
  });

  test("is looked for no longer than makes sense", () => {
    expect(freeName("Costs", ["Always the same"], () => ["Always the same"])).toMatch(/^Costs \(\d+\)$/);
  });
});
