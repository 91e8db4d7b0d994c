import { fillText } from "../../messages/fill";
import { summaryTexts as texts } from "../../messages/sheets/summary";
import { quotedText } from "../formula/call";
import { wholeFormat } from "../layout/number-format";
import { headHeight, type StyleKey } from "../layout/styles";
import type { ChartBlock, Formula, GridBlock, GridCell, SheetTemplate, Text } from "../template/template";
import { type TypedDate, dateFormat, dateValidation } from "./typed";

/** A figure with its unit. */
export interface SummaryFigure {
  readonly label: Text;
  readonly formula: Formula;
  readonly unit: Text;
  readonly format: string;
}

/** What the page says of a template. */
export interface SummaryPage {
  readonly name: string;
  readonly question: string;
  /** The result in a sentence, or what keeps it from being stated. */
  readonly headline: Formula;
  /** Whether the sentence is a result: else no figure stands on the page. */
  readonly stands: Formula;
  /** Whose figures they are: one of these names. */
  readonly of?: { readonly name: Text; readonly among: readonly string[] };
  readonly figures: readonly SummaryFigure[];
  /** How many of the figures, from the first, a chart draws: `keyfigures.charted.labels` and `keyfigures.charted.values`. */
  readonly charted?: number;
  /** Its title is the headline, where it has none of its own. */
  readonly chart: Pick<ChartBlock, "chart" | "together" | "xAxis" | "yAxis" | "series" | "description"> &
    Partial<Pick<ChartBlock, "title">>;
  readonly assumptions: readonly SummaryFigure[];
  /** What stands above them, where they are something else. */
  readonly assumptionsHeading?: string;
  /** Where the prices come from. */
  readonly prices: readonly (readonly GridCell[])[];
  /** The day of the prices as Excel counts days. */
  readonly priceDay: Formula;
  /** Whether there are sheets of steps that are hidden. */
  readonly hasHelpers: "always" | "addin" | "plain" | "never";
}

/** A text or a formula as the content of a cell. */
const content = (text: Text): Pick<GridCell, "value" | "formula"> =>
  typeof text === "string" ? { value: text } : { formula: text.formula };

const head = (first: string, second: Text): GridCell[] => [
  { value: first, style: "tableHead" },
  { ...content(second), style: "tableHeadRight" },
  { style: "tableHead" },
];

/** Nothing stands where there is no result, nor where a cell that it needs was deleted. */
const ifStands = ({ stands }: SummaryPage, formula: Formula): Formula => `IFERROR(IF(${stands},${formula},""),"")`;

const label = (text: Text): GridCell => ({
  ...(typeof text === "string" ? { value: text } : { formula: `IFERROR(${text.formula},"")` }),
  style: "rowLabel",
});

const unitCell = (text: Text): GridCell => ({
  ...(typeof text === "string" ? { value: text } : { formula: `IFERROR(${text.formula},"")` }),
  style: "rowUnit",
});

const figureRow = (
  page: SummaryPage,
  style: StyleKey,
  { label: of, formula, unit, format }: SummaryFigure,
): GridCell[] => [label(of), { formula: ifStands(page, formula), style, format }, unitCell(unit)];

/** The height of the sentence, in points: four lines. */
const headlineHeight = 66;

const headline = ({ headline: formula, stands }: SummaryPage): GridBlock => ({
  kind: "grid",
  id: "summaryheadline",
  rows: [
    [
      {
        key: "finding",
        formula: `IFERROR(${formula},${quotedText(texts.notStated)})`,
        style: "headlineWrapped",
        name: { name: "Summary", comment: texts.title.replace(": {name}", "") },
      },
    ],
  ],
  parts: { sentence: { row: 0, column: 0, rows: 1, columns: 1 } },
  conditions: [{ kind: "formula", part: "sentence", formula: `IFERROR(NOT(${stands}),TRUE)`, look: "bad" }],
  rowHeights: { 0: headlineHeight },
});

/** How wide the column of figures is, in characters. */
const figureWidth = 16;

