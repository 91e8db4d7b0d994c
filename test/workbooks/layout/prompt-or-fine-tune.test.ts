import { describe, expect, test } from "@jest/globals";
import { promptOrFineTune } from "../../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { cellAt, laidOut, named, displayed } from "../cells";

const [sheet, , , months] = laidOut(promptOrFineTune, {}) as [
  ReturnType<typeof laidOut>[number],
  ReturnType<typeof laidOut>[number],
  ReturnType<typeof laidOut>[number],
  ReturnType<typeof laidOut>[number],
];

describe("the worked example", () => {
  test.each([
    ["Upfront", 4720],
    ["Total_cost", 11_530],
    ["Saving", -1310],
    ["Break_even_days", "none"],
    ["Net_present_value", -1475.858],
    ["Internal_rate_of_return", -0.4458],
    ["Break_even_calls", 6794.5205],
    ["Break_even_prompt_tokens", 2512.72],
  ])("%s", (name, figure) => {
    const { value } = named(sheet, name);
    if (typeof figure === "number") expect(value).toBeCloseTo(figure, Number.isInteger(figure) ? 9 : 2);
    else expect(value).toBe(figure);
  });

  test("its finding is said in words", () =>
    expect(displayed(named(sheet, "Finding"))).toBe(
      "Fine-tuned does not pay back within 365 days: it costs 1,310 USD more.",
    ));

  test("a workload input is typed once, the other strategy follows it", () => {
    expect(cellAt(sheet, "C8")).toMatchObject({ value: 5000, style: "input" });
    expect(cellAt(sheet, "D8")).toMatchObject({ formula: "=C8", value: 5000, style: "fixed" });
  });

  test("figures come from SCENARIO over the table and the column after it, for the strategy named above them", () =>
    expect(named(sheet, "Saving").formula).toBe(
      '=IF($J$6="","",TUNE.SCENARIO(\'Prompt or fine-tune case inputs\'!$A$6:$I$76,"saving",$J$6))',
    ));
});

describe("the finding", () => {
  const cases = [
    [
      "pays back",
      { calls_per_day: [10_000] },
      /^Fine-tuned pays back on day [\d.]+ and saves [\d,]+ USD over 365 days\.$/,
    ],
    [
      "from the first day",
      { setup_hours: [0, 0], training_examples: [0, 0] },
      /^Fine-tuned is cheaper from the first day and saves [\d,]+ USD over 365 days\.$/,
    ],
    [
      "not for good",
      { calls_per_day: [60_000], growth_per_month: [-0.5], hosting_per_hour: [0, 0.7] },
      /^Fine-tuned breaks even on day [\d.]+, but not for good: it costs [\d,]+ USD more over 365 days\.$/,
    ],
    [
      "equal",
      {
        setup_hours: [0, 0],
        training_examples: [0, 0],
        prompt_tokens: [2000, 2000],
        input_price: [2, 2],
        output_price: [8, 8],
      },
      "Fine-tuned costs the same as Prompting over 365 days.",
    ],
    [
      "an input out of bounds",
      { cache_hit_rate: [2, 0] },
      "No result yet. C23: 'Cache hit rate' of 'Prompting' must be between 0 and 1, got 2. Write 2% as 0.02.",
    ],
    [
      "an empty cell",
      { user_tokens: [200, ""] },
      "No result yet. D14: 'User tokens' of 'Fine-tuned' is empty: enter a value (0 if none).",
    ],
  ] as const;

  test.each(cases)("%s", (_what, inputs, words) => {
    const text = String(displayed(named(laidOut(promptOrFineTune, inputs)[0]!, "Finding")));
    if (typeof words === "string") expect(text).toBe(words);
    else expect(text).toMatch(words);
  });

  test("an empty cell is named in the check", () => {
    const [changed] = laidOut(promptOrFineTune, { user_tokens: [200, ""] });
    expect(displayed(cellAt(changed!, "A4"))).toBe(
      "D14: 'User tokens' of 'Fine-tuned' is empty: enter a value (0 if none).",
    );
    expect(displayed(cellAt(changed!, "F14"))).toBe("empty");
    expect(changed!.cells.filter(({ value }) => value === "empty")).toHaveLength(1);
  });
});

