import path from "node:path";

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/**
 * The closing lines of a run: the slowest files, what passed at a second try only, and the count.
 * @param reports - what jest writes with `--json`, one for each time it ran
 * @param unsteady - files that passed at a second try
 * @param root - the project's folder
 */
export function summary(reports, unsteady, root, tookMs) {
  const files = reports.flatMap(({ testResults }) => testResults);
  const slowest = files
    .map(({ name, startTime, endTime }) => ({ name: path.relative(root, name), took: endTime - startTime }))
    .sort((a, b) => b.took - a.took)
    .slice(0, 10);
  const passed = reports.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0);
  const failed = reports.reduce((sum, { numFailedTests }) => sum + numFailedTests, 0);
  return [
    "",
    `Took ${seconds(tookMs)}. The slowest of ${files.length} files:`,
    ...slowest.map(({ name, took }) => `  ${seconds(took).padStart(8)}  ${name}`),
    ...(unsteady.length > 0
      ? ["", "Passed at a second try only, which is a defect to fix:", ...unsteady.map((name) => `  ${name}`)]
      : []),
    "",
    `${passed} passed, ${failed} failed`,
  ].join("\n");
}
