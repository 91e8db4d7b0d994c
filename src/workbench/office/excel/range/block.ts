import { type Area, areaAddress } from "../../../book/address";
import { invalidArgument } from "../../../book/book-error";

/** A value for each cell of an area: a block of the same shape as it is, a single value for all. Any other shape is refused, as in Excel. */
export function block<Value>(given: Value | readonly (readonly Value[])[], area: Area): readonly (readonly Value[])[] {
  if (!Array.isArray(given))
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => given as Value));
  const rows = given as readonly (readonly Value[])[];
  if (rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns)) return rows;
  const [only] = rows[0] ?? [];
  if (rows.length === 1 && rows[0]?.length === 1) return block(only as Value, area);
  throw invalidArgument(
    `The number of rows or columns in the input array doesn't match the size or dimensions of the range: ${rows.length} × ${rows[0]?.length ?? 0} values for ${areaAddress(area)}.`,
  );
}
