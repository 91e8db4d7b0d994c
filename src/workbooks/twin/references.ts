import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { fillText } from "../../messages/fill";
import type { Formula, InputsBlock } from "../template/template";

/** A strategy's number: 1 is the baseline, each further one an alternative. */
export type Side = number;

export const baseline: Side = 1;

/** The strategies of a table of inputs, the baseline first. */
export const sidesOf = ({ strategies }: InputsBlock): readonly Side[] => strategies.map((_, at) => at + 1);

export const alternativesOf = (sides: readonly Side[]): readonly Side[] => sides.filter((side) => side !== baseline);

/** Cells of a block by their key, and by the strategy where there is one for each. */
export type CellsOf = (key: string, side?: Side) => Formula;

/**
 * How formulas refer to the cells of a block.
 * @example cellsOf("call")("attempts", 2) is "{call.attempts.2}"
 */
export const cellsOf =
  (block: string): CellsOf =>
  (key, side) =>
    side === undefined ? `{${block}.${key}}` : `{${block}.${key}.${side}}`;

/** The inputs as the steps take them. */
export const given = cellsOf("given");
/** What is paid once, and at each retraining. */
export const paid = cellsOf("paid");
/** Horizon and life of the alternatives. */
export const life = cellsOf("life");
/** A row a month. */
export const byMonth = cellsOf("bymonth");

/** Tables that hold an alternative beside the baseline: one of each for every alternative. */
export type PairTable =
  "ledger" | "path" | "unretired" | "bill" | "crossings" | "pieces" | "mirrored" | "before" | "flows" | "halving";

/** The block of such a table. */
export const tableOf = (table: PairTable, alternative: Side): string => `${table}${alternative}`;

/**
 * The columns of such a table.
 * @example columnsOf("ledger", 3)("day", 1) is "{ledger3.day.1}"
 */
export const columnsOf = (table: PairTable, alternative: Side): CellsOf => cellsOf(tableOf(table, alternative));

/** The share of the flows involved below which a difference counts as nothing. */
export const zero = "{life.zero}";

/** A difference, or 0 where it is within rounding of the gross flows it is made of. */
export const settled = (difference: Formula, gross: Formula): Formula =>
  `IF(ABS(${difference})<=${zero}*(${gross}),0,${difference})`;

const { roles } = plainFormulaTexts;

/** What a strategy is called where headings cannot follow its name: by its number where there are several alternatives. */
export const roleOf = (side: Side, sides: readonly Side[] = [baseline, side]): string =>
  side === baseline
    ? roles.baseline
    : sides.length > 2
      ? fillText(roles.strategy, { number: side })
      : roles.alternative;

/** The name of a cell or column: its key with underscores. */
export const nameFor = (key: string): string => key.replaceAll(".", "_");

/** Events that a plain-formula workbook holds: the rows of a ledger. */
export const ledgerRows = 240;

/** Months that a plain-formula workbook holds. */
export const monthRows = 120;
