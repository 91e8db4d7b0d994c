import { readSpend } from "../../usage/spend";
import { define } from "../definition";
import { number, text } from "../parameters";
import { filterParameter, logParameter } from "./usage";

const exampleLog: readonly (readonly (string | number)[])[] = [
  ["created_at", "model", "prompt_tokens", "completion_tokens", "cost_usd"],
  ["2026-05-30T09:00:00Z", "gpt-4.1", 1_000_000, 100_000, 2.52],
  ["2026-06-01T09:00:00Z", "gpt-4.1", 500_000, 50_000, 1.4],
];

export const spendFunction = define({
  id: "SPEND",
  group: "Scenarios",
  summary:
    "What a usage or cost export says was spent, by month, day, model, project, key or user, beside the list prices.",
  remarks: [
    "A row a group: calls, tokens, what was billed, what it would have cost at the list prices of the price book on each row's day, the difference (billed less list) and the effective discount. A total row last.",
    'A figure that not every row of a group has is empty: calls where the export does not count them, what was billed where it has no cost, list prices where the price book does not know a model; a row "Not priced" before the total names those, a row "Left out" what is counted nowhere.',
    "The export's own currency stands in the header; months and days are UTC.",
  ],
  parameters: {
    log: logParameter,
    by: text({
      default: "month",
      summary: 'month, day, model, project, key or user, or two of them with a comma: "month, model".',
    }),
    filter: filterParameter,
    exchange_rate: number({
      min: 0,
      aboveMin: true,
      unit: "currency/USD",
      otherwise: "1 where the export is in USD",
      summary: "The export's currency for 1 USD.",
    }),
  },
  result: { kind: "table", unit: "as told in each column" },
  examples: [
    {
      args: "log",
      ranges: { log: exampleLog },
      result: [
        [
          "Month",
          "Calls",
          "Input tokens",
          "Cached tokens",
          "Cache write tokens",
          "Output tokens",
          "Billed (USD)",
          "At list prices (USD)",
          "Difference (USD)",
          "Effective discount",
        ],
        ["2026-05", 1, 1_000_000, 0, 0, 100_000, 2.52, 2.8, -0.28, 0.1],
        ["2026-06", 1, 500_000, 0, 0, 50_000, 1.4, 1.4, 0, 0],
        ["Total", 2, 1_500_000, 0, 0, 150_000, 3.92, 4.2, -0.28, 1 / 15],
      ],
    },
  ],
  related: ["USAGE", "MODELPRICE", "CALLCOST"],
  evaluate: ({ log, by, filter, exchange_rate }) => readSpend(log, { by, filter, exchangeRate: exchange_rate }),
});
