import { firstOf } from "../../formula/text";
import type { Formula } from "../../template/template";

/** The shares that are tried: none, a tenth, …, every call. */
export const shareCount = 11;

/** Whether there is a total at every share. */
export const isComplete: Formula = `COUNT({byshare.totals})=${shareCount}`;

const place = "MATCH(MIN({byshare.totals}),{byshare.totals},0)";

/** The share with the lowest total. */
export const best = {
  share: `INDEX({byshare.shares},${place})`,
  cost: "MIN({byshare.totals})",
  rate: `INDEX({byshare.rates.all},${place})`,
} as const;

/** The strategy that costs least of all but the one whose share varies. */
export function otherStrategies(strategies: number): { readonly name: Formula; readonly cost: Formula } {
  const others = Array.from({ length: strategies }, (_, one) => one + 1).filter((strategy) => strategy !== 2);
  const total = (strategy: number): Formula => `{results.total_cost.${strategy}}`;
  const cost = `MIN(${others.map(total).join(",")})`;
  return {
    cost,
    name: firstOf(
      others.slice(1).map((strategy) => [`${total(strategy)}=${cost}`, `{results.strategies.${strategy}}`] as const),
      "{results.strategies.1}",
    ),
  };
}
