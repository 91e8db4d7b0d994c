import { fillText } from "../../messages/fill";
import { sharedTexts } from "../../messages/sheets/shared";
import type { Bounds } from "../../engine/bounds";
import { boundsPhrase } from "../../messages/text";
import { inputDefinition, inputLabel, type InputKey } from "../../engine/strategy/inputs";
import { isWithinFormula, numberRule } from "../blocks/input-validation";
import { quotedText } from "../formula/call";
import { inputFormat, shownUnit } from "../layout/number-format";
import type { Formula, GridCell, GridValidation } from "../template/template";

const texts = sharedTexts.typed;

/** A number that one types on a sheet outside a table of inputs. */
export interface Typed {
  /** How its cell is called in references. */
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** As it is shown beside the number. */
  readonly unit: string;
  readonly format: string;
  readonly bounds: Bounds;
  /** What it means, one sentence: shown while its cell is selected. */
  readonly meaning: string;
}

type Given = Partial<Omit<Typed, "value" | "unit">> & { readonly value: number };

/** A number that is one of the engine's inputs: its unit, format, bounds and meaning are that input's, where nothing else is given. */
export function typedInput(input: InputKey, given: Given): Typed {
  const definition = inputDefinition(input);
  return {
    key: input,
    label: inputLabel(input),
    unit: shownUnit(definition.unit),
    format: inputFormat(definition.unit),
    bounds: definition,
    meaning: definition.meaning,
    ...given,
  };
}

/** A share that is typed as a percentage. */
export const typedShare = (
  given: Pick<Typed, "key" | "label" | "value" | "meaning"> & { readonly bounds?: Bounds },
): Typed => ({
  unit: "%",
  format: inputFormat("fraction"),
  bounds: { min: 0, max: 1, fraction: true },
  ...given,
});

/** An amount of money, or another number from 0 on, in a unit of its own. */
export const typedAmount = (
  given: Pick<Typed, "key" | "label" | "value" | "unit" | "meaning"> & {
    readonly bounds?: Bounds;
    readonly format?: string;
  },
): Typed => ({
  format: inputFormat(given.unit),
  bounds: { min: 0 },
  ...given,
});

/** The row of a typed number: label, cell, unit. */
export const typedRow = ({ key, label, value, unit, format }: Typed): GridCell[] => [
  { value: label, style: "label" },
  { key, value, style: "input", format },
  { value: unit, style: "unitAfter" },
];

const outOfBounds = ({ label, bounds }: Typed): string =>
  fillText(texts.outOfBounds, { label, bounds: boundsPhrase(bounds) }) +
  (bounds.fraction ? sharedTexts.inputs.percentHint : "");

/** What may be typed into the cell of a block, and what Excel says about it. */
export function typedValidation(block: string, typed: Typed): GridValidation {
  const { key, label, unit, bounds, meaning } = typed;
  const title = label.slice(0, 32);
  return {
    part: key,
    rule: numberRule(bounds, `{~${block}.${key}}`),
    prompt: { title, message: meaning + fillText(sharedTexts.inputs.unit, { unit }) },
    error: { title, message: outOfBounds(typed) },
  };
}

/** A condition that holds where all of a block's typed numbers are acceptable: validation does not see what is pasted. */
export const allTyped = (block: string, typed: readonly Typed[]): Formula =>
  `AND(${typed.map(({ key, bounds }) => isWithinFormula(bounds, `{${block}.${key}}`)).join(",")})`;

/** What is wrong with typed numbers: conditions in order, each with what to do about it. */
export const typedFaults = (block: string, typed: readonly Typed[]): (readonly [condition: Formula, text: Formula])[] =>
  typed.flatMap((one) => {
    const cell = `{${block}.${one.key}}`;
    return [
      [`NOT(ISNUMBER(${cell}))`, quotedText(fillText(texts.number, { label: one.label }))],
      [`NOT(${isWithinFormula(one.bounds, cell)})`, quotedText(outOfBounds(one))],
    ] as const;
  });

export const dateFormat = "yyyy-mm-dd";

/** Days that Excel and the price book both have: those of 2000 to 2099. */
const [firstDay, lastDay] = [36_526, 73_050];

/** A date that one types. */
export interface TypedDate {
  /** How its cell is called in references. */
  readonly key: string;
  readonly label: string;
  /** What it means: shown while its cell is selected. */
  readonly meaning: string;
  /** The last day that it can be, where no price is looked up on it. */
  readonly last?: number;
}

/** What may be typed as a date, and what Excel says about it. */
export const dateValidation = ({ key, label, meaning, last = lastDay }: TypedDate): GridValidation => ({
  part: key,
  rule: { kind: "whole", operator: "between", from: firstDay, to: last },
  prompt: { title: label, message: meaning },
  error: { title: label, message: texts.dateHint },
});

/** What is wrong with a date, and what to do about it. */
export const dateFault = (
  block: string,
  { key, label, last = lastDay }: TypedDate,
): readonly [condition: Formula, text: Formula] => [
  `IF(ISNUMBER({${block}.${key}}),NOT(${isWithinFormula({ min: firstDay, max: last, whole: true }, `{${block}.${key}}`)}),TRUE)`,
  quotedText(fillText(texts.date, { label })),
];

/** The name of a month from its number: what TEXT gives depends on the reader's language. */
export const monthName = (month: Formula): Formula =>
  `CHOOSE(${month},${sharedTexts.months.map(quotedText).join(",")})`;
