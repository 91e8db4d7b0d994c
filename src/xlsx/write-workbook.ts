import type { NamedRange } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { absoluteAddress, type Area, quotedSheet } from "../workbooks/grid/area";
import type { SheetLayout } from "../workbooks/layout/sheet-layout";
import { finishParts } from "./package/finish-parts";
import { standardFont, writeSheet } from "./write-sheet";
import { readZip } from "./zip/read-zip";
import { writeZip } from "./zip/write-zip";

/** What a file says of itself. */
export interface WorkbookProperties {
  readonly title: string;
  readonly description: string;
  /** When it was made; now where left out. */
  readonly modified?: Date;
}

/** The bytes of an .xlsx file with these sheets; the first one is shown. */
export async function writeWorkbook(
  layouts: readonly SheetLayout[],
  { title, description, modified = new Date() }: WorkbookProperties,
): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: layouts.map(writeSheet),
    defaultFont: standardFont,
    namedRanges: layouts.flatMap(namedRanges),
    activeSheet: 0,
    properties: { title, description, creator: "Tunewise", created: modified, modified },
  });
  const parts = await readZip(written);
  finishParts(parts, layouts);
  return writeZip(parts);
}

/** The sheet's own names, and those by which Excel keeps the print area and the rows on every page. */
function namedRanges({ name: sheet, names, print }: SheetLayout): NamedRange[] {
  const on = (area: Area): string => `${quotedSheet(sheet)}!${absoluteAddress(area)}`;
  return [
    ...names.map(({ name, area, comment }): NamedRange => ({ name, range: on(area), scope: sheet, comment })),
    { name: "_xlnm.Print_Area", range: on(print.area), scope: sheet },
    {
      name: "_xlnm.Print_Titles",
      range: `${quotedSheet(sheet)}!$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`,
      scope: sheet,
    },
  ];
}
