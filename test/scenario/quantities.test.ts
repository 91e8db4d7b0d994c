import { expect, test } from "@jest/globals";
import { drawnInputs } from "../../src/scenario/quantities";
import { readScenario } from "../../src/scenario/read-scenario";
import type { InputCell } from "../../src/scenario/scenario";

const header = ["Input", "A", "Low", "High", "B", "Low", "High", "C", "Low", "High"];

/** The inputs drawn of a table with these rows. */
const drawn = (...rows: InputCell[][]) =>
  drawnInputs(readScenario([header, ["Calls per day", 100, 0, 0, 100, 0, 0, 100, 0, 0], ...rows]));

test("without a range nothing is drawn", () => {
  expect(drawn(["User tokens", 10, 0, 0, 10, 0, 0, 10, 0, 0])).toEqual([]);
});

test("a range is drawn for its own column, about the value that stands there", () => {
  expect(drawn(["User tokens", 10, 0, 0, 12, 6, 20, 10, 0, 0])).toEqual([
    { reference: { key: "user_tokens", strategies: [1] }, low: 6, mode: 12, high: 20 },
  ]);
});

test("a range of the workload is drawn for all strategies, whichever column gives it", () => {
  expect(drawn(["Horizon days", 365, 0, 0, 365, 0, 0, 365, 100, 700])).toEqual([
    { reference: { key: "horizon_days", strategies: [0, 1, 2] }, low: 100, mode: 365, high: 700 },
  ]);
});

test("a row that is the same in several columns is drawn once for them, and apart from the others", () => {
  expect(
    drawn(["User tokens", 10, 5, 20, 11, 5, 20, 10, 5, 20], ["Output tokens", 10, 5, 20, 10, 5, 20, 10, 0, 0]),
  ).toEqual([
    { reference: { key: "user_tokens", strategies: [0, 2] }, low: 5, mode: 10, high: 20 },
    { reference: { key: "user_tokens", strategies: [1] }, low: 5, mode: 11, high: 20 },
    { reference: { key: "output_tokens", strategies: [0, 1] }, low: 5, mode: 10, high: 20 },
  ]);
});

test("another low or another high is another draw", () => {
  expect(
    drawn(["User tokens", 10, 5, 20, 10, 6, 20, 10, 5, 21]).map(({ reference, low, high }) => [
      reference.strategies,
      low,
      high,
    ]),
  ).toEqual([
    [[0], 5, 20],
    [[1], 6, 20],
    [[2], 5, 21],
  ]);
});
