import { everyElement, parseXml, type XmlElement } from "../contract/xml-element";
import type { ReadWorkbook } from "./read-back";

/** A value axis or an axis of names, as a chart's part has it. */
export interface WholeAxis {
  readonly kind: "names" | "numbers";
  readonly side: "left" | "bottom";
  readonly order: "first to last" | "last to first";
  readonly title: string;
  readonly titleTurned: boolean;
  readonly format: string;
  /** Where it ends, where that is not left to the program. */
  readonly max: string | undefined;
  /** Where the labels stand: beside the axis, or at the low end of the plot whatever the axis crosses. */
  readonly labels: string;
  readonly gridlines: boolean;
  /** Where this axis crosses the other one. */
  readonly crosses: string;
  readonly crossBetween: string | undefined;
  readonly deleted: boolean;
}

/** Cells that a chart refers to, and what the file says stands in them. */
export interface WholeReference {
  readonly cells: string;
  readonly values: readonly (string | number | null)[];
}

export interface WholeSeries {
  readonly name: WholeReference;
  readonly x: WholeReference;
  readonly y: WholeReference;
  readonly colour: string;
  readonly line:
    { readonly dash: string; readonly points: number; readonly marker: string; readonly smooth: boolean } | undefined;
}

/** All that a chart's part and its place on the sheet say. */
export interface WholeChart {
  readonly name: string;
  readonly description: string;
  readonly place: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
  readonly kind: "lines" | "columns" | "bars";
  readonly together: "side by side" | "stacked" | "overlaid" | undefined;
  readonly gap: number | undefined;
  readonly title: WholeReference;
  readonly axes: readonly [x: WholeAxis, y: WholeAxis];
  readonly legend: "bottom" | "none";
  readonly series: readonly WholeSeries[];
  readonly blanks: string;
}

export interface WholeValidation {
  readonly cells: string;
  readonly kind: string;
  readonly operator: string | undefined;
  readonly formulas: readonly string[];
  readonly blankAllowed: boolean;
  readonly prompt: { readonly shown: boolean; readonly title: string; readonly message: string };
  readonly alert: { readonly shown: boolean; readonly style: string; readonly title: string; readonly message: string };
}

export interface WholeCondition {
  readonly cells: string;
  readonly priority: number;
  readonly formula: string | undefined;
  readonly colours: readonly string[];
  readonly points: readonly string[];
  readonly bold: boolean;
}

