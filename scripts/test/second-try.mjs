import path from "node:path";

/** More than these failing at once is no accident of timing. */
const MOST_FILES = 3;

/**
 * The test files that deserve a second try, alone: only where all that failed drove a real browser, whose timing is the machine's, and was little.
 * None where jest failed without a failing test.
 * @param report - what jest writes with `--json`
 * @param root - the project's folder
 */
export function filesForSecondTry(report, root) {
  const failed = report.testResults.filter(({ status }) => status === "failed").map(({ name }) => path.relative(root, name).replaceAll(path.sep, "/"));
  const inBrowser = failed.every((file) => file.startsWith("test/browser/"));
  return inBrowser && failed.length <= MOST_FILES ? failed : [];
}
