import { inputDefinition } from "../engine/strategy/inputs";
import { usualCurrency } from "../messages/currency";
import { inputOfLabel } from "./input-rows";

/**
 * The currency of an inputs table, as its column Unit says it beside an amount: USD where it has no such column.
 * @param table as a range gives it, whatever is in it
 */
export function currencyOf(table: readonly (readonly unknown[])[]): string {
  const head = table.findIndex((cells) => cells.some(isUnit));
  if (head < 0) return usualCurrency;
  const column = table[head]!.findIndex(isUnit);
  for (const cells of table.slice(head + 1)) {
    const [label] = cells;
    const input = typeof label === "string" ? inputOfLabel(label) : undefined;
    if (input === undefined || !inputDefinition(input).unit.startsWith(usualCurrency)) continue;
    const currency = /^[A-Z]{3}(?![^ /])/u.exec(String(cells[column]))?.[0];
    if (currency !== undefined) return currency;
  }
  return usualCurrency;
}

const isUnit = (cell: unknown): boolean => typeof cell === "string" && /^units?$/i.test(cell.trim());
