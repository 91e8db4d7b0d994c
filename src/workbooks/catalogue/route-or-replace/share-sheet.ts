import { routeOrReplaceTexts } from "../../../messages/sheets/route-or-replace";
import { quotedText, word } from "../../formula/call";
import { days, firstOf, percent, textFormula, unlessError } from "../../formula/text";
import { columnLetters } from "../../grid/area";
import { percentFormat, wholeMoneyFormat } from "../../layout/number-format";
import type {
  ChartBlock,
  Formula,
  GridBlock,
  GridCell,
  GridValidation,
  LinesBlock,
  SheetTemplate,
  WorkbookKind,
} from "../../template/template";
import { totalCostAtShare } from "../../twin/share";
import { tableCell, type WhatIfTable } from "../what-if-tables";
import { best, isComplete, otherStrategies, shareCount } from "./best-share";
import { shareFinding } from "./finding";

const { share: texts, rates: rateTexts } = routeOrReplaceTexts;

/** What is escalated on average at each tenth of the traffic: the calls that are added are harder each time. */
const expectedRates = [0.01, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1, 0.15, 0.23, 0.3];
/** Rates that are the same at every share. */
const constantRates = [0, 0.05, 0.1, 0.2, 0.3, 0.5];

const headRows = 3;
const baseline = "{results.strategies.1}";
const routed = "{results.strategies.2}";
const horizon = days("{inputs.horizon_days.1}");
/** Rows of the table but the first, which is the baseline alone. */
const tried = expectedRates.map((_, row) => row + 1);
const shareFormat = "0%";

const shareAt = (row: number): Formula => `{~$byshare.share${row}}`;
const rateAt = (row: number): Formula => (row === 0 ? "0" : `{~$byshare.rate${row}}`);
const totalAt = (row: number): Formula => `{~$byshare.total${row}}`;

const isRate = (cell: Formula): Formula => `IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}<=1),FALSE)`;

/** What of all calls is escalated at a share. */
const escalated = (row: number): Formula => (row === 0 ? "0" : `${shareAt(row)}*${rateAt(row)}`);

/** Nothing beside a total that is not there. */
const ifTotal = (row: number, formula: Formula): Formula => `IF(ISNUMBER(${totalAt(row)}),${formula},"")`;

function totalCells(row: number): GridCell {
  const common = { key: `total${row}`, style: "figure", format: wholeMoneyFormat } as const;
  if (row === 0) return { ...common, formula: "{results.total_cost.1}" };
  const unlessOpen = (formula: Formula): Formula => `IF(${isRate(rateAt(row))},${formula},"")`;
  return {
    ...common,
    formula: unlessOpen(tableCell("sharetable", row - 1, row - 1)),
    plain: { formula: unlessOpen(totalCostAtShare(shareAt(row), rateAt(row))) },
  };
}

function shareRow(row: number, strategies: number): GridCell[] {
  const others = otherStrategies(strategies);
  const added = `(${escalated(row)}-${escalated(row - 1)})/(${shareAt(row)}-${shareAt(row - 1)})`;
  const none: GridCell = { style: "figure" };
  return [
    { key: `share${row}`, value: row / (shareCount - 1), style: "figure", format: shareFormat },
    row === 0 ? none : { key: `rate${row}`, value: expectedRates[row - 1]!, style: "input", format: percentFormat },
    row === 0
      ? none
      : { key: `added${row}`, formula: unlessError(ifTotal(row, added)), style: "figure", format: percentFormat },
    totalCells(row),
    { formula: ifTotal(row, `{results.total_cost.1}-${totalAt(row)}`), style: "figure", format: wholeMoneyFormat },
    row === 0
      ? none
      : {
          formula: unlessError(ifTotal(row, `${totalAt(row - 1)}-${totalAt(row)}`)),
          style: "figure",
          format: wholeMoneyFormat,
        },
    {
      formula: unlessError(ifTotal(row, `IF(${totalAt(row)}<${others.cost},${routed},${others.name})`)),
      style: "textAfter",
    },
    {
      formula: ifTotal(row, `IF(${totalAt(row)}=MIN({byshare.totals}),${quotedText(texts.lowest)},"")`),
      style: "textAfter",
    },
  ];
}

