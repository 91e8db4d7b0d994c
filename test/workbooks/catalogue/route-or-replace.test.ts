import { describe, expect, test } from "@jest/globals";
import { routeOrReplace, routeOrReplaceOf } from "../../../src/workbooks/catalogue/route-or-replace/template";
import { layout } from "../../../src/workbooks/layout";
import type { Template, WorkbookKind } from "../../../src/workbooks/template/template";
import { laidOut, named, partsOf, displayed, typedInto } from "../cells";
import { type ChangedInputs, engineFigure, inputsOf, strategiesOf, withInput } from "../engine-figures";

const kinds = ["addin", "plain"] as const;
const rates = [0.01, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1, 0.15, 0.23, 0.3];
const constantRates = [0, 0.05, 0.1, 0.2, 0.3, 0.5];

/** The template with other inputs. */
function withInputs(inputs: ChangedInputs, template = routeOrReplace): Template {
  const block = inputsOf(template);
  const changed = { ...block, rows: block.rows.map((row) => ({ ...row, values: inputs[row.input] ?? row.values })) };
  return {
    ...template,
    sheets: template.sheets.map((sheet) => ({
      ...sheet,
      stacks: sheet.stacks.map((stack) => ({
        ...stack,
        blocks: stack.blocks.map((one) => (one === block ? changed : one)),
      })),
    })),
  };
}

/** What a strategy whose model takes a share of the calls costs. */
function costAt(inputs: ChangedInputs, share: number, rate: number): number {
  const strategies = strategiesOf(routeOrReplace, inputs);
  const routed = withInput(withInput(strategies, "traffic_share", share, 2), "escalation_rate", rate, 2);
  return engineFigure(routed, "total_cost", 2) as number;
}

const baselineCost = (inputs: ChangedInputs): number =>
  engineFigure(strategiesOf(routeOrReplace, inputs), "total_cost", 1) as number;

const close = (figure: number): unknown => expect.closeTo(figure, 5);

const cases: readonly (readonly [string, ChangedInputs])[] = [
  ["as it is shipped", {}],
  [
    "a baseline that was tuned too: its upfront cost, hosting, maintenance and retraining go on beside the small model",
    {
      setup_hours: [30, 80, 60],
      training_examples: [1000, 4000, 4000],
      hosting_per_hour: [0.9, 1.7, 1.7],
      other_cost_per_month: [200, 50, 50],
      retrain_every_days: [90, 180, 180],
    },
  ],
  [
    "every call on the small model, nothing escalated: the baseline is no longer needed",
    {
      traffic_share: [1, 1, 1],
      escalation_rate: [0, 0, 0],
      hosting_per_hour: [0.9, 1.7, 1.7],
      setup_hours: [30, 80, 60],
    },
  ],
  ["a small model that takes no calls yet", { traffic_share: [1, 0, 1] }],
  [
    "ready later and retired early, volume that grows, prices that fall",
    {
      ready_after_days: [0, 45, 30],
      retires_after_days: [0, 300, 0],
      growth_per_month: [0.05],
      price_change_per_year: [-0.2, -0.3, -0.3],
      hosting_per_hour: [0.4, 1.7, 1.7],
      retrain_every_days: [60, 45, 180],
      setup_hours: [10, 80, 60],
    },
  ],
  [
    "fees, retries and failures that are not billed",
    {
      fee_per_call: [0.001, 0.0002, 0.0002],
      failure_rate: [0.05, 0.2, 0.3],
      retries: [1, 2, 2],
      billed_failures: [1, 0.5, 0.5],
      turns_per_conversation: [3],
    },
  ],
];

