import type { InputCell } from "./scenario";

const longest = 40;

/** A text in quotes, cut where it is long. */
export const quoted = (text: string): string => `'${text.length > longest ? `${text.slice(0, longest)}…` : text}'`;

/** What a cell holds, in a message. */
export const received = (cell: InputCell): string =>
  typeof cell === "string"
    ? `the text ${quoted(cell)}`
    : typeof cell === "boolean"
      ? String(cell).toUpperCase()
      : String(cell);
