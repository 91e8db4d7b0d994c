import { CostError, valueError } from "../../../engine/cost-error";
import { priceBook } from "../../../prices/price-book";
import type { LogLocale, LogTable } from "../../../usage/cells";
import { daysOf } from "../../../usage/days";
import { ListPrices } from "../../../usage/list-prices";
import { emptyLog, logSteps, type Log } from "../../../usage/read-log";
import type { LogRecord } from "../../../usage/record";
import type { Steps } from "../../../usage/steps";
import { dayOf, isoDay } from "../../../usage/times";
import { leftOutItems } from "../../../usage/workload-notes";

/** What an export's rows can be told apart by. */
export const matchColumns = ["model", "project", "key", "user"] as const;
export type MatchColumn = (typeof matchColumns)[number];

/** What stands in a column of an export, with what belongs to it. */
interface ExportValue {
  readonly value: string;
  readonly rows: number;
  readonly calls: number | undefined;
  readonly cost: number | undefined;
}

/** Figures that are not known of all their rows are undefined. */
interface Measures {
  readonly calls: number | undefined;
  /** In the export's currency. */
  readonly spend: number | undefined;
  /** In USD. */
  readonly list: number | undefined;
  readonly rows: number;
}

/** A calendar month of an export, and how much of it the export covers. */
interface ExportMonth {
  /** "2026-07". */
  readonly month: string;
  readonly from: string;
  readonly to: string;
  /** Whether every day of the month is covered, as far as the rows show. */
  readonly whole: boolean;
}

/** What an export holds. */
export interface ExportActuals {
  readonly layout: string;
  readonly rows: number;
  readonly days: number;
  readonly first: string;
  readonly last: string;
  /** "" where the export does not say. */
  readonly currency: string;
  readonly hasCosts: boolean;
  readonly hasCalls: boolean;
  readonly models: readonly string[];
  readonly months: readonly ExportMonth[];
  /** The columns by which its rows can be told apart, with what stands in them. */
  readonly columns: ReadonlyMap<MatchColumn, readonly ExportValue[]>;
  /** What was not read as usage, in words; "" where all was. */
  readonly leftOut: string;
  /** Rows with tokens and no cost where others have one: their months have no spend. */
  readonly withoutCost: number;
  /** Rows that the price book has no list price for. */
  readonly unpriced: number;
  /** Amounts of lines without a date, which belong to no month. */
  readonly undated: number;
  /** What the rows of a value come to in each month, by month and then by model. */
  by(column: MatchColumn, value: string): ReadonlyMap<string, ReadonlyMap<string, Measures>>;
}

const dayMs = 86_400_000;

/** The model of a row as the price book calls it, so that a usage export and a cost export of one model meet. */
function modelName(written: string): string {
  if (written === "") return "";
  try {
    const { model, tuned } = priceBook.find(`list:${written}`);
    return tuned ? `${model} tuned` : model;
  } catch (error) {
    if (error instanceof CostError) return written;
    throw error;
  }
}

/** Rows that add up. */
class Sum {
  rows = 0;
  private calls: number | undefined = 0;
  private spend = 0;
  private billed = false;
  private unbilled = 0;
  private list: number | undefined = 0;

  add(record: LogRecord, price: number | undefined): void {
    this.rows++;
    // As in USAGE, only requests that reached a language model are calls.
    const counts = record.kind === "call" && !record.fromGateway;
    if (counts) this.calls = add(this.calls, record.calls);
    this.list = add(this.list, price);
    if (record.cost !== undefined) {
      this.billed = true;
      this.spend += record.cost;
    } else if (isBillable(record)) this.unbilled++;
  }

  /** Rows without a cost beside rows that have one. */
  get withoutCost(): number {
    return this.billed ? this.unbilled : 0;
  }

  measures(hasCalls: boolean, hasTokens: boolean): Measures {
    return {
      calls: hasCalls ? this.calls : undefined,
      spend: this.billed && this.unbilled === 0 ? this.spend : undefined,
      list: hasTokens ? this.list : undefined,
      rows: this.rows,
    };
  }
}

const add = (sum: number | undefined, more: number | undefined): number | undefined =>
  sum === undefined || more === undefined ? undefined : sum + more;

const isBillable = ({ tokens, calls, failed, fromGateway }: LogRecord): boolean =>
  tokens !== undefined && !fromGateway && !(calls !== undefined && failed === calls);

const isEmpty = ({ calls, tokens, cost, listCost }: LogRecord): boolean =>
  !tokens && !calls && cost === undefined && listCost === undefined;

