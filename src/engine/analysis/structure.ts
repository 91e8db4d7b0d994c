import { monthOf } from "../calendar";
import type { Comparison } from "../metrics/comparison";
import { baselineRetrainings, ownRetrainings } from "../strategy/life";
import { firstCached } from "../strategy/one-call";
import { gpuLoad, gpusServing, type Outlook } from "../strategy/outlook";

/**
 * What of a comparison comes in whole steps: caches on or off, GPUs over the months, months, retrainings.
 *
 * Each entry rises or falls throughout as one input rises. So where two values of the input have the same structure, all between them have it, and the
 * figures between them are smooth.
 */
export function structureOf(c: Comparison): number[] {
  const { own, baseline } = c;
  const saved = baselineRetrainings(baseline, own);
  const shape = [
    own.months,
    ownRetrainings(own),
    saved.before,
    saved.from,
    saved.all,
    monthOf(own.life.from),
    monthOf(own.life.to),
  ];
  for (const o of own === baseline ? [own] : [own, baseline]) addShape(shape, o);
  return shape;
}

function addShape(shape: number[], o: Outlook): void {
  const s = o.strategy;
  // The later the first call with a prefix long enough for the cache, the less is cached.
  shape.push(-Math.min(firstCached(s, s.prompt_tokens), s.turns_per_conversation + 2));
  // The counts of all months rise or fall together, so that their sum tells of each.
  if (s.gpu_price_per_hour > 0) shape.push(gpuMonths(o, o.share));
  const beside = o.beside?.outlook;
  if (beside && beside.strategy.gpu_price_per_hour > 0) shape.push(gpuMonths(beside, o.beside.share));
}

/** GPUs, added up over the months. */
function gpuMonths(o: Outlook, share: number): number {
  const [first, last] = [gpusServing(o, 0, share), gpusServing(o, o.months - 1, share)];
  if (first === last) return first * o.months;
  const load = gpuLoad(o, share);
  const { growth } = o;
  const min = o.strategy.min_gpus;
  let sum = 0;
  for (let m = 0; m < o.months; m++) sum += Math.max(min, Math.ceil(load * growth[m]!));
  return sum;
}

/** Whether two structures are the same. */
export const sameStructure = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((entry, i) => entry === b[i]);
