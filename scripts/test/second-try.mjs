import path from "node:path";

/** More than these failing at once is no accident of timing. */
const MOST_FILES = 3;

/** Tests that drive the programs of others, which are restarted and whose timing is the machine's. */
const drivingOthers = ["test/browser/", "test/parity/"];

/**
 * The test files that deserve a second try, alone: only where all that failed drove a browser or LibreOffice, and was little.
 * None where jest failed without a failing test.
 * @param report - what jest writes with `--json`
 * @param root - the project's folder
 */
export function filesForSecondTry(report, root) {
  const failed = report.testResults
    .filter(({ status }) => status === "failed")
    .map(({ name }) => path.relative(root, name).replaceAll(path.sep, "/"));
  const isOutside = failed.every((file) => drivingOthers.some((folder) => file.startsWith(folder)));
  return isOutside && failed.length <= MOST_FILES ? failed : [];
}