const wholeRate = (part: string, title: string, message: string): GridValidation => ({
  part,
  rule: { kind: "decimal", operator: "between", from: 0, to: 1 },
  prompt: { title, message },
  error: { title, message: texts.rateError },
});

/** The total cost at each share, with the escalation rate that one expects there. */
const byShare = (strategies: number): GridBlock => ({
  kind: "grid",
  id: "byshare",
  rows: [
    [
      { formula: textFormula(texts.heading, { horizon, routed }), style: "section" },
      ...Array.from({ length: 7 }, (): GridCell => ({ style: "section" })),
    ],
    [
      { value: texts.shareUnit, style: "unitRight" },
      { value: texts.rateUnit, style: "unitRight" },
      { value: texts.addedUnit, style: "unitRight" },
      ...Array.from({ length: 3 }, (): GridCell => ({ value: texts.usd, style: "unitRight" })),
      { style: "unit" },
      { style: "unit" },
    ],
    [
      ...[texts.shareHead, texts.rate, texts.added, texts.total, texts.saving, texts.step].map((value): GridCell => ({
        value,
        style: "tableHeadWrapped",
      })),
      { value: texts.cheapest, style: "tableHeadAfter" },
      { style: "tableHeadAfter" },
    ],
    ...[0, ...tried].map((row) => shareRow(row, strategies)),
  ],
  parts: {
    shares: { row: headRows, column: 0, rows: shareCount, columns: 1 },
    tried: { row: headRows + 1, column: 0, rows: tried.length, columns: 1 },
    "rates.all": { row: headRows, column: 1, rows: shareCount, columns: 1 },
    rates: { row: headRows + 1, column: 1, rows: tried.length, columns: 1 },
    added: { row: headRows + 1, column: 2, rows: tried.length, columns: 1 },
    totals: { row: headRows, column: 3, rows: shareCount, columns: 1 },
    body: { row: headRows, column: 0, rows: shareCount, columns: 8 },
  },
  conditions: [
    {
      kind: "formula",
      part: "body",
      formula: `AND(ISNUMBER(${totalAt(0)}),${totalAt(0)}=MIN({byshare.totals}))`,
      look: "good",
    },
    {
      kind: "formula",
      part: "added",
      formula: `IF(ISNUMBER({~byshare.added1}),OR({~byshare.added1}>1+10^-9,{~byshare.added1}<-10^-9),FALSE)`,
      look: "bad",
    },
  ],
  validations: [wholeRate("rates", texts.rate, texts.rateMeaning)],
  rowHeights: { 2: 32 },
});

/** What is wrong with the typed rates, or that nothing is. */
function checkOfRates(kind: WorkbookKind): Formula {
  const outside = (
    text: typeof texts.tooMany | typeof texts.tooFew,
    holds: (cell: Formula) => Formula,
  ): (readonly [Formula, Formula])[] =>
    tried.map((row) => [
      `IF(ISNUMBER({byshare.added${row}}),${holds(`{byshare.added${row}}`)},FALSE)`,
      textFormula<typeof texts.tooMany>(text as typeof texts.tooMany, { share: percent(`{byshare.share${row}}`) }),
    ]);
  return `IFERROR(${firstOf(
    [
      ...(kind === "plain" ? ([["{share.gpus}=1", quotedText(texts.gpus)]] as const) : []),
      [`NOT(AND(${tried.map((row) => isRate(`{byshare.rate${row}}`)).join(",")}))`, quotedText(texts.open)],
      ...outside(texts.tooMany, (cell) => `${cell}>1+10^-9`),
      ...outside(texts.tooFew, (cell) => `${cell}<-10^-9`),
    ],
    quotedText(texts.filled),
  )},${quotedText(texts.open)})`;
}

const isGood = `{shares.check}=${quotedText(texts.filled)}`;

const headLines = (strategies: number): LinesBlock => ({
  kind: "lines",
  id: "shares",
  lines: [
    { text: texts.title, style: "title" },
    { key: "finding", text: { formula: shareFinding(strategies) }, style: "headline" },
    { text: texts.sentence, style: "sentence" },
    ...(["addin", "plain"] as const).map((kind) => ({
      key: "check",
      text: { formula: checkOfRates(kind) },
      style: "check" as const,
      only: kind,
      conditions: [
        { formula: `NOT(${isGood})`, look: "bad" as const },
        { formula: isGood, look: "good" as const },
      ],
    })),
  ],
});

