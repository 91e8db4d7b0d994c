import { CostError } from "../../../engine/cost-error";
import type { BudgetSheets } from "../../../excel/budget-sheets";
import { fillText } from "../../../messages/fill";
import { texts } from "../../../messages/pane";
import type { UserLocale } from "../../../messages/pane/locale";
import { messageText } from "../../../messages/text";
import { partOf, type Steps } from "../../../usage/steps";
import { computed, signal, type Readable, type Signal } from "../../dom/signal";
import { readNumber } from "../../locale/numbers";
import { exportRows, logLocale, MOST_CHARACTERS } from "../../new-sheet/start/usage-text";
import { currencyOf, type Filling, fillsFor, knownMatches, type Matches, notHere, type Rates } from "./fill-actuals";
import { type Decision, keyOf, type MonthFill, usualDecision } from "./fill-plan";
import { actualsSteps, type ExportActuals, type MatchColumn, matchColumns } from "./read-export";

const text = texts.tools.actuals;

/** An export that was read, or why it was not. */
export type ExportRead =
  { readonly is: "read"; readonly actuals: ExportActuals } | { readonly is: "refused"; readonly reason: string };

/** How much of the work is parting the text into rows. */
const shareOfRows = 0.4;

/** Reads an export's text, in steps; what it leaves open is read as the reader's country writes. */
export function* exportActuals(pasted: string, locale: UserLocale): Steps<ExportRead> {
  if (pasted.length > MOST_CHARACTERS)
    return {
      is: "refused",
      reason: fillText(text.tooLong, { characters: pasted.length, most: MOST_CHARACTERS }, locale),
    };
  const rows = yield* partOf(exportRows(pasted), 0, shareOfRows);
  if (!rows) return { is: "refused", reason: text.tooMany };
  try {
    return { is: "read", actuals: yield* partOf(actualsSteps(rows, logLocale(locale)), shareOfRows, 1) };
  } catch (error) {
    if (error instanceof CostError) return { is: "refused", reason: messageText(error, { style: locale }) };
    throw error;
  }
}

/** An export beside a budget: what belongs to what, and what is to become of months that are filled already. */
export interface ActualsModel {
  readonly budget: BudgetSheets;
  readonly read: ExportActuals;
  readonly column: Signal<MatchColumn>;
  /** What each value of the column belongs to; "" where that is open. */
  readonly matchOf: (value: string) => string;
  match(value: string, useCase: string): void;
  /** Values without a use case. */
  readonly open: Readable<number>;
  /** The export's currency: its own, or as typed where it does not say. */
  readonly exportCurrency: Signal<string>;
  readonly needsRate: Readable<boolean>;
  readonly rate: Signal<string>;
  readonly rateFault: Readable<string | undefined>;
  readonly whole: Signal<ReadonlySet<string>>;
  /** What filling would do; undefined while matches or the rate are open. */
  readonly fills: Readable<readonly MonthFill[] | undefined>;
  readonly decisionOf: (fill: MonthFill) => Decision | undefined;
  decide(fill: MonthFill, decision: Decision | undefined): void;
  /** Months that are filled already and that nobody has decided on. */
  readonly undecided: Readable<number>;
  /** All that is needed to fill; undefined while something is open or nothing would change. */
  readonly filling: (source: string, today: string) => Filling | undefined;
}

/** The column that tells most use cases apart: the first of which something is known, else projects, keys or models. */
function usualColumn(budget: BudgetSheets, read: ExportActuals): MatchColumn {
  const there = matchColumns.filter((column) => read.columns.has(column));
  const known = there.find((column) => knownMatches(budget, read, column).size > 0);
  const telling = (["project", "key", "model"] as const).find((column) => (read.columns.get(column)?.length ?? 0) > 1);
  return known ?? telling ?? there[0] ?? "model";
}

/** An export that is about to be filled into a budget. */
export function actualsModel(budget: BudgetSheets, read: ExportActuals, locale: UserLocale): ActualsModel {
  const column = signal<MatchColumn>(usualColumn(budget, read));
  const chosen = signal<Matches>(new Map());
  const known = computed(() => knownMatches(budget, read, column()));
  const values = computed(() => (read.columns.get(column()) ?? []).map(({ value }) => value));
  const chosenKey = (value: string): string => JSON.stringify([column(), value]);
  const matchOf = (value: string): string => chosen().get(chosenKey(value)) ?? known().get(value) ?? "";
  const matches = computed(() => new Map(values().map((value) => [value, matchOf(value)])));
  const open = computed(() => values().filter((value) => matches().get(value) === "").length);

  const own = currencyOf(budget);
  const exportCurrency = signal(read.currency);
  const code = (): string => exportCurrency().trim().toUpperCase();
  const needsRate = computed(() => read.hasCosts && code() !== own);
  // A budget in EUR has the price of 1 USD already.
  const usual = read.currency === "USD" && own !== "USD" && budget.exchangeRate > 0 ? String(budget.exchangeRate) : "";
  const rate = signal(usual.replace(".", locale.decimal));
  const rates = computed((): Rates | undefined => {
    const ofUsd = own === "USD" ? 1 : budget.exchangeRate;
    if (!needsRate()) return { ofExport: 1, ofUsd };
    const typed = readNumber(rate().trim(), locale);
    return /^[A-Z]{3}$/u.test(code()) && typed !== undefined && typed > 0 ? { ofExport: typed, ofUsd } : undefined;
  });
  const whole = signal<ReadonlySet<string>>(new Set());
  const decisions = signal<ReadonlyMap<string, Decision | undefined>>(new Map());
  const asked = (decided: ReadonlyMap<string, Decision>): Filling | undefined => {
    const converted = rates();
    return converted && open() === 0
      ? {
          read,
          column: column(),
          matches: matches(),
          rates: converted,
          whole: whole(),
          decisions: decided,
          source: "",
          today: "",
        }
      : undefined;
  };
  const fills = computed(() => {
    const filling = asked(new Map());
    return filling && fillsFor(budget, filling);
  });
  const decisionOf = (fill: MonthFill): Decision | undefined => {
    const key = keyOf(fill.month, fill.useCase);
    const decided = decisions();
    return decided.has(key) ? decided.get(key) : usualDecision(fill);
  };
  const undecided = computed(
    () => (fills() ?? []).filter((fill) => fill.choices.length > 0 && decisionOf(fill) === undefined).length,
  );
  return {
    budget,
    read,
    column,
    matchOf,
    match: (value, useCase) => chosen.set(new Map([...chosen(), [chosenKey(value), useCase]])),
    open,
    exportCurrency,
    needsRate,
    rate,
    rateFault: computed(() => (rates() ? undefined : text.rateFault)),
    whole,
    fills,
    decisionOf,
    decide: (fill, decision) => decisions.set(new Map([...decisions(), [keyOf(fill.month, fill.useCase), decision]])),
    undecided,
    filling(source, today) {
      const found = fills();
      if (!found || undecided() > 0) return undefined;
      const decided = new Map(
        found.flatMap((fill): [string, Decision][] => {
          const decision = decisionOf(fill);
          return fill.choices.length > 0 && decision ? [[keyOf(fill.month, fill.useCase), decision]] : [];
        }),
      );
      const changes = found.some(
        (fill) => fill.is === "new" || (fill.choices.length > 0 && (decisionOf(fill) ?? "keep") !== "keep"),
      );
      const filling = asked(decided);
      return changes && filling ? { ...filling, source, today } : undefined;
    },
  };
}

export { notHere };
