import { at, call } from "../../../formula/call";
import { numberFormat, percentage } from "../../../layout/number-format";
import { typedInput, typedShare } from "../../typed";
import { amount, firstOf, sentence, share } from "../../wording";
import { atLeast, atMost, type Claim, none, of } from "../claim";

const cell = of("cheaper");
const tokens = (prompt: string): string => `(${cell(prompt)}+${cell("user_tokens")})`;
const usdPerCall = numberFormat("USD/call");

const cost = (prompt: string, input: string, output: string): { readonly formula: string; readonly plain: string } => ({
  formula: call("CALLCOST", {
    input_tokens: { formula: tokens(prompt) },
    output_tokens: at("cheaper.output_tokens"),
    price_or_model: at(`cheaper.${input}`),
    output_price: at(`cheaper.${output}`),
  }),
  plain: `(${tokens(prompt)}*${cell(input)}+${cell("output_tokens")}*${cell(output)})/1000000`,
});

/** The output tokens from which the tuned call costs more than a part of the other. */
const outputTokens = (part: string): string => {
  const left = `(${part}*${tokens("prompt_tokens")}*${cell("input_price")}-${tokens("tuned_tokens")}*${cell("tuned_input_price")})`;
  const dearer = `(${cell("tuned_output_price")}-${part}*${cell("output_price")})`;
  return `IF(AND(${dearer}>0,${left}>=0),${left}/${dearer},"${none}")`;
};

/** Tuned inference is dramatically cheaper: not with long answers at a tuned model's prices. */
export const cheaper: Claim = {
  id: "cheaper",
  says: `"Tuned inference is dramatically cheaper"`,
  inputs: [
    typedInput("prompt_tokens", { label: "Prompt tokens, long", value: 2000 }),
    typedInput("prompt_tokens", { key: "tuned_tokens", label: "Prompt tokens, tuned", value: 400 }),
    typedInput("user_tokens", { value: 0 }),
    typedInput("output_tokens", { value: 150 }),
    typedInput("input_price", { value: 2 }),
    typedInput("output_price", { value: 8 }),
    typedInput("input_price", { key: "tuned_input_price", label: "Tuned input price", value: 3 }),
    typedInput("output_price", { key: "tuned_output_price", label: "Tuned output price", value: 12 }),
    typedShare({
      key: "dramatic",
      label: "Dramatic: cheaper by",
      value: 0.5,
      meaning: "What counts as dramatically cheaper.",
    }),
  ],
  alsoNeeded: [[`${cell("prompting")}>0`, "Type tokens and a price for the long prompt."]],
  figures: [
    {
      key: "prompting",
      label: "A call with the long prompt",
      unit: "USD/call",
      format: usdPerCall,
      ...cost("prompt_tokens", "input_price", "output_price"),
    },
    {
      key: "tuned",
      label: "A call of the tuned model",
      unit: "USD/call",
      format: usdPerCall,
      ...cost("tuned_tokens", "tuned_input_price", "tuned_output_price"),
    },
    {
      key: "cheaper",
      label: "Cheaper by",
      unit: "% of its cost",
      format: percentage,
      formula: `1-{cheaper.tuned}/{cheaper.prompting}`,
    },
    {
      key: "dearer_from",
      label: "Turns: output tokens from",
      unit: "tokens/call",
      format: "#,##0.0",
      formula: outputTokens("1"),
      turning: true,
    },
    {
      key: "dramatic_to",
      label: "Dramatically cheaper up to",
      unit: "tokens/call",
      format: "#,##0.0",
      formula: outputTokens(`(1-${cell("dramatic")})`),
      turning: true,
    },
  ],
  holds: atLeast(cell("cheaper"), cell("dramatic")),
  fails: atMost(cell("cheaper"), "0"),
  why: firstOf(
    [
      [
        `${cell("cheaper")}<0`,
        sentence`A tuned call costs ${share(`-${cell("cheaper")}`)} more: its shorter prompt does not make up for its prices.`,
      ],
      [
        `${cell("cheaper")}<${cell("dramatic")}`,
        sentence`A tuned call costs ${share(cell("cheaper"))} less, short of the ${share(cell("dramatic"))} that would be dramatic.`,
      ],
    ],
    sentence`A tuned call costs ${share(cell("cheaper"))} less, and ${share(cell("dramatic"))} would be dramatic.`,
  ),
  turns: firstOf(
    [
      [
        `AND(ISNUMBER(${cell("dearer_from")}),ISNUMBER(${cell("dramatic_to")}))`,
        sentence`Output tokens: dramatically cheaper up to ${amount(cell("dramatic_to"))}, no cheaper from ${amount(cell("dearer_from"))} on.`,
      ],
      [`ISNUMBER(${cell("dearer_from")})`, sentence`Output tokens: no cheaper from ${amount(cell("dearer_from"))} on.`],
      [
        `ISNUMBER(${cell("dramatic_to")})`,
        sentence`Output tokens: dramatically cheaper up to ${amount(cell("dramatic_to"))}.`,
      ],
    ],
    `"No number of output tokens turns it: the prices and prompts decide."`,
  ),
  note: "Without a cache, which makes the long prompt cheaper still, and without hosting or anything up front.",
};
