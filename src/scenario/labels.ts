import { nearNames, plainName } from "../engine/near-names";
import { inputKeys, inputLabel, type InputKey } from "../engine/strategy/inputs";

const byPlainLabel = new Map<string, InputKey>(inputKeys.map((key) => [plainName(key), key]));

/** Spellings met before: sheets repeat theirs, and a plain name costs more than looking one up. */
const met = new Map<string, InputKey | undefined>(inputKeys.flatMap((key) => [[key, key], [inputLabel(key), key]]));
const mostMet = 1000;

/** The input that a label names; case, spaces and punctuation do not matter. */
export function inputOfLabel(label: string): InputKey | undefined {
  const before = met.get(label);
  if (before !== undefined || met.has(label)) return before;
  const key = byPlainLabel.get(plainName(label));
  if (met.size < mostMet && label.length < 100) met.set(label, key);
  return key;
}

/** " Did you mean 'Calls per day'?", or nothing. */
export function meantLabel(label: string): string {
  const [near] = nearNames(label, inputKeys.map(inputLabel));
  return near === undefined ? "" : ` Did you mean '${near}'?`;
}
