import type { MessageValue } from "../engine/cost-error";
import { nearNames, plainName } from "../engine/near-names";
import { inputKeys, inputLabel, type InputKey } from "../engine/strategy/inputs";
import { rowRules, type RowRule } from "./row-rule";

const byPlainLabel = new Map<string, RowRule>(rowRules.map((rule) => [plainName(rule.key), rule]));

/** Spellings met before: sheets repeat theirs, and a plain name costs more than looking one up. */
const met = new Map<string, RowRule | undefined>(
  rowRules.flatMap((rule) => [
    [rule.key, rule],
    [inputLabel(rule.key), rule],
  ]),
);
const mostMet = 1000;

/** How the row with a label is read; case, spaces and punctuation do not matter. Undefined where it is no input's. */
export function ruleOfLabel(label: string): RowRule | undefined {
  const before = met.get(label);
  if (before !== undefined || met.has(label)) return before;
  const rule = byPlainLabel.get(plainName(label));
  if (met.size < mostMet && label.length < 100) met.set(label, rule);
  return rule;
}

/** The input that a label names. */
export const inputOfLabel = (label: string): InputKey | undefined => ruleOfLabel(label)?.key;

/** " Did you mean 'Calls per day'?" as a part of a message, or nothing. */
export function meantLabel(label: string): MessageValue {
  const [near] = nearNames(label, inputKeys.map(inputLabel));
  return near === undefined ? "" : { id: "did-you-mean-quoted", values: { name: near } };
}
