/**
 * What a character is, as far as the rules that cut a text into pieces care.
 *
 * A class is a set of bits, so that one test answers "can this character go on with the present run?".
 * The categories are Unicode 16.0's, those of the reference implementation (tiktoken 1.0.22): characters that a later
 * Unicode assigned are no letters here either, whatever the browser's own tables say.
 */

/** Can stand in the upper-case part of a word: Lu, Lt, Lm, Lo, M. */
export const UPPER = 1;
/** Can stand in the lower-case part of a word: Ll, Lm, Lo, M. */
export const LOWER = 2;
/** Any letter: L. */
export const LETTER = 4;
/** Any digit or other number: N. */
export const NUMBER = 8;
/** Unicode's White_Space: with U+0085, without U+FEFF, unlike `\s` in JavaScript. */
export const SPACE = 16;
/** Carriage return and line feed; always together with SPACE. */
export const NEWLINE = 32;
/** None of the above: punctuation, symbols, emoji, controls, unassigned. */
export const OTHER = 64;
/** Combining marks: M; always together with UPPER and LOWER. */
export const MARK = 128;

type CharactersOfClass = readonly [characters: RegExp, kind: number];

const CASELESS_LETTERS: CharactersOfClass = [/[\p{Lm}\p{Lo}]+/gu, LETTER | UPPER | LOWER];

/** The characters of each class; where two match, the later holds. */
const CLASSES: readonly CharactersOfClass[] = [
  [/[\p{Lu}\p{Lt}]+/gu, LETTER | UPPER],
  [/\p{Ll}+/gu, LETTER | LOWER],
  CASELESS_LETTERS,
  [/\p{M}+/gu, MARK | UPPER | LOWER],
  [/\p{N}+/gu, NUMBER],
  [/\p{White_Space}+/gu, SPACE],
  [/[\r\n]+/gu, SPACE | NEWLINE],
  // ʕ, a small letter until Unicode 17.0 made it caseless.
  [/\u0295/gu, LETTER | LOWER],
];

/** Letters, marks and numbers that Unicode 17.0 assigned: first and last code point of each range. */
const ASSIGNED_AFTER_UNICODE_16: readonly (readonly [number, number])[] = [
  [0x88f, 0x88f],
  [0xc5c, 0xc5c],
  [0xcdc, 0xcdc],
  [0x1acf, 0x1aeb],
  [0xa7ce, 0xa7cf],
  [0xa7d2, 0xa7d2],
  [0xa7d4, 0xa7d4],
  [0xa7f1, 0xa7f1],
  [0x10940, 0x10959],
  [0x10ec5, 0x10ec7],
  [0x10efa, 0x10efb],
  [0x11b60, 0x11b67],
  [0x11db0, 0x11de9],
  [0x16ea0, 0x16ed3],
  [0x16ff2, 0x16ff6],
  [0x187f8, 0x187ff],
  [0x18d09, 0x18d1e],
  [0x18d80, 0x18df2],
  [0x1e6c0, 0x1e6ff],
  [0x2b73a, 0x2b73f],
  [0x2cea2, 0x2cead],
  [0x323b0, 0x33479],
];

const PAGE_SIZE = 256;
/** The page of stretches without any letter, mark, number or space. */
const NO_CLASS = new Uint8Array(PAGE_SIZE).fill(OTHER);
/** Hundreds of stretches are nothing but these, and one look is enough for them. */
const IDEOGRAPHS_ONLY = /^\p{Lo}+$/u;
const ANY_CLASS = /[\p{L}\p{M}\p{N}\p{White_Space}]/u;
const pages: (Uint8Array | undefined)[] = new Array<Uint8Array | undefined>(0x110000 / PAGE_SIZE).fill(undefined);

/** The class of a code point; its 256 neighbours are classified with it at their first use. */
export function characterClass(codePoint: number): number {
  const page = (pages[codePoint >>> 8] ??= classifyPage(codePoint - (codePoint % PAGE_SIZE)));
  return page[codePoint % PAGE_SIZE] as number;
}

/** Classifies all characters beforehand, some 40 ms, so that no text has to wait for it. */
export function classifyAll(): void {
  for (let page = 0; page < pages.length; page++) characterClass(page * PAGE_SIZE);
}

function classifyPage(first: number): Uint8Array {
  // Planes 4 to 13 are unassigned, 15 and 16 for private use.
  const plane = first >>> 16;
  if (plane > 3 && plane !== 14) return NO_CLASS;
  let characters = "";
  for (let offset = 0; offset < PAGE_SIZE; offset++) characters += String.fromCodePoint(first + offset);
  if (!ANY_CLASS.test(characters)) return NO_CLASS;
  const page = new Uint8Array(PAGE_SIZE).fill(OTHER);
  const classes = IDEOGRAPHS_ONLY.test(characters) ? [CASELESS_LETTERS] : CLASSES;
  const unitsPerCharacter = characters.length / PAGE_SIZE;
  for (const [run, kind] of classes) {
    for (let match = run.exec(characters); match; match = run.exec(characters)) {
      page.fill(kind, match.index / unitsPerCharacter, run.lastIndex / unitsPerCharacter);
    }
  }
  for (const [from, to] of ASSIGNED_AFTER_UNICODE_16) {
    if (from < first + PAGE_SIZE && to >= first) page.fill(OTHER, Math.max(0, from - first), to - first + 1);
  }
  return page;
}
