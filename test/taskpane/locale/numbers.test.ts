import { describe, expect, test } from "@jest/globals";
import type { Message } from "../../../src/engine/cost-error";
import { messageText } from "../../../src/messages/text";
import fc from "fast-check";
import { formatsFor, localFormula, userLocale } from "../../../src/messages/pane/locale";
import { readNumber, typedNumber } from "../../../src/taskpane/locale/numbers";

const [american, german, french, swiss] = [
  userLocale("en-US"),
  userLocale("de-DE"),
  userLocale("fr-FR"),
  userLocale("de-CH"),
];

describe("the user's separators", () => {
  test("come from the language, unless Excel says otherwise", () => {
    expect(german).toEqual({ language: "de-DE", decimal: ",", group: ".", minus: "−", list: ";" });
    expect(american).toEqual({ language: "en-US", decimal: ".", group: ",", minus: "−", list: "," });
    expect(userLocale("en-US", { decimal: ",", group: "." })).toEqual({
      language: "en-US",
      decimal: ",",
      group: ".",
      minus: "−",
      list: ";",
    });
  });

  test("of a language that is not known are the American ones", () => {
    expect(userLocale("xx-nonsense-yyyyyyyyyyyy").decimal).toBe(".");
    expect(userLocale("").language).toBe("en-US");
  });
});

describe("a number that was typed", () => {
  test.each([
    ["5000", american, 5000],
    ["5,000", american, 5000],
    ["1,234.5", american, 1234.5],
    [".5", american, 0.5],
    ["-0.3", american, -0.3],
    ["−0.3", american, -0.3],
    ["1e3", american, 1000],
    ["1.234,5", german, 1234.5],
    ["0,5", german, 0.5],
    ["1 234,5", french, 1234.5],
    ["1 234,5", french, 1234.5],
    ["1’234.5", swiss, 1234.5],
  ])("%s", (typed, locale, value) => {
    expect(readNumber(typed, locale)).toBe(value);
  });

  test.each([
    ["0.5", german],
    ["1.50", german],
    ["0,5", american],
    ["1,23,456", american],
    ["12 %", american],
    ["", american],
    [".", american],
    ["abc", american],
    ["1e999", american],
    ["--1", american],
  ])("%s is none, and is not taken for another", (typed, locale) => {
    expect(readNumber(typed, locale)).toBeUndefined();
  });

  test("comes back from how it is shown for typing", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }),
        fc.constantFrom(american, german, french, swiss),
        (value, locale) => {
          expect(readNumber(typedNumber(value, locale), locale)).toBe(value + 0);
        },
      ),
    );
  });
});

describe("numbers and dates as they are shown", () => {
  test("in the user's separators", () => {
    const { money, number, price, percent, date, exact, bytes, fill } = formatsFor(german);
    expect([
      money(-1310),
      money(0.0036),
      number(28.5714),
      price(0.075),
      price(0.4),
      price(15),
      exact(1 / 3),
      percent(0.8),
    ]).toEqual(["−1.310,00 USD", "0,0036 USD", "28,57", "0,075", "0,40", "15,00", "0,3333333333", "80%"]);
    expect(bytes(1_234_000)).toBe("1.234 kB");
    expect(fill("{count} {count?row|rows}", { count: 1200 })).toBe("1.200 rows");
    expect(date("2026-06-30")).toMatch(/30.*2026/);
  });

  test("in Excel's separators where they are not the language's", () => {
    expect(formatsFor(userLocale("en-US", { decimal: ",", group: " " })).number(1234.5)).toBe("1 234,5");
  });
});

test("a sentence of the functions has its numbers as the user writes them, and names as they are", () => {
  const saving: Message = { id: "advice.costs-more", values: { amount: 1310 } };
  const reason: Message = { id: "advice.over", values: { saving, days: 1365 } };
  const stay: Message = { id: "advice.stay", values: { baseline: "3.5 turbo", name: "gpt-4.1", reason } };
  expect(messageText(stay, { style: german })).toBe(
    "Stay with 3.5 turbo: gpt-4.1 costs 1.310,00 USD more over 1.365 days.",
  );
  expect(messageText(stay)).toBe("Stay with 3.5 turbo: gpt-4.1 costs 1,310.00 USD more over 1,365 days.");
});

describe("a formula as one types it", () => {
  test("has semicolons where the decimals follow a comma", () => {
    expect(localFormula("=TUNE.PROMPTCOST(10000, 4000.5, 0, 2, , 91)", german)).toBe(
      "=TUNE.PROMPTCOST(10000; 4000,5; 0; 2; ; 91)",
    );
  });

  test("keeps texts, names and sheets as they are", () => {
    const formula = `=TUNE.MODELPRICE("openai:gpt-4.1, mini", "input")+'A, B 1.5'!A1.5`;
    expect(localFormula(formula, german)).toBe(`=TUNE.MODELPRICE("openai:gpt-4.1, mini"; "input")+'A, B 1.5'!A1.5`);
  });

  test("is the English one for Americans", () => {
    expect(localFormula("=SUM(1.5,2)", american)).toBe("=SUM(1.5,2)");
  });
});
