import { messageText } from "../../../src/messages/text";
import type { CostError } from "../../../src/engine/cost-error";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { inputKeys, inputLabel } from "../../../src/engine/strategy/inputs";
import { metricKeys } from "../../../src/engine/metrics/metrics";
import { exampleInputs, exampleRanges } from "../../../src/functions/scenarios/example-inputs";
import { scenarios } from "../../engine/properties/scenarios";
import { isError, type Answer } from "../asked";
import { ask, messageOf, table, typedIn, type Row } from "./asking";

/** A random scenario as its table. */
const asTable = (strategies: readonly object[]): Row[] => [
  ["Input", "Base", "Other"],
  ...inputKeys.map((key) => [inputLabel(key), ...strategies.map((s) => (s as Record<string, number>)[key]!)]),
];

describe("WHATIF", () => {
  const places = [
    ["Calls per day", undefined, 7000],
    ["Fine-tuned: Prompt tokens", 1, 300],
    ["Prompting: input_price", 0, 2.5],
    ["all: Output tokens", undefined, 90],
    ["Epochs", 1, 4],
  ] as const;
  test.each(places)("with %s its cell is what SCENARIO gives with that typed in", async (input, column, value) => {
    const label = inputLabel(
      inputKeys.find((key) => input.replace(/^.*: /, "").toLowerCase().replaceAll(" ", "_") === key)!,
    );
    for (const metric of ["saving", "breakeven_days", "npv", "total_cost"]) {
      const [, [first, cell]] = (await table("WHATIF", exampleInputs, metric, input, [[value]])) as [
        unknown,
        [number, Answer],
      ];
      expect(first).toBe(value);
      const typed = await ask("SCENARIO", typedIn(label, value, column), metric);
      if (isError(typed)) expect(messageText(cell as unknown as CostError)).toBe(typed.message);
      else expect(cell).toEqual(typed);
    }
  });

  test("two inputs: values_1 down, values_2 across, the metric in the corner", async () => {
    const rows = await table(
      "WHATIF",
      exampleInputs,
      "saving",
      "Calls per day",
      [[5000], [8000]],
      "Prompting: Input price",
      [[2, 3, 4]],
    );
    expect(rows.map((row) => row[0])).toEqual(["saving", 5000, 8000]);
    expect(rows[0]!.slice(1)).toEqual([2, 3, 4]);
    expect(rows[1]![1]).toBeCloseTo(-1310, 6);
    expect(rows[2]![3]).toBeCloseTo(8000 * 365 * 2200 * 2e-6 + (8000 / 5000) * (10220 - 6570) - 4960, 6);
  });

  test("a bad value spoils its own row or column only, and stands as it is", async () => {
    const error = { code: "#DIV/0!" };
    const rows = await table(
      "WHATIF",
      exampleInputs,
      "saving",
      "Growth per month",
      [[0], [5], ["x"], [null], [error], [0.05]],
      "Calls per day",
      [[5000, -1, 8000]],
    );
    expect(rows[0]).toEqual(["saving", 5000, -1, 8000]);
    expect(rows.map(([first]) => first)).toEqual([
      "saving",
      0,
      5,
      "x",
      "",
      expect.objectContaining({ shown: "#DIV/0!" }),
      0.05,
    ]);
    for (const good of [1, 6]) {
      expect(rows[good]!.slice(1).map((cell) => typeof cell)).toEqual(["number", "object", "number"]);
      expect(messageText(rows[good]![2] as CostError)).toBe("values_2: 'Calls per day' must be at least 0, got −1.");
    }
    const messages = [2, 3, 4].map((row) => rows[row]!.slice(1).map((cell) => messageText(cell as CostError)));
    expect(messages.map(([first]) => first)).toEqual([
      "values_1: 'Growth per month' must be above −1 and at most 1, got 5. Write 5% as 0.05.",
      "Row 3, column 1 of values_1 must be a number, got the text 'x'.",
      "Row 4, column 1 of values_1 is empty.",
    ]);
    for (const [first, ...others] of messages) expect(others).toEqual([first, first]);
  });

  test("a value that the table cannot take, for the want of a price, spoils its own row", async () => {
    const rows = await table("WHATIF", exampleInputs, "total_cost", "Cache hit rate", [[0], [0.5]]);
    expect(rows[1]![1]).toBeCloseTo(11_530, 8);
    expect(messageText(rows[2]![1] as CostError)).toMatch(/The row 'Cached price' is missing/);
  });

  const bad: readonly (readonly [string, unknown[], RegExp])[] = [
    [
      "an unknown metric",
      ["savings", "Calls per day", [[1]]],
      /#VALUE! metric 'savings' is not known\. Did you mean saving\?/,
    ],
    [
      "an unknown input",
      ["saving", "Call per day", [[1]]],
      /#VALUE! input_1 'Call per day' is not an input\. Did you mean 'Calls per day'\?/,
    ],
    ["an unknown strategy", ["saving", "Promting: Prompt tokens", [[1]]], /there is no strategy 'Promting'/],
    [
      "a strategy that is not there",
      ["saving", "Calls per day", [[1]], null, null, "Fine-tunde"],
      /strategy 'Fine-tunde' is not in the header row\. Did you mean Fine-tuned\?/,
    ],
    ["a text for the only value", ["saving", "Calls per day", [["x"]]], /values_1 must be a number, got/],
    [
      "a value out of bounds",
      ["saving", "Cache hit rate", [[80]]],
      /values_1: 'Fine-tuned: Cache hit rate' must be between 0 and 1, got 80\. Write 80% as 0\.8/,
    ],
    ["values without their input", ["saving", "Calls per day", [[1]], null, [[1]]], /input_2 is missing/],
    ["an input without its values", ["saving", "Calls per day", [[1]], "User tokens"], /values_2 is missing/],
    ["the same input twice", ["saving", "Calls per day", [[1]], "calls_per_day", [[1]]], /must be different/],
    ["a price row that is missing", ["saving", "Cache hit rate", [[0.5]]], /The row 'Cached price' is missing/],
    [
      "a million cells",
      [
        "saving",
        "Calls per day",
        Array.from({ length: 1000 }, () => [1]),
        "User tokens",
        [Array.from({ length: 1000 }, () => 1)],
      ],
      /#VALUE! The number of what-if cells must be at most \d+/,
    ],
  ];
  test.each(bad)("%s", async (_name, args, message) =>
    expect(await messageOf("WHATIF", exampleInputs, ...args)).toMatch(message),
  );
});

