import { valueError, type CostError } from "../engine/cost-error";
import { callCountsOf } from "./call-counts";
import { cellFault, isBlank, isMissing, textOf, type LogCell, type LogLocale, type LogTable } from "./cells";
import { findHeader, pivotedName, type Header } from "./columns";
import { currencyOf } from "./currency";
import { kindOf, tierOf } from "./kinds";
import { amountRoles, countRoles, isBill, type Role } from "./layouts/layout";
import { failureRoles, LogRow, orUndefined, orZero, type LogReaders } from "./log-row";
import { meteredTokens } from "./meters";
import { withNested } from "./nested";
import { NumberReader } from "./numbers";
import type { LeftOut, LeftOutRows, LogRecord } from "./record";
import { withoutParents } from "./parents";
import { withoutRepeats } from "./repeats";
import { givenBy, type Parts, partsOf, showsBeside, tokensOf } from "./tokens";
import { allSteps, rowsOfStep, type Steps } from "./steps";
import { inStretches } from "./days";
import { TimeReader, type CellTime } from "./times";
import { saysYes, UnknownWords } from "./words";

/** A log as records, and what was left out of it. */
export interface Log {
  readonly header: Header;
  readonly records: readonly LogRecord[];
  readonly leftOut: ReadonlyMap<LeftOut, LeftOutRows>;
  /** The currency of its costs, "" where it does not say. */
  readonly currency: string;
  /** Rows below the header that hold anything. */
  readonly rows: number;
  /** Calls alike in every cell, and totals of one time and key, that are counted all the same. */
  readonly alike: number;
  readonly sameKey: number;
  /** Calls that hold other calls and have tokens of their own. */
  readonly nested: number;
  /** What is a part of what, as its figures show where the export does not say. */
  readonly parts: Parts;
  /** The words of its columns that are not known, such as a status, and how they were counted. */
  readonly words: UnknownWords;
  /** A column says of each call whether it went well, instead of counting calls. */
  readonly flagged: boolean;
  has(role: Role): boolean;
}

/**
 * Reads a log, a file's rows or a range of a sheet, as records: a row each, with its tokens reconciled.
 * @param locale how the reader's country writes, for what the log itself does not decide
 * @throws `#VALUE!` where a needed column is missing, or a cell cannot be what its column says: a count with a fraction, a date that reads two ways, figures that
 * contradict each other; and the error that stands in a cell
 */
export const readLog = (table: LogTable, locale?: LogLocale): Log => allSteps(logSteps(table, locale));

/** Reads a log as `readLog` does, in steps. */
export function* logSteps(table: LogTable, locale?: LogLocale): Steps<Log> {
  const log = withoutBlankEnd(withNested(table));
  const header = findHeader(log);
  const reader = new RecordReader(log, header, locale);
  const records: LogRecord[] = [];
  let rows = 0;
  for (let row = header.row + 1; row < log.length; row++) {
    if (log[row]!.every(isBlank)) continue;
    rows++;
    reader.read(row, records);
    if (rows % rowsOfStep === 0) yield row / log.length;
  }
  checkCounted(reader, header);
  const nested = withoutParents(log, header, records, reader.parentsWithTokens);
  const found = withoutRepeats(log, header, nested.records, reader.headersAgain);
  reader.leaveOut("duplicate", found.repeated);
  reader.leaveOut("total", found.totals);
  return {
    header,
    records: inStretches(found.kept, header),
    leftOut: reader.leftOut,
    currency: currencyOf(log, header),
    rows,
    alike: found.alike,
    sameKey: found.sameKey,
    nested: nested.counted,
    parts: reader.parts,
    words: reader.words,
    flagged: reader.flagged,
    has: (role) => header.columns[role] !== undefined,
  };
}

