import { guarded } from "../core/guard";

/** Names of Excel's enumerations whose members the workbench has at run time, with their texts; Microsoft's typings check both. */
type Texts = {
  [Name in keyof typeof Excel as (typeof Excel)[Name] extends Record<string, string> ? Name : never]?: {
    [Member in keyof (typeof Excel)[Name]]?: (typeof Excel)[Name][Member] extends string
      ? `${(typeof Excel)[Name][Member]}`
      : never;
  };
};

const enums: Texts = {
  BorderIndex: {
    edgeTop: "EdgeTop",
    edgeBottom: "EdgeBottom",
    edgeLeft: "EdgeLeft",
    edgeRight: "EdgeRight",
    insideVertical: "InsideVertical",
    insideHorizontal: "InsideHorizontal",
  },
  BorderLineStyle: { none: "None", continuous: "Continuous", dash: "Dash", dot: "Dot", double: "Double" },
  BorderWeight: { hairline: "Hairline", thin: "Thin", medium: "Medium", thick: "Thick" },
  CalculationMode: { automatic: "Automatic" },
  CalculationState: { done: "Done", calculating: "Calculating", pending: "Pending" },
  CalculationType: { recalculate: "Recalculate", full: "Full", fullRebuild: "FullRebuild" },
  ChartLegendPosition: { top: "Top", bottom: "Bottom", left: "Left", right: "Right" },
  ChartLineStyle: { none: "None", continuous: "Continuous", dash: "Dash", dashDot: "DashDot", roundDot: "RoundDot" },
  ChartMarkerStyle: {
    automatic: "Automatic",
    none: "None",
    circle: "Circle",
    square: "Square",
    diamond: "Diamond",
    triangle: "Triangle",
  },
  ChartSeriesBy: { auto: "Auto", columns: "Columns", rows: "Rows" },
  ChartType: {
    line: "Line",
    lineMarkers: "LineMarkers",
    xyscatter: "XYScatter",
    xyscatterLines: "XYScatterLines",
    xyscatterLinesNoMarkers: "XYScatterLinesNoMarkers",
    xyscatterSmooth: "XYScatterSmooth",
    xyscatterSmoothNoMarkers: "XYScatterSmoothNoMarkers",
    columnClustered: "ColumnClustered",
    columnStacked: "ColumnStacked",
    columnStacked100: "ColumnStacked100",
    barClustered: "BarClustered",
    barStacked: "BarStacked",
    barStacked100: "BarStacked100",
    area: "Area",
    areaStacked: "AreaStacked",
  },
  ClearApplyTo: { all: "All", contents: "Contents", formats: "Formats" },
  ConditionalCellValueOperator: {
    between: "Between",
    notBetween: "NotBetween",
    equalTo: "EqualTo",
    notEqualTo: "NotEqualTo",
    greaterThan: "GreaterThan",
    lessThan: "LessThan",
    greaterThanOrEqual: "GreaterThanOrEqual",
    lessThanOrEqual: "LessThanOrEqual",
  },
  ConditionalFormatColorCriterionType: {
    lowestValue: "LowestValue",
    highestValue: "HighestValue",
    number: "Number",
    percent: "Percent",
    percentile: "Percentile",
    formula: "Formula",
  },
  ConditionalFormatType: { colorScale: "ColorScale", custom: "Custom", cellValue: "CellValue" },
  DataValidationAlertStyle: { stop: "Stop", warning: "Warning", information: "Information" },
  DataValidationOperator: {
    between: "Between",
    notBetween: "NotBetween",
    equalTo: "EqualTo",
    notEqualTo: "NotEqualTo",
    greaterThan: "GreaterThan",
    lessThan: "LessThan",
    greaterThanOrEqualTo: "GreaterThanOrEqualTo",
    lessThanOrEqualTo: "LessThanOrEqualTo",
  },
  DataValidationType: {
    none: "None",
    wholeNumber: "WholeNumber",
    decimal: "Decimal",
    list: "List",
    date: "Date",
    time: "Time",
    textLength: "TextLength",
    custom: "Custom",
  },
  ErrorCodes: {
    accessDenied: "AccessDenied",
    generalException: "GeneralException",
    invalidArgument: "InvalidArgument",
    invalidOperation: "InvalidOperation",
    invalidOperationInCellEditMode: "InvalidOperationInCellEditMode",
    itemAlreadyExists: "ItemAlreadyExists",
    itemNotFound: "ItemNotFound",
  },
  HorizontalAlignment: { general: "General", left: "Left", center: "Center", right: "Right", justify: "Justify" },
  NamedItemScope: { workbook: "Workbook", worksheet: "Worksheet" },
  NamedItemType: { range: "Range", string: "String" },
  PageOrientation: { portrait: "Portrait", landscape: "Landscape" },
  PaperType: { letter: "Letter", a4: "A4", legal: "Legal", a3: "A3" },
  PrintMarginUnit: { points: "Points", inches: "Inches", centimeters: "Centimeters" },
  RangeUnderlineStyle: { none: "None", single: "Single" },
  RangeValueType: { empty: "Empty", string: "String", double: "Double", boolean: "Boolean", error: "Error" },
  SheetVisibility: { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" },
  WorksheetPositionType: { none: "None", before: "Before", after: "After", beginning: "Beginning", end: "End" },
  VerticalAlignment: { top: "Top", center: "Center", bottom: "Bottom" },
};

/** The enumerations as the add-in finds them on `Excel`; a member that is not covered throws, naming itself. */
export const excelEnums: Record<string, object> = Object.fromEntries(
  Object.entries(enums).map(([name, members]) => [name, guarded(`Excel.${name}`, members)]),
);