describe("SIMULATE", () => {
  test("with low = high every percentile is the point figure", async () => {
    const inputs = exampleInputs.map((row, r) => [
      ...row,
      r === 0 ? "Low" : row[0] === "Setup hours" ? 40 : 0,
      r === 0 ? "High" : row[0] === "Setup hours" ? 40 : 0,
    ]);
    const rows = await table("SIMULATE", inputs, "saving", 500);
    const point = await ask("SCENARIO", exampleInputs, "saving");
    expect(rows.slice(1, 5).map(([, value]) => value)).toEqual([
      point,
      point,
      point,
      expect.closeTo(point as unknown as number, 6),
    ]);
    expect(rows.slice(5).map(([, value]) => value)).toEqual([1, 0, 0]);
  });

  test("the same seed draws the same, another another", async () => {
    const one = await table("SIMULATE", exampleRanges, "npv", 2000, 7);
    expect(await table("SIMULATE", exampleRanges, "npv", 2000, 7)).toEqual(one);
    expect(await table("SIMULATE", exampleRanges, "npv", 2000, 8)).not.toEqual(one);
    expect(one[2]![1]).toBeCloseTo(-1854.9344789998725, 6);
  });

  test("draws follow the PERT distribution: the mean of a linear figure is that of its inputs", async () => {
    const inputs = exampleInputs.map((row, r) => [
      ...row,
      r === 0 ? "Low" : row[0] === "Setup hours" ? 20 : 0,
      r === 0 ? "High" : row[0] === "Setup hours" ? 120 : 0,
    ]);
    const rows = await table("SIMULATE", inputs, "upfront", 50_000);
    const mean = 4720 + ((20 + 4 * 40 + 120) / 6 - 40) * 90;
    expect(Math.abs((rows[4]![1] as number) - mean)).toBeLessThan(0.005 * mean);
  });

  test("a draw without break-even is later than any", async () => {
    const rows = await table("SIMULATE", exampleRanges, "breakeven_days", 2000);
    const share = rows[7]![1] as number;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.1);
    expect(rows[1]![1]).toMatchObject({ code: "notAvailable" });
    expect(rows[5]![1]).toBe(share);
  });

  test("no mean of a break-even day where some runs have none, and none of an internal rate", async () => {
    const meanOf = async (metric: string, inputs: readonly Row[] = exampleRanges): Promise<unknown> =>
      (await table("SIMULATE", inputs, metric, 500))[4]![1];
    for (const metric of ["breakeven_days", "lasting_breakeven_days", "payback_months"])
      expect(messageText((await meanOf(metric)) as CostError)).toMatch(
        /^[\d.]+% of the simulation runs have no (?:\w+), so there is no mean\.$/,
      );
    expect(messageText((await meanOf("irr")) as CostError)).toBe("The mean of internal rates of return says nothing.");
    const sure = exampleRanges.map((row) =>
      row[0] === "Calls per day" ? ["Calls per day", 50_000, 50_000, 0, 0] : row,
    );
    expect(await meanOf("breakeven_days", sure)).toBeCloseTo(52.8, 0);
  });

  test("a share breaks even where the day says so", async () => {
    const figure = async (inputs: readonly Row[], metric: string, row: number): Promise<unknown> =>
      (await table("SIMULATE", inputs, metric, 400))[row]![1];
    const often: Row[] = exampleRanges.map((row) => (row[0] === "Retrain every days" ? [row[0], 0, 7, 0, 0] : row));
    for (const inputs of [
      exampleRanges,
      often,
      often.map((row) => (row[0] === "Calls per day" ? [row[0], 9000, 9000, 0, 0] : row)),
    ])
      expect(await figure(inputs, "saving", 7)).toBe(await figure(inputs, "breakeven_days", 5));
  });

  test("the columns of the histogram hold every draw that has a value, and 0 is between two of them", async () => {
    for (const [metric, most] of [
      ["saving", 12],
      ["saving", 40],
      ["breakeven_days", 6],
    ] as const) {
      const plain = await table("SIMULATE", exampleRanges, metric, 3000);
      const rows = (await table("SIMULATE", exampleRanges, metric, 3000, 1, 2, most)) as [number, number][];
      expect(rows.slice(0, plain.length)).toEqual(plain);
      const bins = rows.slice(plain.length);
      expect(bins.length).toBeGreaterThan(most / 2);
      expect(bins.length).toBeLessThanOrEqual(most);
      const step = bins[1]![0] - bins[0]![0];
      bins.forEach(([from], at) => expect(from).toBeCloseTo(bins[0]![0] + at * step, 6));
      expect(Math.abs(bins[0]![0] / step - Math.round(bins[0]![0] / step))).toBeLessThan(1e-9);
      expect(bins.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(rows[5]![1], 9);
      if (metric === "saving")
        expect(bins.reduce((sum, [from, share]) => sum + (from >= 0 ? share : 0), 0)).toBeCloseTo(rows[6]![1], 9);
    }
  });

  test("draws that are all the same make one column", async () => {
    const inputs = exampleInputs.map((row, r) => [
      ...row,
      r === 0 ? "Low" : row[0] === "Setup hours" ? 40 : 0,
      r === 0 ? "High" : row[0] === "Setup hours" ? 40 : 0,
    ]);
    expect((await table("SIMULATE", inputs, "upfront", 50, 1, 2, 10)).slice(8)).toEqual([[4720, 1]]);
  });

  const bad: readonly (readonly [string, unknown[], RegExp])[] = [
    [
      "too many columns of a histogram",
      [exampleRanges, "saving", 10, 1, 2, 101],
      /#VALUE! bins must be a whole number between 0 and 100, got 101/,
    ],
    ["no draws", [exampleRanges, "saving", 0], /#VALUE! draws must be a whole number between 1 and 100,000, got 0/],
    [
      "ten million draws",
      [exampleRanges, "saving", 1e7],
      /#VALUE! draws must be a whole number between 1 and 100,000, got 10,000,000/,
    ],
    ["no ranges", [exampleInputs, "saving"], /#VALUE! The inputs table has no Low and High/],
    ["a comparison of the baseline", [exampleRanges, "saving", 10, 1, 1], /#VALUE! saving compares/],
  ];
  test.each(bad)("%s", async (_name, args, message) => expect(await messageOf("SIMULATE", ...args)).toMatch(message));
});

describe("SOLVE", () => {
  const inputs = [
    "Calls per day",
    "Prompting: Input price",
    "Fine-tuned: Prompt tokens",
    "Fine-tuned: Setup hours",
    "Horizon days",
    "Growth per month",
    "all: User tokens",
    "Price change per year",
  ];
  test.each(inputs)("%s: the answer fed back gives the target", async (input) => {
    for (const [metric, target] of [
      ["saving", 0],
      ["total_cost", 11_000],
      ["breakeven_days", 300],
    ] as const) {
      const x = await ask("SOLVE", exampleInputs, metric, target, input);
      if (isError(x)) expect(x.error).toBe("#N/A");
      else {
        const [, [, back]] = (await table("WHATIF", exampleInputs, metric, input, [[x as unknown as number]])) as [
          unknown,
          [number, number],
        ];
        expect(Math.abs(back - target)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(target)));
      }
    }
  });

  test("break-even volumes are solutions too", async () => {
    expect(await ask("SOLVE", exampleInputs, "saving", 0, "Calls per day")).toBeCloseTo(6794.520547945205, 6);
  });

  test("random scenarios: whatever is found gives the target", async () => {
    await fc.assert(
      fc.asyncProperty(
        scenarios(true),
        fc.constantFrom(
          "Calls per day",
          "Base: Prompt tokens",
          "Output tokens",
          "Cache hit rate",
          "Base: Input price",
          "GPU price per hour",
        ),
        fc.constantFrom("saving", "cost_per_day", "total_cost"),
        fc.double({ min: -2, max: 3, noNaN: true }),
        async (strategies, input, metric, share) => {
          const inputsTable = asTable(strategies);
          const now = await ask("SCENARIO", inputsTable, metric);
          if (isError(now)) return;
          const target = (now as unknown as number) * share + 100 * share;
          const x = await ask("SOLVE", inputsTable, metric, target, input);
          if (isError(x)) return;
          const [, [, back]] = (await table("WHATIF", inputsTable, metric, input, [[x as unknown as number]])) as [
            unknown,
            [number, number],
          ];
          const gross = (await ask("SCENARIO", inputsTable, "total_cost", 1)) as unknown as number;
          expect(Math.abs(back - target)).toBeLessThanOrEqual(1e-8 * (Math.abs(target) + Math.abs(gross)));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a step of GPUs that a target lies within has no solution; one between steps is found", async () => {
    const gpus = [
      ["Input", "API", "GPUs"],
      ["Calls per day", 1000, 1000],
      ["Output tokens", 200, 200],
      ["Output price", 10, 0],
      ["GPU price per hour", 0, 2],
      ["GPU output tokens per second", 1, 100],
      ["Peak factor", 1, 2],
      ["Utilisation", 1, 0.7],
    ];
    expect(await ask("SOLVE", gpus, "gpus", 3, "Calls per day")).toBeGreaterThan(2 * 15_120);
    expect(await messageOf("SOLVE", gpus, "cost_per_day", 70, "Calls per day")).toMatch(
      /#N\/A No value of the input gives 70\..*jumps over the target: the nearest found is/,
    );
  });

  test("the cache minimum: the prompt just long enough is found", async () => {
    const cached = [
      ["Input", "A", "B"],
      ["Calls per day", 1000, 1000],
      ["Prompt tokens", 900, 500],
      ["Input price", 2, 2],
      ["Cached price", 0.2, 0.2],
      ["Cache hit rate", 0.9, 0],
    ];
    const prompt = (cost: number): Promise<Answer> => ask("SOLVE", cached, "cost_per_day", cost, "A: Prompt tokens", 1);
    expect(await prompt(1.9)).toBeCloseTo(950, 6);
    expect(await prompt(0.39)).toBeCloseTo(0.39 / 0.38e-3, 6);
    expect(await prompt(0.2)).toBeCloseTo(100, 6);
  });

  test("bounded work: growth of 100% a month over three years with GPUs", async () => {
    const wild = [
      ["Input", "API", "GPUs"],
      ["Calls per day", 1000, 1000],
      ["Growth per month", 1, 1],
      ["Horizon days", 1095, 1095],
      ["Output tokens", 200, 200],
      ["Output price", 10, 0],
      ["GPU price per hour", 0, 2],
      ["GPU output tokens per second", 1, 100],
      ["Peak factor", 1, 2],
      ["Utilisation", 1, 0.7],
    ];
    for (const metric of ["saving", "breakeven_days", "irr"])
      expect(await messageOf("SOLVE", wild, metric, 1000, "Calls per day")).toMatch(/^#N\/A /);
    expect(await messageOf("SOLVE", wild, "breakeven_calls", 3000, "Output price")).toMatch(/^#N\/A /);
    const long = wild.map((row) => (row[0] === "Horizon days" ? ["Horizon days", 36_500, 36_500] : row));
    expect(await messageOf("SOLVE", long, "breakeven_calls", 3000, "Output price")).toBe(
      "#VALUE! SOLVE searches for breakeven_calls with GPUs over at most 240 months, got a horizon of 36,500 days. Shorten the horizon.",
    );
  }, 30_000);

  const bad: readonly (readonly [string, unknown[], RegExp])[] = [
    [
      "beyond the horizon",
      ["breakeven_days", 400, "Calls per day"],
      /#N\/A No value of the input gives 400\. The nearest found is 360, at [\d,.]+\. Searched: 0 and above\.$/,
    ],
    [
      "an unknown input",
      ["saving", 0, "Output token price"],
      /#VALUE! input 'Output token price' is not an input\. Did you mean/,
    ],
    ["the baseline", ["saving", 0, "Calls per day", 1], /#VALUE! saving compares/],
    ["an input without its price row", ["saving", 0, "Cache hit rate"], /The row 'Cached price' is missing/],
  ];
  test.each(bad)("%s", async (_name, args, message) =>
    expect(await messageOf("SOLVE", exampleInputs, ...args)).toMatch(message),
  );
});

describe("every metric works with each analysis", () => {
  test.each(metricKeys)("%s", async (metric) => {
    for (const args of [
      ["WHATIF", exampleInputs, metric, "Calls per day", [[5000], [50_000]]],
      ["SENSITIVITY", exampleInputs, metric],
      ["SIMULATE", exampleRanges, metric, 50],
    ] as const) {
      const rows = (await ask(args[0], ...args.slice(1))) as unknown as unknown[][];
      expect(Array.isArray(rows)).toBe(true);
    }
    const solved = await ask("SOLVE", exampleInputs, metric, 1, "Calls per day");
    expect(typeof solved === "number" || (isError(solved) && solved.error === "#N/A")).toBe(true);
  });
});
