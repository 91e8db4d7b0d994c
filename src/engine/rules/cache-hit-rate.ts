const minutesPerHour = 60;

/**
 * Share of calls that are expected to find the prompt in the cache, 0…1.
 *
 * Rate = 1 − e^(−λ · TTL), λ = calls a day / active minutes a day. It is the chance that the call before came within the cache's lifetime,
 * when calls arrive at random in the active hours (a Poisson process) and each hit renews the lifetime. No calls: 0.
 * @param activeHours hours of the day in which calls come, above 0
 * @example 1 440 calls a day and a lifetime of 5 minutes: 1 − e^(−5) = 0.9933.
 */
export const cacheHitRate = (callsPerDay: number, ttlMinutes: number, activeHours: number): number =>
  -Math.expm1(-(callsPerDay / (activeHours * minutesPerHour)) * ttlMinutes);
