import { valueError } from "../engine/cost-error";
import { nearNameHint } from "../engine/near-names";
import { messageText } from "../messages/text";
import type { LogLocale, LogTable } from "./cells";
import { filtered } from "./filter";
import { ListPrices, type Unpriced } from "./list-prices";
import { emptyLog, readLog, type Log } from "./read-log";
import type { LogRecord } from "./record";
import { dayOf, isoDay } from "./times";
import { leftOutItems, repeatNotes, wordNotes } from "./workload-notes";

/** What spend can be grouped by. */
export const spendGroups = ["month", "day", "model", "project", "key", "user"] as const;

export type SpendGroup = (typeof spendGroups)[number];

/** What is asked of a log. */
export interface SpendQuestion {
  /** "month", or two with a comma: "month, model". */
  readonly by?: string | undefined;
  readonly filter?: string | undefined;
  /** The export's currency for 1 USD; needed where that is another. */
  readonly exchangeRate?: number | undefined;
  readonly locale?: LogLocale | undefined;
}

type Cell = string | number;

/**
 * What a log says was spent: a table, a row a group, with calls, tokens, what was billed, what it would have cost at the list prices of each row's day, the difference
 * (billed − list) and the effective discount (1 − billed/list). A total row last; before it, rows that name what has no list price and what was left out.
 *
 * A figure that not all rows of a group have is "": calls where nothing counts them, list prices where the price book does not know a model.
 * @throws `#VALUE!` for what `readLog` and `filtered` refuse, a group that there is not, a currency that the exchange rate does not fit
 */
export function readSpend(
  table: LogTable,
  { by = "month", filter = "", exchangeRate, locale }: SpendQuestion = {},
): readonly (readonly Cell[])[] {
  const groups = groupsOf(by);
  const log = readLog(table, locale);
  if (log.records.length === 0) throw emptyLog(log);
  for (const group of groups) checkColumn(log, group);
  const rate = rateOf(log, exchangeRate);
  const all = filter.trim() === "" ? log.records : filtered(log, filter);
  const spent = sumsOf(all, groups);
  const notes = [...unpricedNote(spent, log, rate), ...leftOutNote(spent, log, all), ...spendNotes(spent, log)];
  const noFigures = Array<string>(groups.length - 1 + figures).fill("");
  return [
    headerOf(groups, log),
    ...[...spent.groups.values()].sort(byLabels).map((sum) => sum.row(rate)),
    ...notes.map((note): Cell[] => [note, ...noFigures]),
    ["Total", ...groups.slice(1).map(() => ""), ...spent.total.row(rate)],
  ];
}

/** The columns after those of the group. */
const figures = 9;

/** What has no list price, and why. */
interface UnpricedRows {
  readonly model: string;
  readonly why: Unpriced;
  rows: number;
}

/** What records add up to, by group and together. */
interface Spent {
  readonly groups: ReadonlyMap<string, GroupSum>;
  readonly total: GroupSum;
  readonly unpriced: ReadonlyMap<string, UnpricedRows>;
  /** Rows in which nothing happened. */
  readonly empty: number;
}

function sumsOf(records: readonly LogRecord[], by: readonly SpendGroup[]): Spent {
  const prices = new ListPrices();
  const groups = new Map<string, GroupSum>();
  const unpriced = new Map<string, UnpricedRows>();
  const total = new GroupSum([]);
  let empty = 0;
  for (const record of records) {
    if (record.kind === "parent") continue;
    if (isEmpty(record)) {
      empty++;
      continue;
    }
    const labels = by.map((group) => labelOf(record, group));
    const key = labels.join("\n");
    let sum = groups.get(key);
    if (!sum) groups.set(key, (sum = new GroupSum(labels)));
    const price = prices.of(record);
    sum.add(record, price);
    total.add(record, price);
    if (typeof price === "number") continue;
    const name = `${price.why} ${record.model}`;
    const known = unpriced.get(name) ?? { model: record.model, why: price.why, rows: 0 };
    known.rows++;
    unpriced.set(name, known);
  }
  return { groups, total, unpriced, empty };
}

const unpricedNote = ({ unpriced }: Spent, log: Log, rate: number | undefined): readonly string[] =>
  unpriced.size > 0 || rate === undefined ? [unpricedText([...unpriced.values()], log, rate)] : [];

function leftOutNote({ empty }: Spent, log: Log, records: readonly LogRecord[]): readonly string[] {
  const parents = records.filter(({ kind }) => kind === "parent");
  const emptyRows = empty > 0 ? messageText({ id: "left-empty", values: { count: empty } }) : "";
  const items = [leftOutItems(log, parents), emptyRows].filter((each) => each !== "").join("; ");
  return items === "" ? [] : [messageText({ id: "spend-left-out", values: { items } })];
}

/** What was taken one way and can be otherwise. */
const spendNotes = ({ total }: Spent, log: Log): readonly string[] => [
  ...(total.withoutCost > 0 && total.hasBilled
    ? [messageText({ id: "spend-without-cost", values: { rows: total.withoutCost } })]
    : []),
  ...repeatNotes(log),
  ...wordNotes(log, ["batch", "gatewayHit", "status", "success", "cancelled"]),
];

