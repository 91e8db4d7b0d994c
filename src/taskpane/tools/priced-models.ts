import { CostError } from "../../engine/cost-error";
import type { SheetContent } from "../../excel/read-workbook";
import { isOld } from "../../prices/age";
import { priceBook } from "../../prices/price-book";
import type { ModelDescription } from "../../prices/priced-model";
import { inputOfLabel } from "../../scenario/input-rows";
import { takesModel } from "../../scenario/scenario";
import type { Node } from "../../workbooks/formula/parse";
import { cellAddress } from "../../workbooks/grid/area";
import { functionNamed } from "../function-finder/formula";
import { retirement } from "../prices/retirement";
import { texts } from "../../messages/pane";
import type { Formats } from "../../messages/pane/locale";
import type { Finding } from "./check-workbook";
import { type OurCell, ourCalls, treeOf, type Around, type PlacedReference } from "./our-formulas";

/** How sheets made by an earlier version note beside prices that were taken out of the book, and of which day they are. */
const NOTED = /, prices of (\d{4}-\d{2}-\d{2})/g;

/** The models that a note names, each with the day of its prices; notes are separated by semicolons. */
const modelsIn = (note: string): { readonly model: string; readonly day: string }[] =>
  note.split(";").flatMap((part) => {
    let end = 0;
    return [...part.matchAll(NOTED)].map(({ 0: found, 1: day = "", index }) => {
      const model = part.slice(end, index).trim();
      end = index + found.length;
      return { model, day };
    });
  });

/** Notes beside prices that are those of a day before the price book's. */
export function notedPrices({ name: sheet, row, column, formulas }: SheetContent, { fill, date }: Formats): Finding[] {
  return formulas.flatMap((cells, r) =>
    cells.flatMap((cell, c) =>
      typeof cell !== "string" || !cell.includes(", prices of ")
        ? []
        : modelsIn(cell)
            .filter(({ model, day }) => model !== "" && day < priceBook.date)
            .map(({ model, day }): Finding => ({
              is: "old price",
              sheet,
              address: cellAddress(row + r, column + c),
              text: fill(texts.tools.check.oldPrice, {
                model,
                date: date(day),
                bookDate: date(priceBook.date),
              }),
            })),
    ),
  );
}

/** The name of a model in a cell or formula. */
export interface NamedModel {
  readonly sheet: string;
  readonly address: string;
  readonly name: string;
}

const MODEL_PARAMETERS = new Set(["model", "price_or_model"]);

/** The models that a formula of ours names, in itself or in a cell that it points at. */
export function modelsNamed({ sheet, address, formula }: OurCell, around: Around): NamedModel[] {
  const nameIn = (node: Node | null | undefined): NamedModel[] => {
    if (node?.kind === "constant") return typeof node.value === "string" ? [{ sheet, address, name: node.value }] : [];
    const at = around.referred(node);
    const value = at && around.cell(at.sheet, at.area.row, at.area.column);
    return at && typeof value === "string"
      ? [{ sheet: at.sheet, address: cellAddress(at.area.row, at.area.column), name: value }]
      : [];
  };
  return ourCalls(treeOf(formula)).flatMap(({ id, args }) =>
    (functionNamed(id)?.order ?? []).flatMap(([name], place) =>
      MODEL_PARAMETERS.has(name) ? nameIn(args[place]) : [],
    ),
  );
}

/** The models that stand for prices in a table of inputs. */
export function modelsInTable(table: PlacedReference, around: Around): NamedModel[] {
  const { sheet, area } = table;
  return around.cells(table).flatMap((row, r) => {
    const input = typeof row[0] === "string" ? inputOfLabel(row[0]) : undefined;
    if (input === undefined || !takesModel(input)) return [];
    return row.flatMap((cell, c) =>
      c >= 1 && typeof cell === "string" && describedOf(cell)
        ? [{ sheet, address: cellAddress(area.row + r, area.column + c), name: cell }]
        : [],
    );
  });
}

/** What the price book knows of a name; undefined where it knows none, which the formula's own error says. */
function describedOf(name: string): ModelDescription | undefined {
  try {
    return priceBook.find(name).describe();
  } catch (error) {
    if (error instanceof CostError) return undefined;
    throw error;
  }
}

/** Findings about a model: its prices are pinned to a day before the price book's, were checked long ago or are in doubt, or it ends. */
export function modelFindings({ sheet, address, name }: NamedModel, today: string, { fill, date }: Formats): Finding[] {
  const model = describedOf(name);
  if (!model) return [];
  const { check } = texts.tools;
  const { checkedOn, marks, agreed, pinnedOn } = model;
  const end = retirement(model.endsOn, today);
  const at = { sheet, address, fix: { is: "look", model: model.name } as const };
  const findings: Finding[] = [];
  const old = (text: string): void => void findings.push({ is: "old price", ...at, text });
  if (pinnedOn !== undefined && pinnedOn < priceBook.date)
    old(fill(check.oldPrice, { model: model.name, date: date(pinnedOn), bookDate: date(priceBook.date) }));
  if (!agreed && checkedOn !== undefined && isOld(checkedOn, today))
    old(fill(check.checkedLongAgo, { model: model.name, date: date(checkedOn) }));
  if (!agreed && marks.promotionEnds !== undefined && marks.promotionEnds < today)
    old(fill(check.promotionOver, { model: model.name, date: date(marks.promotionEnds) }));
  if (!agreed && marks.doubt !== undefined) old(fill(check.inDoubt, { model: model.name, reason: marks.doubt }));
  if (end && end.at !== "later")
    findings.push({
      is: "ending model",
      ...at,
      text: fill(end.at === "retired" ? check.retired : check.retiring, { model: model.name, date: date(end.date) }),
    });
  return findings;
}
