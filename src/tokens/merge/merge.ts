import type { EncodedText } from "../text/encoded-text";
import { countByHeap } from "./merge-by-heap";
import { NO_TOKEN, type Vocabulary } from "../vocabulary";

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
