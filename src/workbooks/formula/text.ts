import type { Formula } from "../template/template";
import { quotedText } from "./call";

/** The names of the placeholders of a text: those of "{a} costs {b}." are "a" and "b". */
type PlaceholderOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;

/** The formula of each placeholder of a text; nothing where it has none. */
type FormulasFor<Text extends string> = [PlaceholderOf<Text>] extends [never]
  ? []
  : [formulas: Readonly<Record<PlaceholderOf<Text>, Formula>>];

/**
 * A text of `src/messages/sheets` as a formula, with the formula of each of its placeholders; `money`, `days` and the like write its number.
 * @example textFormula("{strategy} saves {saving}.", { strategy: "{inputs.strategies.2}", saving: money("{results.saving.2}") }) is
 *   `{inputs.strategies.2}&" saves "&FIXED(…)&" USD"&"."`
 * @throws TypeError where a placeholder has no formula
 */
export function textFormula<Text extends string>(text: Text, ...[formulas]: FormulasFor<Text>): Formula {
  const given: Readonly<Record<string, Formula>> = formulas ?? {};
  const parts = text.split(/\{(\w+)\}/).map((part, at): Formula => {
    if (at % 2 === 0) return part === "" ? "" : quotedText(part);
    const formula = given[part];
    if (formula === undefined) throw new TypeError(`The text "${text}" has no formula for ${part}`);
    return formula;
  });
  return parts.filter((part) => part !== "").join("&") || quotedText("");
}

/** The first case whose condition holds, else the last formula. */
export function firstOf(cases: readonly (readonly [condition: Formula, then: Formula])[], otherwise: Formula): Formula {
  return cases.reduceRight((rest, [condition, then]) => `IF(${condition},${then},${rest})`, otherwise);
}

/** An empty text where the formula gives an error: nothing is stated about a figure that is not there. */
export const unlessError = (formula: Formula): Formula => `IFERROR(${formula},"")`;

/** Whether a number is whole but for rounding. */
const isWhole = (number: Formula): Formula => `ABS(${number}-ROUND(${number},0))<10^-9`;

/** An amount without its sign: "1,310 USD", with cents below 100. FIXED writes the reader's decimal and thousands separators. */
export const money = (amount: Formula): Formula => `FIXED(ABS(${amount}),IF(ABS(${amount})<100,2,0))&" USD"`;

/** An amount that may be negative: "−1,310 USD". */
export const signedMoney = (amount: Formula): Formula => `IF(${amount}<0,"−","")&${money(amount)}`;

/** A day, or a number of days without the word: whole, or with one decimal. */
export const dayNumber = (day: Formula): Formula => `FIXED(${day},IF(${isWhole(day)},0,1))`;

/** A number of days: "365 days", "1 day". */
export const days = (count: Formula): Formula => `${dayNumber(count)}&IF(${count}=1," day"," days")`;

/** A share in whole per cent: "24%". */
export const wholePercent = (share: Formula): Formula => `FIXED(100*(${share}),0)&"%"`;

/** A share in per cent, with a decimal where it has one: "24.5%". */
export const percent = (share: Formula): Formula =>
  `FIXED(100*(${share}),IF(ABS(100*(${share})-ROUND(100*(${share}),0))<0.05,0,1))&"%"`;

/** A number as its own digits: whole, or with two decimals where it is small and not whole. */
export const decimal = (number: Formula): Formula =>
  `FIXED(${number},IF(OR(ABS(${number})>=100,${isWhole(number)}),0,2))`;

/** A whole number. */
export const count = (number: Formula): Formula => `FIXED(${number},0)`;

/** A count with its noun: "1 GPU", "3 GPUs". */
export const counted = (number: Formula, one: string, many: string): Formula =>
  `${count(number)}&IF(${number}=1,${quotedText(` ${one}`)},${quotedText(` ${many}`)})`;
