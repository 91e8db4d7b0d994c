import { quotedText } from "../formula/call";
import type { Formula } from "../template/template";

/** An amount in words: no cents from 100 USD on. FIXED follows the reader's decimal and thousands signs. */
export const usd = (amount: Formula): Formula => `FIXED(ABS(${amount}),IF(ABS(${amount})<100,2,0))&" USD"`;

/** A number of days in words: whole, or with a decimal. */
export const days = (count: Formula): Formula => `${dayNumber(count)}&" days"`;

/** A day's number in words. */
export const dayNumber = (day: Formula): Formula => `FIXED(${day},IF(ABS(${day}-ROUND(${day},0))<10^-9,0,1))`;

/** A choice of texts: the first condition that holds, else the last text. */
export function firstOf(cases: readonly (readonly [condition: Formula, text: Formula])[], otherwise: Formula): Formula {
  return cases.reduceRight((rest, [condition, text]) => `IF(${condition},${text},${rest})`, otherwise);
}

/** A text as part of a formula. */
export const words = quotedText;

/** Nothing is said where what it would speak of is an error. */
export const unlessError = (text: Formula): Formula => `IFERROR(${text},"")`;

/** An amount that may be negative in words. */
export const signedUsd = (amount: Formula): Formula => `FIXED(${amount},IF(ABS(${amount})<100,2,0))&" USD"`;

/** A share in words: whole per cent. */
export const percent = (share: Formula): Formula => `FIXED(100*(${share}),0)&" %"`;

/** A number in words: with two decimals where it is small and not whole. */
export const amount = (number: Formula): Formula =>
  `FIXED(${number},IF(OR(ABS(${number})>=100,ABS(${number}-ROUND(${number},0))<10^-9),0,2))`;

/** A share in words: whole per cent, or with a decimal. */
export const share = (part: Formula): Formula =>
  `FIXED(100*(${part}),IF(ABS(100*(${part})-ROUND(100*(${part}),0))<0.05,0,1))&" %"`;

/** A sentence out of texts and formulas: `sentence\`It costs ${usd("{a}")}.\`` is `"It costs "&…&"."`. */
export function sentence(texts: TemplateStringsArray, ...formulas: readonly Formula[]): Formula {
  const parts = texts.flatMap((text, at) => [
    ...(text === "" ? [] : [words(text)]),
    ...(at < formulas.length ? [formulas[at]!] : []),
  ]);
  return parts.join("&");
}
