import { noAnswer } from "../../engine/cost-error";
import { priceBook } from "../../prices/price-book";
import { define } from "../definition";
import { date, text } from "../parameters";
import { dateOrBlank, orBlank } from "../cell";

const header = [
  "Provider",
  "Model",
  "Context window",
  "Input",
  "Cached",
  "Cache write",
  "Output",
  "Checked on",
  "Notes",
  "Ends on",
];

export const modelsFunction = define({
  id: "MODELS",
  group: "Prices and tokens",
  summary: "The models of the price book with their prices.",
  remarks: [
    "Prices in USD per 1M tokens, context window in tokens; a blank cell: the model does not have it. Format dates as dates.",
    "A model's very name, as other functions take it, puts that model first.",
  ],
  parameters: {
    search: text({ default: "", summary: "Words that provider and model must contain." }),
    date: date({
      otherwise: "the price book's date, or the day in the name",
      summary: "The day whose prices are meant.",
    }),
  },
  result: { kind: "table", unit: "USD/M tokens" },
  noAnswer: "No model of that day contains every word.",
  examples: [
    {
      args: '"openai gpt-4.1-mini", DATE(2026,6,30)',
      result: [header.slice(0, 7), ["openai", "gpt-4.1-mini", 1_000_000, 0.4, 0.1, "", 1.6]],
    },
  ],
  related: ["MODELPRICE", "TUNABLE"],
  evaluate({ search, date: day }) {
    const found = priceBook.search(search, day);
    if (found.length === 0) throw noAnswer("search.no-model", { text: search });
    return [
      header,
      ...found.map((row) => [
        row.provider,
        row.model,
        orBlank(row.contextWindow),
        orBlank(row.input),
        orBlank(row.cached),
        orBlank(row.cacheWrite),
        orBlank(row.output),
        dateOrBlank(row.checkedOn),
        [
          ...(row.endsOn === undefined
            ? []
            : [`${row.endsOn <= priceBook.date ? "Retired on" : "Ends on"} ${row.endsOn}.`]),
          ...row.notes,
        ].join(" "),
        dateOrBlank(row.endsOn),
      ]),
    ];
  },
});
