import { relativeZero } from "../zero";

const secondsPerDay = 86_400;

/**
 * GPUs that a load keeps busy: ⌈calls · seconds a call / 86 400 · peak factor / utilisation⌉; an exact fit is not rounded up.
 * @example 40 000 calls a day of 0.35 GPU seconds, twice as many in the peak, 70 % utilisation: 1 GPU.
 */
export const gpusForLoad = (
  callsPerDay: number,
  gpuSecondsPerCall: number,
  peakFactor: number,
  utilisation: number,
): number =>
  Math.ceil((((callsPerDay * gpuSecondsPerCall) / secondsPerDay) * peakFactor * (1 - relativeZero)) / utilisation);
