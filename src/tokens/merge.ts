import type { EncodedText } from "./encoded-text";
import { NO_TOKEN, type Vocabulary } from "./vocabulary";

/** Up to here looking through all pairs for the lowest is quicker than keeping them ordered. */
const LONGEST_SCANNED_BYTES = 128;

/** Where each part begins, and the rank of the token it would make with the next part. */
const partStarts = new Int32Array(LONGEST_SCANNED_BYTES + 1);
const partRanks = new Int32Array(LONGEST_SCANNED_BYTES + 1);

/**
 * Byte-pair merging of one piece that is no token itself: out of all neighbouring parts whose bytes together are a
 * token, the pair of the lowest rank is joined, the leftmost first, until no pair is left. The parts are the tokens.
 */
export function countMerged(text: EncodedText, start: number, end: number, vocabulary: Vocabulary): number {
  return end - start <= LONGEST_SCANNED_BYTES
    ? countByScanning(text, start, end, vocabulary)
    : countByHeap(text, start, end, vocabulary);
}

function countByScanning(text: EncodedText, start: number, end: number, vocabulary: Vocabulary): number {
  let parts = end - start;
  for (let part = 0; part < parts; part++) {
    partStarts[part] = start + part;
    partRanks[part] = vocabulary.pairRank(text.bytes, start + part);
  }
  partStarts[parts] = end;
  partRanks[parts - 1] = NO_TOKEN;
  for (;;) {
    let lowest = 0;
    let lowestRank = partRanks[0] as number;
    for (let part = 1; part < parts; part++) {
      const rank = partRanks[part] as number;
      if (rank < lowestRank) {
        lowest = part;
        lowestRank = rank;
      }
    }
    if (lowestRank === NO_TOKEN) return parts;
    parts--;
    for (let part = lowest + 1; part < parts; part++) {
      partStarts[part] = partStarts[part + 1] as number;
      partRanks[part] = partRanks[part + 1] as number;
    }
    partStarts[parts] = end;
    rankAgain(text, lowest, parts, vocabulary);
    if (lowest > 0) rankAgain(text, lowest - 1, parts, vocabulary);
  }
}

function rankAgain(text: EncodedText, part: number, parts: number, vocabulary: Vocabulary): void {
  partRanks[part] =
    part + 1 < parts ? vocabulary.rank(text, partStarts[part] as number, partStarts[part + 2] as number) : NO_TOKEN;
}

/** A pair in the heap is one number, ordered by rank, then place: its rank × this + where its left part begins. */
const RANK_STEP = 2 ** 31;

/** Byte-pair merging with an ordered heap of pairs, n log n: a piece can be a whole cell, 98 301 bytes. */
function countByHeap(text: EncodedText, start: number, end: number, vocabulary: Vocabulary): number {
  const size = end - start;
  // By the byte at which a part begins: where it ends, where the part before it begins, its rank with the next part.
  const partEnds = new Int32Array(size + 1);
  const partsBefore = new Int32Array(size + 1);
  const ranks = new Int32Array(size + 1).fill(NO_TOKEN);
  // Each of the pairs at the start, and two for each merge.
  const heap = new PairHeap(size * 3);
  for (let part = 0; part < size; part++) {
    partEnds[part] = part + 1;
    partsBefore[part] = part - 1;
    if (part < size - 1) ranks[part] = vocabulary.pairRank(text.bytes, start + part);
    if (ranks[part] !== NO_TOKEN) heap.append((ranks[part] as number) * RANK_STEP + part);
  }
  heap.order();

  const rankPart = (part: number): void => {
    const next = partEnds[part] as number;
    const rank = next < size ? vocabulary.rank(text, start + part, start + (partEnds[next] as number)) : NO_TOKEN;
    ranks[part] = rank;
    if (rank !== NO_TOKEN) heap.push(rank * RANK_STEP + part);
  };

  let parts = size;
  while (heap.size > 0) {
    const pair = heap.pop();
    const rank = Math.floor(pair / RANK_STEP);
    const part = pair - rank * RANK_STEP;
    // A pair one of whose parts has been merged otherwise meanwhile.
    if (ranks[part] !== rank) continue;
    const next = partEnds[part] as number;
    const mergedEnd = partEnds[next] as number;
    partEnds[part] = mergedEnd;
    partsBefore[mergedEnd] = part;
    ranks[next] = NO_TOKEN;
    parts--;
    rankPart(part);
    if (part > 0) rankPart(partsBefore[part] as number);
  }
  return parts;
}

/** A binary heap of numbers, the lowest on top, of a capacity fixed beforehand. */
class PairHeap {
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
