import { priceBook } from "../../prices/price-book";
import { rateMeaning } from "../../prices/rates";
import { choice, choices, date, number, word } from "../parameters";
import { define } from "../definition";

/** The rates, as Excel offers them. */
const rates = choices("RATE", rateMeaning);

export const modelPriceFunction = define({
  id: "MODELPRICE",
  group: "Prices and tokens",
  summary: "A model's price from the price book, on a day.",
  remarks: [
    "hosting is in USD per hour. A rate that the model does not have is #N/A, never 0; one without a price for cache writes bills them at its input price.",
    'Where the company has a price list of its own, its contract prices and discounts are in force; "list:gpt-4.1" asks for the list price. PRICESOURCE says which it is.',
  ],
  parameters: {
    model: word({ summary: 'Model name, such as "gpt-4.1", "azure:gpt-4.1" or "gpt-4.1@2026-06-30".' }),
    rate: choice(rates, { default: "input", summary: "Which of its prices." }),
    date: date({ otherwise: "the price book's date", summary: "The day whose price is meant." }),
    input_tokens: number({
      unit: "tokens/call",
      min: 0,
      default: 0,
      summary: "Input tokens of a call: they choose the long-context price.",
    }),
  },
  result: { kind: "number", unit: "USD/M tokens" },
  noAnswer:
    "The model is not in the price book, its name means several, it does not have that rate, or it had no price on that day.",
  examples: [
    { args: '"gpt-4.1", "training"', result: 25 },
    { args: '"o3", "input", DATE(2025,6,1)', result: 10 },
    { args: '"o3", "input", DATE(2025,6,10)', result: 2, note: "the day of a price cut" },
    { args: '"azure:gpt-4.1", "hosting"', result: 1.7, note: "USD per hour" },
  ],
  related: ["PRICESOURCE", "MODELS", "TUNABLE", "CALLCOST"],
  evaluate: (of) => priceBook.find(of.model).rate(of.rate, { date: of.date, inputTokens: of.input_tokens }),
});