/** Reads an export as actuals, in steps. @throws what `readLog` refuses, and a row that reaches over two calendar months */
export function* actualsSteps(table: LogTable, locale: LogLocale): Steps<ExportActuals> {
  const log = yield* logSteps(table, locale);
  return actualsOf(log);
}

function actualsOf(log: Log): ExportActuals {
  const records = log.records.filter(({ kind }) => kind !== "parent");
  const days = daysOf(records);
  if (!days) throw emptyLog(log);
  const prices = new ListPrices();
  const hasCalls = records.some(({ calls, kind }) => kind === "call" && calls !== undefined);
  const hasTokens = records.some(({ tokens }) => tokens !== undefined);
  const sums = new Map<MatchColumn, Map<string, Map<string, Map<string, Sum>>>>();
  const totals = new Map<MatchColumn, Map<string, Sum>>();
  const columns = matchColumns.filter(
    (column) => log.has(column) || (column === "model" && records.some(({ model }) => model !== "")),
  );
  let [undated, unpriced] = [0, 0];
  const models = new Set<string>();
  for (const record of records) {
    if (isEmpty(record)) continue;
    if (record.time === undefined) {
      undated += record.cost ?? 0;
      continue;
    }
    const month = monthOf(record);
    const price = prices.of(record);
    if (typeof price !== "number") unpriced++;
    const listed = typeof price === "number" ? price : undefined;
    const model = modelName(record.model);
    models.add(model);
    for (const column of columns) {
      const value = record[column] || noValue;
      into(into(into(into(sums, column), value), month), model, () => new Sum()).add(record, listed);
      into(into(totals, column), value, () => new Sum()).add(record, listed);
    }
  }
  const [first, last] = [isoDay(days.first), isoDay(days.last)];
  const measured = (sum: Sum): Measures => sum.measures(hasCalls, hasTokens);
  return {
    layout: log.header.layout.name,
    rows: log.rows,
    days: days.last - days.first + 1,
    first,
    last,
    currency: log.currency,
    hasCosts: records.some(({ cost }) => cost !== undefined),
    hasCalls,
    models: [...models].filter((model) => model !== "").sort(),
    months: monthsBetween(days),
    columns: new Map(
      columns.map((column) => [
        column,
        [...totals.get(column)!]
          .map(([value, sum]): ExportValue => {
            const { calls, spend, rows } = measured(sum);
            return { value, rows, calls, cost: spend };
          })
          .sort((a, b) => b.rows - a.rows),
      ]),
    ),
    leftOut: leftOutItems(
      log,
      log.records.filter(({ kind }) => kind === "parent"),
    ),
    withoutCost: [...(totals.get(columns[0]!)?.values() ?? [])].reduce((count, sum) => count + sum.withoutCost, 0),
    unpriced,
    undated,
    by: (column, value) =>
      new Map(
        [...(sums.get(column)?.get(value) ?? [])].map(([month, byModel]) => [
          month,
          new Map([...byModel].map(([model, sum]) => [model, measured(sum)])),
        ]),
      ),
  };
}

/** What stands for an empty cell among the values of a column. */
const noValue = "(none)";

/** The value of a key in a map, made where there is none. */
function into<K, V>(map: Map<K, V>, key: K, make: () => V = () => new Map() as V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function monthOf({ time, end, row }: LogRecord): string {
  const month = isoDay(dayOf(time!)).slice(0, 7);
  if (end !== undefined && end > time!) {
    const last = isoDay(dayOf(end - 1));
    if (last.slice(0, 7) !== month)
      throw valueError("log-two-months", { row: row + 1, first: isoDay(dayOf(time!)), last });
  }
  return month;
}

/** The calendar months from the first day to the last. */
function monthsBetween({
  first,
  last,
  firstInPart,
  lastInPart,
}: NonNullable<ReturnType<typeof daysOf>>): ExportMonth[] {
  const months: ExportMonth[] = [];
  for (let day = first; day <= last;) {
    const date = new Date(day * dayMs);
    const begin = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / dayMs;
    const end = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / dayMs;
    const [from, to] = [Math.max(first, begin), Math.min(last, end)];
    const inPart = from > begin || to < end || (from === first && firstInPart) || (to === last && lastInPart);
    months.push({ month: isoDay(begin).slice(0, 7), from: isoDay(from), to: isoDay(to), whole: !inPart });
    day = end + 1;
  }
  return months;
}
