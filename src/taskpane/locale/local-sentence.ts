import type { UserLocale } from "../../messages/pane/locale";

/** A number as the functions write it in a sentence: not a part of a name, nor a version. */
const NUMBER = /(?<![\w.:@-])\d+(?:\.\d+)?(?![\w.:@-]*\w)/g;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The digits before the point, in groups of three. */
const grouped = (digits: string, group: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, group);

/**
 * A sentence of the functions with its numbers as the user writes them: functions answer alike in every country, the pane does not have to.
 * @param names - of strategies, in which nothing is a number
 * @example localSentence("B costs 1310.00 USD more.", german, ["B"]) // "B costs 1.310,00 USD more."
 */
export function localSentence(sentence: string, { decimal, group }: UserLocale, names: readonly string[] = []): string {
  const kept = names.filter((name) => name !== "").sort((a, b) => b.length - a.length);
  const parts = kept.length > 0 ? sentence.split(new RegExp(`(${kept.map(escaped).join("|")})`)) : [sentence];
  const written = (number: string): string => {
    const [whole = "", fraction] = number.split(".");
    return grouped(whole, group) + (fraction === undefined ? "" : decimal + fraction);
  };
  return parts.map((part, at) => (at % 2 === 0 ? part.replace(NUMBER, written) : part)).join("");
}
