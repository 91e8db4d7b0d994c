import { valueError } from "../../engine/cost-error";
import type { BookDate } from "../rates";
import { toIsoDate } from "../serial-date";
import type { Found } from "./found";

/**
 * The day a price is asked for: the one given, else the one in the name, else the book's.
 *
 * @throws `#VALUE!` where both are given and differ.
 */
export function dateOf(found: Found, asked: BookDate | undefined, bookDate: string): string {
  if (asked === undefined) return found.pinnedOn ?? bookDate;
  const date = toIsoDate(asked);
  if (found.pinnedOn !== undefined && found.pinnedOn !== date)
    throw valueError(
      `${found.written} asks for the prices of ${found.pinnedOn}, date for those of ${date}. Leave one of them out.`,
    );
  return date;
}
