import type { Formula, GridValidation } from "../template/template";
import { isWithinFormula } from "../blocks/number-rule";
import { words } from "./wording";

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
}

/** What may be typed as a date, and what Excel says about it. */
export const dateValidation = ({ key, label, meaning }: TypedDate): GridValidation => ({
  part: key,
  rule: { kind: "whole", operator: "between", from: firstDay, to: lastDay },
  prompt: { title: label, message: meaning },
  error: { title: label, message: "Type a date, such as the one of today." },
});

/** What is wrong with a date, and what to do about it. */
export const dateFault = (block: string, { key, label }: TypedDate): readonly [condition: Formula, text: Formula] => [
  `IF(ISNUMBER({${block}.${key}}),NOT(${isWithinFormula({ min: firstDay, max: lastDay, whole: true }, `{${block}.${key}}`)}),TRUE)`,
  words(`Type a date for ${label}.`),
];

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The name of a month from its number: what TEXT gives depends on the reader's language. */
export const monthName = (month: Formula): Formula => `CHOOSE(${month},${monthNames.map(words).join(",")})`;
