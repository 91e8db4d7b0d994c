import { tokenRateNames } from "../../src/prices/rates";
import { modelName, type Rates, type Store, type StoredModel, type StoredRow } from "./file-schemas";
import type { ReadModel } from "./read-package";

/** One difference between the book and what a refresh read. */
export interface Difference {
  readonly model: string;
  readonly what: "new model" | "new price" | "vanished" | "history differs" | "names" | "context window";
  readonly before: string;
  readonly after: string;
  /** Why a person must look at it first; `undefined` where nobody need. */
  readonly suspicious?: string;
}

/** The most that a price may rise or fall before a person must confirm it. */
export const mostChange = 5;

const rateOrder = Object.keys(tokenRateNames) as (keyof Rates)[];

/**
 * Puts what was read into the book. Rows are only added: a changed price begins on the day it was read, and the old row stays.
 * A row of the past that reads differently now is reported, not rewritten: that is what the corrections are for.
 */
export function merge(
  store: Store,
  read: readonly ReadModel[],
  today: string,
): { models: StoredModel[]; differences: Difference[] } {
  const fresh = new Map(read.map((model) => [modelName(model), model]));
  const differences: Difference[] = [];
  const models = store.models.map((old) => {
    const model = fresh.get(modelName(old));
    fresh.delete(modelName(old));
    return model ? mergeModel(old, model, today, differences) : vanish(old, today, differences);
  });
  for (const model of fresh.values()) {
    const suspicious = oddities(model.rows.at(-1)?.rates ?? {});
    differences.push({
      model: modelName(model),
      what: "new model",
      before: "",
      after: inWords(model.rows.at(-1)),
      ...(suspicious && { suspicious }),
    });
    models.push({ ...model, listedOn: today });
  }
  return { models, differences };
}

function vanish(old: StoredModel, today: string, differences: Difference[]): StoredModel {
  if (old.vanishedOn !== undefined) return old;
  differences.push({
    model: modelName(old),
    what: "vanished",
    before: inWords(old.rows.at(-1)),
    after: "",
    suspicious: "the source no longer has it",
  });
  return { ...old, vanishedOn: today };
}

function mergeModel(old: StoredModel, read: ReadModel, today: string, differences: Difference[]): StoredModel {
  const name = modelName(old);
  const rows = mergeRows(name, old.rows, read.rows, today, differences);
  const note = (what: Difference["what"], before: string, after: string): void => {
    if (before !== after) differences.push({ model: name, what, before, after });
  };
  note("names", [...old.aliases, ...old.families].join(" "), [...read.aliases, ...read.families].join(" "));
  note("context window", String(old.contextWindow ?? ""), String(read.contextWindow ?? ""));
  const merged: StoredModel = { ...old, ...read, rows };
  delete merged.vanishedOn;
  return merged;
}

function mergeRows(
  name: string,
  old: readonly StoredRow[],
  read: readonly StoredRow[],
  today: string,
  differences: Difference[],
): StoredRow[] {
  const rows = [...old];
  const latest = read.at(-1);
  for (const row of read) {
    const place = rows.findIndex(({ from }) => from === row.from);
    const there = rows[place];
    if (there && samePrices(there, row)) {
      if (row === latest) rows[place] = { ...there, checkedOn: row.checkedOn };
    } else if (!there) rows.push(added(name, rows.at(-1), row, differences));
    else if (row !== latest)
      differences.push({ model: name, what: "history differs", before: inWords(there), after: inWords(row) });
    else if (!rows.at(-1) || !samePrices(rows.at(-1)!, row))
      rows.push(added(name, rows.at(-1), { ...row, from: today }, differences));
    else rows[rows.length - 1] = { ...rows.at(-1)!, checkedOn: row.checkedOn };
  }
  return rows.sort((one, other) => (one.from ?? "").localeCompare(other.from ?? ""));
}

function added(name: string, before: StoredRow | undefined, row: StoredRow, differences: Difference[]): StoredRow {
  const suspicious = before ? (leaps(before.rates, row.rates) ?? oddities(row.rates)) : oddities(row.rates);
  differences.push({
    model: name,
    what: "new price",
    before: inWords(before),
    after: inWords(row),
    ...(suspicious && { suspicious }),
  });
  return row;
}

const inOrder = (rates: Rates): [keyof Rates, number][] =>
  rateOrder.flatMap((rate) => (rates[rate] === undefined ? [] : [[rate, rates[rate]]]));

const samePrices = (one: StoredRow, other: StoredRow): boolean =>
  inWords({ ...one, from: null }) === inWords({ ...other, from: null });

/** A price that rose or fell by more than it may, or went away. */
function leaps(before: Rates, after: Rates): string | undefined {
  for (const [rate, old] of inOrder(before)) {
    const now = after[rate];
    if (now === undefined) return `it has no ${rate} price any more`;
    if (old !== now && (now > old * mostChange || old > now * mostChange))
      return `${rate} from ${old} to ${now}: more than ${mostChange} times`;
  }
  return undefined;
}

/** Prices that are hardly right in themselves. */
function oddities(rates: Rates): string | undefined {
  if (rates.cached !== undefined && rates.input !== undefined && rates.cached > rates.input)
    return `cached ${rates.cached} is above input ${rates.input}`;
  const free = inOrder(rates).find(([, price]) => price === 0);
  return free && `${free[0]} costs nothing`;
}

function inWords(row: StoredRow | undefined): string {
  if (!row) return "";
  const prices = (rates: Rates): string =>
    inOrder(rates)
      .map(([rate, price]) => `${rate} ${price}`)
      .join(", ");
  const long = row.long ? `; above ${row.long.above} tokens ${prices(row.long.rates)}` : "";
  return `${prices(row.rates)}${long}${row.from ? ` from ${row.from}` : ""}`;
}
