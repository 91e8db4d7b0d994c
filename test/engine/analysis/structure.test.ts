import { expect, test } from "@jest/globals";
import { bounded, OutOfWork } from "../../../src/engine/analysis/root-finding";
import { sameStructure, structureOf } from "../../../src/engine/analysis/structure";
import { compare } from "../../../src/engine/metrics/comparison";
import type { GivenInputs } from "../../../src/engine/strategy/strategy";
import { costing } from "../worked-example";
import { looking } from "./looking";

const own = (changes: GivenInputs, baseline: GivenInputs = {}, place = 1): number[] =>
  structureOf(compare([costing(30, baseline), costing(10, changes)])[place]!);

const cached = { cache_hit_rate: 0.9, cached_price: 0.5 };
/** 864 calls a day of 100 s keep a GPU busy; at 2% growth a month 1 000 tokens/s are 1, 2 or more GPUs by month. */
const gpus = { gpu_price_per_hour: 2, gpu_output_tokens_per_second: 1, output_tokens: 86.4 };

test("what moves smoothly is the same structure at two values, what comes in steps is another", () => {
  const cases: readonly (readonly [string, GivenInputs, GivenInputs, boolean])[] = [
    ["a price", { input_price: 1 }, { input_price: 5 }, true],
    ["a horizon within a month", { horizon_days: 95 }, { horizon_days: 120 }, true],
    ["another month", { horizon_days: 120 }, { horizon_days: 122 }, false],
    [
      "a prompt below the shortest that is cached",
      { ...cached, prompt_tokens: 1 },
      { ...cached, prompt_tokens: 1023 },
      true,
    ],
    ["a prompt that long", { ...cached, prompt_tokens: 1023 }, { ...cached, prompt_tokens: 1024 }, false],
    ["retraining as often", { retrain_every_days: 34 }, { retrain_every_days: 49 }, true],
    ["one retraining less", { retrain_every_days: 49 }, { retrain_every_days: 51 }, false],
    ["readiness within a month", { ready_after_days: 31 }, { ready_after_days: 60 }, true],
    ["readiness in the next", { ready_after_days: 60 }, { ready_after_days: 61 }, false],
    ["retirement within a month", { retires_after_days: 31 }, { retires_after_days: 60 }, true],
    ["retirement in the next", { retires_after_days: 60 }, { retires_after_days: 61 }, false],
    ["as many GPUs", { ...gpus, calls_per_day: 900 }, { ...gpus, calls_per_day: 999 }, true],
    ["a GPU more", { ...gpus, calls_per_day: 999 }, { ...gpus, calls_per_day: 1001 }, false],
    [
      "a GPU more in a later month alone",
      { ...gpus, calls_per_day: 990, growth_per_month: 0 },
      { ...gpus, calls_per_day: 990, growth_per_month: 0.01 },
      false,
    ],
    ["GPUs that are priced", { ...gpus, gpu_price_per_hour: 0 }, gpus, false],
    ["GPUs at another price", gpus, { ...gpus, gpu_price_per_hour: 9 }, true],
    [
      "tokens for GPUs that nobody prices",
      { ...gpus, gpu_price_per_hour: 0, calls_per_day: 1 },
      { ...gpus, gpu_price_per_hour: 0, calls_per_day: 99_999 },
      true,
    ],
  ];
  for (const [name, a, b, same] of cases) expect([name, sameStructure(own(a), own(b))]).toEqual([name, same]);
});

test("what comes in steps on the baseline's side counts too", () => {
  const cases: readonly (readonly [string, GivenInputs, GivenInputs, boolean])[] = [
    ["its cache", { ...cached, prompt_tokens: 1023 }, { ...cached, prompt_tokens: 1024 }, false],
    ["its GPUs", { ...gpus, calls_per_day: 999 }, { ...gpus, calls_per_day: 1001 }, false],
    ["its prices", { input_price: 1 }, { input_price: 2 }, true],
    // Ready on day 45, retired on day 80: of the baseline's retrainings one is spared, one before and one after are not.
    ["its retrainings before it is replaced", { retrain_every_days: 22 }, { retrain_every_days: 23 }, false],
    ["its retrainings after that", { retrain_every_days: 39 }, { retrain_every_days: 41 }, false],
    ["its retrainings as often", { retrain_every_days: 41 }, { retrain_every_days: 44 }, true],
  ];
  for (const [name, a, b, same] of cases)
    expect([
      name,
      sameStructure(
        own({ ready_after_days: 45, retires_after_days: 80 }, a),
        own({ ready_after_days: 45, retires_after_days: 80 }, b),
      ),
    ]).toEqual([name, same]);
  // Asked about itself, it has each of its steps once.
  expect(own({}, gpus, 0).length).toBe(own({}, {}, 0).length + 1);
});

test("two structures are the same where every entry is, and there are as many", () => {
  expect(sameStructure([1, 2, 3], [1, 2, 3])).toBe(true);
  expect(sameStructure([], [])).toBe(true);
  expect(sameStructure([1, 2, 3], [1, 2, 4])).toBe(false);
  expect(sameStructure([4, 2, 3], [1, 2, 3])).toBe(false);
  expect(sameStructure([1, 2], [1, 2, 3])).toBe(false);
  expect(sameStructure([1, 2, 3], [1, 2])).toBe(false);
});

test("a bounded look is taken so often and not once more", () => {
  const { look, looked } = looking({ value: (x) => 2 * x });
  const few = bounded(look, 3);
  expect([few(1), few(2), few(3)].map(({ value }) => value)).toEqual([2, 4, 6]);
  expect(() => few(4)).toThrow(OutOfWork);
  expect(() => few(5)).toThrow(OutOfWork);
  expect(looked).toEqual([1, 2, 3]);
});
