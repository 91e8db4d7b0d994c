import type { WorkbookContent } from "../../../excel/read-workbook";
import { ourCells } from "../our-formulas";
import { emptyReferences } from "./empty-references";
import { errorCell } from "./error-cells";
import type { Finding } from "./finding";
import { Around, type PlacedReference } from "./formula-around";
import { modelFindings, modelsInTable, modelsNamed, type NamedModel } from "./priced-models";
import { notedPrices } from "./noted-prices";
import { inputTables, unfilledInputs } from "./unfilled-inputs";

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
 * @param today - the user's day, an ISO date
 * @param date - writes an ISO date for the reader
 */
export function checkWorkbook(content: WorkbookContent, today: string, date: (iso: string) => string): CheckReport {
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
    ...cells.flatMap((cell) => errorCell(cell, beside(cell))),
    ...cells.flatMap((cell) => emptyReferences(cell, beside(cell))),
    ...tables.flatMap((table) => unfilledInputs(table, beside(table))),
    ...models.flatMap((model) => modelFindings(model, today, date)),
    ...content.sheets.flatMap((sheet) => notedPrices(sheet, date)),
  ];
  return {
    formulas: cells.length,
    findings: once(findings, (finding) => placeOf(finding) + finding.text),
    tooLarge: content.tooLarge,
  };
}
