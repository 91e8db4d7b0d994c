import { characterClass } from "./character-class";

const { imul } = Math;

/** Multiplier of the polynomial hash over bytes, modulo 2³². */
const HASH_BASE = 0x9e3779b1;
/** No token of the vocabularies is longer, so no longer range is ever looked up. */
export const LONGEST_HASHED_BYTES = 255;

const hashPowers = new Int32Array(LONGEST_HASHED_BYTES + 1);
hashPowers[0] = 1;
for (let exponent = 1; exponent <= LONGEST_HASHED_BYTES; exponent++) {
  hashPowers[exponent] = imul(hashPowers[exponent - 1] as number, HASH_BASE);
}

const REPLACEMENT_CHARACTER = 0xfffd;
const asciiClasses = new Uint8Array(128);

/** Zero bytes, of no class, behind the text: every run stops there, and looking two bytes ahead is always allowed. */
const BYTES_BEHIND = 2;

/**
 * A text as UTF-8 bytes, the class of the character each byte belongs to, and the hash of every prefix, from which the
 * hash of any range follows in one step. Its buffers are used again for the next text.
 *
 * Half a surrogate pair standing alone counts as U+FFFD, as it does wherever a text is sent as UTF-8.
 */
export class EncodedText {
  length = 0;
  bytes = new Uint8Array(BYTES_BEHIND);
  classes = new Uint8Array(BYTES_BEHIND);
  private prefixHashes = new Int32Array(1);

  /** Takes a text in: one pass. */
  read(text: string): this {
    this.reserve(text.length * 3);
    if (asciiClasses[0] === 0) for (let code = 0; code < 128; code++) asciiClasses[code] = characterClass(code);
    const { bytes, classes } = this;
    let length = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        classes[length] = asciiClasses[unit] as number;
        bytes[length++] = unit;
        continue;
      }
      let codePoint = unit;
      if ((unit & 0xf800) === 0xd800) {
        codePoint = text.codePointAt(index) as number;
        if (codePoint > 0xffff) index++;
        else codePoint = REPLACEMENT_CHARACTER;
      }
      const start = length;
      if (codePoint < 0x800) {
        bytes[length++] = 0xc0 | (codePoint >> 6);
      } else {
        if (codePoint < 0x10000) {
          bytes[length++] = 0xe0 | (codePoint >> 12);
        } else {
          bytes[length++] = 0xf0 | (codePoint >> 18);
          bytes[length++] = 0x80 | ((codePoint >> 12) & 0x3f);
        }
        bytes[length++] = 0x80 | ((codePoint >> 6) & 0x3f);
      }
      bytes[length++] = 0x80 | (codePoint & 0x3f);
      classes.fill(characterClass(codePoint), start, length);
    }
    return this.finish(length);
  }

  /** Takes bytes in that need not be whole characters, as a vocabulary's tokens need not. */
  readBytes(source: readonly number[]): this {
    this.reserve(source.length);
    this.bytes.set(source);
    return this.finish(source.length);
  }

  /** The hash of the bytes from start to before end, at most LONGEST_HASHED_BYTES of them. */
  hash(start: number, end: number): number {
    const { prefixHashes } = this;
    return ((prefixHashes[end] as number) - imul(prefixHashes[start] as number, hashPowers[end - start] as number)) | 0;
  }

  private finish(length: number): this {
    const { bytes, prefixHashes } = this;
    let hash = 0;
    for (let index = 0; index < length; index++) {
      hash = (imul(hash, HASH_BASE) + (bytes[index] as number) + 1) | 0;
      prefixHashes[index + 1] = hash;
    }
    bytes.fill(0, length, length + BYTES_BEHIND);
    this.classes.fill(0, length, length + BYTES_BEHIND);
    this.length = length;
    return this;
  }

  private reserve(byteCount: number): void {
    if (byteCount + BYTES_BEHIND <= this.bytes.length) return;
    this.bytes = new Uint8Array(byteCount + BYTES_BEHIND);
    this.classes = new Uint8Array(byteCount + BYTES_BEHIND);
    this.prefixHashes = new Int32Array(byteCount + 1);
  }
}
