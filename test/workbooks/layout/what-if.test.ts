import { describe, expect, test } from "@jest/globals";
import { inputsOf, type ChangedInputs, engineFigure, strategiesOf, withInput } from "../engine-figures";
import { inputLabel } from "../../../src/engine/strategy/inputs";
import { whatIf } from "../../../src/workbooks/catalogue/what-if/template";
import { cellAddress } from "../../../src/workbooks/grid/area";
import { layout } from "../../../src/workbooks/layout";
import type { SheetLayout } from "../../../src/workbooks/layout/sheet-layout";
import type { InputRow, Template } from "../../../src/workbooks/template/template";
import { cellAt, laidOut, named, displayed } from "../cells";

const close = (figure: number | string): unknown => (typeof figure === "number" ? expect.closeTo(figure, 6) : figure);
const columns = ["M", "N", "O", "P", "Q", "R"];
const lengths = [500, 1000, 2000, 3000, 4000, 6000];
const volumes = [2000, 4000, 6000, 8000, 10_000, 15_000, 20_000];

const cases: readonly (readonly [string, ChangedInputs])[] = [
  ["as it is shipped", {}],
  ["a cache that is hit as often as it may be", { cache_hit_rate: [0.6, 0] }],
  [
    "hosting, growth and retraining",
    { hosting_per_hour: [0, 0.4], growth_per_month: [0.05], retrain_every_days: [0, 90], horizon_days: [700] },
  ],
];

describe.each(cases)("%s", (_what, inputs) => {
  const [sheet, , sensitivity] = laidOut(whatIf, inputs) as [SheetLayout, SheetLayout, SheetLayout];
  const strategies = strategiesOf(whatIf, inputs);

  test("every cell of the two-way tables is the engine's", () => {
    volumes.forEach((calls, r) =>
      lengths.forEach((tokens, c) => {
        const asked = withInput(withInput(strategies, "calls_per_day", calls), "prompt_tokens", tokens, 1);
        expect([calls, tokens, displayed(cellAt(sheet, `${columns[c]}${16 + r}`))]).toEqual([
          calls,
          tokens,
          close(engineFigure(asked, "breakeven_days", 2)),
        ]);
        expect([calls, tokens, displayed(cellAt(sheet, `${columns[c]}${27 + r}`))]).toEqual([
          calls,
          tokens,
          close(engineFigure(asked, "saving", 2)),
        ]);
      }),
    );
  });

  test("each bar of the tornado is the engine's, the largest on top", () => {
    const base = engineFigure(strategies, "saving", 2) as number;
    const swings: number[] = [];
    for (let row = 10; row <= 21; row++) {
      const [label, atLow, atHigh, low, high] = ["A", "B", "C", "D", "E"].map((column) =>
        displayed(cellAt(sensitivity, `${column}${row}`)),
      ) as [string, number, number, number, number];
      const [, name, input] = /^(?:(.*): )?(.*)$/.exec(label)!;
      const { input: key } = inputsOf(whatIf).rows.find((known) => inputLabel(known.input) === input)!;
      const only = name === undefined || name === "all" ? undefined : inputsOf(whatIf).strategies.indexOf(name) + 1;
      const moved = (value: number): number =>
        (engineFigure(withInput(strategies, key, value, only), "saving", 2) as number) - base;
      expect([label, atLow, atHigh]).toEqual([label, close(moved(low)), close(moved(high))]);
      swings.push(Math.abs(atHigh - atLow));
    }
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
  });
});

/** The template with other ranges; those of the rest are taken away. */
function withRanges(ranges: { readonly [K in InputRow["input"]]?: NonNullable<InputRow["ranges"]> }): Template {
  const block = inputsOf(whatIf);
  const rows = block.rows.map(({ ranges: _, ...row }) => ({
    ...row,
    ...(ranges[row.input] && { ranges: ranges[row.input]! }),
  }));
  return {
    ...whatIf,
    sheets: whatIf.sheets.map((sheet) => ({
      ...sheet,
      stacks: sheet.stacks.map((stack) => ({
        ...stack,
        blocks: stack.blocks.map((one) => (one === block ? { ...block, rows } : one)),
      })),
    })),
  };
}

