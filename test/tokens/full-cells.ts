/** The longest text that a cell of Excel holds. */
export const CELL_CHARACTERS = 32_767;

const filled = (unit: string): string =>
  unit.repeat(Math.ceil(CELL_CHARACTERS / unit.length)).slice(0, CELL_CHARACTERS);

/** A full cell of characters in no order, the same at every run. */
function scattered(first: number, count: number): string {
  let state = 1;
  let text = "";
  while (text.length < CELL_CHARACTERS) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    text += String.fromCodePoint(first + ((state >>> 8) % count));
  }
  return text.slice(0, CELL_CHARACTERS);
}

/** Full cells, each of a kind that some tokenizer takes long for. */
export const fullCells: Readonly<Record<string, string>> = {
  "one letter": filled("a"),
  "one capital": filled("A"),
  "two letters": filled("ab"),
  spaces: filled(" "),
  "spaces between capitals and small letters": filled(" aB"),
  newlines: filled("\n"),
  "carriage returns and spaces": filled("\r "),
  "no-break spaces": filled("\u00a0"),
  "one ideograph": filled("的"),
  "one emoji": filled("😀"),
  "one family": filled("👨‍👩‍👧‍👦"),
  digits: filled("1234567890"),
  dashes: filled("-"),
  apostrophes: filled("'"),
  contractions: filled("'s"),
  "combining marks": filled("\u0301"),
  "capitals behind one mark": `\u0301${filled("A")}`.slice(0, CELL_CHARACTERS),
  "byte order marks": filled("\ufeff"),
  "lone surrogates": filled("\ud800"),
  "special tokens": filled("<|endoftext|>"),
  "Thai without spaces": filled("ภาษาไทยไม่มีช่องว่างระหว่างคำ"),
  "small letters in no order": scattered(0x61, 26),
  "ideographs in no order": scattered(0x4e00, 20_000),
  "syllables in no order": scattered(0xac00, 11_172),
  "punctuation in no order": scattered(0x21, 15),
  "the first plane in no order": scattered(0x20, 0xd000),
  "the other planes in no order": scattered(0x10000, 0xf0000),
};