const figures = (page: SummaryPage): GridBlock => ({
  kind: "grid",
  id: "keyfigures",
  rows: [
    [
      { value: texts.figures, style: "tableHead", key: "heading" },
      { ...content(page.of?.name ?? texts.value), style: "tableHeadWrapped", key: "of" },
      { style: "tableHead" },
    ],
    ...page.figures.map((figure) => figureRow(page, "rowKeyFigure", figure)),
  ],
  parts: Object.fromEntries(
    ["labels", "values"].map((key, column) => [
      `charted.${key}`,
      { row: 1, column, rows: page.charted ?? page.figures.length, columns: 1 },
    ]),
  ),
  rowHeights: headHeight(page.of?.among ?? [], figureWidth),
});

const preparedOn: TypedDate = { key: "prepared_on", label: texts.preparedOn, meaning: texts.preparedOnHint };

const preparation = ({ prices, priceDay }: SummaryPage): GridBlock => ({
  kind: "grid",
  id: "preparation",
  rows: [
    [{ value: texts.preparation, style: "tableHead" }, { style: "tableHead" }, { style: "tableHead" }],
    ...prices,
    [
      { value: texts.age, style: "rowLabel" },
      {
        key: "age",
        formula: `IFERROR(IF(AND(ISNUMBER({preparation.prepared_on}),ISNUMBER(${priceDay})),{preparation.prepared_on}-${priceDay},""),"")`,
        style: "rowFigure",
        format: wholeFormat,
      },
      { value: texts.days, style: "rowUnit" },
    ],
    [
      { value: texts.preparedBy, style: "rowLabel" },
      { key: "prepared_by", style: "inputText" },
      { style: "inputText" },
    ],
    [
      { value: texts.preparedOn, style: "rowLabel" },
      { key: "prepared_on", today: true, style: "input", format: dateFormat },
      { value: texts.date, style: "rowUnit" },
    ],
  ],
  validations: [
    {
      part: "prepared_by",
      rule: { kind: "custom", formula: "ISTEXT({~preparation.prepared_by})" },
      prompt: { title: texts.preparedBy, message: texts.preparedByHint },
      error: { title: texts.preparedBy, message: texts.preparedByError },
    },
    dateValidation(preparedOn),
  ],
});

const chartRows = 20;

/** The page for those who read nothing else: the result, six figures, a chart, what they rest on. */
export function summarySheet(page: SummaryPage): SheetTemplate {
  const { name, question, chart, assumptions, assumptionsHeading = texts.assumptions, hasHelpers } = page;
  return {
    id: "summarypage",
    name: texts.sheet,
    columns: [75, figureWidth, 34],
    frozenRows: 2,
    orientation: "portrait",
    onePage: true,
    stacks: [
      {
        at: "A1",
        blocks: [
          {
            kind: "lines",
            id: "summaryhead",
            lines: [
              { text: fillText(texts.title, { name }), style: "title" },
              { text: question, style: "sentence" },
            ],
          },
          headline(page),
          figures(page),
          {
            kind: "chart",
            id: "summarychart",
            rows: chartRows,
            columns: 3,
            title: "summaryheadline.finding",
            ...chart,
          },
          {
            kind: "grid",
            id: "assumptions",
            rows: [
              head(assumptionsHeading, texts.value),
              ...assumptions.map(({ label: of, formula, unit, format }): GridCell[] => [
                label(of),
                { formula: `IFERROR(${formula},"")`, style: "rowFigure", format },
                unitCell(unit),
              ]),
            ],
          },
          preparation(page),
          {
            kind: "lines",
            id: "summarynotes",
            lines: [
              { text: texts.details, style: "note" },
              ...(hasHelpers === "never"
                ? []
                : [
                    {
                      text: texts.helpers,
                      style: "note",
                      ...(hasHelpers !== "always" && { only: hasHelpers }),
                    } as const,
                  ]),
            ],
          },
        ],
      },
    ],
  };
}
