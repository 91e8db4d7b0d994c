import { noAnswer } from "../../engine/cost-error";
import { priceBook } from "../../prices/price-book";
import { define } from "../definition";
import { text } from "../parameters";
import { dateOrBlank, orBlank } from "../cell";

const header = [
  "Provider",
  "Model",
  "Method",
  "Training",
  "Tuned input",
  "Tuned cached",
  "Tuned output",
  "Hosting per hour",
  "Closed to new customers on",
  "Last new job on",
  "Retires on",
  "Source",
  "Checked on",
  "Notes",
];

export const tunableFunction = define({
  id: "TUNABLE",
  group: "Prices and tokens",
  summary: "Tunable models with their prices and end dates.",
  remarks: [
    "Prices in USD per 1M tokens, hosting in USD per hour; a blank cell: not published, or no such date. Format dates as dates. The notes say what is retired, uncertain, or billed otherwise.",
  ],
  parameters: {
    search: text({ default: "", summary: "Words that provider, model and method must contain." }),
  },
  result: { kind: "table", unit: "USD/M tokens" },
  noAnswer: "No tunable model contains every word.",
  examples: [
    {
      args: '"azure gpt-4.1 supervised"',
      result: [header.slice(0, 8), ["azure", "gpt-4.1", "supervised", 25, 2, 0.5, 8, 1.7]],
    },
  ],
  related: ["MODELPRICE", "TRAININGCOST"],
  evaluate({ search }) {
    const found = priceBook.tunable(search);
    if (found.length === 0) throw noAnswer("search.no-tunable", { text: search });
    return [
      header,
      ...found.map((row) => [
        row.provider,
        row.model,
        row.method,
        orBlank(row.training),
        orBlank(row.tunedInput),
        orBlank(row.tunedCached),
        orBlank(row.tunedOutput),
        orBlank(row.hostingPerHour),
        dateOrBlank(row.closedToNewCustomersOn),
        dateOrBlank(row.lastNewJobOn),
        dateOrBlank(row.retiresOn),
        row.source,
        dateOrBlank(row.checkedOn),
        row.notes.join(" "),
      ]),
    ];
  },
});
