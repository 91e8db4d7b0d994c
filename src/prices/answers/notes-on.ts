import type { Found } from "./found";

/** The day a model is switched off: its own, or that of its tuned versions where the name is of one. */
export const endOf = (found: Found): string | undefined =>
  (found.tuned ? found.tuning.find((row) => row.retiresOn !== undefined)?.retiresOn : undefined) ?? found.model?.endsOn;

/** Sentences that a person should read beside the prices of a model, as of a day. */
export function notesOn(found: Found, today: string): string[] {
  const ends = endOf(found);
  const life =
    ends === undefined
      ? []
      : [ends <= today ? `Gone: its provider switched it off on ${ends}.` : `Its provider switches it off on ${ends}.`];
  return [...new Set([...life, ...(found.model?.notes ?? []), ...found.tuning.flatMap((row) => row.notes)])];
}
