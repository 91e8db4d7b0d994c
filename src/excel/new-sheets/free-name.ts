const longest = 31;

/** Excel takes names that differ only in case for one. */
export const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * The next name that is free: a number in brackets behind it.
 * @example freeSheetName("Costs", ["Costs", "Costs (2)"]) is "Costs (3)"
 */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const candidate = `${base.slice(0, longest - ending.length).trimEnd()}${ending}`;
    if (!taken.some((other) => sameName(other, candidate))) return candidate;
  }
}
