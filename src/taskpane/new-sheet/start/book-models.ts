import type { InputKey } from "../../../engine/strategy/inputs";
import type { TunableRow } from "../../../prices/lists";
import { priceBook } from "../../../prices/price-book";
import type { InputRow, InputsBlock } from "../../../workbooks/template/template";
import { retirement } from "../../prices/retirement";
import { pricesOf } from "../../tools/priced-models";
import { withValue } from "../inputs-block";

/** A model picked for a strategy: prompted as it is, or tuned in one of the ways that the price book has. */
export type Pick = { readonly prompted: string } | { readonly tuned: TunableRow };

const MILLISECONDS_A_DAY = 86_400_000;

/** The ways to tune a model whose training has a price per token and which can still be trained on `today`. */
export const tunableToday = (today: string): readonly TunableRow[] =>
  priceBook
    .tunable()
    .filter(
      (row) =>
        row.training !== undefined &&
        row.tunedInput !== undefined &&
        [row.lastNewJobOn, row.retiresOn].every((end) => end === undefined || end > today),
    );

/** The inputs that a picked model fills in, and their source. */
function inputsOf(
  pick: Pick,
  today: string,
): { readonly values: Partial<Record<InputKey, number>>; readonly source: string } {
  const { name, rates, endsOn } = "prompted" in pick ? prompted(pick.prompted) : tuned(pick.tuned);
  const end = retirement(endsOn, today);
  const daysLeft =
    end && end.at !== "retired"
      ? Math.round((Date.parse(end.date) - Date.parse(today)) / MILLISECONDS_A_DAY)
      : undefined;
  const { input, cached, cacheWrite, output, training, hosting, minimumFee } = rates;
  return {
    values: {
      ...(input !== undefined && {
        input_price: input,
        cached_price: cached ?? input,
        cache_write_price: cacheWrite ?? input,
      }),
      ...(output !== undefined && { output_price: output }),
      ...("tuned" in pick && {
        training_price: training ?? 0,
        hosting_per_hour: hosting ?? 0,
        retires_after_days: daysLeft ?? 0,
        ...(minimumFee !== undefined && { other_upfront: minimumFee }),
      }),
    },
    source: pricesOf(name, priceBook.date),
  };
}

interface Rates {
  readonly input: number | undefined;
  readonly cached: number | undefined;
  readonly cacheWrite?: number | undefined;
  readonly output: number | undefined;
  readonly training?: number | undefined;
  readonly hosting?: number | undefined;
  readonly minimumFee?: number | undefined;
}

function prompted(written: string): { name: string; rates: Rates; endsOn: string | undefined } {
  const { name, rates, endsOn } = priceBook.find(written).describe();
  return {
    name,
    rates: { input: rates.input, cached: rates.cached, cacheWrite: rates.cache_write, output: rates.output },
    endsOn,
  };
}

function tuned({
  provider,
  model,
  training,
  tunedInput,
  tunedCached,
  tunedOutput,
  hostingPerHour,
  minimumFee,
  retiresOn,
}: TunableRow): { name: string; rates: Rates; endsOn: string | undefined } {
  return {
    name: `${provider}:${model}, tuned`,
    rates: {
      input: tunedInput,
      cached: tunedCached,
      output: tunedOutput,
      training,
      hosting: hostingPerHour,
      minimumFee,
    },
    endsOn: retiresOn,
  };
}

/** The table with the prices of the models that were picked, by strategy; a strategy without a pick stays as it is. */
export function withModels(block: InputsBlock, picks: readonly (Pick | undefined)[], today: string): InputsBlock {
  return picks.reduce<InputsBlock>((table, pick, strategy) => {
    if (!pick || strategy >= block.strategies.length) return table;
    const { values, source } = inputsOf(pick, today);
    const filled = Object.entries(values).reduce(
      (each, [input, value]) => withValue(each, { input: input as InputKey, strategy }, value),
      table,
    );
    return noted(filled, block.strategies[strategy] ?? "", source);
  }, block);
}

/** The table with the source added to the note of the input price. */
function noted(block: InputsBlock, strategy: string, source: string): InputsBlock {
  const note = (before: InputRow["note"]): string =>
    [typeof before === "string" && before.includes("prices of") ? before : undefined, `${strategy}: ${source}`]
      .filter(Boolean)
      .join("; ");
  return {
    ...block,
    rows: block.rows.map((row) => (row.input === "input_price" ? { ...row, note: note(row.note) } : row)),
  };
}
