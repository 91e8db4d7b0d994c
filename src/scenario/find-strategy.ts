import { valueError } from "../engine/cost-error";
import { didYouMean } from "../engine/near-names";
import type { Scenario } from "./scenario";
import { quoted } from "./wording";

/**
 * The place of a strategy, 0 the baseline.
 * @param wanted a name from the header, or a number counted from 1
 */
export function findStrategy(scenario: Pick<Scenario, "names">, wanted: string | number): number {
  const { names } = scenario;
  if (typeof wanted === "number") {
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= names.length) return wanted - 1;
    const bound =
      names.length === 1
        ? "1, the table's only strategy"
        : `between 1 and ${names.length}, the number of strategies in the table`;
    throw valueError(`strategy must be ${bound}, got ${wanted}.`);
  }
  const place = namedStrategy(names, wanted);
  if (place >= 0) return place;
  throw valueError(
    `strategy ${quoted(wanted)} is not in the header row.${didYouMean(wanted, names) || ` It has ${names.map(quoted).join(", ")}.`}`,
  );
}

const plain = (name: string): string => name.trim().replace(/\s+/gu, " ").toLowerCase();

/** The place of a strategy by its name, case and spacing aside; −1 where there is none. */
export const namedStrategy = (names: readonly string[], wanted: string): number =>
  names.findIndex((name) => plain(name) === plain(wanted));
