import type { SheetContent } from "../../excel/read-workbook";
import { fillText } from "../../messages/fill";
import { budgetTexts } from "../../messages/sheets/budget";
import { casesTexts } from "../../messages/sheets/cases";
import { summaryTexts } from "../../messages/sheets/summary";
import { budget, budgetOf } from "../../workbooks/catalogue/budget/template";
import { areaOf, cellAddress, columnLetters, quotedSheet } from "../../workbooks/grid/area";
import { layout } from "../../workbooks/layout";
import { type LayoutCell, type SheetLayout, shownValue } from "../../workbooks/layout/sheet-layout";
import type { ChosenUseCases, Template, WorkbookKind } from "../../workbooks/template/template";
import { treeOf, usesOurs } from "./our-formulas";

/** A budget of the workbook, as its sheets tell what it was made for. */
export interface FoundBudget {
  /** The first sheet. */
  readonly sheet: string;
  readonly kind: WorkbookKind;
  readonly choice: ChosenUseCases;
  /** The contents of its sheets, in the order of the template's; undefined where one is not found. A budget may be without its summary. */
  readonly contents: readonly (SheetContent | undefined)[] | undefined;
}

/** Why a use case cannot be added. */
export type Refusal =
  | { readonly is: "deleted" | "full" }
  | { readonly is: "rebuilt" | "occupied"; readonly sheet: string; readonly address: string };

/** What is to be written for one more use case. */
export interface Growth {
  readonly is: "growth";
  readonly column: string;
  readonly sheets: readonly {
    readonly before: SheetLayout;
    readonly after: SheetLayout;
    /** New cells, and those whose formula or text is another one now. */
    readonly cells: readonly LayoutCell[];
  }[];
}

const titleOf = ({ row, column, values }: SheetContent): unknown =>
  row === 0 && column === 0 ? values[0]?.[0] : undefined;

const at = <T>(of: readonly (readonly T[])[], { row, column }: SheetContent, r: number, c: number): T | undefined =>
  of[r - row]?.[c - column];

const formulasOf = ({ formulas }: SheetContent): string[] =>
  formulas.flat().filter((formula): formula is string => typeof formula === "string" && formula.startsWith("="));

const refersTo = (content: SheetContent, sheet: string): boolean => {
  const names = [`${quotedSheet(sheet)}!`, ...(/^[A-Za-z_][\w.]*$/.test(sheet) ? [`${sheet}!`] : [])];
  return formulasOf(content).some((formula) => names.some((name) => formula.includes(name)));
};

/** The other sheets of a budget: found by their titles, and of several such by what they refer to. */
function sheetsBeside(first: SheetContent, all: readonly SheetContent[]): FoundBudget["contents"] {
  const find = (title: string, to: SheetContent | undefined): SheetContent | undefined =>
    to && all.find((content) => titleOf(content) === title && refersTo(content, to.name));
  const calendar = find(budgetTexts.calendar.title, first);
  const actuals = find(budgetTexts.actuals.title, first);
  const months = find(budgetTexts.months.title, calendar);
  const billing = find(budgetTexts.billing.title, actuals);
  const summary = find(fillText(summaryTexts.title, { name: budgetTexts.name }), first);
  const [cases, caseInputs] = [find(casesTexts.title, first), find(casesTexts.inputsTitle, first)];
  const caseMonths = find(casesTexts.monthsTitle, calendar);
  return months && actuals && billing && calendar && cases && caseInputs && caseMonths
    ? [first, summary, cases, months, actuals, billing, caseInputs, caseMonths, calendar]
    : undefined;
}

/** The names of a budget's use cases as they are typed, empty ones included. */
function namesOn(first: SheetContent, address: string): string[] {
  const { row, column, columns } = areaOf(address);
  return Array.from({ length: columns }, (_, place) => String(at(first.values, first, row, column + place) ?? ""));
}

/** How many rows of actuals stand there: as many as were drawn, and those that exports have needed since. Formulas read one row more. */
function drawnRows(
  contents: NonNullable<FoundBudget["contents"]>,
): Pick<ChosenUseCases, "actualRows" | "overrideRows"> {
  const rows = (name: string): number | undefined => {
    const address = contents.find((content) => content?.names[name] !== undefined)?.names[name];
    return address === undefined ? undefined : areaOf(address).rows - 1;
  };
  const [actualRows, overrideRows] = [rows("Actuals"), rows("Calls_by_month")];
  return { ...(actualRows !== undefined && { actualRows }), ...(overrideRows !== undefined && { overrideRows }) };
}

/** The budgets of a workbook whose use cases are columns that can be added to. */
export function foundBudgets(contents: readonly SheetContent[]): FoundBudget[] {
  return contents.flatMap((first): FoundBudget[] => {
    const { names } = first;
    const useCases = names["Use_cases"];
    if (titleOf(first) !== budgetTexts.title || useCases === undefined || names["Exchange_rate"] === undefined)
      return [];
    const example = first.values.some((row) => row.includes(budgetTexts.notes.example));
    const beside = sheetsBeside(first, contents);
    return [
      {
        sheet: first.name,
        kind: first.formulas.some((row) => row.some(usesOurs)) ? "addin" : "plain",
        choice: {
          useCases: namesOn(first, useCases).map((name) => ({ name })),
          examples: example,
          ...(beside && drawnRows(beside)),
        },
        contents: beside,
      },
    ];
  });
}

