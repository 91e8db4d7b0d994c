import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { CostError } from "../../src/engine/cost-error";
import type { LogCell } from "../../src/usage/cells";
import { readLog } from "../../src/usage/read-log";
import { spendOf } from "./log";
import { dateForms, noisyLogs, numberForms, shapes } from "./noisy-logs";
import { asTold, dayText, type Row, type Writer } from "./truth";
import { writers } from "./writers";

type Spend = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** The rows of a table of spend that are groups, without the notes: these have nothing but a text. */
const groupsOf = (spend: Spend): (readonly [string, Readonly<Record<string, string | number>>])[] =>
  Object.entries(spend).filter(
    ([label, row]) =>
      !/^Total\|?$/u.test(label) &&
      !/^(?:Not priced|Left out|Without a cost|\d+ row|Status|Batch|Cache|Success)/u.test(label) &&
      row !== undefined,
  );

const totalOf = (spend: Spend): Readonly<Record<string, string | number>> => (spend["Total"] ?? spend["Total|"])!;

const cents = (amount: number): number => Math.round(amount * 100);

/** That the groups add up to the total, and the total is what was spent, to the cent; and that every row is a record or counted as left out. */
function check(table: readonly Row[], by: string, spent: number): void {
  const log = readLog(table);
  const left = [...log.leftOut.values()].reduce((sum, { count }) => sum + count, 0);
  if (log.header.layout.rows !== "pivot") expect(log.records.length + left).toBe(log.rows);
  const spend = spendOf(table, { by });
  const groups = groupsOf(spend);
  for (const column of ["Billed", "Calls", "Input tokens", "Output tokens", "Cached tokens"]) {
    const sum = groups.reduce((all, [, row]) => all + (Number(row[column]) || 0), 0);
    if (totalOf(spend)[column] !== "")
      expect([column, sum]).toEqual([column, expect.closeTo(Number(totalOf(spend)[column]), 6)]);
  }
  expect(cents(Number(totalOf(spend)["Billed"]))).toBe(cents(spent));
}

const groupings = fc.constantFrom("month", "day", "model", "month, model", "day, model");

