import { cellFault, type LogCell, type LogTable } from "./cells";
import type { Header } from "./columns";
import { isBill } from "./layouts/layout";
import type { LogRecord } from "./record";

/** The records of a log without those that stand in it twice. */
export interface Repeats {
  readonly kept: readonly LogRecord[];
  /** The rows of the records that stand in the log already. */
  readonly repeated: readonly number[];
  /** The rows of totals of all others. */
  readonly totals: readonly number[];
  /** Calls without an id that are alike in every cell, and counted all the same. */
  readonly alike: number;
  /** Totals of the same time and key as another, with other figures, that are counted all the same. */
  readonly sameKey: number;
}

/**
 * Finds what an export that was appended to another has twice, and a total under the table.
 *
 * A row with the id of an earlier one is the same; so is a total with the same cells. Calls without an id that are alike in every cell are counted and told: calls of one
 * moment can be alike. So are lines of a bill. But where the header stands in the middle, an export was appended: a row below it that stands above it already is the same.
 * @throws `#VALUE!` where two rows have one id and different figures
 */
export function withoutRepeats(
  log: LogTable,
  header: Header,
  records: readonly LogRecord[],
  headersAgain: readonly number[],
): Repeats {
  const bill = isBill(header.layout);
  const isTotals = !bill && (header.columns.calls !== undefined || header.layout.rows === "totals");
  const seen = new SeenRows(log, header, records, isTotals, headersAgain);
  const isPivot = header.layout.rows === "pivot";
  const kept = isPivot ? records : records.filter((record) => !seen.has(record));
  const totals = bill ? totalOfBill(kept) : isPivot ? [] : totalRows(kept, isTotals);
  const left = new Set(totals);
  const counted = left.size === 0 ? kept : kept.filter(({ row }) => !left.has(row));
  const sameKey = isTotals ? keysTwice(counted) : 0;
  return { kept: counted, repeated: seen.repeated, totals, alike: seen.alike, sameKey };
}

/** Whether the times of all records follow one another in an order. */
const isSortedBy = (records: readonly LogRecord[], inOrder: (one: number, other: number) => boolean): boolean =>
  records.every(({ time }, at) => at === 0 || inOrder(records[at - 1]!.time!, time!));

/** The rows seen so far, by their ids, or by their times and then by all their cells. */
class SeenRows {
  readonly repeated: number[] = [];
  alike = 0;
  private readonly ids = new Map<string, LogRecord>();
  private readonly times = new Map<number | undefined, LogRecord | Set<string>>();
  /** Where a log is sorted by time, as most are, a row can be like those of its own moment alone: a map of all moments takes a tenth of the whole reading. */
  private readonly isSorted: boolean;
  private last: LogRecord | undefined;
  private readonly idColumn: number | undefined;
  /** How often rows stand in the exports before this one, and in this one. */
  private readonly before = new Map<string, number>();
  private here = new Map<string, number>();

  constructor(
    private readonly log: LogTable,
    private readonly header: Header,
    records: readonly LogRecord[],
    private readonly isTotals: boolean,
    private readonly headersAgain: readonly number[],
  ) {
    this.idColumn = header.columns.id?.[0];
    this.isSorted =
      isSortedBy(records, (one, other) => one <= other) || isSortedBy(records, (one, other) => one >= other);
  }

  /** Whether a record stands in the log already. Throws where an earlier one has its id and other figures. */
  has(record: LogRecord): boolean {
    const id = this.idColumn === undefined ? "" : idText(this.log[record.row]![this.idColumn]);
    const isThere = id === "" ? this.isAppended(record) || this.hasAlike(record) : this.hasId(id, record);
    if (isThere) this.repeated.push(record.row);
    return isThere;
  }

  private hasId(id: string, record: LogRecord): boolean {
    const before = this.ids.get(id);
    if (before === undefined) this.ids.set(id, record);
    else if (figuresOf(before) !== figuresOf(record)) {
      const [row, column] = [record.row, this.idColumn!];
      const values = { name: this.header.names[column] ?? "", other: before.row + 1 };
      throw cellFault("log-id-twice", row, column, values);
    }
    return before !== undefined;
  }

  /** Whether a row below a repeated header stands above it already: as often as it does there, it is the same. */
  private isAppended(record: LogRecord): boolean {
    if (this.headersAgain.length === 0) return false;
    if (this.last && this.headersAgain.some((row) => row > this.last!.row && row < record.row)) {
      for (const [cells, count] of this.here) this.before.set(cells, Math.max(count, this.before.get(cells) ?? 0));
      this.here = new Map();
    }
    const cells = this.cells(record);
    const count = (this.here.get(cells) ?? 0) + 1;
    this.here.set(cells, count);
    const isThere = (this.before.get(cells) ?? 0) >= count;
    if (isThere) this.last = record;
    return isThere;
  }

