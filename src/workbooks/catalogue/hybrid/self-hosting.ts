import { noAnswerWord } from "../../blocks/figures";
import { at, call } from "../../formula/call";
import { numberFormat, percentage, wholeNumber } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import { unlessError, words } from "../wording";

const gpu = (input: string): Formula => `{inputs.${input}.3}`;
const inputTokens = `(${gpu("prompt_tokens")}+${gpu("user_tokens")})`;
const tokens = `(${inputTokens}+${gpu("output_tokens")})`;

/** A formula, and the one that takes its place in plain formulas where it calls the add-in. */
interface Priced {
  readonly formula: Formula;
  readonly plain: Formula;
}

/** The price of the tuned model behind an API, as typed or of the model that is named; a name needs the add-in. */
const apiPrice = (row: "input_price" | "output_price", rate: string): Priced => ({
  plain: `{inputs.${row}.2}`,
  formula: `IF(ISNUMBER({inputs.${row}.2}),{inputs.${row}.2},${call("MODELPRICE", { model: at(`inputs.${row}.2`), rate: { text: rate } })})`,
});

/** The price of a GPU's tokens of one kind. */
const gpuPrice = (speed: string): Priced => ({
  formula: call("SELFHOSTPRICE", {
    gpu_price_per_hour: at("inputs.gpu_price_per_hour.3"),
    tokens_per_second: at(`inputs.${speed}.3`),
    utilisation: at("inputs.utilisation.3"),
  }),
  plain: `${gpu("gpu_price_per_hour")}/(${gpu(speed)}*${gpu("utilisation")}*3600)*10^6`,
});

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

function row(
  key: string,
  label: string,
  given: Formula | Priced,
  format: string,
  unit: string,
  note: Formula | string,
  isKey = false,
): (GridCell | null)[] {
  const noted: GridCell =
    note.includes('"') || note.includes("{") ? { formula: note, style: "note" } : { value: note, style: "note" };
  const content =
    typeof given === "string"
      ? { formula: unlessNone(given) }
      : { formula: unlessNone(given.formula), plain: { formula: unlessNone(given.plain) } };
  return [
    { value: label, style: "label" },
    null,
    null,
    { key, ...content, style: isKey ? "keyFigure" : "figure", format },
    { value: unit, style: "unitAfter" },
    noted,
  ];
}

/** The GPUs of the third strategy: how many, how full, and what a million tokens costs on them beside the API. */
export const selfHosting: GridBlock = {
  kind: "grid",
  id: "hosting",
  rows: [
    [
      { value: "Own GPUs", style: "tableHead" },
      { style: "tableHead" },
      { style: "tableHead" },
      { formula: "{inputs.strategies.3}", style: "tableHeadRight" },
      { value: "Unit", style: "tableHeadAfter" },
      { value: "What it says", style: "tableHead" },
    ],
    row(
      "input",
      "Input tokens, GPU well filled",
      gpuPrice("gpu_input_tokens_per_second"),
      price,
      "USD/M tokens",
      "at the planned utilisation, no peaks",
    ),
    row(
      "output",
      "Output tokens, GPU well filled",
      gpuPrice("gpu_output_tokens_per_second"),
      price,
      "USD/M tokens",
      "at the planned utilisation, no peaks",
    ),
    row(
      "full",
      "A call's tokens, well filled",
      mixed("{hosting.input}", "{hosting.output}"),
      price,
      "USD/M tokens",
      "the same, for a call's mix of tokens",
    ),
    row(
      "now",
      "A call's tokens, at this volume",
      `24*{results.gpus.3}*${gpu("gpu_price_per_hour")}/${gpu("calls_per_day")}/${tokens}*1000000`,
      price,
      "USD/M tokens",
      "GPUs are paid for day and night",
      true,
    ),
    row("api", "The same tokens by API", mixedByApi(), price, "USD/M tokens", `{inputs.strategies.2}`, true),
    row(
      "capacity",
      "Calls that one GPU carries",
      `86400*${gpu("utilisation")}/${gpu("peak_factor")}/(${inputTokens}/${gpu("gpu_input_tokens_per_second")}+${gpu("output_tokens")}/${gpu("gpu_output_tokens_per_second")})`,
      wholeNumber,
      "calls/day",
      "at its peak factor and utilisation",
    ),
    row(
      "share",
      "Use of that capacity",
      `${gpu("calls_per_day")}/({results.gpus.3}*{hosting.capacity})`,
      percentage,
      "%",
      "at go-live",
    ),
    row(
      "parity",
      "Cheaper than the API from",
      `IF(24*${gpu("gpu_price_per_hour")}*1000000/({hosting.api}*${tokens})<={hosting.capacity},24*${gpu("min_gpus")}*${gpu("gpu_price_per_hour")}*1000000/({hosting.api}*${tokens}),"${noAnswerWord}")`,
      wholeNumber,
      "calls/day",
      unlessError(
        `IF({hosting.parity}="${noAnswerWord}",${words("even a full GPU costs more than the API")},${words("as soon as a GPU is this full")})`,
      ),
      true,
    ),
  ],
};
