import type { SheetLayout } from "../../workbooks/layout/sheet-layout";
import type { PlacedArea } from "../../workbooks/grid/area";
import { chartXml } from "../chart/chart-xml";
import type { ValuesOf } from "../chart/references";

type Parts = Map<string, Uint8Array>;

/**
 * Excel computes a file anew whose engine is older than its own: the number of its present engine keeps the values that are stored,
 * which is what those read who do not have the add-in.
 */
const calculation = '<calcPr calcId="191029"/>';

/** The program whose stored texts LibreOffice takes as they are; those of any it does not know it computes anew. */
const application = "<Application>Microsoft Excel<";

/** Results that are errors; they are stored as such and not as texts. */
const errorResult =
  /<c ([^>]*?)t="str"([^>]*)>(<f[^>]*>[^<]*<\/f>)<v>(#N\/A|#VALUE!|#NUM!|#DIV\/0!|#REF!|#NAME\?|#NULL!)<\/v>/g;

/** Mends the parts of a package: charts with their figures, errors as errors, and no calculation when the file is opened. */
export function finishParts(parts: Parts, layouts: readonly SheetLayout[]): void {
  const edit = (path: string, change: (xml: string) => string): void => {
    const bytes = parts.get(path);
    if (!bytes) throw new ReferenceError(`The package has no part ${path}`);
    parts.set(path, new TextEncoder().encode(change(new TextDecoder().decode(bytes))));
  };
  edit("xl/workbook.xml", (xml) => xml.replace(/<calcPr[^>]*\/>/, calculation));
  edit("docProps/app.xml", (xml) => xml.replace(/<Application>[^<]*</, application));
  layouts.forEach((_, at) =>
    edit(`xl/worksheets/sheet${at + 1}.xml`, (xml) => xml.replace(errorResult, '<c $1t="e"$2>$3<v>$4</v>')),
  );
  const valuesOf = valueReader(layouts);
  layouts
    .flatMap(({ charts }) => charts)
    .forEach((chart, at) => edit(`xl/charts/chart${at + 1}.xml`, () => chartXml(chart, valuesOf)));
}

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