  private hasAlike(record: LogRecord): boolean {
    this.last = record;
    if (this.isTotals) return this.isThere(record);
    if (this.isThere(record)) this.alike++;
    return false;
  }

  /** Whether an earlier record has the same cells. */
  private isThere(record: LogRecord): boolean {
    const known = this.times.get(record.time);
    if (known === undefined) {
      if (this.isSorted) this.times.clear();
      this.times.set(record.time, record);
      return false;
    }
    const byCells = known instanceof Set ? known : new Set([this.cells(known)]);
    if (byCells !== known) this.times.set(record.time, byCells);
    const cells = this.cells(record);
    const isThere = byCells.has(cells);
    byCells.add(cells);
    return isThere;
  }

  private cells(record: LogRecord): string {
    return this.log[record.row]!.map((cell) => (cell === null ? "" : String(cell))).join("\u0001");
  }
}

const longestId = 100;

const idText = (cell: LogCell | undefined): string =>
  typeof cell === "string" ? cell.slice(0, longestId).trim() : typeof cell === "number" ? String(cell) : "";

const figuresOf = ({ time, model, calls, failed, tokens, cost }: LogRecord): string =>
  [time, model, calls, failed, cost, ...Object.values(tokens ?? {})].join(" ");

/** A sum of few rows can be another row's figures by chance, of single calls more easily than of totals. */
const [fewestForTotal, fewestCallsForTotal] = [3, 5];

/** What rows of totals add up to. */
class CallSum {
  calls = 0;
  input = 0;
  output = 0;
  /** Of those with tokens: how many, the first and the last. */
  withTokens = 0;
  first: LogRecord | undefined;
  last: LogRecord | undefined;

  add(record: LogRecord): void {
    const { calls, tokens } = record;
    this.calls += calls ?? 0;
    if (!tokens) return;
    this.input += tokens.input;
    this.output += tokens.output;
    this.withTokens++;
    this.first ??= record;
    this.last = record;
  }

  /** Whether a row that was added is the sum of the others: in tokens, and in calls where it counts them. */
  isDoubled({ calls, tokens }: LogRecord, counts: boolean): boolean {
    if (!tokens || 2 * tokens.input !== this.input || 2 * tokens.output !== this.output) return false;
    return !counts || calls === undefined || 2 * calls === this.calls;
  }
}

/** A first or last row that is the sum of all others, a total that is dated like a day; and the total of each day, which names no model. */
function totalRows(records: readonly LogRecord[], isTotals: boolean): readonly number[] {
  const sum = new CallSum();
  for (const record of records) sum.add(record);
  if (sum.withTokens >= (isTotals ? fewestForTotal : fewestCallsForTotal)) {
    const total = [sum.last!, sum.first!].find((record) => sum.isDoubled(record, isTotals));
    if (total) return [total.row];
  }
  return isTotals ? totalsOfDays(records) : [];
}

const noModel = /^(?:|\(?all\)?|overall|all models|alle(?: modelle)?|tous(?: les modèles)?|\*)$/iu;

function totalsOfDays(records: readonly LogRecord[]): readonly number[] {
  if (!records.some(({ model }) => noModel.test(model)) || records.every(({ model }) => noModel.test(model))) return [];
  const days = new Map<number | undefined, { readonly sum: CallSum; total?: LogRecord; several: boolean }>();
  for (const record of records) {
    let day = days.get(record.time);
    if (!day) days.set(record.time, (day = { sum: new CallSum(), several: false }));
    day.sum.add(record);
    if (!noModel.test(record.model) || !record.tokens) continue;
    day.several ||= day.total !== undefined;
    day.total = record;
  }
  return [...days.values()].flatMap(({ sum, total, several }) =>
    total && !several && sum.isDoubled(total, true) ? [total.row] : [],
  );
}

/** A first or last line of a bill that is the sum of all others, and names nothing that was billed, or is of the same day and thing as another. */
function totalOfBill(all: readonly LogRecord[]): readonly number[] {
  const records = all.filter(({ cost }) => cost !== undefined);
  if (records.length < fewestForTotal) return [];
  const sum = records.reduce((total, { cost }) => total + cost!, 0);
  const isTotal = (record: LogRecord): boolean =>
    Math.abs(2 * record.cost! - sum) <= 1e-9 * Math.abs(sum) &&
    ((record.model === "" && records.every((other) => other === record || other.model !== "")) ||
      records.some((other) => other !== record && keyOf(other) === keyOf(record)));
  return [records.at(-1)!, records[0]!]
    .filter(isTotal)
    .slice(0, 1)
    .map(({ row }) => row);
}

const keyOf = (record: LogRecord): string => {
  const { time, end, kind, model, project, key, user, tags, batch, tier, longContext } = record;
  return [time, end, kind, model, project, key, user, tags, batch, tier, longContext].join("\u0001");
};

/** How many totals have the time and the key of an earlier one. */
const keysTwice = (records: readonly LogRecord[]): number => records.length - new Set(records.map(keyOf)).size;
