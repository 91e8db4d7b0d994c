import { LETTER, LOWER, MARK, NEWLINE, NUMBER, OTHER, SPACE, UPPER } from "./character-class";
import type { EncodedText } from "./encoded-text";

/**
 * Cutting a text into pieces, which are then tokenised each for itself.
 *
 * Every vocabulary comes with a regular expression for it. They are written out here as scanners over bytes, because a
 * JavaScript RegExp means other characters by `\s`, backtracks, and costs more than the whole rest of the counting.
 * Each character is looked at a bounded number of times, whatever the text.
 */

/** Where the piece that begins at `start` ends. */
export type PieceRule = (text: EncodedText, start: number) => number;

const SPACE_CHARACTER = 0x20;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;

/**
 * The pieces of o200k_base, and of o200k_harmony, which differs in special tokens only:
 *
 *     [^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?
 *     [^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?
 *     \p{N}{1,3}
 *      ?[^\s\p{L}\p{N}]+[\r\n/]*
 *     \s*[\r\n]+
 *     \s+(?!\S)
 *     \s+
 */
export const o200kPieceEnd: PieceRule = (text, start) => {
  const { bytes, classes } = text;
  const first = classes[start] as number;
  if (first & NUMBER) return numberEnd(text, start);
  const word = caseWordEnd(text, start);
  if (word > start) return contractionEnd(bytes, word) || word;
  let end = symbolsEnd(text, start);
  if (end === start) return spacesEnd(text, start);
  while ((classes[end] as number) & NEWLINE || bytes[end] === SLASH) end++;
  return end;
};

/**
 * The pieces of cl100k_base:
 *
 *     (?i:'s|'t|'re|'ve|'m|'ll|'d)
 *     [^\r\n\p{L}\p{N}]?\p{L}+
 *     \p{N}{1,3}
 *      ?[^\s\p{L}\p{N}]+[\r\n]*
 *     \s*[\r\n]+
 *     \s+(?!\S)
 *     \s+
 */
export const cl100kPieceEnd: PieceRule = (text, start) => {
  const { bytes, classes } = text;
  const first = classes[start] as number;
  if (first & NUMBER) return numberEnd(text, start);
  const contraction = contractionEnd(bytes, start);
  if (contraction) return contraction;
  const letters = afterPrefix(text, start);
  let end = letters;
  while ((classes[end] as number) & LETTER) end++;
  if (end > letters) return end;
  end = symbolsEnd(text, start);
  if (end === start) return spacesEnd(text, start);
  while ((classes[end] as number) & NEWLINE) end++;
  return end;
};

/**
 * A word of upper-case, then lower-case letters, after one optional character that is neither letter, number nor
 * newline; `start` where there is none.
 */
function caseWordEnd(text: EncodedText, start: number): number {
  const { classes } = text;
  const letters = afterPrefix(text, start);
  let end = letters;
  let lowerEnd = start;
  let kind = classes[end] as number;
  while (kind & UPPER) {
    end++;
    if (kind & LOWER) lowerEnd = end;
    kind = classes[end] as number;
  }
  if (kind & LOWER) {
    while ((classes[end] as number) & LOWER) end++;
    return end;
  }
  // No lower-case letter follows: the word ends with its last letter that can stand in the lower-case part too.
  if (lowerEnd > start) return lowerEnd;
  // A mark that could not be the optional character before a word is a word of its own.
  if (letters > start && (classes[start] as number) & MARK) return letters;
  return end > letters ? end : start;
}

/** The position after the one character that may stand before a word, or `start` where none does. */
function afterPrefix(text: EncodedText, start: number): number {
  return (text.classes[start] as number) & (LETTER | NUMBER | NEWLINE) ? start : characterEnd(text, start);
}

/** Up to three digits. */
function numberEnd(text: EncodedText, start: number): number {
  let end = characterEnd(text, start);
  for (let digits = 1; digits < 3 && (text.classes[end] as number) & NUMBER; digits++) end = characterEnd(text, end);
  return end;
}

/** Characters that are neither space, letter nor number, after one optional U+0020; `start` where there are none. */
function symbolsEnd(text: EncodedText, start: number): number {
  const { bytes, classes } = text;
  const symbols = bytes[start] === SPACE_CHARACTER ? start + 1 : start;
  let end = symbols;
  while ((classes[end] as number) & (OTHER | MARK)) end++;
  return end > symbols ? end : start;
}

/** A run of white space: up to its last newline, else all but the last space before a word, else all of it. */
function spacesEnd(text: EncodedText, start: number): number {
  const { bytes, classes, length } = text;
  let end = start;
  let newlineEnd = start;
  while ((classes[end] as number) & SPACE) {
    if ((classes[end] as number) & NEWLINE) newlineEnd = end + 1;
    end++;
  }
  if (newlineEnd > start) return newlineEnd;
  if (end === length) return end;
  let last = end - 1;
  while (((bytes[last] as number) & 0xc0) === 0x80) last--;
  return last > start ? last : end;
}

/** The end of `'s`, `'t`, `'re`, `'ve`, `'m`, `'ll` or `'d` in any case at `start`, or 0. The long s, ſ, is an s too. */
function contractionEnd(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== APOSTROPHE) return 0;
  const next = bytes[start + 1] as number;
  if (next === 0xc5) return bytes[start + 2] === 0xbf ? start + 3 : 0;
  switch (String.fromCharCode(next | 0x20)) {
    case "s":
    case "t":
    case "m":
    case "d":
      return start + 2;
    case "l":
      return isLetter(bytes[start + 2], 0x6c) ? start + 3 : 0;
    case "r":
    case "v":
      return isLetter(bytes[start + 2], 0x65) ? start + 3 : 0;
    default:
      return 0;
  }
}

/** Whether a byte is the given small letter of the alphabet, or its capital. */
const isLetter = (byte: number | undefined, smallLetter: number): boolean =>
  byte !== undefined && (byte | 0x20) === smallLetter;

/** Where the character at `start` ends. */
function characterEnd(text: EncodedText, start: number): number {
  const byte = text.bytes[start] as number;
  return start + (byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);
}
