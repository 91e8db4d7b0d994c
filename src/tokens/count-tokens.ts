import { classifyAll } from "./character-class";
import { EncodedText } from "./encoded-text";
import { countMerged } from "./merge";
import { cl100kPieceEnd, o200kPieceEnd, type PieceRule } from "./pieces";
import { type RankedTokens, Vocabulary, type VocabularyName } from "./vocabulary";

/** Buffers are kept up to an Excel cell's longest text, 32 767 characters; a longer text brings its own. */
const KEPT_CHARACTERS = 32_767;
const kept = new EncodedText();

const pieceRules: Readonly<Record<VocabularyName, PieceRule>> = {
  o200k_base: o200kPieceEnd,
  cl100k_base: cl100kPieceEnd,
};

/** A vocabulary together with the code that counts by it. Both are loaded on first use: who counts no tokens loads neither. */
export class CountingVocabulary extends Vocabulary {
  private readonly merged = new PieceCache();

  constructor(name: VocabularyName, tokens: RankedTokens) {
    super(name, pieceRules[name], tokens);
    classifyAll();
  }

  /**
   * The number of tokens of a text, exactly as tiktoken's `encode_ordinary` counts them: special tokens such as
   * "<|endoftext|>" are plain text, and half a surrogate pair standing alone is U+FFFD.
   *
   * Counts the text alone, not what a chat format puts around each message.
   *
   * @example o200k.count("tiktoken is great!") // 6
   */
  count(text: string): number {
    const encoded = (text.length <= KEPT_CHARACTERS ? kept : new EncodedText()).read(text);
    let tokens = 0;
    for (let start = 0; start < encoded.length;) {
      const end = this.pieceEnd(encoded, start);
      tokens += this.has(encoded, start, end)
        ? 1
        : this.merged.lookUp(encoded, start, end, () => countMerged(encoded, start, end, this));
      start = end;
    }
    return tokens;
  }
}

const SLOT_BITS = 13;
const SLOTS = 2 ** SLOT_BITS;
const SLOT_MIXER = 0x85ebca6b;
/** Longer pieces are rare and hardly ever come again. */
const LONGEST_KEPT_BYTES = 64;

/**
 * The token counts of pieces that had to be merged, for words that come again: a fixed 600 kB in which a piece
 * replaces whatever stood in its slot.
 */
class PieceCache {
  private readonly hashes = new Int32Array(SLOTS);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly counts = new Uint8Array(SLOTS);
  private readonly bytes = new Uint8Array(SLOTS * LONGEST_KEPT_BYTES);

  /** The count kept for the piece, else what `count` gives for it. */
  lookUp(text: EncodedText, start: number, end: number, count: () => number): number {
    const length = end - start;
    if (length > LONGEST_KEPT_BYTES) return count();
    const hash = text.hash(start, end);
    const slot = Math.imul(hash, SLOT_MIXER) >>> (32 - SLOT_BITS);
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
