import { CostError } from "../../engine/cost-error";
import type { WorkbookContent } from "../../excel/read-workbook";
import { errorName } from "../../functions/cell";
import { defaultText, unitAndBounds } from "../../functions/reference/signature";
import { texts } from "../../messages/pane";
import type { Formats } from "../../messages/pane/locale";
import { namespace } from "../../messages/namespace";
import { messageText } from "../../messages/text";
import { evaluate } from "../../workbooks/formula/evaluate";
import type { Node } from "../../workbooks/formula/parse";
import { isMatrix, type Value } from "../../workbooks/formula/value";
import { absoluteAddress, areaAddress, areaOf, cellAddress, quotedSheet } from "../../workbooks/grid/area";
import { functionNamed } from "../function-finder/formula";
import { type Cause, causeOf, placeOf } from "./cause";
import type { CellAt } from "./origin";
import { type Fix, fixOf } from "./fix";
import { Around, type OurCall, type OurCell, ourCalls, ourCells, ourCellsOf, treeOf } from "./our-formulas";

const text = texts.tools.explain;

/** One argument of a call, each of its facts as a text. */
export interface ExplainedArgument {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly value: string;
  readonly from: string;
}

/** A step of a calculation: what EXPLAIN's table has in a row. */
export interface Step {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly calculation: string;
}

/** How a scenario figure comes about. */
export interface Steps {
  readonly steps: readonly Step[];
  /** The formula that puts the same table on a sheet. */
  readonly formula: string;
  readonly title: string;
  /** What would turn the advice on the table of inputs. */
  readonly turns: string | undefined;
}

/** A call of a function of ours in a formula. */
export interface ExplainedCall {
  readonly id: string;
  readonly summary: string;
  readonly arguments: readonly ExplainedArgument[];
  readonly result: string;
  readonly steps: Steps | undefined;
}

/** A figure that another formula reads, and what stands beside it. */
export interface ReadFigure extends CellAt {
  readonly label: string;
  readonly value: string;
}

/** What the formula of a cell does. */
export interface CellExplanation extends CellAt {
  readonly formula: string;
  readonly shows: string;
  readonly calls: readonly ExplainedCall[];
  /** The figures that it is made of, where it has no function of ours itself: a finding, a summary. */
  readonly reads: readonly ReadFigure[];
  /** Of a finding: what would change the advice on the same inputs. */
  readonly turns: string | undefined;
  /** Why it shows an error. */
  readonly cause: Cause | undefined;
  readonly fix: Fix | undefined;
}

/** Explains one cell among the others of its workbook. */
class Explainer {
  constructor(
    private readonly around: Around,
    private readonly home: string,
    private readonly formats: Formats,
  ) {}

  call({ id, args, node }: OurCall): ExplainedCall {
    const definition = functionNamed(id);
    return {
      id,
      summary: definition?.summary ?? "",
      arguments: (definition?.order ?? []).map(([name, parameter], at) => ({
        name,
        meaning: parameter.summary,
        unit: unitAndBounds(parameter),
        ...this.#argument(args[at], defaultText(parameter)),
      })),
      result: this.#shown(this.#valueOf(node)),
      steps: id === "SCENARIO" ? this.#steps(args) : undefined,
    };
  }

  #argument(node: Node | null | undefined, otherwise: string | undefined): { value: string; from: string } {
    if (!node) return { value: otherwise ?? "", from: text.leftOut };
    const at = this.around.referred(node);
    const place = at && (at.sheet === this.home ? "" : `${at.sheet}!`) + areaAddress(at.area);
    const from =
      place !== undefined
        ? this.formats.fill(text.from, { place })
        : ["constant", "negative", "array"].includes(node.kind)
          ? text.typed
          : text.calculated;
    return { value: this.#shown(this.#valueOf(node)), from };
  }

