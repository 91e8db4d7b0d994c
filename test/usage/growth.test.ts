import { describe, expect, test } from "@jest/globals";
import { trendOf } from "../../src/usage/growth";
import { day, log, noteOf, valuesOf } from "./log";

/** A generator of numbers between 0 and 1 that repeats itself for a seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A count that is Poisson-distributed, by the normal distribution where it is large. */
function poisson(mean: number, chance: () => number): number {
  if (mean > 30) {
    const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  let [count, product] = [0, chance()];
  while (product > Math.exp(-mean)) {
    count++;
    product *= chance();
  }
  return count;
}

const daily = (calls: (day: number) => number, days: number) =>
  log(
    "date,requests,input_tokens,output_tokens",
    ...Array.from({ length: days }, (_, n) => [
      day(n),
      Math.round(calls(n)),
      Math.round(calls(n)) * 100,
      Math.round(calls(n)) * 10,
    ]),
  );
const growthOf = (calls: (day: number) => number, days: number): number =>
  valuesOf(daily(calls, days), 50)["Growth per month"]!;

describe("growth", () => {
  test.each([[0.1], [0.9], [-0.3], [0]])(
    "of %d a month is found again, and the calls are those of the log's end",
    (growth) => {
      const calls = (n: number): number => 100_000 * (1 + growth) ** ((n * 12) / 365);
      expect(growthOf(calls, 90)).toBeCloseTo(growth, 3);
      const end = valuesOf(daily(calls, 90), 50)["Calls per day"]!;
      if (growth !== 0) expect(end / calls(89.5)).toBeCloseTo(1, 3);
    },
  );

  test("quiet weekends are none, and neither is a day that is covered in part", () => {
    expect(growthOf((n) => (n % 7 < 2 ? 5 : 100), 70)).toBe(0);
    expect(growthOf((n) => (n % 7 < 2 ? 0 : 100), 70)).toBe(0);
    expect(growthOf((n) => (n === 0 || n === 69 ? 3 : 100), 70)).toBe(0);
  });

  test("is put from 60 days on; before, the note has its estimate and range", () => {
    const growing = (n: number): number => 10_000 * 1.5 ** ((n * 12) / 365);
    expect(growthOf(growing, 59)).toBe(0);
    expect(noteOf("Growth per month", daily(growing, 59), 50)).toMatch(
      /^Put at 0: the log covers 59 days, and growth is put from 60 days on\. Its estimate: 50% a month, between 4\d(\.\d)?% and 5\d(\.\d)?%\.$/,
    );
    expect(growthOf(growing, 60)).toBeCloseTo(0.5, 3);
    expect(noteOf("Calls per day", daily(growing, 60), 50)).toContain(
      "The level at the end of the log, of the fitted growth",
    );
  });

  test("of more than a scenario takes is put at 100%, and told", () => {
    const doubling = (n: number): number => 100 * 2 ** (n / 10);
    expect(growthOf(doubling, 70)).toBe(1);
    expect(noteOf("Growth per month", daily(doubling, 70), 50)).toMatch(
      /^The log grows by 7\d\d(\.\d)?% a month, more than a scenario takes/,
    );
  });

  test.each([[5], [200], [50_000]])(
    "of a level log of about %d calls a day is 0 in 95 of 100 cases and more",
    (mean) => {
      const chance = random(20_261_130 + mean);
      let put = 0;
      const logs = 400;
      for (let each = 0; each < logs; each++) {
        const calls = Array.from({ length: 90 }, (_, n) => poisson(mean * (n % 7 < 2 ? 0.3 : 1), chance));
        if (trendOf(calls, 20_000)?.isSignificant) put++;
      }
      expect(put / logs).toBeLessThanOrEqual(0.05);
    },
  );

  const normal = (chance: () => number): number =>
    Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

  /** What makes the days of a level log differ: the logarithm of each day's calls. */
  const noises: Readonly<Record<string, (chance: () => number) => () => number>> = {
    "daily noise of 10%": (chance) => () => 0.1 * normal(chance),
    "daily noise of 40%": (chance) => () => 0.4 * normal(chance),
    "days that follow each other alike": (chance) => {
      let before = 0;
      return () => (before = 0.4 * before + 0.15 * normal(chance));
    },
    "a few days of very many calls": (chance) => () => (chance() < 0.03 ? 1.5 : 0.1 * normal(chance)),
  };

  const growths = (noise: string, growth: number, logs: number): number[] => {
    const chance = random(20_261_201);
    return Array.from({ length: logs }, (_, n) => {
      const [days, mean] = [60 + ((n * 7) % 90), [8, 300, 20_000][n % 3]!];
      const next = noises[noise]!(chance);
      const counts = Array.from({ length: days }, (_, d) =>
        poisson(mean * (d % 7 < 2 ? 0.4 : 1) * (1 + growth) ** ((d * 12) / 365) * Math.exp(next()), chance),
      );
      return growthOf((d) => counts[d]!, days);
    });
  };

  test.each(Object.keys(noises))("of a level log with quiet weekends and %s is 0 in 95 of 100 and more", (noise) => {
    expect(growths(noise, 0, 100).filter((growth) => growth === 0).length).toBeGreaterThanOrEqual(95);
  });

  test("of 25% a month is put in spite of noise", () => {
    const found = growths("daily noise of 10%", 0.25, 60);
    expect(found.filter((growth) => growth > 0.1 && growth < 0.45).length).toBeGreaterThanOrEqual(57);
  });

  test("of too few days, or of no calls, there is no trend", () => {
    expect(trendOf(Array<number>(20).fill(5), 0)).toBeUndefined();
    expect(trendOf(Array<number>(90).fill(0), 0)).toBeUndefined();
    expect(
      noteOf("Growth per month", log("timestamp,input_tokens,output_tokens", [day(0), 10, 1], [day(3), 10, 1])),
    ).toBe("Put at 0: the log covers 4 days, and growth is put from 60 days on.");
  });
});
