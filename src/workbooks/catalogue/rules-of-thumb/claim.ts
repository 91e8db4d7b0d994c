import type { Formula } from "../../template/template";
import type { Typed } from "../typed";

/** A rule of thumb of the field, as something that can be tested. */
export interface Claim {
  /** The block of its cells, and how they are called in references. */
  readonly id: string;
  /** Its labels, units and note; the sentences are in the formulas. */
  readonly texts: {
    readonly figures: Readonly<Record<string, readonly [label: string, unit: string]>>;
    readonly note: string;
  };
  /** The claim as a sentence with its own figures, as typed. */
  readonly says: Formula;
  /** What one types. */
  readonly inputs: readonly Typed[];
  /** What has to hold among the inputs besides their bounds, and what to do where it does not. */
  readonly alsoNeeded?: readonly (readonly [condition: Formula, otherwise: string])[];
  readonly figures: readonly ClaimFigure[];
  /** Where it holds as typed. */
  readonly holds: Formula;
  /** Where it does not hold; left out: wherever it does not hold. In between it depends. */
  readonly fails?: Formula;
  /** What came out, one sentence. */
  readonly why: Formula;
  /** Which input turns the verdict, and at which value; one sentence. */
  readonly turns: Formula;
}

export interface ClaimFigure {
  readonly key: string;
  readonly format: string;
  readonly formula: Formula;
  /** The same in plain formulas, where `formula` calls a function of the add-in. */
  readonly plain?: Formula;
  /** The value of an input at which the verdict turns. */
  readonly turning?: true;
}

/** The cells of a claim in formulas: `of("volume")("calls")` is `{volume.calls}`. */
export const of =
  (id: string) =>
  (key: string): Formula =>
    `{${id}.${key}}`;

/** What stands where there is no such value. */
export const none = "none";

/** A value where it is within what its input can be, else the word for none. */
export const ifBetween = (value: Formula, least: number, most?: number): Formula =>
  most === undefined
    ? `IFERROR(IF(${value}>=${least}-10^-9,MAX(${least},${value}),"${none}"),"${none}")`
    : `IFERROR(IF(ABS(${value}-${(least + most) / 2})<=${(most - least) / 2}+10^-9,MIN(${most},MAX(${least},${value})),"${none}"),"${none}")`;

/** Rounding is no difference: the last digits of what should be equal are not. */
const rounding = (a: Formula, b: Formula): Formula => `10^-9*(ABS(${a})+ABS(${b}))`;
export const atLeast = (a: Formula, b: Formula): Formula => `${a}>=${b}-${rounding(a, b)}`;
export const atMost = (a: Formula, b: Formula): Formula => `${a}<=${b}+${rounding(a, b)}`;
export const below = (a: Formula, b: Formula): Formula => `${a}<${b}-${rounding(a, b)}`;
