import { CostError } from "../../engine/cost-error";
import { WriteFailed } from "../../excel/write-sheets";
import { texts } from "../texts";

/** What Excel's errors, a failed load of a part, and ours have in common. */
interface Told {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

/** A part of the add-in that is loaded when it is first needed did not come. */
function isFailedLoad({ name, message }: Told): boolean {
  return (
    name === "ChunkLoadError" ||
    /loading (css )?chunk|dynamically imported module|failed to fetch|networkerror/i.test(String(message ?? ""))
  );
}

/** What happened and what to do next, in a sentence or two, for the person at the pane. */
export function explain(error: unknown): string {
  if (error instanceof CostError) return error.message;
  if (error instanceof WriteFailed)
    return `${explain(error.cause)} ${error.left.length === 0 ? texts.errors.asBefore : texts.errors.left(error.left)}`;
  const told: Told = typeof error === "object" && error !== null ? error : { message: error };
  if (isFailedLoad(told)) return texts.errors.load;
  const known = (texts.errors.excel as Readonly<Record<string, string>>)[String(told.code)];
  if (known !== undefined) return known;
  return texts.errors.other(String(told.message || told.code || error));
}
