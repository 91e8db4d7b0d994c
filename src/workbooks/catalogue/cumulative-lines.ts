import { sharedTexts } from "../../messages/sheets/shared";
import { dayNumber, firstOf, textFormula } from "../formula/text";
import { moneyFormat } from "../layout/number-format";
import type { ChartBlockSeries, Formula, GridBlock, GridCell } from "../template/template";

const texts = sharedTexts.cumulative;

/** What lines of cumulative cost are made of. The first strategy is the baseline. */
export interface CumulativeCost {
  readonly id: string;
  readonly strategies: number;
  /** The most months that are shown. */
  readonly months: number;
  /** The part that lists the months there are, month 0 included. */
  readonly listed: Formula;
  readonly horizonDays: Formula;
  readonly name: (strategy: number) => Formula;
  /** The part that holds what a strategy has cost by the end of each month, month 0 first. */
  readonly paid: (strategy: number) => Formula;
  /** The day on which an alternative has paid back: a number, or a word where it does not. */
  readonly day: (strategy: number) => Formula;
}

/** Its rows above the figures. */
const headRows = 3;

const numbersUpTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
const figure = (formula: Formula, key?: string): GridCell => ({
  ...(key !== undefined && { key }),
  formula,
  style: "figure",
  format: moneyFormat,
});
const heading = (formula: Formula, key: string): GridCell => ({ key, formula, style: "tableHeadWrapped" });

/** What a strategy has cost by the end of a number of months; at first what it costs up front. */
const costBy = ({ paid }: CumulativeCost, strategy: number, months: Formula): Formula =>
  `INDEX(${paid(strategy)},${months}+1)`;

/** How many months there are after month 0. */
const monthsOf = ({ listed }: CumulativeCost): Formula => `MAX(0,COUNT(${listed})-1)`;

/** Where an alternative has paid back, in months; 0 where it does not, or later than the lines go. */
function crossing(cost: CumulativeCost, strategy: number): Formula {
  const { day, horizonDays } = cost;
  const months = `${day(strategy)}*12/365`;
  return `IF(ISNUMBER(${day(strategy)}),IF(${months}<=MIN(${monthsOf(cost)},${horizonDays}*12/365),${months},0),0)`;
}

/** What the baseline has cost by then: its line is straight within a month. */
function costAtCrossing(cost: CumulativeCost, at: Formula): Formula {
  const end = `MIN(INT(${at})+1,${cost.horizonDays}*12/365)`;
  const before = costBy(cost, 1, `INT(${at})`);
  const after = costBy(cost, 1, `MIN(INT(${at})+1,${monthsOf(cost)})`);
  return `IF(${at}=0,0,${before}+IF(${end}>INT(${at}),(${at}-INT(${at}))/(${end}-INT(${at})),0)*(${after}-${before}))`;
}

const guideName = ({ name, day }: CumulativeCost, strategy: number): Formula =>
  firstOf(
    [
      [
        `ISNUMBER(${day(strategy)})`,
        textFormula(texts.breaksEven, { strategy: name(strategy), day: dayNumber(day(strategy)) }),
      ],
    ],
    textFormula(texts.noBreakEven, { strategy: name(strategy) }),
  );

/** The cells of one month; the first two rows also hold the upright lines, from 0 up to where an alternative has paid back. */
function monthRow(cost: CumulativeCost, index: number): (GridCell | null)[] {
  const { id, strategies, horizonDays } = cost;
  const all = numbersUpTo(strategies);
  const guideCost = (s: number): GridCell | null => {
    if (index === 0) return { value: 0, style: "figure", format: moneyFormat };
    return index === 1 ? figure(costAtCrossing(cost, `{${id}.at${s}}`)) : null;
  };
  const guideMonth = (s: number): GridCell | null => {
    if (index > 1) return null;
    const place = { style: "figure", format: "0.00" } as const;
    return index === 0
      ? { key: `at${s}`, formula: crossing(cost, s), ...place }
      : { formula: `{${id}.at${s}}`, ...place };
  };
  return [
    { ...(index === 0 && { key: "start" }), formula: `ROUND(MIN(${index},${horizonDays}*12/365),2)`, style: "text" },
    ...all.map((strategy) => figure(costBy(cost, strategy, `MIN(${index},${monthsOf(cost)})`))),
    ...all.slice(1).map(guideCost),
    ...all.slice(1).map(guideMonth),
  ];
}

/** The rows above: what it is, units, whose each column is. */
function headCells(cost: CumulativeCost): GridCell[][] {
  const all = numbersUpTo(cost.strategies);
  const alternatives = all.slice(1);
  return [
    Array.from({ length: 1 + all.length + 2 * alternatives.length }, (_, column): GridCell => ({
      ...(column === 0 && { value: texts.heading }),
      style: "section",
    })),
    [
      { value: texts.months, style: "unit" },
      ...[...all, ...alternatives].map((): GridCell => ({ value: texts.usd, style: "unitRight" })),
      ...alternatives.map((): GridCell => ({ value: texts.months, style: "unitRight" })),
    ],
    [
      { value: texts.month, style: "tableHead" },
      ...all.map((s) => heading(cost.name(s), `name${s}`)),
      ...alternatives.map((s) => heading(guideName(cost, s), `guide${s}`)),
      ...alternatives.map((s) => heading(textFormula(texts.guideMonth, { strategy: cost.name(s) }), `when${s}`)),
    ],
  ];
}

/**
 * The cells of a chart of cumulative costs: a row a month with a column a strategy, and for each alternative an upright line
 * up to where it has paid back. Months past the horizon repeat its end, so that a chart's range can be fixed.
 */
export function cumulativeLines(cost: CumulativeCost): GridBlock {
  const { id, strategies, months, horizonDays } = cost;
  const all = numbersUpTo(strategies);
  const alternatives = all.slice(1);
  const part = (column: number, rows: number): { row: number; column: number; rows: number; columns: 1 } => ({
    row: headRows,
    column,
    rows,
    columns: 1,
  });
  return {
    kind: "grid",
    id,
    rows: [...headCells(cost), ...Array.from({ length: months + 1 }, (_, index) => monthRow(cost, index))],
    parts: {
      x: part(0, months + 1),
      all: { row: headRows, column: 0, rows: months + 1, columns: 1 + strategies },
      ...Object.fromEntries(all.map((s) => [`y${s}`, part(s, months + 1)])),
      ...Object.fromEntries(
        alternatives.flatMap((s, at) => [
          [`guidey${s}`, part(1 + strategies + at, 2)],
          [`guidex${s}`, part(strategies + alternatives.length + 1 + at, 2)],
        ]),
      ),
    },
    conditions: [
      {
        kind: "formula",
        part: "all",
        formula: `ROW({~$${id}.start})-ROW({${id}.start})>=1+${horizonDays}*12/365`,
        look: "faint",
      },
    ],
  };
}

/** The rows that a chart of the lines takes on a sheet: each strategy more brings two lines of legend. */
export const linesHeight = (strategies: number): number => 15 + 3 * (strategies - 2);

/** The series of a chart over these cells. */
export function cumulativeSeries({ id, strategies }: Pick<CumulativeCost, "id" | "strategies">): ChartBlockSeries[] {
  const all = numbersUpTo(strategies);
  return [
    ...all.map((s) => ({ name: `${id}.name${s}`, x: `${id}.x`, y: `${id}.y${s}` })),
    ...all
      .slice(1)
      .map((s) => ({ name: `${id}.guide${s}`, x: `${id}.guidex${s}`, y: `${id}.guidey${s}`, guide: true as const })),
  ];
}
