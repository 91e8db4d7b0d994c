import { FORBIDDEN_IN_NAME, freeSheetName, sameName, sheetNameFault } from "../../excel/preflight";

/** What is wrong with a sheet's name. */
export type NameFault =
  | { readonly is: "empty" }
  | { readonly is: "long"; readonly characters: number }
  | { readonly is: "characters"; readonly found: string }
  | { readonly is: "apostrophe" }
  | { readonly is: "reserved" }
  | { readonly is: "taken"; readonly name: string };

/** What Excel would not accept of a sheet's name, by itself and beside the sheets that are there. */
export function nameFault(name: string, taken: readonly string[]): NameFault | undefined {
  const trimmed = name.trim();
  const fault = sheetNameFault(trimmed);
  if (fault === "characters") return { is: fault, found: [...new Set(trimmed.match(FORBIDDEN_IN_NAME))].join(" ") };
  if (fault === "long") return { is: fault, characters: trimmed.length };
  if (fault) return { is: fault };
  if (taken.some((other) => sameName(other, trimmed))) return { is: "taken", name: trimmed };
  return undefined;
}

/** Long names are cut short, so that every candidate can be taken: after so many the user has to choose. */
const MOST_TRIES = 100;

/**
 * The name itself if it and all names derived from it are free, otherwise the next free one with a number.
 * @param allNames the names of all sheets that would be created under a name
 */
export function freeName(
  name: string,
  taken: readonly string[],
  allNames: (name: string) => readonly string[] = (one) => [one],
): string {
  const isFree = (candidate: string): boolean =>
    !allNames(candidate).some((one) => taken.some((other) => sameName(other, one)));
  const refused: string[] = [];
  let candidate = name;
  while (!isFree(candidate) && refused.length < MOST_TRIES) {
    refused.push(candidate);
    candidate = freeSheetName(name, [...taken, ...refused]);
  }
  return candidate;
}
