import type { EncodedText } from "../text/encoded-text";

const { imul } = Math;

const SLOT_BITS = 13;
const SLOTS = 2 ** SLOT_BITS;
const SLOT_MIXER = 0x85ebca6b;
/** Longer pieces are rare and hardly ever come again. */
const LONGEST_KEPT_BYTES = 64;

/**
 * The token counts of pieces that had to be merged, for words that come again: a fixed 600 kB in which a piece
 * replaces whatever stood in its slot.
 */
export class PieceCache {
  private readonly hashes = new Int32Array(SLOTS);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly counts = new Uint8Array(SLOTS);
  private readonly bytes = new Uint8Array(SLOTS * LONGEST_KEPT_BYTES);

  /** The count kept for the piece, else what `count` gives for it. */
  lookUp(text: EncodedText, start: number, end: number, count: () => number): number {
    const length = end - start;
    if (length > LONGEST_KEPT_BYTES) return count();
    const hash = text.hash(start, end);
    const slot = imul(hash, SLOT_MIXER) >>> (32 - SLOT_BITS);
    const kept = slot * LONGEST_KEPT_BYTES;
    if (this.hashes[slot] === hash && this.lengths[slot] === length && this.holds(text.bytes, start, length, kept)) {
      return this.counts[slot] as number;
    }
    const tokens = count();
    this.hashes[slot] = hash;
    this.lengths[slot] = length;
    this.counts[slot] = tokens;
    for (let index = 0; index < length; index++) this.bytes[kept + index] = text.bytes[start + index] as number;
    return tokens;
  }

  private holds(bytes: Uint8Array, start: number, length: number, kept: number): boolean {
    for (let index = 0; index < length; index++) {
      if (this.bytes[kept + index] !== bytes[start + index]) return false;
    }
    return true;
  }
}
