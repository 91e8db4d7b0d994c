import { hybridTexts } from "../../../messages/sheets/hybrid";
import { sharedTexts } from "../../../messages/sheets/shared";
import { inputLabel } from "../../../engine/strategy/inputs";
import { noAnswerWord } from "../../blocks/figures";
import { at, call } from "../../formula/call";
import { firstOf, textFormula, unlessError } from "../../formula/text";
import { numberFormat, percentFormat, shownUnit, wholeFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell } from "../../template/template";

const texts = hybridTexts.hosting;

const gpu = (input: string): Formula => `{inputs.${input}.3}`;
/** Calls a day that reach the GPUs. */
const ownCalls = `(${gpu("calls_per_day")}*${gpu("traffic_share")})`;
/** The mean over the calls of a conversation, each of which sends again what came before, without the reasoning. */
const inputTokens = `(${gpu("prompt_tokens")}+${gpu("user_tokens")}+(${gpu("turns_per_conversation")}-1)/2*(${gpu("user_tokens")}+${gpu("output_tokens")}-${gpu("reasoning_tokens")}))`;
const tokens = `(${inputTokens}+${gpu("output_tokens")})`;

/** A formula, and the one that takes its place in plain formulas where it calls the add-in. */
interface Priced {
  readonly formula: Formula;
  readonly plain: Formula;
}

/** The sheet's currency for 1 USD, where the inputs have a row for it. */
const exchangeRate = `IFERROR(INDEX({inputs.body},MATCH("${inputLabel("exchange_rate")}",{inputs.labels},0),MATCH({results.strategies.1},{inputs.header},0)),1)`;

/** The price of the tuned model behind an API, as typed or of the model that is named; a name needs the add-in. */
const apiPrice = (row: "input_price" | "output_price", rate: string): Priced => ({
  plain: `{inputs.${row}.2}`,
  formula: `IF(ISNUMBER({inputs.${row}.2}),{inputs.${row}.2},${call("MODELPRICE", { model: at(`inputs.${row}.2`), rate: { text: rate } })}*${exchangeRate})`,
});

/** The price of a GPU's tokens of one kind, as SELFHOSTPRICE gives it: a call of it at every edit is saved. */
const gpuPrice = (speed: string): Formula =>
  `${gpu("gpu_price_per_hour")}/(${gpu(speed)}*${gpu("utilisation")}*3600)*10^6`;

/** A price for the mix of tokens that a call has. */
const mixed = (input: Formula, output: Formula): Formula =>
  `(${inputTokens}*${input}+${gpu("output_tokens")}*${output})/${tokens}`;

/** The price of a call's mix of tokens by API. */
function mixedByApi(): Priced {
  const [input, output] = [apiPrice("input_price", "input"), apiPrice("output_price", "output")];
  return { formula: mixed(input.formula, output.formula), plain: mixed(input.plain, output.plain) };
}

const unlessNone = (formula: Formula): Formula => `IFERROR(${formula},"${noAnswerWord}")`;

const price = numberFormat("USD/M tokens");

type RowKey = keyof typeof texts.rows;

/** A row of the table: its comment is a text, or a formula where one is given. */
function row(
  key: RowKey,
  given: Formula | Priced,
  format: string,
  unit: string,
  { comment, isKey = false }: { readonly comment?: Formula; readonly isKey?: boolean } = {},
): (GridCell | null)[] {
  const [label, text] = texts.rows[key];
  const content =
    typeof given === "string"
      ? { formula: unlessNone(given) }
      : { formula: unlessNone(given.formula), plain: { formula: unlessNone(given.plain) } };
  return [
    { value: label, style: "label" },
    null,
    null,
    { key, ...content, style: isKey ? "keyFigure" : "figure", format },
    { value: shownUnit(unit), style: "unitAfter" },
    { ...(comment === undefined ? { value: text } : { formula: comment }), style: "note" },
  ];
}

const head: GridCell[] = [
  { value: texts.heading, style: "tableHead" },
  { style: "tableHead" },
  { style: "tableHead" },
  { formula: "{results.strategies.3}", style: "tableHeadRight" },
  { value: sharedTexts.unit, style: "tableHeadAfter" },
  { value: sharedTexts.comment, style: "tableHead" },
];

/** What the tokens of a call cost on the GPUs that the volume needs. */
const costAtVolume = `24*{results.gpus.3}*${gpu("gpu_price_per_hour")}/${ownCalls}/${tokens}*1000000`;

const capacity = `86400*${gpu("utilisation")}/${gpu("peak_factor")}/(${inputTokens}/${gpu("gpu_input_tokens_per_second")}+${gpu("output_tokens")}/${gpu("gpu_output_tokens_per_second")})`;

/** The calls a day from which the GPUs that are rented at the least cost no more than the API, where one GPU carries them. */
const parity = `IF(24*${gpu("gpu_price_per_hour")}*1000000/({hosting.api}*${tokens})<={hosting.capacity},24*${gpu("min_gpus")}*${gpu("gpu_price_per_hour")}*1000000/({hosting.api}*${tokens})/${gpu("traffic_share")},"${noAnswerWord}")`;

const parityComment = unlessError(
  firstOf([[`{hosting.parity}="${noAnswerWord}"`, textFormula(texts.parityNone)]], textFormula(texts.parity)),
);

/** The GPUs of the third strategy: how many, how full, and what a million tokens costs on them beside the API. */
export const selfHosting: GridBlock = {
  kind: "grid",
  id: "hosting",
  rows: [
    head,
    row("input", gpuPrice("gpu_input_tokens_per_second"), price, "USD/M tokens"),
    row("output", gpuPrice("gpu_output_tokens_per_second"), price, "USD/M tokens"),
    row("full", mixed("{hosting.input}", "{hosting.output}"), price, "USD/M tokens"),
    row("now", costAtVolume, price, "USD/M tokens", { isKey: true }),
    row("api", mixedByApi(), price, "USD/M tokens", { isKey: true, comment: "{results.strategies.2}" }),
    row("capacity", capacity, wholeFormat, "calls/day"),
    row("share", `${ownCalls}/({results.gpus.3}*{hosting.capacity})`, percentFormat, "%"),
    row("parity", parity, wholeFormat, "calls/day", { isKey: true, comment: parityComment }),
  ],
};