/** A stretch of time in which nothing happened. */
const isEmpty = ({ calls, tokens, cost, listCost }: LogRecord): boolean =>
  !tokens && !calls && cost === undefined && listCost === undefined;

function groupsOf(by: string): readonly SpendGroup[] {
  const names = by.split(",").map((name) => name.trim().toLowerCase());
  const groups = names.map((name) => spendGroups.find((group) => group === name));
  const unknown = names[groups.indexOf(undefined)];
  if (unknown !== undefined || groups.length > 2) {
    const near = unknown === undefined ? "" : nearNameHint(unknown, spendGroups);
    throw valueError("spend-by", { by: by.trim(), choices: spendGroups, near });
  }
  if (groups.length === 2 && groups[0] === groups[1]) throw valueError("spend-by-twice", { by: groups[0]! });
  return groups as readonly SpendGroup[];
}

function checkColumn(log: Log, group: SpendGroup): void {
  if (group === "month" || group === "day" || log.has(group)) return;
  if (group === "model" && log.has("meter")) return;
  throw valueError("spend-no-column", { export: log.header.layout.name, column: group });
}

/** The export's currency for 1 USD; undefined where that is not known. */
function rateOf({ currency }: Log, given: number | undefined): number | undefined {
  const inUsd = currency === "" || currency === "USD";
  if (currency === "USD" && given !== undefined && given !== 1) throw valueError("spend-rate-of-usd", { rate: given });
  return given ?? (inUsd ? 1 : undefined);
}

function labelOf(record: LogRecord, group: SpendGroup): string {
  if (group !== "month" && group !== "day") return record[group] || "(none)";
  if (record.time === undefined) return "(no date)";
  const day = isoDay(dayOf(record.time));
  return group === "month" ? day.slice(0, 7) : day;
}

const byLabels = (one: GroupSum, other: GroupSum): number => {
  const [left, right] = [one.labels.join("\n"), other.labels.join("\n")];
  return left < right ? -1 : left > right ? 1 : 0;
};

function headerOf(groups: readonly SpendGroup[], log: Log): readonly string[] {
  const in_ = (currency: string): string => (currency === "" ? "" : ` (${currency})`);
  const list = log.currency === "" ? "USD" : log.currency;
  return [
    ...groups.map((group) => group.charAt(0).toUpperCase() + group.slice(1)),
    "Calls",
    "Input tokens",
    "Cached tokens",
    "Cache write tokens",
    "Output tokens",
    `Billed${in_(log.currency)}`,
    `At list prices (${list})`,
    `Difference (${list})`,
    "Effective discount",
  ];
}

/** What the records of a group add up to. */
class GroupSum {
  private calls: number | undefined = 0;
  private readonly tokens = { input: 0, cached: 0, written: 0, output: 0 };
  private hasTokens = false;
  private tokensUnread = false;
  private billed = 0;
  hasBilled = false;
  /** Records with tokens whose cost the export does not tell, though their calls did not fail. */
  withoutCost = 0;
  private list: number | undefined = 0;

  constructor(readonly labels: readonly string[]) {}

  add({ calls, tokens, cost, unread, fromGateway, failed }: LogRecord, price: number | object): void {
    this.calls = calls === undefined || this.calls === undefined ? undefined : this.calls + calls;
    if (unread) this.tokensUnread = true;
    if (tokens && !fromGateway) {
      this.hasTokens = true;
      for (const kind of ["input", "cached", "written", "output"] as const) this.tokens[kind] += tokens[kind];
    }
    if (cost !== undefined) {
      this.hasBilled = true;
      this.billed += cost;
    } else if (tokens && !(calls !== undefined && failed === calls)) this.withoutCost++;
    this.list = this.list === undefined || typeof price !== "number" ? undefined : this.list + price;
  }

  /** The group's row: a figure that is not known of all its records is "". */
  row(rate: number | undefined): readonly Cell[] {
    const list = this.list === undefined || rate === undefined ? undefined : this.list * rate;
    const billed = this.hasBilled ? this.billed : undefined;
    const difference = billed === undefined || list === undefined || this.withoutCost > 0 ? undefined : billed - list;
    const token = (kind: keyof GroupSum["tokens"]): Cell =>
      this.hasTokens && !this.tokensUnread ? this.tokens[kind] : "";
    return [
      ...this.labels,
      this.calls ?? "",
      token("input"),
      token("cached"),
      token("written"),
      token("output"),
      billed ?? "",
      list ?? "",
      difference ?? "",
      difference === undefined || !list ? "" : 1 - billed! / list,
    ];
  }
}

const mostNamed = 10;

function unpricedText(unpriced: readonly UnpricedRows[], log: Log, rate: number | undefined): string {
  const named = [...unpriced]
    .sort((one, other) => other.rows - one.rows)
    .slice(0, mostNamed)
    .map(({ model, why, rows }) =>
      messageText({
        id: "spend-unpriced",
        values: { model: model || "(no model)", rows, why: messageText({ id: `unpriced-${why}` }) },
      }),
    );
  const more = unpriced.length - named.length;
  const items = [
    ...(rate === undefined ? [messageText({ id: "unpriced-currency", values: { currency: log.currency } })] : []),
    ...named,
    ...(more > 0 ? [`${more} more`] : []),
  ];
  return messageText({ id: "spend-not-priced", values: { items: items.join("; ") } });
}
