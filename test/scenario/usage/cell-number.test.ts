import { expect, test } from "@jest/globals";
import { noAnswer } from "../../../src/engine/cost-error";
import type { InputCell } from "../../../src/scenario/scenario";
import { cellNumber } from "../../../src/scenario/usage/cell-number";

test("a number from 0 to 10^15 is itself, any other is none", () => {
  for (const number of [0, 0.5, 59_200, 1e15]) expect(cellNumber(number)).toBe(number);
  for (const number of [-1, -1e-9, 1e15 + 1, NaN, Infinity, -Infinity]) expect(cellNumber(number)).toBeUndefined();
});

test("a text is the number that it writes, with decimals, thousands or an exponent", () => {
  const texts: readonly (readonly [string, number])[] = [
    ["7", 7],
    [" 59200.0\t", 59_200],
    ["0.25", 0.25],
    ["10.125", 10.125],
    ["1e3", 1000],
    ["12E+10", 12e10],
    ["25e-1", 2.5],
    ["2.5e3", 2500],
    ["1,234", 1234],
    ["12,345", 12_345],
    ["123,456,789", 123_456_789],
    ["1,234.56", 1234.56],
    ["1 234 567", 1_234_567],
    ["1\u00a0234", 1234],
    ["1\u202f234", 1234],
    ["1'234'567.5", 1_234_567.5],
    ["1e15", 1e15],
    ["1,000,000,000,000,000", 1e15],
  ];
  for (const [text, number] of texts) expect([text, cellNumber(text)]).toEqual([text, number]);
});

test("what is no such number is none", () => {
  const texts = [
    "",
    " ",
    "n/a",
    "-5",
    "+5",
    "-1,234",
    "5.",
    ".5",
    "1.2.3",
    "1e",
    "e3",
    "1e3.5",
    "1e16",
    "9,000,000,000,000,000",
    "0x10",
    "7 %",
    "7x",
    "x7",
    "1,23",
    "1,2345",
    "1234,567",
    ",123",
    "1,234,",
    "1,234.",
    "1,,234",
    "1;234",
    "1.234.567",
    "1,abc",
    "Infinity",
    "NaN",
    "=7",
    "١٢",
  ];
  for (const text of texts) expect([text, cellNumber(text)]).toEqual([text, undefined]);
  for (const cell of [null, undefined, true, false, noAnswer("7")] as (InputCell | undefined)[])
    expect(cellNumber(cell)).toBeUndefined();
});

test("a text of 30 letters is read, a longer one not", () => {
  expect(cellNumber("7".padStart(30, "0"))).toBe(7);
  expect(cellNumber("7".padStart(31, "0"))).toBeUndefined();
});
