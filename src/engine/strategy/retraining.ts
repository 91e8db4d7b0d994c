import { retrainingsBefore } from "./life";
import type { Outlook } from "./outlook";

/** The baseline's retrainings by number: the first `before` and those after number `from`, up to `all`, are paid whatever is chosen. */
export interface UnsavedRetrainings {
  readonly before: number;
  readonly from: number;
  readonly all: number;
}

/**
 * Retrainings of the baseline that the alternative's choice does not save: those before it is ready and from its retirement on; all where the baseline stays in
 * service beside it.
 */
export function baselineRetrainings(baseline: Outlook, { life, beside }: Outlook): UnsavedRetrainings {
  const every = baseline.strategy.retrain_every_days;
  const all = retrainingsBefore(0, every, baseline.strategy.horizon_days);
  if (beside) return { before: all, from: all, all };
  return { before: retrainingsBefore(0, every, life.from), from: retrainingsBefore(0, every, life.to), all };
}

/** Own retrainings: on ready + R, ready + 2R, … before retirement and horizon. */
export const ownRetrainings = (o: Outlook): number =>
  retrainingsBefore(o.life.from, o.strategy.retrain_every_days, o.life.to);

/** How many of the baseline's retrainings the alternative pays. */
export function unsavedRetrainings(baseline: Outlook, own: Outlook): number {
  const paid = baselineRetrainings(baseline, own);
  return paid.before + paid.all - paid.from;
}
