import { describe, expect, test } from "@jest/globals";
import { hybrid } from "../../../src/workbooks/catalogue/hybrid/template";
import type { LayoutCell, SheetLayout } from "../../../src/workbooks/layout/sheet-layout";
import type { FiguresBlock } from "../../../src/workbooks/template/template";
import { cellAt, laidOut, named, displayed } from "../cells";
import { type ChangedInputs, engineFigure, strategiesOf, withInput } from "../engine-figures";

const close = (figure: number | string): unknown =>
  typeof figure === "number" ? expect.closeTo(figure, Math.abs(figure) > 1e5 ? 5 : 7) : figure;
const results = hybrid.sheets[0]!.stacks.flatMap(({ blocks }) => blocks).find(
  (block): block is FiguresBlock => block.kind === "figures",
)!;

/** The value right of a label in a column of labels. */
function valueBeside(sheet: SheetLayout, label: string, column: string): unknown {
  const found = sheet.cells.find((cell: LayoutCell) => cell.value === label && cell.column === 8);
  if (!found) throw new RangeError(`No row is labelled ${label}`);
  return displayed(cellAt(sheet, `${column}${found.row + 1}`));
}

const cases: readonly (readonly [string, ChangedInputs])[] = [
  ["as it is shipped", {}],
  ["ten times the volume", { calls_per_day: [400_000] }],
  [
    "volume that grows past several GPUs, two at least",
    { calls_per_day: [150_000], growth_per_month: [0.06], min_gpus: [1, 1, 2] },
  ],
  [
    "a dear small model by API, so that GPUs pay",
    { calls_per_day: [70_000], input_price: [0.88, 0.9, 0], output_price: [0.88, 1.2, 0] },
  ],
  ["a short horizon, never retrained", { horizon_days: [200], retrain_every_days: [0, 0, 0] }],
  [
    "conversations, of which the GPUs take a part",
    {
      calls_per_day: [150_000],
      turns_per_conversation: [1, 1, 3],
      reasoning_tokens: [0, 0, 50],
      traffic_share: [1, 1, 0.6],
    },
  ],
  ["a provider that retires its tuned model", { retires_after_days: [0, 300, 0] }],
];

describe.each(cases)("%s", (_what, inputs) => {
  const [scenario, , months, volume] = laidOut(hybrid, inputs) as [SheetLayout, SheetLayout, SheetLayout, SheetLayout];
  const strategies = strategiesOf(hybrid, inputs);
  const [first] = strategies;

  test("every figure is the engine's", () => {
    results.rows.forEach(({ metric }, index) => {
      const row = 7 + index;
      for (const strategy of [2, 3])
        expect([metric, displayed(cellAt(scenario, `${"IJKL"[strategy]}${row}`))]).toEqual([
          metric,
          close(engineFigure(strategies, metric, strategy)),
        ]);
    });
  });

  test("the GPUs of each month are those that its volume needs", () => {
    const count = Math.min(36, Math.ceil((first!.horizon_days * 12) / 365 - 1e-9));
    for (let month = 0; month < 36; month++) {
      const asked = withInput(
        strategies,
        "calls_per_day",
        first!.calls_per_day * (1 + first!.growth_per_month) ** month,
      );
      expect([month, displayed(cellAt(months, `N${50 + month}`))]).toEqual([
        month,
        month < count ? engineFigure(asked, "gpus", 3) : "",
      ]);
    }
  });

  test("costs by volume are the engine's at each volume, and the cheapest is named", () => {
    for (const row of [0, 1, 7, 15]) {
      const asked = withInput(strategies, "calls_per_day", row * 10_000);
      const costs = [1, 2, 3].map((strategy) => engineFigure(asked, "total_cost", strategy) as number);
      expect(["B", "C", "D", "E"].map((column) => displayed(cellAt(volume, `${column}${10 + row}`)))).toEqual([
        ...costs.map(close),
        engineFigure(asked, "gpus", 3),
      ]);
      expect(displayed(cellAt(volume, `G${10 + row}`))).toBe(
        ["70B by API", "7B by API", "7B on GPUs"][costs.indexOf(Math.min(...costs))],
      );
    }
  });

  test("the lines end where the totals are, and upright ones stand where an alternative has paid back", () => {
    const ends = Math.min(36, Math.ceil((first!.horizon_days * 12) / 365 - 1e-9));
    if (first!.horizon_days <= 1095)
      expect(["M", "N", "O"].map((column) => displayed(cellAt(months, `${column}${9 + ends}`)))).toEqual(
        [1, 2, 3].map((strategy) => close(engineFigure(strategies, "total_cost", strategy))),
      );
    for (const [strategy, y, x] of [
      [2, "P", "R"],
      [3, "Q", "S"],
    ] as const) {
      const lasting = engineFigure(strategies, "lasting_breakeven_days", strategy);
      const day = lasting === "none" ? engineFigure(strategies, "breakeven_days", strategy) : lasting;
      const at = day === "none" ? 0 : (day * 12) / 365;
      expect(displayed(cellAt(months, `${x}9`))).toEqual(close(at));
      if (day !== "none" && day > 0)
        expect(displayed(cellAt(months, `${y}10`))).toEqual(
          close(
            engineFigure(
              strategies.map((s) => ({ ...s, horizon_days: day })),
              "total_cost",
              1,
            ),
          ),
        );
    }
  });

  test("a volume that pays is marked on the lines of the baseline", () => {
    for (const [strategy, y, x] of [
      [2, "E", "G"],
      [3, "F", "H"],
    ] as const) {
      const calls = engineFigure(strategies, "breakeven_calls", strategy);
      const drawn = typeof calls === "number" && calls <= 150_000 ? calls : 0;
      expect(displayed(cellAt(volume, `${x}30`))).toEqual(close(drawn));
      expect(displayed(cellAt(volume, `${y}31`))).toEqual(
        drawn === 0 ? 0 : close(engineFigure(withInput(strategies, "calls_per_day", drawn), "total_cost", 1)),
      );
    }
  });
});

