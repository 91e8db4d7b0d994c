const minutesPerHour = 60;

/**
 * Share of calls that are expected to find the prompt in the cache, 0…1.
 *
 * Rate = 1 − e^(−λ/m · TTL), λ = calls a day / active minutes a day. It is the chance that the call before came within the cache's lifetime,
 * when calls arrive at random in the active hours (a Poisson process) and each hit renews the lifetime. A provider that spreads heavy traffic over machines, each with a
 * cache of its own, has m = ⌈λ / calls a minute of one cache⌉ of them, at least 1. No calls: 0.
 * @param activeHours hours of the day in which calls come, above 0
 * @param callsPerMinutePerCache calls a minute that one machine's cache serves; 0: one machine serves them all
 * @example 1 440 calls a day and a lifetime of 5 minutes: 1 − e^(−5) = 0.9933.
 */
export function cacheHitRate(
  callsPerDay: number,
  ttlMinutes: number,
  activeHours: number,
  callsPerMinutePerCache = 0,
): number {
  const callsPerMinute = callsPerDay / (activeHours * minutesPerHour);
  const machines = callsPerMinutePerCache > 0 ? Math.max(1, Math.ceil(callsPerMinute / callsPerMinutePerCache)) : 1;
  return machines === Infinity ? 0 : -Math.expm1(-(callsPerMinute / machines) * ttlMinutes);
}