/** The template's sheets as they stand in the workbook: formulas refer to the sheets by the names that they have there. */
function layoutsAs(template: Template, { kind, contents, sheet }: FoundBudget): readonly SheetLayout[] {
  const laid = layout(template, { kind, sheetName: sheet });
  const renamed = laid.map(
    ({ name }, place) => [`${quotedSheet(name)}!`, `${quotedSheet(contents![place]?.name ?? name)}!`] as const,
  );
  const inWorkbook = (formula: string): string =>
    renamed.reduce((written, [from, to]) => (from === to ? written : written.replaceAll(from, to)), formula);
  return laid.map((one, place) => ({
    ...one,
    name: contents![place]?.name ?? one.name,
    cells: one.cells.map((cell) =>
      cell.formula === undefined ? cell : { ...cell, formula: inWorkbook(cell.formula) },
    ),
  }));
}

const typedStyles: ReadonlySet<string> = new Set(["input", "inputText", "tableHeadInput", "tableHeadInputWrapped"]);
const isTyped = ({ style, formula }: LayoutCell): boolean => typedStyles.has(style) && formula === undefined;

const isSameFormula = (one: string, other: unknown): boolean =>
  one === other ||
  (typeof other === "string" &&
    JSON.stringify(treeOf(one)) === JSON.stringify(treeOf(other)) &&
    treeOf(one) !== undefined);

/** In plain formulas what the add-in told when the sheet was made stands as typed: list prices, and the lists. */
const toldStyles: Readonly<Record<string, string>> = { figure: "number", rowText: "string" };

/** Whether a cell that nobody types into stands as it was made. */
function standsAsMade(cell: LayoutCell, content: SheetContent): boolean {
  if (isTyped(cell)) return true;
  const found = at(content.formulas, content, cell.row, cell.column);
  if (cell.formula !== undefined) return isSameFormula(cell.formula, found);
  const value = shownValue(cell);
  return value === null || value === found || typeof found === toldStyles[cell.style];
}

const isEmpty = (content: SheetContent, { row, column }: LayoutCell): boolean =>
  ["", null, undefined].includes(at(content.formulas, content, row, column) as string | null | undefined);

/** What is written of a sheet that gets a use case: what was not there, and what says something else now. */
function changedCells(before: SheetLayout, after: SheetLayout): LayoutCell[] {
  const known = new Map(before.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  return after.cells.filter((cell) => {
    const old = known.get(cellAddress(cell.row, cell.column));
    if (!old) return true;
    return cell.formula !== undefined
      ? cell.formula !== old.formula
      : !isTyped(cell) && shownValue(cell) !== shownValue(old);
  });
}

/**
 * What one more use case changes in a budget's sheets. What is typed stays; what is typed in the new column already becomes the use case's.
 * @returns why it cannot be added, where the sheets do not stand as they were made or something is in its way
 */
export function grown(found: FoundBudget, name: string): Growth | Refusal {
  const { contents, choice } = found;
  if (!contents) return { is: "deleted" };
  if (choice.useCases.length >= budget.useCases!.most) return { is: "full" };
  const before = layoutsAs(budgetOf(choice), found);
  for (const [place, sheet] of before.entries()) {
    const content = contents[place];
    if (!content) continue;
    const other = sheet.cells.find((cell) => !standsAsMade(cell, content));
    if (other) return { is: "rebuilt", sheet: content.name, address: cellAddress(other.row, other.column) };
  }
  const after = layoutsAs(budgetOf({ ...choice, useCases: [...choice.useCases, { name }] }), found);
  const sheets: Growth["sheets"][number][] = [];
  for (const [place, sheet] of after.entries()) {
    const content = contents[place];
    if (!content) continue;
    const old = new Set(before[place]!.cells.map((cell) => cellAddress(cell.row, cell.column)));
    const cells = changedCells(before[place]!, sheet);
    const isNew = (cell: LayoutCell): boolean => !old.has(cellAddress(cell.row, cell.column));
    const taken = cells.find((cell) => isNew(cell) && !isTyped(cell) && !isEmpty(content, cell));
    if (taken) return { is: "occupied", sheet: content.name, address: cellAddress(taken.row, taken.column) };
    sheets.push({
      before: before[place]!,
      after: sheet,
      // What stands in the new column already was typed by the owner.
      cells: cells.map((cell) =>
        isNew(cell) && isTyped(cell) && !isEmpty(content, cell) ? { ...cell, value: null } : cell,
      ),
    });
  }
  const { area } = after[0]!.names.find((one) => one.name === "Use_cases")!;
  return { is: "growth", column: columnLetters(area.column + area.columns - 1), sheets };
}
