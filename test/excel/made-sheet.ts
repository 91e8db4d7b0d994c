import { expect } from "@jest/globals";
import { createSheets } from "../../src/excel/create-sheets";
import { CostError } from "../../src/engine/cost-error";
import { isForBaseline, metricDefinition, type MetricKey } from "../../src/engine/metrics/metrics";
import { invoke } from "../../src/functions/invoke";
import { scenarioFunction } from "../../src/functions/scenarios/scenario";
import { columnLetters } from "../../src/workbooks/grid/area";
import { layout } from "../../src/workbooks/layout";
import type { FiguresBlock, Template, WorkbookKind } from "../../src/workbooks/template/template";
import type { OpenExcel } from "./open-excel";

export type CellValue = string | number | boolean | { readonly error: string; readonly message: string };

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What plain formulas say where only the add-in has the figure. */
const beyondPlain = "add-in only";

/** The metrics of a template's results. */
const metricsOf = ({ sheets }: Template): MetricKey[] =>
  sheets
    .flatMap(({ stacks }) => stacks.flatMap(({ blocks }) => blocks))
    .filter((block): block is FiguresBlock => block.kind === "figures")
    .flatMap(({ rows }) => rows.map(({ metric }) => metric));

/** The first sheet of a template as it stands, read by what it says and not by addresses. */
export class MadeSheet {
  constructor(
    readonly excel: OpenExcel,
    readonly name: string,
    readonly metrics: readonly MetricKey[],
  ) {}

  /** The sheet, or its copy, by another name. */
  called(name: string): MadeSheet {
    return new MadeSheet(this.excel, name, this.metrics);
  }

  rows(): CellValue[][] {
    return this.excel.workbench.getValues(this.name, "A1:AD90") as CellValue[][];
  }

  /** The cell with a text, from a row on. */
  find(text: string, rows = this.rows(), from = 0): CellPlace {
    for (let row = from; row < rows.length; row++) {
      const column = rows[row]!.indexOf(text);
      if (column >= 0) return { row, column };
    }
    throw new RangeError(`No cell says ${text}`);
  }

  get finding(): string {
    return String(this.rows()[2]![0]);
  }

  get check(): string {
    return String(this.rows()[3]![0]);
  }

  /** The sheet of checks: what each says. */
  get checks(): Record<string, string> {
    const rows = this.excel.workbench.getValues(`${this.name} checks`, "A5:B17") as CellValue[][];
    return Object.fromEntries(rows.map(([label, result]) => [String(label), String(result)]));
  }

  get isGreen(): boolean {
    return this.check.startsWith("All inputs are filled");
  }

  set(address: string, value: string | number): void {
    this.excel.workbench.setFormula(this.name, address, value);
  }

  /** The address of an input of a strategy; "Input" is the header. */
  cellOf(strategy: string, label: string): string {
    const rows = this.rows();
    const head = this.find("Input", rows, 4);
    return `${columnLetters(rows[head.row]!.indexOf(strategy))}${this.find(label, rows, head.row).row + 1}`;
  }

  /** The column of a heading of the inputs, from 0. */
  columnOf(heading: string): number {
    const rows = this.rows();
    return rows[this.find("Input", rows, 4).row]!.indexOf(heading);
  }

  /** The address of a figure. */
  figureOf(strategy: string, metric: MetricKey): string {
    const rows = this.rows();
    const head = this.#resultsHead(rows);
    const label = metricDefinition(metric).label;
    const row = rows.findIndex((cells, at) => at > head && cells.slice(3).includes(label));
    return `${columnLetters(rows[head]!.indexOf(strategy, rows[row]!.indexOf(label, 3)))}${row + 1}`;
  }

  /** The row above the figures. */
  #resultsHead(rows: CellValue[][]): number {
    return rows.findIndex((cells, at) => at > 3 && cells.lastIndexOf("Comment") > 3);
  }

  /** The figures of a metric by the names above them. */
  figures(metric: MetricKey, rows = this.rows()): Record<string, CellValue> {
    const unit = this.#resultsHead(rows);
    const end = rows[unit]!.lastIndexOf("Unit");
    const label = metricDefinition(metric).label;
    const row = rows.findIndex((cells, at) => at > unit && cells.slice(3, end).includes(label));
    if (row < 0) throw new RangeError(`No row says ${label}`);
    const first = rows[row]!.indexOf(label, 3) + 1;
    return Object.fromEntries(
      Array.from(
        { length: end - first },
        (_, at) => [String(rows[unit]![first + at]), rows[row]![first + at]!] as const,
      ),
    );
  }

  /** The table of inputs as it stands, as functions read it. */
  table(rows = this.rows()): CellValue[][] {
    const head = this.find("Input", rows, 4);
    const note = rows[head.row]!.indexOf("Note");
    const until = rows.findIndex((cells, at) => at > head.row + 1 && cells[0] === "");
    return rows.slice(head.row, until).map((cells) => cells.slice(0, note + 1));
  }

  /** Fills a column below a name with the values of another one, but other prompt tokens. */
  fill(column: number, name: string, like: number, promptTokens: number): void {
    const rows = this.rows();
    const head = this.find("Input", rows, 4);
    const until = rows.findIndex((cells, at) => at > head.row + 1 && cells[0] === "");
    const block = rows.slice(head.row, until).map((cells, at) => {
      if (at === 0) return [name];
      const value = cells[like];
      return [typeof value === "number" ? (cells[0] === "Prompt tokens" ? promptTokens : value) : null];
    });
    this.excel.workbench.setBlock(this.name, `${columnLetters(column)}${head.row + 1}`, block);
  }

  settled(): Promise<void> {
    return this.excel.workbench.settled();
  }
}

/** Makes the sheets of a template. */
export async function made(
  excel: OpenExcel,
  template: Template,
  { kind = "addin", name }: { readonly kind?: WorkbookKind; readonly name: string },
): Promise<MadeSheet> {
  await createSheets(layout(template, { sheetName: name, kind }));
  await excel.workbench.settled();
  return new MadeSheet(excel, name, metricsOf(template));
}

/** What the engine makes of a table for a strategy by its name. */
function byEngine(table: CellValue[][], metric: MetricKey, name: string, at: number): unknown {
  if (at === 0 && !isForBaseline(metric)) return "";
  try {
    const figure = invoke(scenarioFunction, [table, metric, name]);
    return typeof figure === "number" ? expect.closeTo(figure, Math.abs(figure) > 1e5 ? 4 : 6) : figure;
  } catch (error) {
    if (!(error instanceof CostError)) throw error;
    return error.code === "notAvailable" ? "none" : expect.objectContaining({ error: expect.any(String) });
  }
}

/** Every figure stands under the name of the strategy that the engine, past the sheet, makes it of. */
export function expectOwnFigures(sheet: MadeSheet): void {
  const rows = sheet.rows();
  const table = sheet.table(rows);
  for (const metric of sheet.metrics)
    for (const [at, [name, figure]] of Object.entries(sheet.figures(metric, rows)).entries())
      if (name !== "" && figure !== beyondPlain)
        expect({ metric, name, figure }).toEqual({ metric, name, figure: byEngine(table, metric, name, at) });
}

/** A check is not passed, and no result is stated. */
export function expectRed(sheet: MadeSheet, why: string | RegExp): void {
  expect(sheet.check).toMatch(typeof why === "string" ? new RegExp(why.replaceAll(/[()?.*+]/g, "\\$&")) : why);
  expect(sheet.isGreen).toBe(false);
  expect(sheet.finding).toMatch(/^No result/);
}
