import { describe, expect, test } from "@jest/globals";
import { cellAddress, addressFinder } from "../../src/functions/addresses";
import { messageText } from "../../src/messages/text";
import type { CostError } from "../../src/engine/cost-error";
import { invoke } from "../../src/functions/invoke";
import { functionCalled } from "./asked";

describe("the address of a cell of a range", () => {
  test.each([
    ["Sheet1!A1:C20", 0, 0, "A1"],
    ["'My sheet'!$B$4:$F$30", 2, 1, "C6"],
    ["Inputs!Y9:AC12", 1, 2, "AA10"],
    ["ZZ1", 0, 1, "AAA1"],
    ["B7", 0, 0, "B7"],
  ])("of %s, row %d, column %d is %s", (range, row, column, address) => {
    expect(cellAddress(range, row, column)).toBe(address);
  });

  test("is none where there is no such range", () => {
    for (const range of ["", "Sheet1!Prices", "A:C"]) expect(cellAddress(range, 0, 0)).toBeUndefined();
  });
});

describe("an error in a range", () => {
  const inputs = [
    ["Input", "Prompting", "Fine-tuned"],
    ["Calls per day", 100, 100],
    ["Input price", 2, 2],
    ["Cache write price", 2, -2],
  ];
  const told = (parameterAddresses?: readonly string[], table: unknown = inputs): string => {
    const compare = functionCalled("COMPARE");
    const args = [table, { functionName: "COMPARE", ...(parameterAddresses && { parameterAddresses }) }];
    try {
      void invoke(compare, args);
    } catch (error) {
      return messageText(error as CostError, { addressOf: addressFinder(compare, args) });
    }
    return "no error";
  };

  test("is told by the sheet's own address", () => {
    expect(told(["Inputs!A16:C19"])).toBe("C19: Cache write price must be at least 0, got −2.");
    expect(told(["Inputs!A16:C19"], [...inputs.slice(0, 3), ["Cach write price", 2, 2]])).toBe(
      "A19: 'Cach write price' is not an input. Did you mean 'Cache write price'? To keep it as a memo, begin it with #.",
    );
  });

  test("is told by label and strategy where the host gives no address", () => {
    expect(told()).toBe("'Cache write price' of 'Fine-tuned' must be at least 0, got −2.");
  });

  test("of an equal table elsewhere has that table's address", () => {
    expect(told(["Inputs!A16:C19"])).toMatch(/^C19: /);
    expect(told(["Other!D1:F4"])).toMatch(/^F4: /);
  });
});
