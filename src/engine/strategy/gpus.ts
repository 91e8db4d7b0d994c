import { relativeZero } from "../zero";

const secondsPerDay = 86_400;

/** GPUs that a load keeps busy, before rounding up: calls · seconds a call / 86 400 · peak factor / utilisation, a trifle less so that an exact fit is not rounded up. */
export const gpusBusy = (
  callsPerDay: number,
  gpuSecondsPerCall: number,
  peakFactor: number,
  utilisation: number,
): number => (((callsPerDay * gpuSecondsPerCall) / secondsPerDay) * peakFactor * (1 - relativeZero)) / utilisation;

/**
 * GPUs that a load needs: those it keeps busy, rounded up.
 * @example 40 000 calls a day of 0.35 GPU seconds, twice as many in the peak, 70% utilisation: 1 GPU.
 */
export const gpusForLoad = (...load: Parameters<typeof gpusBusy>): number => Math.ceil(gpusBusy(...load));