describe("the groups of SPEND add up to its total, and its total is the export's cost, to the cent", () => {
  test.each(writers.filter(({ can }) => can.has("cost")).map((writer) => [writer.name, writer] as const))(
    "%s",
    (_, writer: Writer) => {
      let checked = 0;
      const forms = fc.tuple(
        fc.constantFrom(...Object.keys(shapes)),
        fc.constantFrom(...Object.keys(numberForms)),
        fc.constantFrom(...Object.keys(dateForms)),
      );
      fc.assert(
        fc.property(noisyLogs, forms, groupings, (log, [shape, numbers, dates], by) => {
          const told = asTold(writer, log.calls);
          const table = shapes[shape]!(dateForms[dates]!(numberForms[numbers]!(writer.write(told))));
          const spent = told.reduce((sum, { cost }) => sum + cost, 0);
          try {
            check(table, by, spent);
            checked++;
          } catch (error) {
            if (!(error instanceof CostError)) throw error;
          }
        }),
        { numRuns: 8, seed: 20_261_203 },
      );
      expect(checked).toBeGreaterThan(2);
    },
  );

  const lines = fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 70 }),
      what: fc.constantFrom("input", "cached", "output", "storage", "credit", "tax"),
      model: fc.constantFrom("gpt-4o 1120", "Claude Sonnet 4.5"),
      quantity: fc.integer({ min: 1, max: 5000 }),
      amount: fc.integer({ min: 1, max: 2_000_000 }),
    }),
    { minLength: 4, maxLength: 40 },
  );
  type Line = (typeof lines extends fc.Arbitrary<infer T> ? T : never)[number];
  const dayOf = (line: Line): string => dayText(Date.UTC(2026, 4, 1 + line.day));
  const amountOf = ({ what, amount }: Line): number => (what === "credit" ? -1 : 1) * (amount / 1000);
  const meterOf = ({ what, model }: Line): string =>
    ({
      input: `${model} Inp glbl Tokens`,
      cached: `${model} cached Inp glbl Tokens`,
      output: `${model} Outp glbl Tokens`,
      storage: "LRS Data Stored",
      credit: `${model} Inp glbl Tokens`,
      tax: "Tax",
    })[what]!;
  const unitOf = ({ what }: Line): string => (what === "storage" || what === "tax" ? "1 GB/Month" : "1K");

  const bills: Readonly<Record<string, (lines: readonly Line[]) => Row[]>> = {
    "OpenAI cost": (all) => [
      ["start_time", "end_time", "amount_value", "amount_currency", "line_item", "project_id"],
      ...all.map((line): LogCell[] => {
        const start = Date.parse(dayOf(line)) / 1000;
        return [start, start + 86_400, `${amountOf(line)}`, "usd", `${line.model}, ${line.what}`, "p"];
      }),
    ],
    "Anthropic cost": (all) => [
      "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed".split(
        ",",
      ),
      ...all.map((line): LogCell[] => [
        dayOf(line),
        line.model,
        "Default",
        "k",
        "message",
        "",
        line.what,
        amountOf(line),
        amountOf(line),
        "token",
        "global",
        "",
      ]),
    ],
    "AWS cost and usage report": (all) => [
      "line_item_usage_start_date,line_item_usage_end_date,line_item_usage_account_id,line_item_line_item_type,line_item_usage_type,line_item_usage_amount,pricing_unit,line_item_unblended_cost,line_item_currency_code".split(
        ",",
      ),
      ...all.map((line): LogCell[] => [
        `${dayOf(line)}T00:00:00Z`,
        "",
        "1",
        line.what === "credit" ? "Credit" : line.what === "tax" ? "Tax" : "Usage",
        meterOf(line),
        line.quantity,
        unitOf(line),
        amountOf(line),
        "USD",
      ]),
    ],
    "Azure cost details": (all) => [
      "SubscriptionName,Date,MeterCategory,MeterName,UnitOfMeasure,Quantity,CostInBillingCurrency,BillingCurrencyCode,ChargeType".split(
        ",",
      ),
      ...all.map((line): LogCell[] => [
        "Prod",
        dayOf(line),
        "Azure OpenAI",
        meterOf(line),
        unitOf(line),
        line.quantity,
        amountOf(line),
        "EUR",
        line.what === "credit" ? "Refund" : "Usage",
      ]),
    ],
    FOCUS: (all) => [
      "ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeDescription,SkuMeter,SubAccountName,ConsumedQuantity,ConsumedUnit,BilledCost,BillingCurrency".split(
        ",",
      ),
      ...all.map((line): LogCell[] => [
        `${dayOf(line)}T00:00:00Z`,
        "",
        line.what === "credit" ? "Credit" : line.what === "tax" ? "Tax" : "Usage",
        meterOf(line),
        "",
        "team",
        line.what === "credit" || line.what === "tax" ? "" : line.quantity,
        line.what === "credit" || line.what === "tax" ? "" : "1000 Tokens",
        amountOf(line),
        "USD",
      ]),
    ],
    "Google Cloud billing": (all) => [
      ["Currency", "CHF"],
      "Project name,SKU description,Cost type,Usage start date,Usage end date,Usage amount,Usage unit,Cost ($)".split(
        ",",
      ),
      ...all.map((line): LogCell[] => [
        "p",
        `${line.model} Text Input - Predictions`,
        line.what === "credit" ? "Discount" : "Usage",
        dayOf(line),
        "",
        line.quantity,
        "count",
        amountOf(line),
      ]),
    ],
  };

  test.each(Object.keys(bills))("%s, with credits and taxes", (name) => {
    fc.assert(
      fc.property(lines, fc.constantFrom("month", "day", "model", "month, model"), (all, by) => {
        const spent = all.reduce((sum, line) => sum + amountOf(line), 0);
        check(bills[name]!(all), by, spent);
      }),
      { numRuns: 40, seed: 20_261_204 },
    );
  });
});
