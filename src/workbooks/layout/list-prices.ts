import { CostError } from "../../engine/cost-error";
import { priceOfModel } from "../../functions/scenarios/compared";
import { modelPriceKeys, type ModelPriceKey } from "../../scenario/scenario";
import type { InputRow, InputsBlock } from "../template/template";

const isPriceRow = (row: InputRow): row is InputRow & { readonly input: ModelPriceKey } =>
  (modelPriceKeys as readonly string[]).includes(row.input);

const valueFor = ({ values }: InputRow, strategy: number): number | string =>
  (values.length === 1 ? values[0] : values[strategy]) ?? 0;

/** A model's price; its name where the price book has none, which the checks of the sheet then tell. */
function listPrice(key: ModelPriceKey, value: number | string, inputTokens: number): number | string {
  if (typeof value === "number" || value === "") return value;
  try {
    return priceOfModel(key, value, inputTokens);
  } catch (error) {
    if (error instanceof CostError) return value;
    throw error;
  }
}

/** The inputs with models' list prices in the place of their names, which plain formulas cannot look up; a note says whose they are. */
export function withListPrices(inputs: InputsBlock): InputsBlock {
  const tokens = (strategy: number): number =>
    inputs.rows
      .filter(({ input }) => input === "prompt_tokens" || input === "user_tokens")
      .reduce((sum, row) => sum + Number(valueFor(row, strategy)), 0);
  const rows = inputs.rows.map((row): InputRow => {
    if (!isPriceRow(row)) return row;
    const given = inputs.strategies.map((_, strategy) => valueFor(row, strategy));
    const models = [...new Set(given.filter((value): value is string => typeof value === "string" && value !== ""))];
    const { note, ...rest } = row;
    const said =
      models.length > 0 ? `${models.join(", ")}: list price` : /model's name/.test(note ?? "") ? undefined : note;
    return {
      ...rest,
      values: given.map((value, strategy) => listPrice(row.input, value, tokens(strategy))),
      ...(said !== undefined && { note: said }),
    };
  });
  return { ...inputs, rows };
}
