import { describe, expect, test } from "@jest/globals";
import type { LogRow } from "../../../src/scenario/usage/read-row";
import { Tally } from "../../../src/scenario/usage/tally";

const day = 86_400_000;
const tokens = (input: number, cached: number, output = 10) => ({ input, cached, written: 0, output });
const call: LogRow = { time: 5 * day, end: undefined, calls: 1, failed: 0, tokens: tokens(100, 0), cacheHit: false };

function tallyOf(...rows: Partial<LogRow>[]): Tally {
  const tally = new Tally();
  for (const row of rows) tally.add({ ...call, ...row });
  return tally;
}

describe("days", () => {
  test("are those from the first row to the last, in whatever order they come", () => {
    expect(tallyOf({ time: 9 * day }, { time: 5 * day + 7 }, { time: 7 * day })).toMatchObject({
      firstDay: 5,
      lastDay: 9,
      days: 5,
    });
    expect(tallyOf({}).days).toBe(1);
  });

  test("reach to a row's end, which is not in them", () => {
    expect(tallyOf({ end: 6 * day }).lastDay).toBe(5);
    expect(tallyOf({ end: 6 * day + 1 }).lastDay).toBe(6);
    expect(tallyOf({ end: 36 * day }, { time: 8 * day }).days).toBe(31);
    // An end at the beginning, or before it, is none.
    expect([tallyOf({ end: 5 * day }).lastDay, tallyOf({ end: 2 * day }).lastDay]).toEqual([5, 5]);
  });

  test("count with rows that have no calls", () => {
    const tally = tallyOf({}, { time: 9 * day, calls: 0, tokens: undefined });
    expect(tally).toMatchObject({ days: 5, calls: 1, hasTotals: false });
    expect([...tally.callsByDay]).toEqual([[5, 1]]);
  });
});

describe("calls", () => {
  test("add up, failed ones too, and by the day they begin on", () => {
    const tally = tallyOf(
      { calls: 10, failed: 3 },
      { time: 5.9 * day, calls: 4 },
      { time: 6 * day, calls: 1, failed: 1, tokens: undefined },
    );
    expect(tally).toMatchObject({ calls: 15, failed: 4, counted: 11, input: 200, output: 20, inputPerCall: 200 / 11 });
    expect([...tally.callsByDay]).toEqual([
      [5, 14],
      [6, 1],
    ]);
  });

  test("several in a row are totals, and part of one too", () => {
    expect([tallyOf({}, {}).hasTotals, tallyOf({}, { calls: 2 }).hasTotals, tallyOf({ calls: 0.5 }).hasTotals]).toEqual(
      [false, true, true],
    );
  });

  test("without tokens are not counted among those with", () => {
    expect(tallyOf({ tokens: undefined }, {})).toMatchObject({ calls: 2, counted: 1 });
  });
});

test("the smallest input is that of a call that has any", () => {
  expect(
    tallyOf(
      { tokens: tokens(300, 0) },
      { tokens: tokens(0, 0) },
      { tokens: tokens(200, 0) },
      { tokens: tokens(250, 0) },
    ).smallestInput,
  ).toBe(200);
  expect(tallyOf({ tokens: tokens(0, 0) }).smallestInput).toBe(Infinity);
});

describe("the hit rate", () => {
  test("of single calls is the share that read anything from the cache", () => {
    const tally = tallyOf(
      { tokens: tokens(100, 1) },
      { tokens: tokens(100, 90) },
      {},
      { tokens: undefined, failed: 1 },
    );
    expect(tally).toMatchObject({ hits: 2, cached: 91, counted: 3 });
    expect(tally.hitRate(50)).toBe(2 / 3);
  });

  test("of totals is their cached tokens by the prompts of all their calls, at most 1, and 0 without a prompt", () => {
    const tally = tallyOf({ calls: 10, tokens: tokens(5000, 600) }, { calls: 10, tokens: tokens(5000, 200) });
    expect([tally.hitRate(100), tally.hitRate(40), tally.hitRate(39), tally.hitRate(0)]).toEqual([0.4, 1, 1, 0]);
  });

  test("without cached tokens is the share of calls marked as hits", () => {
    expect(tallyOf({ cacheHit: true }, { calls: 3 }).hitRate(100)).toBe(0.25);
    expect(tallyOf({ cacheHit: true, calls: 2 }, {}).hitRate(100)).toBe(2 / 3);
    expect(tallyOf({}).hitRate(100)).toBe(0);
  });
});
