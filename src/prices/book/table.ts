/** Reads a table that is written column by column, as alike things compress well: a line an entry, "|" between the columns. */
export function tableOf(text: string): string[][] {
  const columns = text.split("|").map((column) => column.split("\n"));
  return columns[0]!.map((_, row) => columns.map((column) => column[row]!));
}

/** The entries of a list at some places, written "3 14". */
export const entriesAt = (places: string, list: readonly string[]): string[] =>
  places ? places.split(" ").map((place) => list[Number(place)]!) : [];
