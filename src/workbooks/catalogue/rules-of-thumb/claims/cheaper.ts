import { claimTexts } from "../../../../messages/sheets/rules-of-thumb-claims";
import { at, call } from "../../../formula/call";
import { decimal, firstOf, percent, textFormula } from "../../../formula/text";
import { numberFormat, percentFormat } from "../../../layout/number-format";
import { typedInput, typedShare } from "../../typed";
import { atLeast, atMost, type Claim, none, of } from "../claim";

const texts = claimTexts.cheaper;
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
  const extra = `(${cell("tuned_output_price")}-${part}*${cell("output_price")})`;
  return `IF(AND(${extra}>0,${left}>=0),${left}/${extra},"${none}")`;
};

/** Tuned inference is dramatically cheaper: not with long answers at a tuned model's prices. */
export const cheaper: Claim = {
  id: "cheaper",
  texts,
  says: textFormula(texts.claim),
  inputs: [
    typedInput("prompt_tokens", { ...texts.inputs.prompt_tokens, value: 2000 }),
    typedInput("prompt_tokens", { ...texts.inputs.tuned_tokens, key: "tuned_tokens", value: 400 }),
    typedInput("user_tokens", { value: 0 }),
    typedInput("output_tokens", { value: 150 }),
    typedInput("input_price", { value: 2 }),
    typedInput("output_price", { value: 8 }),
    typedInput("input_price", { ...texts.inputs.tuned_input_price, key: "tuned_input_price", value: 3 }),
    typedInput("output_price", { ...texts.inputs.tuned_output_price, key: "tuned_output_price", value: 12 }),
    typedShare({ ...texts.inputs.dramatic, key: "dramatic", value: 0.5 }),
  ],
  alsoNeeded: [[`${cell("prompting")}>0`, texts.needed[0]]],
  figures: [
    {
      key: "prompting",
      format: usdPerCall,
      ...cost("prompt_tokens", "input_price", "output_price"),
    },
    {
      key: "tuned",
      format: usdPerCall,
      ...cost("tuned_tokens", "tuned_input_price", "tuned_output_price"),
    },
    {
      key: "cheaper",
      format: percentFormat,
      formula: `1-{cheaper.tuned}/{cheaper.prompting}`,
    },
    {
      key: "dearer_from",
      format: "#,##0.0",
      formula: outputTokens("1"),
      turning: true,
    },
    {
      key: "dramatic_to",
      format: "#,##0.0",
      formula: outputTokens(`(1-${cell("dramatic")})`),
      turning: true,
    },
  ],
  holds: atLeast(cell("cheaper"), cell("dramatic")),
  fails: atMost(cell("cheaper"), "0"),
  why: firstOf(
    [
      [`${cell("cheaper")}<0`, textFormula(texts.costsMore, { cheaper: percent(`-${cell("cheaper")}`) })],
      [
        `${cell("cheaper")}<${cell("dramatic")}`,
        textFormula(texts.notDramatic, { cheaper: percent(cell("cheaper")), dramatic: percent(cell("dramatic")) }),
      ],
    ],
    textFormula(texts.dramatic, { cheaper: percent(cell("cheaper")), dramatic: percent(cell("dramatic")) }),
  ),
  turns: firstOf(
    [
      [
        `AND(ISNUMBER(${cell("dearer_from")}),ISNUMBER(${cell("dramatic_to")}))`,
        textFormula(texts.outputBoth, {
          dramatic_to: decimal(cell("dramatic_to")),
          dearer_from: decimal(cell("dearer_from")),
        }),
      ],
      [
        `ISNUMBER(${cell("dearer_from")})`,
        textFormula(texts.outputDearer, { dearer_from: decimal(cell("dearer_from")) }),
      ],
      [
        `ISNUMBER(${cell("dramatic_to")})`,
        textFormula(texts.outputDramatic, { dramatic_to: decimal(cell("dramatic_to")) }),
      ],
    ],
    textFormula(texts.noOutput),
  ),
};
