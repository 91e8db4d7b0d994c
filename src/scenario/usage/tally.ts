import { dayOf } from "./cell-time";
import type { LogRow } from "./read-row";

/** What the rows of a log add up to. */
export class Tally {
  calls = 0;
  failed = 0;
  /** Calls whose tokens are known. */
  counted = 0;
  input = 0;
  cached = 0;
  output = 0;
  /** Of the counted calls, where each row is one: those that read from the cache. */
  hits = 0;
  /** Calls that a column says were answered from a cache. */
  cacheHits = 0;
  /** The least input of a call. */
  smallestInput = Infinity;
  /** A row that stands for several calls. */
  hasTotals = false;
  unreadableRows = 0;
  firstDay = Infinity;
  lastDay = -Infinity;
  readonly callsByDay = new Map<number, number>();

  /** Adds a row. */
  add(row: LogRow): void {
    const day = dayOf(row.time);
    this.firstDay = Math.min(this.firstDay, day);
    this.lastDay = Math.max(this.lastDay, row.end !== undefined && row.end > row.time ? dayOf(row.end - 1) : day);
    if (row.calls === 0) return;
    this.calls += row.calls;
    this.failed += row.failed;
    if (row.calls !== 1) this.hasTotals = true;
    if (row.cacheHit) this.cacheHits += row.calls;
    this.callsByDay.set(day, (this.callsByDay.get(day) ?? 0) + row.calls);
    if (!row.tokens) return;
    const { input, cached, output } = row.tokens;
    this.counted += row.calls - row.failed;
    this.input += input;
    this.cached += cached;
    this.output += output;
    if (cached > 0) this.hits++;
    if (input > 0 && input < this.smallestInput) this.smallestInput = input;
  }

  /** The days the log covers, from its first to its last. */
  get days(): number {
    return this.lastDay - this.firstDay + 1;
  }

  /** The average input of a call. */
  get inputPerCall(): number {
    return this.input / this.counted;
  }

  /** Of the calls that can have a hit, those that had. */
  hitRate(promptTokens: number): number {
    if (this.cached === 0) return this.cacheHits / this.calls;
    if (!this.hasTotals) return this.hits / this.counted;
    return promptTokens > 0 ? Math.min(1, this.cached / (this.counted * promptTokens)) : 0;
  }
}
