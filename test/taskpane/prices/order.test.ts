import { describe, expect, test } from "@jest/globals";
import { priceBook } from "../../../src/prices/price-book";
import {
  isClosed,
  lowestFirst,
  modelCost,
  modelFigure,
  tunableCost,
  tunableFigure,
} from "../../../src/taskpane/prices/order";

const use = { inputTokens: 1000, outputTokens: 200, callsPerDay: 5000 };
const today = "2026-11-30";

describe("the cost of my calls", () => {
  const [row] = priceBook.search("openai:gpt-4.1");

  test("is that of a call at the model's prices, and of a day's", () => {
    expect(modelCost(row!, use)).toEqual({ perCall: 0.0036, perDay: 18 });
  });

  test("takes the long-context price where calls are that long: below, at and above the threshold", () => {
    const [sonnet] = priceBook.search("anthropic:claude-sonnet-4-5");
    const cost = (inputTokens: number): number => modelCost(sonnet!, { ...use, inputTokens, outputTokens: 0 })!.perCall;
    expect([cost(199_999), cost(200_000), cost(200_001)]).toEqual([0.599997, 0.6, 1.200006]);
  });

  test("is not known where a price is not", () => {
    expect(modelCost(priceBook.search("text-embedding-3-small openai")[0]!, use)).toBeUndefined();
    expect(modelCost(priceBook.search("text-embedding-3-small openai")[0]!, { ...use, outputTokens: 0 })?.perCall).toBe(
      0.00002,
    );
  });

  test("of a tuned model has a day's hosting", () => {
    const [azure] = priceBook.tunable("azure gpt-4.1-mini supervised");
    expect(tunableCost(azure!, use)).toEqual({ perCall: 0.00072, perDay: 0.00072 * 5000 + 24 * 1.7 });
  });
});

describe("sorted by a price", () => {
  const models = priceBook.search();
  const endsOn = (row: (typeof models)[number]): boolean => row.endsOn !== undefined && row.endsOn <= today;

  test.each(["call", "input", "output", "cached", "cache_write"] as const)(
    "models by %s: lowest first, unknown and retired ones last",
    (order) => {
      const figure = (row: (typeof models)[number]): number | undefined => modelFigure(row, order, use);
      const sorted = lowestFirst(models, figure, endsOn);
      expect(new Set(sorted)).toEqual(new Set(models));
      const open = sorted.filter((row) => !endsOn(row)).map(figure);
      const known = open.filter((value) => value !== undefined);
      expect(known).toEqual([...known].sort((one, other) => one - other));
      expect(open.slice(known.length).every((value) => value === undefined)).toBe(true);
      expect(sorted.slice(open.length).every(endsOn)).toBe(true);
    },
  );

  test("tunable models: the first is one whose training can still be started", () => {
    const rows = priceBook.tunable();
    for (const order of ["call", "training", "tuned_input", "tuned_output", "hosting"] as const) {
      const [first] = lowestFirst(
        rows,
        (row) => tunableFigure(row, order, use),
        (row) => isClosed(row, today),
      );
      const least = Math.min(
        ...rows.filter((row) => !isClosed(row, today)).flatMap((row) => tunableFigure(row, order, use) ?? []),
      );
      expect([order, tunableFigure(first!, order, use)]).toEqual([order, least]);
      expect(first!.retiresOn === undefined || first!.retiresOn > today).toBe(true);
    }
  });

  test("without my calls, sorting by them changes nothing", () => {
    expect(
      lowestFirst(
        models,
        (row) => modelFigure(row, "call", undefined),
        () => false,
      ),
    ).toEqual(models);
  });
});
