import { CostError } from "../../engine/cost-error";
import { inputLabel } from "../../engine/strategy/inputs";
import type { WorkbookContent } from "../../excel/read-workbook";
import { readHeader, type StrategyColumn } from "../../scenario/header";
import { inputOfLabel } from "../../scenario/labels";
import { evaluate } from "../../workbooks/formula/evaluate";
import { areaAddress, cellAddress } from "../../workbooks/grid/area";
import { functionNamed } from "../function-finder/call";
import { texts } from "../../messages/pane";
import type { Formats, UserLocale } from "../../messages/pane/locale";
import { messageText } from "../../messages/text";
import { type OurCell, ourCalls, treeOf, Around, type PlacedReference, ourCells } from "./our-formulas";
import { modelFindings, modelsInTable, modelsNamed, type NamedModel, notedPrices } from "./priced-models";

/** Something in the workbook that should be looked at. */
export interface Finding {
  readonly is: "error" | "empty reference" | "unfilled input" | "old price" | "ending model";
  readonly sheet: string;
  readonly address: string;
  /** What it is, for a reader. */
  readonly text: string;
}

/** Why a formula gives an error: what the first of our functions in it says; undefined where that cannot be told. */
function reason(formula: string, around: Around, style: UserLocale): string | undefined {
  for (const { node } of ourCalls(treeOf(formula)).reverse()) {
    try {
      const value = evaluate(node, around);
      if (value instanceof CostError) return messageText(value, { style });
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** A formula of ours that shows an error, with its message. */
function errorCell({ sheet, address, formula, value }: OurCell, around: Around, { fill, locale }: Formats): Finding[] {
  if (typeof value !== "string" || !/^#[A-Z/0]+[!?]?$/.test(value)) return [];
  const finding = (text: string): Finding[] => [{ is: "error", sheet, address, text }];
  if (value === "#NAME?") return finding(texts.tools.check.unknownName);
  const why = reason(formula, around, locale);
  return finding(
    why === undefined
      ? fill(texts.tools.check.errorOnly, { code: value })
      : fill(texts.tools.check.error, { code: value, reason: why }),
  );
}

const placeText = ({ sheet, area }: PlacedReference, home: string): string =>
  (sheet === home ? "" : `${sheet}!`) + areaAddress(area);

/** Where a formula of ours points at cells that are all empty: a function gets 0 for them on some computers. */
function emptyReferences({ sheet, address, formula }: OurCell, around: Around, { fill }: Formats): Finding[] {
  return ourCalls(treeOf(formula)).flatMap(({ id, args }) =>
    args.flatMap((arg): Finding[] => {
      const at = around.referred(arg);
      if (!at || !around.isEmpty(at)) return [];
      const text = fill(texts.tools.check.emptyReference, { id, place: placeText(at, sheet) });
      return [{ is: "empty reference", sheet, address, text }];
    }),
  );
}

/** The tables of inputs that a formula of ours reads. */
function inputTables({ formula }: OurCell, around: Around): PlacedReference[] {
  return ourCalls(treeOf(formula)).flatMap(({ id, args }) => {
    const place = functionNamed(id)?.order.findIndex(([name, { matrix }]) => matrix && name === "inputs") ?? -1;
    const at = place < 0 ? undefined : around.referred(args[place]);
    return at ? [at] : [];
  });
}

/** The inputs of a table whose cells are open. */
function unfilledInputs(table: PlacedReference, around: Around, { fill }: Formats): Finding[] {
  const cells = around.cells(table);
  const strategies = strategiesOf(cells);
  const { sheet, area } = table;
  return cells.flatMap((row, r) => {
    const input = typeof row[0] === "string" ? inputOfLabel(row[0]) : undefined;
    if (input === undefined) return [];
    return strategies
      .filter(({ column }) => row[column] === null)
      .map(({ name, column }): Finding => ({
        is: "unfilled input",
        sheet,
        address: cellAddress(area.row + r, area.column + column),
        text: fill(texts.tools.check.unfilled, { input: inputLabel(input), strategy: name }),
      }));
  });
}

/** The strategies of a table; none where its header cannot be read, which its formulas say themselves. */
function strategiesOf(cells: ReturnType<Around["cells"]>): readonly StrategyColumn[] {
  try {
    return readHeader(cells).strategies;
  } catch (error) {
    if (error instanceof CostError) return [];
    throw error;
  }
}

/** What a check of the workbook came to. */
export interface CheckReport {
  /** How many formulas of ours were looked at. */
  readonly formulas: number;
  readonly findings: readonly Finding[];
  /** Sheets that are too large to be read. */
  readonly tooLarge: readonly string[];
}

const keyOf = ({ sheet, area }: PlacedReference): string => JSON.stringify([sheet, area]);
const placeOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string =>
  `${sheet}!${address}`;

const once = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

/**
 * Looks through a workbook for what makes its figures wrong, missing or old. Reads only.
 * @param today the user's day, an ISO date
 */
export function checkWorkbook(content: WorkbookContent, today: string, formats: Formats): CheckReport {
  const cells = ourCells(content);
  const around = new Map(content.sheets.map(({ name }) => [name, new Around(content, name)]));
  const beside = ({ sheet }: { readonly sheet: string }): Around => around.get(sheet)!;
  const tables = once(
    cells.flatMap((cell) => inputTables(cell, beside(cell))),
    keyOf,
  ).filter(({ sheet }) => around.has(sheet));
  const models: NamedModel[] = once(
    [
      ...cells.flatMap((cell) => modelsNamed(cell, beside(cell))),
      ...tables.flatMap((table) => modelsInTable(table, beside(table))),
    ],
    (model) => placeOf(model) + model.name,
  );
  const findings = [
    ...cells.flatMap((cell) => errorCell(cell, beside(cell), formats)),
    ...cells.flatMap((cell) => emptyReferences(cell, beside(cell), formats)),
    ...tables.flatMap((table) => unfilledInputs(table, beside(table), formats)),
    ...models.flatMap((model) => modelFindings(model, today, formats)),
    ...content.sheets.flatMap((sheet) => notedPrices(sheet, formats)),
  ];
  return {
    formulas: cells.length,
    findings: once(findings, (finding) => placeOf(finding) + finding.text),
    tooLarge: content.tooLarge,
  };
}
