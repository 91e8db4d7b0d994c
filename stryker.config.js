/** How scripts/mutation.mjs has Stryker work. */
export default {
  testRunner: "jest",
  testRunnerNodeArgs: ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
  jest: { projectType: "custom", configFile: "scripts/mutation/jest.config.js", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  // Tables of inputs and metrics are made once, before any test: a mutant there would need every test to be started again.
  ignoreStatic: true,
  // What a person reads may be worded in many ways.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignorePatterns: [
    "dist",
    "demo",
    "docs",
    "bench",
    "assets",
    "reports",
    "src/workbench",
    "src/excel",
    "src/xlsx",
    "test/browser",
    "test/parity",
  ],
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: process.env.MUTATION_REPORT ?? "reports/mutation.json" },
  // Modules of tests that are over stay in memory: a process that has seen many mutants spends its time on that.
  maxTestRunnerReuse: 60,
  concurrency: 1,
  timeoutMS: 20_000,
  allowConsoleColors: false,
};