describe.each(kinds)("totals by share, %s", (kind) => {
  test.each(cases)("%s: every one is the engine's", (_what, inputs) => {
    const part = partsOf(withInputs(inputs), { kind });
    expect(part("byshare.total0")).toEqual(close(baselineCost(inputs)));
    rates.forEach((rate, at) => {
      expect([at, part(`byshare.total${at + 1}`)]).toEqual([at, close(costAt(inputs, (at + 1) / 10, rate))]);
    });
    const sheet = layout(withInputs(inputs), { kind }).find(({ name }) => name.endsWith(" shares"))!;
    const head = sheet.cells.find(({ value }) => String(value).startsWith("Saving over"))!.row;
    for (const [at] of rates.entries())
      for (const [column, rate] of constantRates.entries()) {
        const cell = sheet.cells.find((one) => one.row === head + 3 + at && one.column === column + 1)!;
        expect([at, rate, displayed(cell)]).toEqual([
          at,
          rate,
          close(baselineCost(inputs) - costAt(inputs, (at + 1) / 10, rate)),
        ]);
      }
  });

  test.each(cases)("%s: at the break-even escalation rate both cost the same", (_what, inputs) => {
    const rate = partsOf(withInputs(inputs), { kind })("routing.rate");
    const { traffic_share: share } = strategiesOf(routeOrReplace, inputs)[1]!;
    if (typeof rate === "number") {
      expect(costAt(inputs, share, rate)).toBeCloseTo(baselineCost(inputs), 4);
      expect(costAt(inputs, share, Math.min(1, rate + 0.01))).toBeGreaterThan(baselineCost(inputs));
    } else {
      expect(rate).toBe("none");
      const saves = [0.001, 0.5, 1].map((one) => costAt(inputs, share, one) < baselineCost(inputs));
      expect(new Set(saves).size).toBe(1);
    }
  });
});

test("with every call, no escalation and the same failures, routing is replacing", () => {
  const same = {
    traffic_share: [1, 1, 1],
    escalation_rate: [0, 0, 0],
    failure_rate: [0.02, 0.07, 0.07],
    maintenance_hours_per_month: [2, 6, 6],
    setup_hours: [0, 60, 60],
  };
  const part = partsOf(withInputs(same));
  expect(part("results.total_cost.2")).toBeCloseTo(part("results.total_cost.3") as number, 8);
});

describe.each(kinds)("the best share, %s", (kind) => {
  /** What the sheets say with other inputs and other rates at the shares. */
  const saidWith = (
    inputs: ChangedInputs,
    typed: Readonly<Record<string, number | null>> = {},
  ): Readonly<Record<"finding" | "shares" | "check" | "comment" | "share", unknown>> => {
    const template = typedInto(
      withInputs(inputs),
      Object.fromEntries(Object.entries(typed).map(([at, rate]) => [`byshare.rate${at}`, rate])),
    );
    const part = partsOf(template, { kind });
    const [sheet] = layout(template, { kind });
    const label = sheet!.cells.find(({ value }) => value === "Best share, of those in the table")!;
    const comment = sheet!.cells.find(({ row, column }) => row === label.row && column === label.column + 5);
    return {
      finding: part("head.finding"),
      shares: part("shares.finding"),
      check: part("shares.check"),
      share: part("routing.share"),
      comment: comment && displayed(comment),
    };
  };
  const all = (rate: number): Record<string, number> => Object.fromEntries(rates.map((_, at) => [at + 1, rate]));

  test("lies between the ends where the hard calls are escalated more often", () => {
    expect(saidWith({})).toEqual({
      finding:
        "Routed costs least over 365 days: 125,379 USD, 12,761 USD less than All large. At its best share, 80% of the calls, Routed costs 122,167 USD.",
      shares: "Routed costs least at a share of 80%: 122,167 USD over 365 days, 15,973 USD less than All large.",
      check: "Every escalation rate is filled.",
      share: 0.8,
      comment: "15% of its calls are escalated",
    });
  });

  test("is an end where the rate is the same at every share", () => {
    expect(saidWith({}, all(0.1))).toMatchObject({ share: 1, comment: "the end of the table: every call" });
    expect(saidWith({}, all(0.6))).toMatchObject({
      share: 0,
      comment: "the end of the table: All large",
      shares: "All large costs least: at no share of the calls does Routed save money over 365 days.",
      finding: expect.stringMatching(/At no share of the calls does Routed cost less than All large\.$/),
    });
  });

  test("a strategy that costs less still is named", () => {
    expect(saidWith({ failure_rate: [0.02, 0.03, 0.03] })["shares"]).toMatch(
      / less than All large\. All small costs less still: [\d,]+ USD\.$/,
    );
  });

  test("is open as long as a rate is missing or out of bounds, and the sheet says so", () => {
    for (const rate of [null, 1.5, -0.1]) {
      const sentence = saidWith({}, { 4: rate });
      expect(sentence).toMatchObject({
        share: "none",
        check: "Enter an escalation rate from 0% to 100% at every share.",
        shares: "Enter an escalation rate from 0% to 100% at every share.",
        comment: "enter every rate on the sheet of shares",
      });
      expect(sentence["finding"]).toMatch(/^Routed costs least .* The best share of the calls is open/);
    }
  });

  test("rates that escalate more calls than are added, or fewer than before, are told", () => {
    expect(saidWith({}, { 10: 0.4 })["check"]).toMatch(/^At a share of 100% more calls are escalated than are added/);
    expect(saidWith({}, { 5: 0.01 })["check"]).toMatch(/^At a share of 50% fewer calls are escalated than/);
  });

  test("says from which share on routing is the cheapest of all", () => {
    const part = partsOf(routeOrReplace, { kind });
    expect([part("routing.from"), part("routing.to")]).toEqual([0.6, 1]);
    const small = partsOf(withInputs({ failure_rate: [0.02, 0.03, 0.01] }), { kind });
    expect([small("routing.from"), small("routing.to")]).toEqual(["none", "none"]);
  });
});

