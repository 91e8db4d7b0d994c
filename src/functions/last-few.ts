/** As many as formulas of one workbook take turns in asking about. */
const most = 4;

/** The last few of something: the oldest is dropped. */
export class LastFew<T> {
  private readonly kept: T[] = [];
  private next = 0;

  /** The first of them that is as wanted. */
  find(isWanted: (one: T) => boolean): T | undefined {
    return this.kept.find(isWanted);
  }

  /** Keeps one more. */
  add(one: T): void {
    this.kept[this.next] = one;
    this.next = (this.next + 1) % most;
  }
}
