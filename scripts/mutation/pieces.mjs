/** What is mutated together, and the quick tests that say what it does: a mutant is tried on these alone. */
export const pieces = {
  "engine/rules": ["engine/rules/*.test.ts"],
  "engine/path": ["engine/path/*.test.ts"],
  "engine/strategy": ["engine/strategy/*.test.ts"],
  "engine/threshold": ["engine/threshold/*.test.ts"],
  // Without the goldens: over a thousand figures, which notice nothing more.
  "engine/metrics": ["engine/metrics/{comparison,evaluate,figures,no-break-even}.test.ts"],
  "engine/analysis": ["engine/analysis/*.test.ts"],
  engine: ["engine/*.test.ts"],
  scenario: ["scenario/*.test.ts"],
  usage: ["usage/*.test.ts"],
};

/**
 * Random scenarios that each mutant meets: as many as take a moment once their exact answers are kept. The first fifty have one with so long a search among GPUs
 * that a thousand mutants would take a day.
 */
export const randomScenarios = { RANDOM_SCENARIOS: "200", RANDOM_SEED: "51" };