const simulation = (template: Template): SheetLayout => layout(template)[3]!;
const columnOf = (sheet: SheetLayout, column: string, first: number, count: number): unknown[] =>
  Array.from({ length: count }, (_, at) => displayed(cellAt(sheet, `${column}${first + at}`)));

describe("the simulation", () => {
  test("what is sure has one figure: the engine's, in one column of the chart", () => {
    const sheet = simulation(withRanges({ setup_hours: [null, [40, 40]] }));
    const saving = engineFigure(strategiesOf(whatIf), "saving", 2) as number;
    expect(columnOf(sheet, "B", 9, 7)).toEqual([...Array<unknown>(4).fill(close(saving)), 1, 1, 1]);
    const shares = [...columnOf(sheet, "B", 34, 20), ...columnOf(sheet, "C", 34, 20)];
    expect(shares.filter((share) => share !== 0)).toEqual([1]);
  });

  test("one unsure input that moves the saving evenly: its mean is that of the input", () => {
    const sheet = simulation(withRanges({ setup_hours: [null, [20, 200]] }));
    const mean = (20 + 4 * 40 + 200) / 6;
    const expected = engineFigure(withInput(strategiesOf(whatIf), "setup_hours", mean, 2), "saving", 2) as number;
    expect(Math.abs((displayed(cellAt(sheet, "B12")) as number) - expected)).toBeLessThan(90 * 180 * 0.01);
  });

  test("the columns of the chart hold all draws, and those from 0 on are the draws that save money", () => {
    const sheet = simulation(whatIf);
    const [loses, saves] = ["B", "C"].map((column) => columnOf(sheet, column, 34, 20) as number[]) as [
      number[],
      number[],
    ];
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
    expect(sum(saves)).toBeCloseTo(displayed(cellAt(sheet, "B14")) as number, 9);
    expect(sum(loses) + sum(saves)).toBeCloseTo(1, 9);
    const labels = columnOf(sheet, "A", 34, 20) as string[];
    const begins = labels.map((label) => Number(label.replace("≥", "").replace("−", "-").replaceAll(",", "")));
    const step = begins[1]! - begins[0]!;
    begins.forEach((begin, at) => expect(begin).toBeCloseTo(begins[0]! + at * step, 6));
    expect(begins).toContain(0);
    begins.forEach((begin, at) => expect(begin < 0 ? saves[at] : loses[at]).toBe(0));
  });

  test("the titles tell what the draws say", () => {
    const sheet = simulation(whatIf);
    const [p10, p50, p90] = columnOf(sheet, "B", 9, 3) as [number, number, number];
    const share = displayed(cellAt(sheet, "B14")) as number;
    const usd = (amount: number): string => `${Math.round(amount).toLocaleString("en-US").replace("-", "−")} USD`;
    expect(displayed(cellAt(sheet, "A2"))).toBe(
      `${Math.round(100 * share)}% of 5,000 simulation runs show a saving. Median: ${usd(p50)} (P50), range ${usd(p10)} (P10) to ${usd(p90)} (P90).`,
    );
    expect(sheet.charts[0]!.series.map(({ name }) => name.text)).toEqual([
      `costs more: ${Math.round(100 * (1 - share))}%`,
      `saves money: ${Math.round(100 * share)}%`,
    ]);
  });

  test("without any range, the sheets say what to fill, and show no error", () => {
    const [first, , , draws] = layout(withRanges({})) as [SheetLayout, SheetLayout, SheetLayout, SheetLayout];
    expect(displayed(named(first, "Finding"))).toBe(
      "Fill in Low and High of at least one input to see how certain the result is.",
    );
    expect(displayed(cellAt(draws, "A2"))).toMatch(/^Fill in Low and High/);
    expect(
      draws.cells
        .filter((cell) => String(displayed(cell)).startsWith("#"))
        .map(({ row, column }) => cellAddress(row, column)),
    ).toEqual([]);
  });
});