const notes: LinesBlock = {
  kind: "lines",
  id: "sharenotes",
  lines: texts.notes.map((text) => ({
    text: text.includes("{baseline}")
      ? { formula: unlessError(textFormula(text as "{baseline}", { baseline })) }
      : text,
    style: "note" as const,
  })),
};

const rateHeadRow = 2;
const constant = (column: number): Formula => `{~byrate.rate${column}}`;

/** The saving by share and a rate that is the same at every share. */
const byRate: GridBlock = {
  kind: "grid",
  id: "byrate",
  rows: [
    [
      { formula: textFormula(rateTexts.heading, { horizon }), style: "section" },
      ...Array.from({ length: 7 }, (): GridCell => ({ style: "section" })),
    ],
    [
      { value: texts.shareUnit, style: "unitRight" },
      ...constantRates.map((): GridCell => ({ value: texts.usd, style: "unitRight" })),
      { style: "unit" },
    ],
    [
      { value: texts.shareHead, style: "tableHeadRight" },
      ...constantRates.map((value, column): GridCell => ({
        key: `rate${column}`,
        value,
        style: "input",
        format: percentFormat,
      })),
      { style: "tableHead" },
    ],
    ...tried.map((row): GridCell[] => [
      { key: `share${row}`, formula: `{~byshare.share${row}}`, style: "figure", format: shareFormat },
      ...constantRates.map((_, column): GridCell => {
        const saving = (total: Formula): Formula => `IFERROR({results.total_cost.1}-${total},"")`;
        const unlessOpen = (formula: Formula): Formula => `IF(${isRate(constant(column))},${formula},"")`;
        return {
          formula: unlessOpen(saving(tableCell("ratetable", row - 1, column))),
          plain: { formula: unlessOpen(saving(totalCostAtShare(`{~$byrate.share${row}}`, constant(column)))) },
          style: "figure",
          format: wholeMoneyFormat,
        };
      }),
    ]),
  ],
  parts: {
    rates: { row: rateHeadRow, column: 1, rows: 1, columns: constantRates.length },
    body: { row: headRows, column: 1, rows: tried.length, columns: constantRates.length },
  },
  conditions: [{ kind: "scale", part: "body", colours: ["FDC38D", "F7F7F7", "9ECAE1"] }],
  validations: [wholeRate("rates", rateTexts.rateHead, rateTexts.rateMeaning)],
};

const rateNote: LinesBlock = { kind: "lines", id: "ratenote", lines: [{ text: rateTexts.note, style: "note" }] };

const tableOf = (id: string, across: { readonly values: string; readonly columns: number }): WhatIfTable => ({
  id,
  metric: "total_cost",
  down: "byshare.tried",
  rows: tried.length,
  input: word("Traffic share"),
  across: { input: word("Escalation rate"), ...across },
  strategy: routed,
});

/** The totals behind: of the first table, those on the diagonal count. */
export const shareTables = [
  tableOf("sharetable", { values: "byshare.rates", columns: tried.length }),
  tableOf("ratetable", { values: "byrate.rates", columns: constantRates.length }),
];

const numbersUpTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** The share at which the line of the lowest total stands; 0 where a total is open. */
const guideAt = `IFERROR(IF(${isComplete},${best.share},0),0)`;
const guideCost = `IFERROR(IF(${isComplete},${best.cost},0),0)`;

