import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { isError } from "../asked";
import { ask, table, type Row } from "./asking";

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

/** Two strategies whose volumes and prices change, so that figures have bends. */
const tables = fc
  .record({
    calls: number(500, 20_000),
    growth: number(-0.05, 0.05),
    horizon: fc.constantFrom(365, 730, 1095),
    prompt: number(200, 3000),
    output: number(50, 1500),
    price: fc.constantFrom(-0.8, -0.3, 0, 0.4),
    upfront: number(0, 5000),
    retires: fc.constantFrom(0, 0, 250),
  })
  .map((x): Row[] => [
    ["Input", "A", "B"],
    ["Calls per day", x.calls, x.calls],
    ["Growth per month", x.growth, x.growth],
    ["Horizon days", x.horizon, x.horizon],
    ["Prompt tokens", x.prompt, 300],
    ["Output tokens", x.output, x.output],
    ["Input price", 2, 3],
    ["Output price", 10, 6],
    ["Price change per year", x.price, 0],
    ["Other upfront", 0, x.upfront],
    ["Retires after days", 0, x.retires],
  ]);

const inputs = [
  "Growth per month",
  "Calls per day",
  "A: Price change per year",
  "all: Output tokens",
  "A: Prompt tokens",
];
const metrics = ["saving", "npv", "total_cost", "breakeven_days"];
const highest: Readonly<Record<string, number>> = { "Growth per month": 1, "A: Price change per year": 1 };
const lowest: Readonly<Record<string, number>> = { "Growth per month": -0.99, "A: Price change per year": -0.99 };

test("the answer reaches the target; where there is none, a fine grid with refinement finds none either", async () => {
  const counts = { solved: 0, none: 0 };
  await fc.assert(
    fc.asyncProperty(
      tables,
      fc.constantFrom(...inputs),
      fc.constantFrom(...metrics),
      number(-0.5, 1.5),
      async (rows, input, metric, share) => {
        const [low, high] = [lowest[input] ?? 0, highest[input] ?? 50_000];
        const grid = Array.from({ length: 401 }, (_, i) => [low + ((high - low) * i) / 400]);
        const at = async (values: number[][]): Promise<(number | undefined)[]> =>
          (await table("WHATIF", rows, metric, input, values))
            .slice(1)
            .map(([, cell]) => (typeof cell === "number" ? cell : undefined));
        const figures = (await at(grid)).filter((figure) => figure !== undefined);
        if (figures.length === 0) return;
        const [least, most] = [Math.min(...figures), Math.max(...figures)];
        const target =
          metric === "breakeven_days" ? 100 + 200 * share : least + (Math.min(most, 1e7) - least) * share ** 3;
        const scale = Math.max(Math.abs(target), metric === "breakeven_days" ? 1 : 1e4);
        const x = await ask("SOLVE", rows, metric, target, input);
        if (!isError(x)) {
          const [figure] = await at([[x as number]]);
          expect(Math.abs(figure! - target)).toBeLessThanOrEqual(1e-8 * scale);
          counts.solved++;
          return;
        }
        expect(x.message).not.toMatch(/e\+\d/);
        counts.none++;
        const values = await at(grid);
        for (let i = 1; i < grid.length; i++) {
          const [a, b] = [values[i - 1], values[i]];
          if (a === undefined || b === undefined || (a - target) * (b - target) > 0) continue;
          // The figure may jump there: it goes over the target without coming near.
          const fine = await at(
            Array.from({ length: 201 }, (_, k) => [grid[i - 1]![0]! + ((grid[i]![0]! - grid[i - 1]![0]!) * k) / 200]),
          );
          const steps = fine.slice(1).map((each, k) => Math.abs((each ?? NaN) - (fine[k] ?? NaN)));
          const jump = Math.max(...steps.filter((step) => !Number.isNaN(step)));
          expect(jump).toBeGreaterThan(0.5 * Math.abs(a - b));
        }
      },
    ),
    { numRuns: 120, seed: 5 },
  );
  expect(counts.solved).toBeGreaterThan(40);
  expect(counts.none).toBeGreaterThan(5);
});

test("the highest saving by growth lies between the looks, and is found", async () => {
  const rows: Row[] = [
    ["Input", "A", "B"],
    ["Calls per day", 5000, 5000],
    ["Growth per month", 0.02, 0.02],
    ["Horizon days", 1095, 1095],
    ["Output tokens", 1000, 1000],
    ["Output price", 10, 6],
    ["Price change per year", -0.8, 0],
    ["Other upfront", 0, 1000],
  ];
  const x = (await ask("SOLVE", rows, "saving", -87.33, "Growth per month")) as number;
  const [, [, saving]] = (await table("WHATIF", rows, "saving", "Growth per month", x)) as [unknown, [number, number]];
  expect(saving).toBeCloseTo(-87.33, 6);
  // All grow alike: "all:" of a workload's input is the input itself.
  expect(await ask("SOLVE", rows, "saving", -87.33, "all: Growth per month")).toBe(x);
});

test("all: of an input whose columns differ starts from the strategy asked about", async () => {
  const rows: Row[] = [
    ["Input", "A", "B"],
    ["Calls per day", 1000, 1000],
    ["Output tokens", 100, 900],
    ["Output price", 10, 5],
  ];
  // One value for both: 5 USD per 1M less, 365 000 calls.
  const saving = (tokens: number): number => 365_000 * 5e-6 * tokens;
  expect(await ask("SOLVE", rows, "saving", saving(900), "all: Output tokens", 2)).toBe(900);
  expect(await ask("SOLVE", rows, "saving", saving(500), "all: Output tokens", 2)).toBeCloseTo(500, 8);
});
