import type { Cell, CellStyle, DataValidation, Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { readZip } from "../../src/xlsx/zip";

/** A sheet as it stands in a file. */
export interface ReadSheet {
  readonly name: string;
  readonly cell: (row: number, column: number) => Partial<Cell> & { readonly style?: CellStyle };
  readonly validations: readonly DataValidation[];
  readonly xml: string;
}

/** A file read again: by the library, and its parts as text. */
export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
  readonly names: NonNullable<Workbook["namedRanges"]>;
  readonly part: (path: string) => string;
  readonly paths: readonly string[];
}

export async function readBack(bytes: Uint8Array): Promise<ReadWorkbook> {
  const workbook = await readXlsx(bytes, { readStyles: true });
  const parts = await readZip(bytes);
  const part = (path: string): string => {
    const found = parts.get(path);
    if (!found) throw new RangeError(`There is no part ${path}`);
    return new TextDecoder().decode(found);
  };
  return {
    sheets: workbook.sheets.map((sheet, at) => ({
      name: sheet.name,
      cell: (row, column) => sheet.cells?.get(`${row},${column}`) ?? { value: sheet.rows[row]?.[column] ?? null },
      validations: sheet.dataValidations ?? [],
      xml: part(`xl/worksheets/sheet${at + 1}.xml`),
    })),
    names: workbook.namedRanges ?? [],
    part,
    paths: [...parts.keys()],
  };
}