/** The log without the blank rows below it: of a whole column they are most rows, and are looked at once. */
function withoutBlankEnd(log: LogTable): LogTable {
  let end = log.length;
  while (end > 0 && log[end - 1]!.every(isBlank)) end--;
  return end === log.length ? log : log.slice(0, end);
}

const totalLabel =
  /^(?:grand[ -]|sub[ -]?|sous[ -]|zwischen)?(?:total|totals|sum|summe|gesamt|gesamtsumme|insgesamt|somme|suma|totale|totaal)(?![\p{L}\d_])/iu;
const longestLabel = 60;
/** What these begin with, spaces included: most texts begin with something else. */
const labelBegins = new Set(" \t\u00a0gGtTsSiIzZ");
const isLabel = (cell: LogCell | undefined): boolean =>
  typeof cell === "string" && labelBegins.has(cell[0]!) && cell.length < longestLabel && totalLabel.test(cell.trim());
/** "Service total" stands where Cost Explorer has the day. */
const endsWithTotal = / total$/iu;

/** So many columns of texts are looked at for the label of a row of totals. */
const labelColumns = 4;

/** So many rows say whether all are stretches of whole hours. */
const mostStretches = 1000;

/** What a row is about. */
type About = Pick<LogRecord, "model" | "kind" | "calls" | "failed" | "batch" | "tier" | "tokens" | "unread">;

/** Reads the rows of one log. */
class RecordReader {
  readonly leftOut = new Map<LeftOut, LeftOutRows>();
  /** The rows that repeat the header: from there on an export that was appended follows. */
  readonly headersAgain: number[] = [];
  /** The rows of parent spans that have tokens or a cost. */
  readonly parentsWithTokens = new Set<number>();
  readonly parts: Parts;
  /** How long the rows of a log of calls took, in milliseconds, where it has their ends. */
  readonly stretches: number[] = [];
  private readonly isBill: boolean;
  private readonly countsCalls: boolean;
  readonly words = new UnknownWords();
  private readonly numbers: NumberReader;
  private readonly readers: LogReaders;
  private readonly times: TimeReader;
  private readonly labels: readonly number[];

  constructor(
    private readonly log: LogTable,
    private readonly header: Header,
    locale: LogLocale | undefined,
  ) {
    const { columns, row, layout, names } = header;
    this.isBill = isBill(layout);
    this.countsCalls = (columns.calls ?? columns.goodCalls ?? columns.failedCalls) !== undefined;
    const numeric = (roles: readonly Role[], whole: boolean): { column: number; whole: boolean }[] =>
      roles.flatMap((role) => (columns[role] ?? []).map((column) => ({ column, whole })));
    const all = [...numeric(countRoles, true), ...numeric(amountRoles, false)];
    this.numbers = new NumberReader(log, row + 1, all, locale);
    const tellFailures = failureRoles.some((role) => columns[role] !== undefined);
    this.readers = { numbers: this.numbers, words: this.words, flag: flagOf(log, header), tellFailures };
    this.times = new TimeReader(log, row + 1, columns.time![0]!, locale);
    const used = new Set(all.map(({ column }) => column));
    this.labels = names.flatMap((_, column) => (used.has(column) ? [] : [column])).slice(0, labelColumns);
    this.parts = partsOf(layout.cached, layout.reasoning, this.shownParts());
  }

  get flagged(): boolean {
    return this.readers.flag !== undefined;
  }

  leaveOut(why: LeftOut, rows: readonly number[]): void {
    if (rows.length === 0) return;
    const known = this.leftOut.get(why);
    if (known) known.count += rows.length;
    else this.leftOut.set(why, { count: rows.length, first: rows[0]! });
  }

  private row(row: number): LogRow {
    return new LogRow(this.log[row]!, row, this.header, this.readers);
  }

