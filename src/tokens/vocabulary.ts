import { EncodedText, LONGEST_HASHED_BYTES } from "./encoded-text";
import type { PieceRule } from "./pieces";

const { imul } = Math;

/** The names of the vocabularies that are carried. */
export type VocabularyName = "o200k_base" | "cl100k_base";

/** Tokens in the order of their ranks: a text, or bytes where they are no whole characters. */
export type RankedTokens = readonly (string | readonly number[])[];

/** The rank of bytes that are no token: after all others. */
export const NO_TOKEN = 0x7fffffff;

const SLOT_MIXER = 0x85ebca6b;

/** A token's record: its length in one byte, its rank in three, then its bytes. */
const RECORD_HEAD = 4;

/**
 * A byte-pair vocabulary: which byte sequences are tokens, in which order pairs are merged into them, and by which rule
 * a text is cut into pieces first.
 *
 * The tokens' records lie one behind the other in one array, found through an open hash table of numbers: 6 MB for
 * 200 000 tokens, no object per token, and two places in memory to look at for each piece of a text.
 */
export class Vocabulary {
  readonly longestToken: number;
  private readonly records: Uint8Array;
  /** Pairs of a token's hash and the place of its record; 0 marks a free slot. */
  private readonly slots: Int32Array;
  private readonly slotShift: number;
  private readonly slotMask: number;
  /** The rank of each token of two bytes, by first byte × 256 + second byte. */
  private readonly pairRanks = new Int32Array(0x10000).fill(NO_TOKEN);

  constructor(
    readonly name: VocabularyName,
    readonly pieceEnd: PieceRule,
    tokens: RankedTokens,
  ) {
    const slotBits = Math.ceil(Math.log2(tokens.length * 2));
    this.slotShift = 32 - slotBits;
    this.slotMask = 2 ** slotBits - 1;
    this.slots = new Int32Array(2 ** slotBits * 2);
    let records = new Uint8Array(tokens.length * (RECORD_HEAD + 8));
    // Place 0 stays empty: it means "free" in a slot.
    let used = 1;
    let longest = 0;
    const token = new EncodedText();
    for (let rank = 0; rank < tokens.length; rank++) {
      const source = tokens[rank] as string | readonly number[];
      const { bytes, length } = typeof source === "string" ? token.read(source) : token.readBytes(source);
      if (length > LONGEST_HASHED_BYTES) throw new RangeError(`Token ${rank} of ${name} has ${length} bytes.`);
      if (used + RECORD_HEAD + length > records.length) {
        const larger = new Uint8Array(records.length * 2);
        larger.set(records);
        records = larger;
      }
      this.insert(token.hash(0, length), used);
      records[used++] = length;
      records[used++] = rank >> 16;
      records[used++] = rank >> 8;
      records[used++] = rank;
      for (let index = 0; index < length; index++) records[used++] = bytes[index] as number;
      if (length > longest) longest = length;
      if (length === 2) this.pairRanks[((bytes[0] as number) << 8) | (bytes[1] as number)] = rank;
    }
    this.records = records.slice(0, used);
    this.longestToken = longest;
  }

  /** Whether the bytes from start to before end are a token; a single byte always is. */
  has(text: EncodedText, start: number, end: number): boolean {
    return end - start === 1 || this.rank(text, start, end) !== NO_TOKEN;
  }

  /** The rank of two neighbouring bytes, without a search. */
  pairRank(bytes: Uint8Array, start: number): number {
    return this.pairRanks[((bytes[start] as number) << 8) | (bytes[start + 1] as number)] as number;
  }

  /** The rank of the token that the bytes from start to before end are, or NO_TOKEN. */
  rank(text: EncodedText, start: number, end: number): number {
    const length = end - start;
    if (length > this.longestToken) return NO_TOKEN;
    const { slots, slotMask, records } = this;
    const hash = text.hash(start, end);
    let slot = imul(hash, SLOT_MIXER) >>> this.slotShift;
    for (;;) {
      const record = slots[slot * 2 + 1] as number;
      if (record === 0) return NO_TOKEN;
      if (slots[slot * 2] === hash && this.isRecordOf(record, text.bytes, start, length)) {
        return (
          ((records[record + 1] as number) << 16) |
          ((records[record + 2] as number) << 8) |
          (records[record + 3] as number)
        );
      }
      slot = (slot + 1) & slotMask;
    }
  }

  private insert(hash: number, record: number): void {
    let slot = imul(hash, SLOT_MIXER) >>> this.slotShift;
    while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.slotMask;
    this.slots[slot * 2] = hash;
    this.slots[slot * 2 + 1] = record;
  }

  private isRecordOf(record: number, bytes: Uint8Array, start: number, length: number): boolean {
    const { records } = this;
    if (records[record] !== length) return false;
    const first = record + RECORD_HEAD;
    for (let index = 0; index < length; index++) {
      if (records[first + index] !== bytes[start + index]) return false;
    }
    return true;
  }
}
