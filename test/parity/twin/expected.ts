import { plainFormulaTexts } from "../../../src/messages/sheets/plain-formulas";
import { CostError } from "../../../src/engine/cost-error";
import { compare, type Comparison, noBreakEven } from "../../../src/engine/metrics/comparison";
import { figureOrError, isForBaseline, type MetricKey, metricKeys } from "../../../src/engine/metrics/metrics";
import { cashFlow } from "../../../src/engine/path/cash-flow";
import { usesCache } from "../../../src/engine/strategy/one-call";
import type { Strategy } from "../../../src/engine/strategy/strategy";
import { fillText, type FillValues } from "../../../src/messages/fill";
import { crossingRows } from "../../../src/workbooks/twin/break-even";
import { addInOnly } from "../../../src/workbooks/twin/volume";
import type { CellPlace, OfficeValue } from "../recalculate";
import type { TwinPlaces } from "./book";

/** A cell of the twin, and what the engine says of it. */
export interface Expected {
  readonly what: string;
  readonly place: CellPlace;
  readonly value: OfficeValue;
  /** How far rounding may take it, beside 10⁻⁹ of itself: 10⁻¹² of all flows where it is a difference of them. */
  readonly rounding: number;
}

/** Every figure of a twin's sheets by the engine: the first sheet, the comparison, the cash flow, the crossings, the reason. */
export function expectedOf(places: TwinPlaces, strategies: readonly Strategy[]): Expected[] {
  const comparisons = compare(strategies);
  return comparisons.flatMap((c, at) => {
    const side = at + 1;
    const cells: Cell[] = [
      ...metricKeys.flatMap((metric) => figureCells(places, metric, side, c, strategies)),
      ...volumeCells(places, side, strategies),
      ...(side === 1
        ? []
        : [...cashFlowCells(places, side, c), ...crossingCells(places, side, c), reasonCell(places, side, c)]),
    ];
    return cells.map(({ difference, ...cell }) => ({
      ...cell,
      rounding: difference === undefined ? 0 : roundingOf(difference, c),
    }));
  });
}

/** A difference of flows, that as a share of the extra upfront, or a rate that is near 0 where they are equal. */
type Difference = "money" | "return" | "rate";
type Cell = Omit<Expected, "rounding"> & { readonly difference?: Difference };

function roundingOf(difference: Difference, c: Comparison): number {
  const ofFlows = 1e-12 * c.path.gross;
  if (difference === "money") return ofFlows;
  return difference === "rate" ? 1e-12 : ofFlows / Math.max(1e-12, Math.abs(c.own.upfront - c.baseline.upfront));
}

const differencesOf: { readonly [K in MetricKey]?: Difference } = {
  saving: "money",
  npv: "money",
  irr: "rate",
  roi: "return",
};

/** The step from one volume to the next as the template has it. */
const shippedStep = 10_000;

/** Thresholds that only the add-in finds. */
const stepped: readonly MetricKey[] = ["breakeven_calls", "breakeven_tokens"];

function figureCells(
  places: TwinPlaces,
  metric: MetricKey,
  side: number,
  c: Comparison,
  strategies: readonly Strategy[],
): Cell[] {
  if (side === 1 && !isForBaseline(metric)) return [];
  const answer = figureOrError(metric, c);
  const withGpus =
    [strategies[0]!, strategies[side - 1]!].some(({ gpu_price_per_hour: price }) => price > 0) &&
    !(metric === "breakeven_tokens" && strategies[0]!.prompt_tokens === 0);
  const isBeyond =
    withGpus ||
    (metric === "breakeven_tokens" &&
      strategies[0]!.prompt_tokens > 0 &&
      [strategies[0]!, strategies[side - 1]!].some((s) => s.turns_per_conversation > 1 && usesCache(s)));
  const value =
    stepped.includes(metric) && isBeyond
      ? addInOnly
      : answer instanceof CostError
        ? answer.code === "notAvailable"
          ? "none"
          : { error: "#NUM!" }
        : answer;
  const compared = places.has("comparison") ? [places.at("comparison", metricKeys.indexOf(metric) + 1, side)] : [];
  const cells = [places.at(`figures.${metric}.${side}`), ...compared, ...places.ifThere(`results.${metric}.${side}`)];
  const difference = differencesOf[metric];
  return cells.map((place) => ({ what: `${metric} of ${side}`, place, value, ...(difference && { difference }) }));
}