describe("own GPUs", () => {
  const [sheet] = laidOut(hybrid, {}) as [SheetLayout];
  const [costly] = laidOut(hybrid, { input_price: [0.88, 0.9, 0], output_price: [0.88, 1.2, 0] }) as [SheetLayout];

  test("the price of their tokens is the rent over the tokens", () => {
    expect(valueBeside(sheet, "Blended tokens, at this volume", "L")).toBeCloseTo((24 * 2 * 1e6) / (40_000 * 900), 9);
    expect(valueBeside(sheet, "Capacity of one GPU", "L")).toBeCloseTo(
      (86_400 * 0.7) / 2.5 / (700 / 8000 + 200 / 800),
      6,
    );
  });

  test("a full GPU that costs more than the API is told, another one's volume found", () => {
    expect(valueBeside(sheet, "Cheaper than the API from", "L")).toBe("none");
    const from = valueBeside(costly, "Cheaper than the API from", "L") as number;
    expect((24 * 2) / from).toBeCloseTo((700 * 0.9 + 200 * 1.2) / 1e6, 9);
  });
});

test("GPUs that take a part of the traffic, in conversations, carry the tokens of those", () => {
  const inputs = {
    input_price: [0.88, 0.9, 0],
    output_price: [0.88, 1.2, 0],
    turns_per_conversation: [1, 1, 3],
    reasoning_tokens: [0, 0, 50],
    traffic_share: [1, 1, 0.5],
  };
  const [sheet] = laidOut(hybrid, inputs) as [SheetLayout];
  // On average a call of three sends one earlier exchange again: 300 + 200 − 50 tokens.
  const input = 700 + 450;
  const capacity = (86_400 * 0.7) / 2.5 / (input / 8000 + 200 / 800);
  expect(valueBeside(sheet, "Capacity of one GPU", "L")).toBeCloseTo(capacity, 6);
  const gpus = engineFigure(strategiesOf(hybrid, inputs), "gpus", 3) as number;
  expect(gpus).toBe(Math.ceil(20_000 / capacity));
  expect(valueBeside(sheet, "Capacity used", "L")).toBeCloseTo(20_000 / (gpus * capacity), 9);
  const from = valueBeside(sheet, "Cheaper than the API from", "L") as number;
  expect((24 * 2) / (0.5 * from)).toBeCloseTo((input * 0.9 + 200 * 1.2) / 1e6, 9);
});

describe("the finding", () => {
  test.each([
    [
      "as shipped",
      {},
      "7B by API costs least over 730 days: 28,228 USD. 7B on GPUs is cheaper than 70B by API above 36,825 calls per day.",
    ],
    [
      "too few calls for anything but the large model",
      { calls_per_day: [2000], growth_per_month: [0] },
      /^70B by API costs least over 730 days: [\d,]+ USD\. /,
    ],
    [
      "GPUs that never pay",
      { gpu_output_tokens_per_second: [0, 0, 8], input_price: [0.05, 0.01, 0], output_price: [0.05, 0.01, 0] },
      /7B on GPUs has no break-even volume against 70B by API\.$/,
    ],
  ] as const)("%s", (_what, inputs, words) => {
    const text = String(displayed(named(laidOut(hybrid, inputs)[0]!, "Finding")));
    if (typeof words === "string") expect(text).toBe(words);
    else expect(text).toMatch(words);
  });

  test("an empty cell is named, and nothing is said of the rest", () => {
    const [sheet] = laidOut(hybrid, { output_tokens: [200, "", 200] });
    expect([displayed(named(sheet!, "Finding")), displayed(cellAt(sheet!, "A4"))]).toEqual([
      "No result yet. D15: 'Output tokens' of '7B by API' is empty: enter a value (0 if none).",
      "D15: 'Output tokens' of '7B by API' is empty: enter a value (0 if none).",
    ]);
  });
});
