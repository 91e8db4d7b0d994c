/** A binary heap of numbers, the lowest on top, of a capacity fixed beforehand. */
export class PairHeap {
  size = 0;
  private readonly items: Float64Array;

  constructor(capacity: number) {
    this.items = new Float64Array(capacity);
  }

  /** Adds without keeping the order; `order` restores it. */
  append(item: number): void {
    this.items[this.size++] = item;
  }

  /** Orders what was appended, in linear time. */
  order(): void {
    for (let position = (this.size >> 1) - 1; position >= 0; position--)
      this.sink(position, this.items[position] as number);
  }

  push(item: number): void {
    const { items } = this;
    let position = this.size++;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      if ((items[parent] as number) <= item) break;
      items[position] = items[parent] as number;
      position = parent;
    }
    items[position] = item;
  }

  /** Takes the lowest number off a heap that is not empty. */
  pop(): number {
    const lowest = this.items[0] as number;
    const last = this.items[--this.size] as number;
    if (this.size > 0) this.sink(0, last);
    return lowest;
  }

  private sink(from: number, item: number): void {
    const { items, size } = this;
    let position = from;
    for (;;) {
      let child = position * 2 + 1;
      if (child >= size) break;
      if (child + 1 < size && (items[child + 1] as number) < (items[child] as number)) child++;
      if ((items[child] as number) >= item) break;
      items[position] = items[child] as number;
      position = child;
    }
    items[position] = item;
  }
}