/** A sheet of a file beside its cells: everything that a layout lays down. */
export interface WholeSheet {
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly folded: readonly { readonly row: number; readonly rows: number }[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly hidden: boolean;
  readonly tabColour: string | undefined;
  readonly print: {
    readonly area: string;
    readonly titleRows: string;
    readonly orientation: string;
    readonly paper: string;
    readonly pagesWide: number;
    readonly pagesHigh: number;
    readonly fitted: boolean;
    readonly margins: Readonly<Record<string, number>>;
    readonly footer: string;
  };
  readonly names: readonly { readonly name: string; readonly cells: string; readonly comment: string }[];
  readonly validations: readonly WholeValidation[];
  readonly conditions: readonly WholeCondition[];
  readonly charts: readonly WholeChart[];
}

const children = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** The first element of this name below another one, at any depth. */
const below = (element: XmlElement, name: string): XmlElement | undefined =>
  everyElement(element).find((one) => one.name === name);

const only = (element: XmlElement, name: string): XmlElement => {
  const found = everyElement(element).filter((one) => one.name === name);
  if (found.length !== 1) throw new Error(`<${element.name}> has ${found.length} <${name}>.`);
  return found[0]!;
};

const val = (element: XmlElement | undefined, name: string): string | undefined =>
  children(element, name)[0]?.attributes["val"];

const number = (text: string | undefined): number => {
  const value = Number(text);
  if (text === undefined || Number.isNaN(value)) throw new Error(`${text} is no number.`);
  return value;
};

/** Sheets by the paths of their parts, as the workbook and its relationships say. */
function relations(file: ReadWorkbook, part: string): Map<string, string> {
  const slash = part.lastIndexOf("/");
  const path = `${part.slice(0, slash)}/_rels/${part.slice(slash + 1)}.rels`;
  if (!file.paths.includes(path)) return new Map();
  const root = parseXml(file.part(path));
  return new Map(
    children(root, "Relationship").map(({ attributes }) => {
      const target = attributes["Target"]!;
      const absolute = target.startsWith("/") ? target : new URL(target, `file:///${part.slice(0, slash)}/`).pathname;
      return [attributes["Id"]!, absolute.slice(1)];
    }),
  );
}

function reference(element: XmlElement | undefined): WholeReference {
  if (!element) throw new Error("A reference is missing.");
  const isNumber = below(element, "c:numRef") !== undefined;
  const count = number(only(element, "c:ptCount").attributes["val"]);
  const values: (string | number | null)[] = Array.from({ length: count }, () => null);
  for (const point of everyElement(element).filter(({ name }) => name === "c:pt")) {
    const text = only(point, "c:v").text;
    values[number(point.attributes["idx"])] = isNumber ? number(text) : text;
  }
  return { cells: only(element, "c:f").text, values };
}

function wholeAxis(element: XmlElement): WholeAxis {
  const title = children(element, "c:title")[0]!;
  return {
    kind: element.name === "c:catAx" ? "names" : "numbers",
    side: val(element, "c:axPos") === "l" ? "left" : "bottom",
    order: val(children(element, "c:scaling")[0], "c:orientation") === "maxMin" ? "last to first" : "first to last",
    title: only(title, "a:t").text,
    titleTurned: only(title, "a:bodyPr").attributes["rot"] === "-5400000",
    format: children(element, "c:numFmt")[0]!.attributes["formatCode"]!,
    max: val(children(element, "c:scaling")[0], "c:max"),
    labels: val(element, "c:tickLblPos")!,
    gridlines: children(element, "c:majorGridlines").length > 0,
    crosses: val(element, "c:crosses")!,
    crossBetween: val(element, "c:crossBetween"),
    deleted: val(element, "c:delete") !== "0",
  };
}

function wholeSeries(element: XmlElement): WholeSeries {
  const look = children(element, "c:spPr")[0]!;
  const line = below(look, "a:ln");
  return {
    name: reference(children(element, "c:tx")[0]),
    x: reference(children(element, "c:xVal")[0] ?? children(element, "c:cat")[0]),
    y: reference(children(element, "c:yVal")[0] ?? children(element, "c:val")[0]),
    colour: only(look, "a:srgbClr").attributes["val"]!,
    line: line && {
      dash: only(line, "a:prstDash").attributes["val"]!,
      points: number(line.attributes["w"]) / 12_700,
      marker: only(element, "c:symbol").attributes["val"]!,
      smooth: val(element, "c:smooth") !== "0",
    },
  };
}

function wholeChart(anchor: XmlElement, xml: string): WholeChart {
  const root = parseXml(xml);
  const plot = only(root, "c:plotArea");
  const group = plot.children.find(({ name }) => /Chart$/.test(name))!;
  const ids = children(group, "c:axId").map(({ attributes }) => attributes["val"]);
  const axes = ids.map((id) => plot.children.find((one) => /Ax$/.test(one.name) && val(one, "c:axId") === id)!);
  const series = children(group, "c:ser");
  const inOrder = series.map((_, at) => series.find((one) => val(one, "c:order") === String(at))!);
  const overlap = val(group, "c:overlap");
  const legend = below(root, "c:legend");
  const from = only(anchor, "xdr:from");
  const to = only(anchor, "xdr:to");
  const [row, column] = ["xdr:row", "xdr:col"].map((name) => number(only(from, name).text)) as [number, number];
  const frame = only(anchor, "xdr:cNvPr").attributes;
  return {
    name: frame["name"]!,
    description: frame["descr"]!,
    place: {
      row,
      column,
      rows: number(only(to, "xdr:row").text) - row,
      columns: number(only(to, "xdr:col").text) - column,
    },
    kind: group.name === "c:scatterChart" ? "lines" : val(group, "c:barDir") === "bar" ? "bars" : "columns",
    together:
      group.name === "c:scatterChart"
        ? undefined
        : val(group, "c:grouping") === "stacked" && overlap === "100"
          ? "stacked"
          : overlap === "100"
            ? "overlaid"
            : "side by side",
    gap: group.name === "c:scatterChart" ? undefined : number(val(group, "c:gapWidth")),
    title: reference(children(only(root, "c:chart"), "c:title")[0]),
    axes: axes.map(wholeAxis) as unknown as WholeChart["axes"],
    legend: legend && val(legend, "c:legendPos") === "b" ? "bottom" : "none",
    series: inOrder.map(wholeSeries),
    blanks: only(root, "c:dispBlanksAs").attributes["val"]!,
  };
}

function wholeCharts(file: ReadWorkbook, sheetPart: string): WholeChart[] {
  const drawing = [...relations(file, sheetPart).values()].find((path) => path.includes("/drawings/"));
  if (drawing === undefined) return [];
  const charts = relations(file, drawing);
  return children(parseXml(file.part(drawing)), "xdr:twoCellAnchor").map((anchor) =>
    wholeChart(anchor, file.part(charts.get(only(anchor, "c:chart").attributes["r:id"]!)!)),
  );
}

function wholeValidation({ attributes, children: formulas }: XmlElement): WholeValidation {
  return {
    cells: attributes["sqref"]!,
    kind: attributes["type"]!,
    operator: attributes["operator"] ?? (/^(?:decimal|whole)$/.test(attributes["type"] ?? "") ? "between" : undefined),
    formulas: formulas.map(({ text }) => text),
    blankAllowed: attributes["allowBlank"] === "1",
    prompt: {
      shown: attributes["showInputMessage"] === "1",
      title: attributes["promptTitle"]!,
      message: attributes["prompt"]!,
    },
    alert: {
      shown: attributes["showErrorMessage"] === "1",
      style: attributes["errorStyle"] ?? "stop",
      title: attributes["errorTitle"]!,
      message: attributes["error"]!,
    },
  };
}

function wholeConditions(sheet: XmlElement, looks: readonly XmlElement[]): WholeCondition[] {
  return children(sheet, "conditionalFormatting")
    .flatMap((group) => children(group, "cfRule").map((rule) => [group.attributes["sqref"]!, rule] as const))
    .map(([cells, rule]) => {
      const look = rule.attributes["dxfId"] === undefined ? rule : looks[Number(rule.attributes["dxfId"])]!;
      return {
        cells,
        priority: number(rule.attributes["priority"]),
        formula: children(rule, "formula")[0]?.text,
        colours: everyElement(look)
          .filter(({ name }) => name === "color")
          .map(({ attributes }) => attributes["rgb"]!),
        points: everyElement(rule)
          .filter(({ name }) => name === "cfvo")
          .map(({ attributes }) => [attributes["type"], attributes["val"]].filter(Boolean).join(" ")),
        bold: below(look, "b") !== undefined,
      };
    })
    .sort((one, other) => one.priority - other.priority);
}

/** The widths of the columns, each column's in its place. */
/** Groups of hidden rows, each below the row that unfolds it. */
function foldedGroups(rows: readonly XmlElement[]): { row: number; rows: number }[] {
  const folded: { row: number; rows: number }[] = [];
  for (const { attributes } of rows) {
    if (attributes["outlineLevel"] !== "1" || attributes["hidden"] !== "1") continue;
    const row = number(attributes["r"]) - 1;
    const last = folded.at(-1);
    if (last && last.row + last.rows === row) last.rows++;
    else folded.push({ row, rows: 1 });
  }
  return folded;
}

function widths(sheet: XmlElement): number[] {
  const found: number[] = [];
  for (const { attributes } of children(children(sheet, "cols")[0], "col"))
    for (let column = number(attributes["min"]); column <= number(attributes["max"]); column++)
      found[column - 1] = number(attributes["width"]);
  return found;
}

/** Everything that the file's parts say of a sheet, beside its cells. */
export function wholeSheet(file: ReadWorkbook, at: number): WholeSheet {
  const book = parseXml(file.part("xl/workbook.xml"));
  const entry = children(children(book, "sheets")[0], "sheet")[at]!;
  const part = relations(file, "xl/workbook.xml").get(entry.attributes["r:id"]!)!;
  const sheet = parseXml(file.part(part));
  const looks = children(below(parseXml(file.part("xl/styles.xml")), "dxfs"), "dxf");
  const defined = children(children(book, "definedNames")[0], "definedName").filter(
    ({ attributes }) => attributes["localSheetId"] === String(at),
  );
  const named = (name: string): string => defined.find(({ attributes }) => attributes["name"] === name)?.text ?? "";
  const view = only(sheet, "sheetView");
  const pane = below(view, "pane")?.attributes;
  const page = only(sheet, "pageSetup").attributes;
  return {
    name: entry.attributes["name"]!,
    columnWidths: widths(sheet),
    rowHeights: Object.fromEntries(
      children(children(sheet, "sheetData")[0], "row").flatMap(({ attributes }) =>
        attributes["ht"] === undefined ? [] : [[number(attributes["r"]) - 1, number(attributes["ht"])]],
      ),
    ),
    folded: foldedGroups(children(children(sheet, "sheetData")[0], "row")),
    freeze:
      pane?.["state"] === "frozen"
        ? { rows: Number(pane["ySplit"] ?? 0), columns: Number(pane["xSplit"] ?? 0) }
        : { rows: 0, columns: 0 },
    gridlines: view.attributes["showGridLines"] !== "0",
    hidden: entry.attributes["state"] === "hidden",
    tabColour: below(sheet, "tabColor")?.attributes["rgb"],
    print: {
      area: named("_xlnm.Print_Area"),
      titleRows: named("_xlnm.Print_Titles"),
      orientation: page["orientation"] ?? "portrait",
      paper: { "1": "Letter", "9": "A4" }[page["paperSize"] ?? ""] ?? `paper ${page["paperSize"]}`,
      pagesWide: number(page["fitToWidth"]),
      pagesHigh: number(page["fitToHeight"]),
      fitted: below(sheet, "pageSetUpPr")?.attributes["fitToPage"] === "1",
      margins: Object.fromEntries(
        Object.entries(only(sheet, "pageMargins").attributes).map(([side, inches]) => [side, number(inches)]),
      ),
      footer: only(sheet, "oddFooter").text,
    },
    names: defined
      .filter(({ attributes }) => !attributes["name"]!.startsWith("_xlnm."))
      .map(({ attributes, text }) => ({
        name: attributes["name"]!,
        cells: text,
        comment: attributes["comment"] ?? "",
      })),
    validations: children(children(sheet, "dataValidations")[0], "dataValidation").map(wholeValidation),
    conditions: wholeConditions(sheet, looks),
    charts: wholeCharts(file, part),
  };
}
