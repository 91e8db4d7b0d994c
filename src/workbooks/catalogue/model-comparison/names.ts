/** The models that are compared as shipped; rows that are left open follow. */
export const shippedModels = [
  "gpt-6-sol",
  "gpt-6-luna",
  "gpt-4.1",
  "gpt-4.1-mini",
  "claude-sonnet-5-5",
  "claude-haiku-5-5",
  "gemini-3.8-flash",
  "mistral-large-2512",
] as const;

/** The places of models, from 1. */
export const places: readonly number[] = Array.from({ length: 10 }, (_, index) => index + 1);
