import { CostError } from "../../engine/cost-error";
import { messageText } from "../../messages/text";
import { priceBook } from "../../prices/price-book";
import type { PricedModel } from "../../prices/priced-model";
import type { BookDate, RateName } from "../../prices/rates";
import { type Cell, dateOrBlank } from "../cell";
import { define } from "../definition";
import { date, number, texts } from "../parameters";

/** The rates that have a column, with what is above it. */
const columns = [
  ["input", "Input"],
  ["cached", "Cached"],
  ["cache_write", "Cache write"],
  ["output", "Output"],
  ["tuned_input", "Tuned input"],
  ["tuned_output", "Tuned output"],
  ["training", "Training"],
  ["hosting", "Hosting per hour"],
] as const satisfies readonly (readonly [RateName, string])[];

const header = ["Model", ...columns.map(([, heading]) => heading), "Checked on", "Ends on", "Fault"];

interface Asked {
  readonly date: BookDate | undefined;
  readonly inputTokens: number;
}

/** A rate that the model does not have is a blank cell; what else is wrong with the model goes on. */
function rateOrBlank(model: PricedModel, rate: RateName, asked: Asked): number | string {
  try {
    return model.rate(rate, asked);
  } catch (error) {
    if (error instanceof CostError && error.code === "notAvailable") return "";
    throw error;
  }
}

function pricesOf(name: string, asked: Asked): Cell[] {
  const model = priceBook.find(name);
  const input = model.rate("input", asked);
  const { checkedOn, endsOn } = model.describe({ date: asked.date });
  const others = columns.slice(1).map(([rate]) => rateOrBlank(model, rate, asked));
  return [name, input, ...others, dateOrBlank(checkedOn), dateOrBlank(endsOn), ""];
}

/** The row of a name: blank where there is none; where it has no price, the error stands in its place, and in words at the end. */
function row(name: string, asked: Asked): Cell[] {
  if (name === "") return header.map(() => "");
  try {
    return pricesOf(name, asked);
  } catch (error) {
    if (!(error instanceof CostError)) throw error;
    return [name, error, ...Array.from({ length: header.length - 3 }, () => ""), messageText(error)];
  }
}

export const priceTableFunction = define({
  id: "PRICETABLE",
  group: "Prices and tokens",
  summary: "Every price of several models, a row each.",
  remarks: [
    "Prices in USD per 1M tokens, hosting in USD per hour; a blank cell: the model does not have it. Format dates as dates.",
    "A name without a price is #N/A in its row alone, and the last column says why. One call in the place of one for each price.",
  ],
  parameters: {
    models: texts({ summary: 'A range of model names, such as "gpt-4.1"; empty cells give blank rows.' }),
    date: date({
      otherwise: "the price book's date, or the day in the name",
      summary: "The day whose prices are meant.",
    }),
    input_tokens: number({
      unit: "tokens/call",
      min: 0,
      default: 0,
      summary: "Input tokens of a call: they choose the long-context price.",
    }),
  },
  result: { kind: "table", unit: "USD/M tokens" },
  examples: [
    {
      args: '"gpt-4.1-mini"',
      result: [header.slice(0, 5), ["gpt-4.1-mini", 0.4, 0.1, 0.4, 1.6]],
    },
  ],
  related: ["MODELPRICE", "MODELS"],
  evaluate({ models, date: day, input_tokens }) {
    const asked = { date: day, inputTokens: input_tokens };
    const names = models.cells.flat().map((cell) => {
      if (cell instanceof CostError) throw cell;
      return cell === null ? "" : String(cell).trim();
    });
    return [header, ...names.map((name) => row(name, asked))];
  },
});
