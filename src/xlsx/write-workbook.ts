import type { NamedRange } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { escapeMarkup } from "../messages/markup";
import { absoluteAddress, type Area, type PlacedArea, quotedSheet } from "../workbooks/grid/area";
import type { SheetLayout } from "../workbooks/layout/sheet-layout";
import { chartXml, type ValuesOf } from "./chart-xml";
import { spilledMark, standardFont, writeSheet } from "./write-sheet";
import { readZip, writeZip } from "./zip";

/** What a file says of itself. */
export interface WorkbookProperties {
  readonly title: string;
  readonly description: string;
  /** When it was made; now where left out. */
  readonly modified?: Date;
}

const author = "Tunewise";

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
    properties: { title, description, creator: author, lastModifiedBy: author, created: modified, modified },
  });
  const parts = await readZip(written);
  finishParts(parts, layouts);
  return writeZip(parts);
}

/**
 * The sheet's own names, and those by which Excel keeps the print area and the rows on every page. LibreOffice prints a hidden sheet that has a print area:
 * it has none.
 */
function namedRanges({ name: sheet, names, print, hidden }: SheetLayout): NamedRange[] {
  const on = (area: Area): string => `${quotedSheet(sheet)}!${absoluteAddress(area)}`;
  const { first, last } = print.titleRows;
  const printed: NamedRange[] = [
    { name: "_xlnm.Print_Area", range: on(print.area), scope: sheet },
    { name: "_xlnm.Print_Titles", range: `${quotedSheet(sheet)}!$${first + 1}:$${last + 1}`, scope: sheet },
  ];
  return [
    ...names.map(({ name, area, comment }): NamedRange => ({ name, range: on(area), scope: sheet, comment })),
    ...(hidden ? [] : printed),
  ];
}

type Parts = Map<string, Uint8Array>;

/**
 * Excel recalculates a file whose engine is older than its own: the number of its present engine keeps the values that are stored,
 * which is what those read who do not have the add-in.
 */
const calculation = '<calcPr calcId="191029"/>';

/** The program whose stored texts LibreOffice takes as they are; those of any it does not know it recalculates. */
const application = "<Application>Microsoft Excel<";

/** Results that are errors; they are stored as such and not as texts. */
const errorResult =
  /<c ([^>]*?)t="str"([^>]*)>(<f[^>]*>[^<]*<\/f>)<v>(#N\/A|#VALUE!|#NUM!|#DIV\/0!|#REF!|#NAME\?|#NULL!)<\/v>/g;

/** A cell whose value stands among the texts that the sheets share. */
const sharedTextCell = /<c [^>]*\bt="s"/g;

/** Completes the parts of a package: charts with their figures and names, errors as errors, how often shared texts are used, and no calculation when the file is opened. */
function finishParts(parts: Parts, layouts: readonly SheetLayout[]): void {
  const edit = (path: string, change: (xml: string) => string): void => {
    const bytes = parts.get(path);
    if (!bytes) throw new ReferenceError(`The package has no part ${path}`);
    parts.set(path, new TextEncoder().encode(change(new TextDecoder().decode(bytes))));
  };
  edit("xl/workbook.xml", (xml) => xml.replace(/<calcPr[^>]*\/>/, calculation));
  edit("docProps/app.xml", (xml) => xml.replace(/<Application>[^<]*</, application));
  let sharedTexts = 0;
  layouts.forEach(({ charts }, at) => {
    edit(`xl/worksheets/sheet${at + 1}.xml`, (xml) => {
      sharedTexts += xml.match(sharedTextCell)?.length ?? 0;
      return xml.replace(errorResult, '<c $1t="e"$2>$3<v>$4</v>').replaceAll(`<f>${spilledMark}</f>`, "");
    });
    if (charts.length > 0) edit(`xl/drawings/drawing${at + 1}.xml`, (xml) => withChartNames(xml, charts));
  });
  if (parts.has("xl/sharedStrings.xml"))
    edit("xl/sharedStrings.xml", (xml) => xml.replace(/(<sst [^>]*?)count="\d+"/, `$1count="${sharedTexts}"`));
  const valuesOf = valueReader(layouts);
  layouts
    .flatMap(({ charts }) => charts)
    .forEach((chart, at) => edit(`xl/charts/chart${at + 1}.xml`, () => chartXml(chart, valuesOf)));
}

/** The library numbers the charts of a sheet: "Chart 1". */
const withChartNames = (xml: string, charts: SheetLayout["charts"]): string =>
  charts.reduce(
    (named, { name }, at) => named.replace(`name="Chart ${at + 1}"`, () => `name="${escapeMarkup(name)}"`),
    xml,
  );

/** Reads what stands in areas of the sheets. */
function valueReader(layouts: readonly SheetLayout[]): ValuesOf {
  const sheets = new Map(
    layouts.map(({ name, cells }) => [name, new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]))]),
  );
  return ({ sheet, row, column, rows, columns }: PlacedArea) => {
    const values = sheets.get(sheet);
    return Array.from(
      { length: rows * columns },
      (_, at) => values?.get(`${row + Math.floor(at / columns)},${column + (at % columns)}`) ?? null,
    );
  };
}