function cashFlowCells(places: TwinPlaces, side: number, c: Comparison): Cell[] {
  const table = `cashflow${side}`;
  if (!places.has(table)) return [];
  const shownMonths = places.rows(table) - 1;
  const months = cashFlow(c).slice(0, shownMonths);
  return Array.from({ length: shownMonths }, (_, m) => {
    const month = months[m];
    const values = month ? Object.entries(month) : Array.from({ length: 10 }, () => ["past the horizon", ""] as const);
    return values.map(([key, value], column): Cell => ({
      what: `cash flow, month ${m}, ${key}`,
      place: places.at(table, m + 1, column),
      value,
      ...(/saving/i.test(key) && { difference: "money" }),
    }));
  }).flat();
}

/** Total costs by volume, and the GPUs of the third strategy, where a sheet has them. */
function volumeCells(places: TwinPlaces, side: number, strategies: readonly Strategy[]): Cell[] {
  if (!places.has("byvolume.volumes")) return [];
  return Array.from({ length: places.rows("byvolume.volumes") }, (_, row): Cell[] => {
    const there = compare(strategies.map((strategy) => ({ ...strategy, calls_per_day: row * shippedStep })))[side - 1]!;
    const cell = (metric: MetricKey, place: CellPlace): Cell => ({
      what: `${metric} of ${side} at ${row * shippedStep} calls a day`,
      place,
      value: figureOrError(metric, there) as number,
    });
    return [
      cell("total_cost", places.at(`byvolume.cost${side}`, row)),
      ...(side === 3 ? [cell("gpus", places.at(`byvolume.gpus${row}`))] : []),
    ];
  }).flat();
}

const crossingCells = (places: TwinPlaces, side: number, { crossings }: Comparison): Cell[] =>
  Array.from({ length: crossingRows }, (_, k) => {
    const crossing = crossings[k];
    const values = crossing
      ? [
          crossing.day,
          crossing.direction === "up" ? plainFormulaTexts.crossings.cheaper : plainFormulaTexts.crossings.moreExpensive,
          crossing.slope,
        ]
      : ["", "", ""];
    return values.map((value, column): Cell => ({
      what: `crossing ${k + 1}, column ${column}`,
      place: places.at(`crossings${side}.day`, k, column),
      value,
    }));
  }).flat();

const { reasons } = plainFormulaTexts;

/** How the sheets, which write no thousands separators, say it. */
const reasonTexts: Readonly<Record<string, string>> = {
  "breakeven.only-until": reasons.cheaperUntil,
  "breakeven.retired": reasons.retired,
  "breakeven.costs-more": reasons.costsMore.replace("{amount}", "{more:money}"),
  "breakeven.saves-nothing": reasons.savesNothing,
  "breakeven.not-within": reasons.notWithin,
};

const reasonText = ({ id, values }: CostError): string =>
  fillText(reasonTexts[id]!, values as FillValues, { decimal: ".", group: "", minus: "-" });

function reasonCell(places: TwinPlaces, side: number, c: Comparison): Cell {
  const reason = c.breakEven === undefined ? reasonText(noBreakEven(c)) : "";
  return { what: "why there is no break-even", place: places.at(`reasons.no_break_even.${side}`), value: reason };
}

/** The cells that are not what the engine says, to 10⁻⁹. */
export function differences(expected: readonly Expected[], got: readonly OfficeValue[]): string[] {
  return expected.flatMap(({ what, value, rounding }, at) => {
    const found = got[at]!;
    const same =
      typeof value === "number" && typeof found === "number"
        ? Math.abs(found - value) <= 1e-9 * Math.abs(value) + rounding
        : JSON.stringify(found) === JSON.stringify(value);
    return same ? [] : [`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(value)}`];
  });
}