/** The lines of the chart: the total by share, level ones for the other strategies, and an upright one at the lowest total. */
function shareLines(strategies: number): GridBlock {
  const others = otherStrategies(strategies);
  const all = numbersUpTo(strategies);
  const money = (formula: Formula): GridCell => ({ formula, style: "figure", format: wholeMoneyFormat });
  const guide = (row: number): (GridCell | null)[] => {
    if (row > 1) return [null, null];
    return [
      row === 0 ? { value: 0, style: "figure", format: wholeMoneyFormat } : money(guideCost),
      {
        ...(row === 0 && { key: "at" }),
        formula: row === 0 ? guideAt : "{sharelines.at}",
        style: "figure",
        format: shareFormat,
      },
    ];
  };
  const part = (column: number, rows: number): NonNullable<GridBlock["parts"]>[string] => ({
    row: headRows,
    column,
    rows,
    columns: 1,
  });
  return {
    kind: "grid",
    id: "sharelines",
    rows: [
      [
        { value: texts.lines, style: "section" },
        ...Array.from({ length: strategies + 3 }, (): GridCell => ({ style: "section" })),
      ],
      [
        { value: texts.shareUnit, style: "unitRight" },
        ...[...all, 0].map((): GridCell => ({ value: texts.usd, style: "unitRight" })),
        { value: texts.shareUnit, style: "unitRight" },
        { value: texts.shareUnit, style: "unitRight" },
      ],
      [
        { value: texts.shareHead, style: "tableHeadWrapped" },
        ...all.map((s): GridCell => ({
          key: `name${s}`,
          formula: `{results.strategies.${s}}`,
          style: "tableHeadWrapped",
        })),
        {
          key: "guide",
          formula: firstOf(
            [[isComplete, textFormula(texts.lowestAt, { share: percent("{sharelines.at}") })]],
            textFormula(texts.lowestOpen),
          ),
          style: "tableHeadWrapped",
        },
        { value: texts.guideShare, style: "tableHeadWrapped" },
        { value: texts.cheapestHead, style: "tableHeadWrapped" },
      ],
      ...[0, ...tried].map((row): (GridCell | null)[] => [
        { formula: `{~byshare.share${row}}`, style: "figure", format: shareFormat },
        ...all.map((s) => money(s === 2 ? `INDEX({byshare.totals},${row + 1})` : `{results.total_cost.${s}}`)),
        ...guide(row),
        {
          formula: `IFERROR(IF(ISNUMBER({byshare.total${row}}),IF({byshare.total${row}}<${others.cost},{~byshare.share${row}},""),""),"")`,
          style: "figure",
          format: shareFormat,
        },
      ]),
    ],
    parts: {
      x: part(0, shareCount),
      ...Object.fromEntries(all.map((s) => [`y${s}`, part(s, shareCount)])),
      guidey: part(strategies + 1, 2),
      guidex: part(strategies + 2, 2),
      cheapest: part(strategies + 3, shareCount),
    },
    rowHeights: { 2: 32 },
  };
}

/** A chart of the totals by share, of as many rows and columns. */
export const shareChart = (id: string, strategies: number, rows: number, columns: number): ChartBlock => ({
  kind: "chart",
  id,
  rows,
  columns,
  ...shareChartOf(strategies),
});

/** What such a chart draws. */
export const shareChartOf = (
  strategies: number,
): Pick<ChartBlock, "chart" | "title" | "xAxis" | "yAxis" | "series" | "description"> => ({
  chart: "lines",
  title: "shares.finding",
  xAxis: { title: texts.x, format: shareFormat, max: 1 },
  yAxis: { title: texts.y, format: wholeMoneyFormat },
  series: [
    ...numbersUpTo(strategies).map((s) => ({ name: `sharelines.name${s}`, x: "sharelines.x", y: `sharelines.y${s}` })),
    { name: "sharelines.guide", x: "sharelines.guidex", y: "sharelines.guidey", guide: true as const },
  ],
  description: texts.description,
});

/** As high as the first table with its notes, so that the headers of chart data and of the second table share a row. */
const chartRows = 18;

/** What each share of the calls costs, and where the lowest total is. */
export function shareSheetOf(strategies: number): SheetTemplate {
  const first = columnLetters(9);
  return {
    id: "share",
    name: texts.sheet,
    columns: [15, 18, 17, 14, 14, 14, 16, 10, 3, ...Array.from({ length: Math.max(7, strategies + 4) }, () => 13)],
    frozenRows: 4,
    orientation: "landscape",
    stacks: [
      { at: "A1", blocks: [headLines(strategies)] },
      { at: "A6", blocks: [byShare(strategies), notes, byRate, rateNote] },
      {
        at: `${first}6`,
        blocks: [shareChart("costbyshare", strategies, chartRows, Math.max(7, strategies + 4)), shareLines(strategies)],
      },
    ],
  };
}
