import { numberFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import { alternativesOf, baseline, type CellsOf, nameFor, roleOf, type Side } from "./references";

/** One step of a calculation: what it is called, its figures, and how they come about. */
export interface Step {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** The equation in words. */
  readonly how: string;
  readonly format?: string;
  /** The figure of each strategy. */
  readonly each?: (side: Side) => Formula;
  /** The figure of each alternative, of itself or beside the baseline. */
  readonly alternatives?: (alternative: Side) => Formula;
  /** One figure of the whole scenario. */
  readonly one?: Formula;
  /** It is a sentence: it stands in the last column, one below the other where there are several. */
  readonly text?: true;
}

/** Steps one under the other, with what they are for. */
export interface Steps {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
  readonly sides: readonly Side[];
  readonly steps: readonly Step[];
}

const stepFormat = (unit: string): string => {
  if (unit === "yes/no") return "0";
  if (unit === "USD/call") return "0.0000####";
  if (unit === "days") return "#,##0.0##";
  return unit.includes("seconds") || unit === "s/call" ? "0.0000##" : numberFormat(unit);
};

/** The columns of steps: label, the figure of each strategy, unit, how. */
export const stepColumns = (sides: readonly Side[]): { readonly how: number; readonly count: number } => ({
  how: sides.length + 2,
  count: sides.length + 3,
});

/** A heading with what the block is for, over all columns. */
export const headingRow = (heading: string, note: string, columns: number): GridCell[] => [
  { value: heading, style: "section" },
  { value: note, style: "sectionNote" },
  ...Array.from({ length: columns - 2 }, (): GridCell => ({ style: "section" })),
];

/** Steps as cells: each strategy's figure stands in its column, one of the whole scenario in the first. */
export function stepBlock({ id, heading, note, sides, steps }: Steps): GridBlock {
  const rows = steps.flatMap((step) => (step.text ? textRows(id, sides, step) : [stepRow(id, sides, step)]));
  return { kind: "grid", id, rows: [headingRow(heading, note, stepColumns(sides).count), ...rows] };
}

const nameOf = (id: string, path: string, { label, how }: Step): NonNullable<GridCell["name"]> => ({
  name: nameFor(`${id}.${path}`),
  comment: `${label}: ${how}`.slice(0, 255),
});

function stepRow(id: string, sides: readonly Side[], step: Step): (GridCell | null)[] {
  const { key, label, unit, how, format = stepFormat(unit), each, alternatives, one } = step;
  const figure = (formula: Formula, path: string): GridCell => ({
    key: path,
    formula,
    style: "figure",
    format,
    name: nameOf(id, path, step),
  });
  const figures = sides.map((side): GridCell | null => {
    if (each) return figure(each(side), `${key}.${side}`);
    if (one !== undefined) return side === baseline ? figure(one, key) : null;
    return alternatives && side !== baseline ? figure(alternatives(side), `${key}.${side}`) : null;
  });
  return [
    { value: label, style: "label" },
    ...figures,
    { value: unit, style: "unitAfter" },
    { value: how, style: "note" },
  ];
}

function textRows(id: string, sides: readonly Side[], step: Step): (GridCell | null)[][] {
  const { key, label, one, alternatives } = step;
  const row = (said: string, formula: Formula, path: string): (GridCell | null)[] => [
    { value: said, style: "label" },
    ...sides.map(() => null),
    null,
    { key: path, formula, style: "note", name: nameOf(id, path, step) },
  ];
  if (one !== undefined) return [row(label, one, key)];
  const several = sides.length > 2;
  return alternatives
    ? alternativesOf(sides).map((side) =>
        row(several ? `${label}: ${roleOf(side, sides)}` : label, alternatives(side), `${key}.${side}`),
      )
    : [];
}

/** A figure of the baseline and one of the alternative, both over the days on which the alternative runs: a row for each. */
export const ofBoth = (
  step: Omit<Step, "each" | "alternatives" | "one">,
  formula: (side: Side, alternative: Side) => Formula,
): Step[] => [
  {
    ...step,
    key: `${step.key}_baseline`,
    label: `${step.label}: baseline`,
    alternatives: (alternative) => formula(baseline, alternative),
  },
  { ...step, label: `${step.label}: alternative`, alternatives: (alternative) => formula(alternative, alternative) },
];

/** The figure of one side among `ofBoth`. */
export const oneOfBoth =
  (cells: CellsOf) =>
  (key: string, side: Side, alternative: Side): Formula =>
    cells(side === baseline ? `${key}_baseline` : key, alternative);

/** All figures of a step of alternatives, for formulas that ask whether some or all of them hold. */
export const ofAlternatives = (cells: CellsOf, key: string, sides: readonly Side[]): Formula =>
  alternativesOf(sides)
    .map((side) => cells(key, side))
    .join(",");
