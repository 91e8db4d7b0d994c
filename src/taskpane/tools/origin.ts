import type { Node } from "../../workbooks/formula/parse";
import { areaOf, cellAddress } from "../../workbooks/grid/area";
import { type Around, type PlacedReference, treeOf } from "./our-formulas";

/** A cell of the workbook. */
export interface CellAt {
  readonly sheet: string;
  readonly address: string;
}

/**
 * The cell in which a value of a table is typed. The inputs of a case are filled by one formula from those of the first sheet, row by row and column by column: an
 * error in them is one of the first sheet, unless the case overrides it. Else the cell itself.
 * @param table the table that a function read
 */
export function originOf(cell: CellAt, table: PlacedReference, around: Around): CellAt {
  const content = around.content({ sheet: table.sheet, address: cellAddress(table.area.row, table.area.column) });
  const tree = typeof content === "string" && content.startsWith("=") ? treeOf(content) : undefined;
  const from = tree && lastTable(tree, around.on(table.sheet));
  if (!from) return cell;
  const { row, column } = areaOf(cell.address);
  const [down, right] = [row - table.area.row, column - table.area.column];
  if (down >= from.area.rows || right >= from.area.columns) return cell;
  const [ofTable, ofFirst] = [
    around.cell(table.sheet, row, column),
    around.cell(from.sheet, from.area.row + down, from.area.column + right),
  ];
  return ofTable === ofFirst
    ? { sheet: from.sheet, address: cellAddress(from.area.row + down, from.area.column + right) }
    : cell;
}

/** The last table that a formula refers to: what IFERROR and IF give in the end. */
function lastTable(node: Node | null, around: Around): PlacedReference | undefined {
  if (node?.kind === "reference") {
    const at = around.referred(node);
    return at && at.area.rows > 1 && at.area.columns > 1 ? at : undefined;
  }
  if (node?.kind !== "call") return undefined;
  // INDEX(table, 0, 0) is the table.
  return lastTable(node.args.at(node.name === "INDEX" ? 0 : -1) ?? null, around);
}
