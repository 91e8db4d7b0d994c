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
import { absoluteAddress, areaAddress, quotedSheet } from "../../workbooks/grid/area";
import { functionNamed } from "../function-finder/formula";
import { type Cause, causeOf } from "./cause";
import type { CellAt } from "./origin";
import { type Fix, fixOf } from "./fix";
import { Around, type OurCall, ourCalls, ourCellsOf, treeOf } from "./our-formulas";

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

/** What the formula of a cell does. */
export interface CellExplanation extends CellAt {
  readonly formula: string;
  readonly shows: string;
  readonly calls: readonly ExplainedCall[];
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

  /** The row of the advice that says which input would turn it. */
  #turns(table: Node): string | undefined {
    const advice = this.#valueOf({ kind: "call", name: `${namespace}.RECOMMEND`, args: [table] });
    if (!advice || !isMatrix(advice)) return undefined;
    const row = advice.find(([label]) => typeof label === "string" && /turn|switching/i.test(label));
    return typeof row?.[1] === "string" ? row[1] : undefined;
  }
}

/**
 * Explains what the formula of a cell does; undefined where it has none with a function of ours.
 * @param place the selected cell
 */
export function explainCell(content: WorkbookContent, place: CellAt, formats: Formats): CellExplanation | undefined {
  const sheet = content.sheets.find(({ name }) => name === place.sheet);
  const cell = sheet && ourCellsOf(sheet).find(({ address }) => address === place.address);
  if (!cell) return undefined;
  const around = new Around(content, place.sheet);
  const explainer = new Explainer(around, place.sheet, formats);
  const { value } = cell;
  const cause = causeOf(cell, around, formats.locale);
  return {
    ...place,
    formula: cell.formula,
    shows: typeof value === "number" ? formats.exact(value) : String(value ?? ""),
    calls: ourCalls(treeOf(cell.formula)).map((call) => explainer.call(call)),
    cause,
    fix: cause && fixOf(cell, cause, around),
  };
}
