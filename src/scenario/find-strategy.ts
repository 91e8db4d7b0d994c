import { valueError } from "../engine/cost-error";
import { nearNameHint } from "../engine/near-names";
import type { Scenario } from "./scenario";

/**
 * The place of a strategy, 0 the baseline.
 * @param wanted a name from the header, or a number counted from 1
 */
export function findStrategy(scenario: Pick<Scenario, "names">, wanted: string | number): number {
  const { names } = scenario;
  if (typeof wanted === "number") {
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= names.length) return wanted - 1;
    throw valueError(names.length === 1 ? "strategy.only-one" : "strategy.number", { count: names.length, wanted });
  }
  const place = namedStrategy(names, wanted);
  if (place >= 0) return place;
  const hint = nearNameHint(wanted, names) || { id: "strategy.names", values: { names } };
  throw valueError("strategy.unknown", { name: wanted, hint });
}

const plain = (name: string): string => name.trim().replace(/\s+/gu, " ").toLowerCase();

/** The place of a strategy by its name, case and spacing aside; −1 where there is none. */
export const namedStrategy = (names: readonly string[], wanted: string): number =>
  names.findIndex((name) => plain(name) === plain(wanted));