  /** What the figures of all rows show to stand beside the larger count. */
  private shownParts(): { readonly cached: boolean; readonly reasoning: boolean } {
    const { layout, columns } = this.header;
    const found = { cached: false, reasoning: false };
    if (layout.cached !== "by figures" && layout.reasoning !== "by figures") return found;
    if (!columns.cached && !columns.written && !columns.reasoning) return found;
    for (let at = this.header.row + 1; at < this.log.length; at++) {
      const row = this.row(at);
      if (this.reasonToLeaveOut(row) !== undefined) continue;
      const beside = showsBeside(givenBy(row));
      found.cached ||= beside.cached;
      found.reasoning ||= beside.reasoning;
    }
    return found;
  }

  /** Adds a row's record, or its records where it has a column for each; none where it is left out, which is counted. */
  read(at: number, into: LogRecord[]): void {
    const row = this.row(at);
    const why = this.reasonToLeaveOut(row);
    if (why === "header") this.headersAgain.push(at);
    if (why !== undefined) return this.leaveOut(why, [at]);
    const moment = this.times.at(row.cells[row.place("time")!], at);
    // A line of a bill without a day is still billed.
    if (moment === undefined && !(this.isBill && row.hasAny(["cost"]))) return this.leaveOut("untimed", [at]);
    const record = this.recordOf(row, moment);
    if (this.header.layout.rows === "pivot") into.push(...this.pivoted(row, record));
    else into.push(record);
  }

  private reasonToLeaveOut(row: LogRow): LeftOut | undefined {
    if (row.isHeaderAgain()) return "header";
    if (this.labels.some((column) => isLabel(row.cells[column]))) return "total";
    const time = row.cells[row.place("time")!];
    // A row of a day can have a name such as "Total" in any of its columns; one without is a total by it.
    const isTotal = isMissing(time)
      ? row.cells.some((cell) => isLabel(cell))
      : typeof time === "string" && time.length < longestLabel && endsWithTotal.test(time.trim());
    return isTotal ? "total" : undefined;
  }

  /** A record for each column of a row that has an amount. Throws where the row's own total is another. */
  private pivoted(row: LogRow, record: LogRecord): readonly LogRecord[] {
    const { columns, names } = this.header;
    const amounts = columns.cost!.map((column) => ({
      column,
      cost: this.numbers.amount(row.cells[column], row.row, column),
    }));
    const sum = amounts.reduce((all, { cost }) => all + orZero(cost), 0);
    const total = row.amount("listCost");
    if (Math.abs(sum - total) > 0.01 + 1e-6 * Math.abs(total))
      throw cellFault("log-costs-contradict", row.row, row.place("listCost")!, { total, sum });
    return amounts
      .filter(({ cost }) => !Number.isNaN(cost) && cost !== 0)
      .map(({ column, cost }) => ({ ...record, model: pivotedName(names[column]!), cost, listCost: undefined }));
  }

  private recordOf(row: LogRow, moment: CellTime | undefined): LogRecord {
    const about = this.isBill ? this.billed(row) : this.called(row);
    const cost = orUndefined(row.amount("cost"));
    return {
      row: row.row,
      time: moment?.time,
      dayOnly: moment?.dayOnly ?? true,
      end: this.endOf(row, moment?.time),
      kind: about.kind,
      model: about.model,
      project: row.text("project"),
      key: row.text("key"),
      user: row.text("user"),
      tags: row.text("tags"),
      conversation: row.text("conversation"),
      calls: about.calls,
      failed: about.failed,
      fromGateway: row.yes("gatewayHit"),
      batch: about.batch,
      tier: about.tier,
      longContext: this.header.columns.context !== undefined && /^>\s*\d/u.test(row.text("context")),
      tokens: about.tokens,
      unread: about.unread,
      cost: cost === undefined ? undefined : cost * (this.header.layout.costUnit ?? 1),
      listCost: orUndefined(row.amount("listCost")),
    };
  }