  /** What a part of the formula comes to; undefined where only Excel knows. */
  #valueOf(node: Node): Value | undefined {
    try {
      return evaluate(node, this.around);
    } catch {
      return undefined;
    }
  }

  #shown(value: Value | undefined): string {
    const { fill, locale, exact } = this.formats;
    if (value === undefined) return "";
    if (value instanceof CostError)
      return fill(text.error, { code: errorName(value), reason: messageText(value, { style: locale }) });
    if (isMatrix(value)) return fill(text.table, { rows: value.length, columns: value[0]?.length ?? 0 });
    if (typeof value === "number") return exact(value);
    return value === null ? "" : typeof value === "string" ? `"${value}"` : String(value).toUpperCase();
  }

  #steps(args: readonly (Node | null)[]): Steps | undefined {
    const [table, metric, strategy] = args;
    const at = this.around.referred(table);
    const rows = this.#valueOf({ kind: "call", name: `${namespace}.EXPLAIN`, args });
    const figure = metric ? this.#valueOf(metric) : undefined;
    const whose = strategy ? this.#valueOf(strategy) : 2;
    const isPlain = (value: unknown): value is string | number =>
      typeof value === "string" || typeof value === "number";
    if (!at || !rows || !isMatrix(rows) || !isPlain(figure) || !isPlain(whose)) return undefined;
    const reference = `${quotedSheet(at.sheet)}!${absoluteAddress(at.area)}`;
    const typed = (value: string | number): string =>
      typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
    return {
      steps: rows.slice(1).map(([label, value, unit, calculation]) => ({
        label: String(label ?? ""),
        value: typeof value === "number" ? this.formats.exact(value) : String(value ?? ""),
        unit: String(unit ?? ""),
        calculation: String(calculation ?? ""),
      })),
      formula: `=${namespace}.EXPLAIN(${reference},${typed(figure)},${typed(whose)})`,
      title: this.formats.fill(text.sheetTitle, { figure: String(figure), strategy: String(whose) }),
      turns: this.#turns(table!),
    };
  }

  /** A cell with a formula of ours that another formula reads. */
  read({ sheet, address, value }: OurCell): ReadFigure {
    const { row, column } = areaOf(address);
    const left = Array.from({ length: column }, (_, at) => this.around.cell(sheet, row, column - 1 - at));
    // The label begins the run of filled cells left of the figure; a unit may follow it.
    const texts = left.slice(Math.max(0, left.findIndex(isFilled)));
    const end = texts.findIndex((cell) => !isFilled(cell));
    const run = end < 0 ? texts : texts.slice(0, end);
    const label = run.findLast((cell) => typeof cell === "string");
    return { sheet, address, label: String(label ?? ""), value: this.#shown(value as Value) };
  }

  /** What would change the advice on the inputs that a formula reads. */
  turnsOf({ formula }: OurCell): string | undefined {
    const table = ourCalls(treeOf(formula)).find(({ id }) => id === "SCENARIO")?.args[0];
    return table ? this.#turns(table) : undefined;
  }

  /** The row of the advice that says which input would turn it. */
  #turns(table: Node): string | undefined {
    const advice = this.#valueOf({ kind: "call", name: `${namespace}.RECOMMEND`, args: [table] });
    if (!advice || !isMatrix(advice)) return undefined;
    const row = advice.find(([label]) => typeof label === "string" && /turn|switching/i.test(label));
    return typeof row?.[1] === "string" ? row[1] : undefined;
  }
}

/**
 * Explains what the formula of a cell does; undefined where neither it nor what it reads has a function of ours.
 * @param place the selected cell
 */
export function explainCell(content: WorkbookContent, place: CellAt, formats: Formats): CellExplanation | undefined {
  const sheet = content.sheets.find(({ name }) => name === place.sheet);
  const cell = sheet && ourCellsOf(sheet).find(({ address }) => address === place.address);
  if (!cell) return explainReader(content, place, formats);
  const around = new Around(content, place.sheet);
  const explainer = new Explainer(around, place.sheet, formats);
  const { value } = cell;
  const cause = causeOf(cell, around, formats.locale);
  return {
    ...place,
    formula: cell.formula,
    shows: typeof value === "number" ? formats.exact(value) : String(value ?? ""),
    calls: ourCalls(treeOf(cell.formula)).map((call) => explainer.call(call)),
    reads: [],
    turns: undefined,
    cause,
    fix: cause && fixOf(cell, cause, around),
  };
}

const isFilled = (cell: unknown): boolean => cell !== null && cell !== "";

/** As many figures as a sentence is made of, and as many cells on the way to them. */
const MOST_READ = 12;
const MOST_FOLLOWED = 60;

/** The single cells that a formula refers to. */
function cellsIn(node: Node | null, around: Around): CellAt[] {
  if (!node) return [];
  if (node.kind === "call") return node.args.flatMap((arg) => cellsIn(arg, around));
  if (node.kind === "binary") return [node.left, node.right].flatMap((side) => cellsIn(side, around));
  if (node.kind === "negative" || node.kind === "percent") return cellsIn(node.of, around);
  const at = around.referred(node);
  return at?.area.rows === 1 && at.area.columns === 1
    ? [{ sheet: at.sheet, address: cellAddress(at.area.row, at.area.column) }]
    : [];
}

/** The cells with a function of ours that a formula comes from, through other formulas. */
function figuresBehind(content: WorkbookContent, place: CellAt): readonly OurCell[] {
  const ours = new Map(ourCells(content).map((cell) => [placeOf(cell), cell]));
  const seen = new Set<string>([placeOf(place)]);
  const found: OurCell[] = [];
  const open: CellAt[] = [place];
  for (let at = 0; at < open.length && at < MOST_FOLLOWED && found.length < MOST_READ; at++) {
    const around = new Around(content, open[at]!.sheet);
    const formula = around.content(open[at]!);
    if (typeof formula !== "string" || !formula.startsWith("=")) continue;
    for (const next of cellsIn(treeOf(formula) ?? null, around)) {
      if (seen.has(placeOf(next))) continue;
      seen.add(placeOf(next));
      const own = ours.get(placeOf(next));
      if (own) found.push(own);
      else open.push(next);
    }
  }
  return found.slice(0, MOST_READ);
}

/** Explains a formula that reads figures of ours, such as a finding; undefined where it reads none. */
function explainReader(content: WorkbookContent, place: CellAt, formats: Formats): CellExplanation | undefined {
  const figures = figuresBehind(content, place);
  const [first] = figures;
  if (!first) return undefined;
  const around = new Around(content, place.sheet);
  const { row, column } = areaOf(place.address);
  const explainer = (of: CellAt): Explainer => new Explainer(new Around(content, of.sheet), of.sheet, formats);
  const value = around.cell(place.sheet, row, column);
  return {
    ...place,
    formula: String(around.content(place)),
    shows: typeof value === "number" ? formats.exact(value) : String(value ?? ""),
    calls: [],
    reads: figures.map((figure) => explainer(figure).read(figure)),
    turns: typeof value === "string" ? explainer(first).turnsOf(first) : undefined,
    cause: undefined,
    fix: undefined,
  };
}