describe("the months", () => {
  const rows = (horizon: number): { months: unknown[]; note: unknown; chart: unknown[][] } => {
    const changed = laidOut(promptOrFineTune, { horizon_days: [horizon] })[3]!;
    return {
      months: Array.from({ length: 37 }, (_, at) => displayed(cellAt(changed, `A${8 + at}`))),
      note: displayed(cellAt(changed, "A3")),
      chart: Array.from({ length: 37 }, (_, at) =>
        ["L", "M", "N"].map((column) => displayed(cellAt(changed, `${column}${8 + at}`))),
      ),
    };
  };

  test("end with the horizon, the rest of the block blank", () => {
    expect(rows(365).months).toEqual([...Array.from({ length: 13 }, (_, m) => m), ...Array<string>(24).fill("")]);
    expect(rows(730).months.slice(23, 26)).toEqual([23, 24, ""]);
    expect(rows(365).note).toBe("The table ends with the horizon, after 12 months.");
  });

  test("a longer horizon shows its first 36 and says so", () => {
    expect(rows(1460).months[36]).toBe(36);
    expect(rows(1460).note).toMatch(/first 36/);
  });

  test.each([365, 730, 1095, 30])("the chart's lines run from the upfront to the end, horizon %d days", (horizon) => {
    const { chart } = rows(horizon);
    expect(chart[0]).toEqual([0, 0, 4720]);
    expect(chart[36]![0]).toBeCloseTo((horizon * 12) / 365, 2);
    const totals = laidOut(promptOrFineTune, { horizon_days: [horizon] })[0]!;
    expect(chart[36]![2]).toBeCloseTo(named(totals, "Total_cost").value as number, 6);
    for (const point of chart) for (const figure of point) expect(typeof figure).toBe("number");
  });

  /** The name of the upright line, and its two points. */
  const guide = (inputs: Parameters<typeof laidOut>[1]): unknown[] => {
    const changed = laidOut(promptOrFineTune, inputs)[3]!;
    return ["O7", "P8", "O8", "P9", "O9"].map((address) => displayed(cellAt(changed, address)));
  };

  test.each([
    ["within a month", { calls_per_day: [10_000] }],
    ["with volume that grows", { calls_per_day: [8000], growth_per_month: [0.04] }],
    ["within the horizon's last, short month", { calls_per_day: [12_700], horizon_days: [214] }],
  ] as const)("an upright line marks the day of the break-even: %s", (_what, inputs) => {
    const day = named(laidOut(promptOrFineTune, inputs)[0]!, "Lasting_break_even_days").value as number;
    const billed = named(laidOut(promptOrFineTune, { ...inputs, horizon_days: [day] })[0]!, "Total_cost")
      .value as number;
    const [name, x1, y1, x2, y2] = guide(inputs);
    expect(name).toBe(`Fine-tuned breaks even on day ${Number.isInteger(day) ? day : day.toFixed(1)}`);
    expect([x1, x2, y1]).toEqual([expect.closeTo((day * 12) / 365, 9), x1, 0]);
    expect(y2).toBeCloseTo(billed, 4);
  });

  test("without a break-even, or where it comes later than the lines go, nothing is marked", () => {
    expect(guide({})).toEqual(["Fine-tuned: no break-even", 0, 0, 0, 0]);
    const late = guide({ horizon_days: [1460], hosting_per_hour: [0, 0.25], retrain_every_days: [0, 0] });
    expect(late[0]).toMatch(/breaks even on day 1,\d\d\d/);
    expect(late.slice(1)).toEqual([0, 0, 0, 0]);
  });

  test("each month's cost adds up to the total", () => {
    const sum = Array.from(
      { length: 13 },
      (_, at) => (cellAt(months, `E${8 + at}`).value as number) + (cellAt(months, `F${8 + at}`).value as number),
    ).reduce((a, b) => a + b);
    expect(sum).toBeCloseTo(11_530, 6);
  });
});
