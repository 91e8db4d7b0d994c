import { describe, expect, test } from "@jest/globals";
import { merge } from "../../../scripts/prices/merge";
import type { ReadModel } from "../../../scripts/prices/read-package";
import { storeOf, model } from "./small-book";

const today = "2026-12-01";
const mergeInto = (old: ReadModel[], read: ReadModel[]) => merge(storeOf(old), read, today);

describe("a refresh", () => {
  test("of nothing new changes nothing but the day of the check", () => {
    const { models, differences } = mergeInto([model({ input: 2 })], [model({ input: 2 }, today)]);
    expect(differences).toEqual([]);
    expect(models[0]!.rows).toEqual([{ from: null, rates: { input: 2, output: 8 }, checkedOn: today }]);
  });

  test("adds a changed price as a row of its day; the old row stays as it was", () => {
    const { models, differences } = mergeInto([model({ input: 2 })], [model({ input: 1.5 }, today)]);
    expect(models[0]!.rows).toEqual([
      { from: null, rates: { input: 2, output: 8 }, checkedOn: "2026-09-23" },
      { from: today, rates: { input: 1.5, output: 8 }, checkedOn: today },
    ]);
    expect(differences).toEqual([
      {
        model: "openai:one",
        what: "new price",
        before: "input 2, output 8",
        after: "input 1.5, output 8 from 2026-12-01",
      },
    ]);
  });

  test("repeated the next day adds nothing more", () => {
    const once = mergeInto([model({ input: 2 })], [model({ input: 1.5 }, today)]);
    const twice = merge({ ...storeOf([]), models: once.models }, [model({ input: 1.5 }, "2026-12-02")], "2026-12-02");
    expect(twice.differences).toEqual([]);
    expect(twice.models[0]!.rows.map(({ from, rates }) => [from, rates.input])).toEqual([
      [null, 2],
      [today, 1.5],
    ]);
  });

  test("takes a dated row of the source with its own date, a future one too", () => {
    const dated = model({ input: 2 });
    const read = {
      ...dated,
      rows: [...dated.rows, { from: "2027-01-01", rates: { input: 3, output: 9 }, checkedOn: today }],
    };
    const { models } = mergeInto([dated], [read]);
    expect(models[0]!.rows.map(({ from }) => from)).toEqual([null, "2027-01-01"]);
  });

  test("reports a past row that reads differently, and does not rewrite it", () => {
    const later = { from: "2026-01-01", rates: { input: 1, output: 4 }, checkedOn: "2026-09-23" };
    const old = { ...model({ input: 2 }), rows: [...model({ input: 2 }).rows, later] };
    const read = { ...old, rows: [{ from: null, rates: { input: 2.5, output: 8 }, checkedOn: today }, later] };
    const { models, differences } = mergeInto([old], [read]);
    expect(models[0]!.rows[0]!.rates.input).toBe(2);
    expect(differences.map(({ what, suspicious }) => [what, suspicious])).toEqual([["history differs", undefined]]);
  });

  test("lists a new model from that day on", () => {
    const { models, differences } = mergeInto([], [model({ input: 2 }, today)]);
    expect(models[0]).toMatchObject({ id: "one", listedOn: today });
    expect(differences).toEqual([{ model: "openai:one", what: "new model", before: "", after: "input 2, output 8" }]);
  });

  test("keeps a vanished model with its rows, and asks about it once", () => {
    const once = mergeInto([model({ input: 2 })], []);
    expect(once.differences).toEqual([
      {
        model: "openai:one",
        what: "vanished",
        before: "input 2, output 8",
        after: "",
        suspicious: "the source no longer has it",
      },
    ]);
    expect(once.models[0]).toMatchObject({ vanishedOn: today, rows: [{ rates: { input: 2, output: 8 } }] });
    expect(merge({ ...storeOf([]), models: once.models }, [], "2026-12-02").differences).toEqual([]);
    expect(
      merge({ ...storeOf([]), models: once.models }, [model({ input: 2 })], "2026-12-02").models[0],
    ).not.toHaveProperty("vanishedOn");
  });
});

describe("what a person must look at first", () => {
  test.each([
    ["five times up", { input: 2 }, { input: 10, output: 10 }, undefined],
    ["more than five times up", { input: 2 }, { input: 10.01, output: 11 }, "input from 2 to 10.01: more than 5 times"],
    ["five times down", { input: 2 }, { input: 0.4 }, undefined],
    ["more than five times down", { input: 2 }, { input: 0.39 }, "input from 2 to 0.39: more than 5 times"],
    ["cached above input", { input: 2, cached: 1 }, { input: 1, cached: 1.5 }, "cached 1.5 is above input 1"],
    ["a price that went away", { input: 2, cached: 1 }, { input: 2 }, "it has no cached price any more"],
    ["for nothing", { input: 2 }, { input: 0 }, "input from 2 to 0: more than 5 times"],
  ])("%s", (_, before, after, suspicious) => {
    expect(mergeInto([model(before)], [model(after)]).differences[0]?.suspicious).toBe(suspicious);
  });

  test("a new model with odd prices", () => {
    expect(mergeInto([], [model({ input: 1, cached: 2 })]).differences[0]?.suspicious).toBe(
      "cached 2 is above input 1",
    );
    expect(mergeInto([], [model({ input: 0 })]).differences[0]?.suspicious).toBe("input costs nothing");
  });
});
