import type { EncodedText } from "../text/encoded-text";
import { PairHeap } from "./pair-heap";
import { NO_TOKEN, type Vocabulary } from "../vocabulary";

const { floor } = Math;

/** A pair in the heap is one number, ordered by rank, then place: its rank × this + where its left part begins. */
const RANK_STEP = 2 ** 31;

/** Byte-pair merging with an ordered heap of pairs, n log n: a piece can be a whole cell, 98 301 bytes. */
export function countByHeap(text: EncodedText, start: number, end: number, vocabulary: Vocabulary): number {
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

  const rankAgain = (part: number): void => {
    const next = partEnds[part] as number;
    const rank = next < size ? vocabulary.rank(text, start + part, start + (partEnds[next] as number)) : NO_TOKEN;
    ranks[part] = rank;
    if (rank !== NO_TOKEN) heap.push(rank * RANK_STEP + part);
  };

  let parts = size;
  while (heap.size > 0) {
    const pair = heap.pop();
    const rank = floor(pair / RANK_STEP);
    const part = pair - rank * RANK_STEP;
    // A pair one of whose parts has been merged otherwise meanwhile.
    if (ranks[part] !== rank) continue;
    const next = partEnds[part] as number;
    const mergedEnd = partEnds[next] as number;
    partEnds[part] = mergedEnd;
    partsBefore[mergedEnd] = part;
    ranks[next] = NO_TOKEN;
    parts--;
    rankAgain(part);
    if (part > 0) rankAgain(partsBefore[part] as number);
  }
  return parts;
}
