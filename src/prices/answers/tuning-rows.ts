import { noAnswer } from "../../engine/cost-error";
import type { BookModel, TuningRow } from "../book/book-model";
import { bedrockKey, nameKey } from "../names/name-key";
import type { WrittenName } from "../names/written-name";

/** The name by which one row, and no other, is asked for: "together:open model <=16B (LoRA supervised)". */
export const rowName = (row: TuningRow): string =>
  `${row.model} (${[row.method, row.variant].filter((part) => part !== undefined).join(", ")})`;

/**
 * The published ways to tune what a name means. A name with the method in brackets means that row alone;
 * rows with a variant are meant by their full name only.
 *
 * @throws `#N/A` where several providers tune something of that name.
 */
export function tuningRowsFor(
  name: WrittenName,
  model: BookModel | undefined,
  rows: readonly TuningRow[],
): TuningRow[] {
  const offered = rows.filter((row) =>
    model ? row.provider === model.provider && row.bookId === model.id : isNamed(row, name),
  );
  const byMethod = offered.filter((row) => nameKey(rowName(row)) === name.key);
  const meant = byMethod.length > 0 ? byMethod : offered.filter((row) => row.variant === undefined);
  const providers = [...new Set(meant.map((row) => row.provider))];
  if (providers.length > 1)
    throw noAnswer(
      `${name.written} is tuned by several providers: write ${providers.map((id) => `${id}:${name.written}`).join(" or ")}.`,
    );
  return meant;
}

const isNamed = (row: TuningRow, name: WrittenName): boolean =>
  (name.provider === undefined || row.provider === name.provider) &&
  [nameKey(row.model), nameKey(rowName(row)), bedrockKey(row.model.toLowerCase())].includes(name.key);
