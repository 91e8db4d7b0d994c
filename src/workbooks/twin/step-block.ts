import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { plainStepTexts } from "../../messages/sheets/plain-steps";
import { fillText } from "../../messages/fill";
import { numberFormat, shownUnit } from "../layout/number-format";
import type { Formula, GridBlock, GridCell } from "../template/template";
import {
  alternativesOf,
  baseline,
  type CellsOf,
  ledgerRows,
  monthRows,
  nameFor,
  roleOf,
  type Side,
} from "./references";

/** What a step is called, and how it is calculated. */
export interface StepTexts {
  readonly label: string;
  readonly how: string;
}

/** One step of a calculation: its figures; its label and how it is calculated are among the texts of plain formulas. */
export interface Step {
  readonly key: string;
  readonly unit: string;
  /** Its texts, where they come from its equation. */
  readonly texts?: StepTexts;
  /** The step whose texts it has, where it is another one's variant. */
  readonly textsOf?: string;
  /** The text that its label stands in, where it is one of two: "{label}: baseline". */
  readonly labelIn?: string;
  readonly format?: string;
  /** The figure of each strategy that has one. */
  readonly each?: (side: Side) => Formula | undefined;
  /** The figure of each alternative, of itself or beside the baseline. */
  readonly alternatives?: (alternative: Side) => Formula;
  /** One figure of the whole scenario. */
  readonly one?: Formula;
  /** It is a sentence: it stands in the last column, one below the other where there are several. */
  readonly text?: true;
}

/** Steps one under the other; the texts of their block have a heading and what they are for. */
export interface Steps {
  readonly id: keyof typeof plainStepTexts;
  readonly sides: readonly Side[];
  readonly steps: readonly Step[];
}

const stepFormat = (unit: string): string => {
  if (unit === "yes/no") return "0";
  if (unit === "USD/call") return "0.00000000";
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

/** The label of a step and how it is calculated. */
function textsOf(id: Steps["id"], { key, texts, textsOf = key, labelIn }: Step): StepTexts {
  if (texts) return texts;
  const steps: Readonly<Record<string, readonly [label: string, how: string]>> = plainStepTexts[id].steps;
  const found = steps[textsOf];
  if (!found) throw new TypeError(`The step ${id}.${textsOf} has no texts`);
  const [label, how] = found;
  return {
    label: labelIn === undefined ? label : fillText(labelIn, { label }),
    how: fillText(how, { rows: ledgerRows, months: monthRows }),
  };
}

/** Steps as cells: each strategy's figure stands in its column, one of the whole scenario in the first. */
export function stepBlock({ id, sides, steps }: Steps): GridBlock {
  const { heading, note } = plainStepTexts[id];
  const rows = steps.flatMap((step) => (step.text ? textRows(id, sides, step) : [stepRow(id, sides, step)]));
  return { kind: "grid", id, rows: [headingRow(heading, note, stepColumns(sides).count), ...rows] };
}

const nameOf = (id: string, path: string, { label, how }: StepTexts): NonNullable<GridCell["name"]> => ({
  name: nameFor(`${id}.${path}`),
  comment: (how === "" ? label : fillText(plainFormulaTexts.stepName, { label, how })).slice(0, 255),
});

function stepRow(id: Steps["id"], sides: readonly Side[], step: Step): (GridCell | null)[] {
  const { key, unit, format = stepFormat(unit), each, alternatives, one } = step;
  const texts = textsOf(id, step);
  const figure = (formula: Formula, path: string): GridCell => ({
    key: path,
    formula,
    style: "figure",
    format,
    name: nameOf(id, path, texts),
  });
  const figures = sides.map((side): GridCell | null => {
    if (each) {
      const formula = each(side);
      return formula === undefined ? null : figure(formula, `${key}.${side}`);
    }
    if (one !== undefined) return side === baseline ? figure(one, key) : null;
    return alternatives && side !== baseline ? figure(alternatives(side), `${key}.${side}`) : null;
  });
  return [
    { value: texts.label, style: "label" },
    ...figures,
    { value: shownUnit(unit), style: "unitAfter" },
    { value: texts.how, style: "note" },
  ];
}

function textRows(id: Steps["id"], sides: readonly Side[], step: Step): (GridCell | null)[][] {
  const { key, one, alternatives } = step;
  const texts = textsOf(id, step);
  const { label } = texts;
  const row = (text: string, formula: Formula, path: string): (GridCell | null)[] => [
    { value: text, style: "label" },
    ...sides.map(() => null),
    null,
    { key: path, formula, style: "note", name: nameOf(id, path, texts) },
  ];
  if (one !== undefined) return [row(label, one, key)];
  const labelOf = (side: Side): string =>
    sides.length > 2 ? fillText(plainFormulaTexts.ofRole, { label, role: roleOf(side, sides) }) : label;
  return alternatives
    ? alternativesOf(sides).map((side) => row(labelOf(side), alternatives(side), `${key}.${side}`))
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
    textsOf: step.key,
    labelIn: plainFormulaTexts.baselineOf,
    alternatives: (alternative) => formula(baseline, alternative),
  },
  {
    ...step,
    labelIn: plainFormulaTexts.alternativeOf,
    alternatives: (alternative) => formula(alternative, alternative),
  },
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