  private called(row: LogRow): About {
    const model = row.text("model");
    const kind = kindOf(row.text("kind"), model);
    const { calls, failed } = callCountsOf(row);
    const { batch, tier } = batchOf(row);
    const allFailed = calls !== undefined && calls <= failed;
    if (kind === "parent") {
      if (row.count("input") > 0 || row.amount("cost") > 0) this.parentsWithTokens.add(row.row);
      return { model, kind, calls, failed, batch, tier, tokens: undefined, unread: false };
    }
    const tokens = tokensOf(row, this.parts, kind, allFailed);
    return { model, kind, calls, failed, batch, tier, tokens, unread: false };
  }

  private billed(row: LogRow): About {
    const counts = { calls: undefined, failed: 0 };
    if (this.header.layout.rows !== "meters") {
      const model = row.text("model").split(",")[0]!.trim();
      return { model, kind: kindOf("", model), ...counts, ...batchOf(row), tokens: undefined, unread: false };
    }
    const meters = (this.header.columns.meter ?? []).map((column) => textOf(row.cells[column]));
    const charge = { meters, unit: row.text("unit"), category: row.text("kind") };
    return { ...counts, ...meteredTokens({ ...charge, quantity: row.amount("quantity"), cost: row.amount("cost") }) };
  }

  /** The end of a row that is a stretch of time; the end of a single call says nothing about the days. */
  private endOf(row: LogRow, time: number | undefined): number | undefined {
    const column = row.place("end");
    if (column === undefined) return undefined;
    const end = this.times.at(row.cells[column], row.row)?.time;
    if (this.header.layout.rows !== "calls" || this.countsCalls) return end;
    if (end !== undefined && time !== undefined && this.stretches.length < mostStretches)
      this.stretches.push(end - time);
    return undefined;
  }
}

const hour = 3_600_000;
const fewestStretches = 3;

/** Throws where the rows of a log of calls are stretches of whole hours, which are totals, and nothing counts their calls. */
function checkCounted({ stretches }: RecordReader, { layout, columns, row }: Header): void {
  if (isBill(layout) || layout.rows === "totals" || stretches.length < fewestStretches) return;
  if (stretches.every((length) => length >= hour && length % hour === 0))
    throw cellFault("log-calls-uncounted", row, columns.end![0]!);
}

/** The only column of a log that tells good or failed calls, where it says yes or no of each instead of counting them. */
function flagOf(log: LogTable, { columns, names, row: headerRow }: Header): LogReaders["flag"] {
  const { calls, goodCalls, failedCalls } = columns;
  if (calls || (goodCalls && failedCalls)) return undefined;
  const column = (goodCalls ?? failedCalls)?.[0];
  if (column === undefined || /requests|calls/iu.test(names[column] ?? "")) return undefined;
  const isFlag = (cells: readonly LogCell[]): boolean =>
    isMissing(cells[column]) || saysYes(cells[column]) !== undefined;
  return log.slice(headerRow + 1).every(isFlag) ? (goodCalls ? "goodCalls" : "failedCalls") : undefined;
}

const batchRoles = ["batch", "tier"] as const;
const neither = { batch: undefined, tier: "" } as const;

/** Whether a row's calls ran in batch, by a column of its own or by its tier; undefined where the log has neither. */
function batchOf(row: LogRow): Pick<LogRecord, "batch" | "tier"> {
  const { surcharge } = row.header.columns;
  const other = surcharge?.map((column) => tierOf(textOf(row.cells[column])).tier).find((tier) => tier !== "") ?? "";
  // Usage that was not asked for by batch has the column, and nothing in it.
  if (!row.hasAny(batchRoles)) return other === "" ? neither : { ...neither, tier: other };
  const { batch, tier } = tierOf(row.text("tier"));
  return { batch: batch || row.yes("batch"), tier: tier || other };
}

/** The error of a log in which no row is a record. */
export const emptyLog = ({ header, leftOut }: Log): CostError =>
  valueError(leftOut.has("untimed") ? "log-no-times" : "log-no-rows", { row: header.row + 1, epoch: "1970" });
