import { CostError } from "../../../src/engine/cost-error";
import { compare, type Comparison } from "../../../src/engine/metrics/comparison";
import { figureOrError, type MetricKey } from "../../../src/engine/metrics/metrics";
import { strategyOf } from "../../../src/engine/strategy/strategy";
import type { Expected } from "../../oracle/oracle";

type Given = Readonly<Record<string, number>>;

/** A figure may be off by 10⁻⁹ of itself, and by 10⁻¹² of what it is the difference of. */
const allowance = (expected: number, gross: number): number => 1e-9 * Math.abs(expected) + 1e-12 * gross;

/** The message of each reason for no break-even. */
const REASONS = {
  "cheaper only until": "breakeven.only-until",
  retires: "breakeven.retired",
  "costs more": "breakeven.costs-more",
  "saves nothing": "breakeven.saves-nothing",
  "not within": "breakeven.not-within",
} as const;

/** Figures to which the zero of a saving need not apply. */
const THRESHOLDS: ReadonlySet<string> = new Set(["breakeven_calls", "breakeven_tokens"]);

const differs = (
  metric: string,
  expected: number | null,
  got: number | CostError,
  gross: number,
): string | undefined => {
  const told = got instanceof CostError ? `${got.code} (${got.message})` : String(got);
  if (expected === null)
    return got instanceof CostError && got.code === "notAvailable"
      ? undefined
      : `${metric}: ${told} instead of no answer`;
  if (!Number.isFinite(expected))
    return got instanceof CostError && got.code === "number" ? undefined : `${metric}: ${told} instead of too large`;
  if (got instanceof CostError || !(Math.abs(got - expected) <= allowance(expected, gross)))
    return `${metric}: ${told} instead of ${expected}`;
  return undefined;
};

const differentCrossings = (expected: NonNullable<Expected["crossings"]>, got: Comparison["crossings"]): string[] => {
  const agree =
    expected.length === got.length &&
    expected.every(
      ([day, direction, gross], i) =>
        direction === got[i]!.direction && Math.abs(day - got[i]!.day) <= allowance(day, gross),
    );
  const list = (crossings: readonly (readonly [number, string, ...unknown[]])[]): string =>
    crossings.map(([day, direction]) => `${direction} ${day}`).join(", ") || "none";
  return agree
    ? []
    : [`crossings: ${list(got.map(({ day, direction }) => [day, direction]))} instead of ${list(expected)}`];
};

const differentReason = (reason: keyof typeof REASONS, told: number | CostError): string[] => {
  if (!(told instanceof CostError)) return [];
  return REASONS[reason] === told.id ? [] : [`reason: "${told.id}" instead of "${reason}"`];
};

/** Every figure in which the engine and the slow calculation differ, as a line to read. */
export const disagreements = (strategies: readonly Given[], exact: readonly Expected[]): string[] => {
  const comparisons = compare(strategies.map(strategyOf));
  return exact.flatMap(({ figures, gross, crossings, breakeven_reason: reason, toTheLastCent }, i) => {
    const comparison = comparisons[i]!;
    const lines = [
      ...Object.entries(figures).map(([metric, expected]) => {
        const got = figureOrError(metric as MetricKey, comparison);
        const line = differs(metric, expected, got, gross[metric] ?? 0);
        if (line === undefined || !THRESHOLDS.has(metric)) return line;
        const toTheCent = toTheLastCent?.();
        return toTheCent?.figures[metric] === undefined
          ? line
          : differs(metric, toTheCent.figures[metric], got, toTheCent.gross[metric] ?? 0) && line;
      }),
      ...(crossings ? differentCrossings(crossings, comparison.crossings) : []),
      ...(reason ? differentReason(reason, figureOrError("breakeven_days", comparison)) : []),
    ];
    return lines.filter((line) => line !== undefined).map((line) => `strategy ${i + 1}: ${line}`);
  });
};
