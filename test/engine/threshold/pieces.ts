import type { Piece, Steps } from "../../../src/engine/threshold/stepped-line";

/** A difference of costs over [from, to); what is not given is 0, and the gross sums are those of one term each. */
export const piece = (given: Partial<Piece>): Piece => {
  const whole = { from: 0, to: Infinity, fixed: 0, perX: 0, steps: [], ...given };
  return { grossFixed: Math.abs(whole.fixed), grossPerX: Math.abs(whole.perX), ...whole };
};

/** A GPU of 5 USD for each hundred calls, paid by the alternative. */
export const gpus = (given: Partial<Steps> = {}): Steps => ({ weight: 5, perX: 0.01, offset: 0, min: 1, ...given });