test("in plain formulas GPUs leave the totals by share to the add-in", () => {
  const part = partsOf(
    withInputs(
      {},
      {
        ...routeOrReplace,
        sheets: routeOrReplace.sheets.map((sheet) => ({
          ...sheet,
          stacks: sheet.stacks.map((stack) => ({
            ...stack,
            blocks: stack.blocks.map((block) =>
              block.kind === "inputs"
                ? {
                    ...block,
                    rows: [
                      ...block.rows.filter(({ group }) => group === undefined),
                      { input: "gpu_price_per_hour" as const, values: [0, 2, 2] },
                      { input: "gpu_input_tokens_per_second" as const, values: [0, 8000, 8000] },
                      { input: "gpu_output_tokens_per_second" as const, values: [0, 800, 800] },
                      ...block.rows.filter(({ group }) => group !== undefined),
                    ],
                  }
                : block,
            ),
          })),
        })),
      },
    ),
    { kind: "plain" },
  );
  expect([part("shares.check"), part("byshare.total3"), part("routing.rate")]).toEqual([
    "GPUs are priced: totals by share need the add-in.",
    "",
    "add-in only",
  ]);
});

describe.each(kinds)("two to six strategies, %s", (kind: WorkbookKind) => {
  test.each([2, 6])("%d: the share of the first alternative varies, the others are level lines", (count) => {
    const template = routeOrReplaceOf(
      Array.from({ length: count }, (_, at) => ({ name: `Way ${at + 1}`, like: Math.min(at, 2) })),
    );
    const part = partsOf(template, { kind });
    const [first, summary, shares] = layout(template, { kind });
    expect(displayed(named(first!, "Finding"))).toMatch(/^Way \d costs least over 365 days/);
    expect(part("byshare.total8")).toBeCloseTo(122_167.3, 1);
    expect([first, summary, shares].map((sheet) => sheet!.charts.length)).toEqual([2, 1, 1]);
    expect(shares!.charts[0]!.series).toHaveLength(count + 1);
    for (const { cells } of [first!, summary!, shares!])
      expect(cells.filter((cell) => String(displayed(cell)).startsWith("#") && cell.formula !== undefined)).toEqual([]);
  });
});

test("an empty input is named, and nothing is said of the rest", () => {
  const [sheet] = laidOut(routeOrReplace, { output_tokens: [250, "", 250] });
  expect(displayed(named(sheet!, "Finding"))).toBe(
    "No result yet. D18: 'Output tokens' of 'Routed' is empty: enter a value (0 if none).",
  );
});
