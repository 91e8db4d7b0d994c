import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const ALLOWED = new Set([
  ...[
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "BlueOak-1.0.0",
    "0BSD",
    "CC0-1.0",
    "CC-BY-3.0",
    "CC-BY-4.0",
  ],
  "MPL-2.0",
]);

/** Packages that are in order for a reason of their own. The reason is part of the list. */
const ALLOWED_BY_NAME = {
  "@microsoft/office-js": "Microsoft's own terms: for use with Office add-ins; not in a build unless asked for",
  "@univerjs/telemetry": "Apache-2.0 in its LICENSE file, no field",
  hyperformula: "GPL-3.0: a peer in the benchmarks only, never shipped",
  jstat: "MIT in its LICENSE file, no field",
};

/** Whether an SPDX expression leaves us a licence of the list: all of an AND, one of an OR. */
export function isAllowed(expression) {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  if (bare.includes(" OR ")) return bare.split(" OR ").some(isAllowed);
  return bare.split(" AND ").every((licence) => ALLOWED.has(licence));
}

/** One sentence for each package of a lockfile whose licence nobody has agreed to. */
export function licenceProblems(lockfile) {
  const problems = [];
  for (const [where, { license }] of Object.entries(lockfile.packages)) {
    const name = where.replace(/^.*node_modules\//, "");
    if (where === "" || name in ALLOWED_BY_NAME || (license && isAllowed(license))) continue;
    problems.push(`${name}: ${license ? `its licence ${license} is not on the list` : "it names no licence"}.`);
  }
  return problems;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lockfile = path.resolve(import.meta.dirname, "../../package-lock.json");
  const problems = licenceProblems(JSON.parse(readFileSync(lockfile, "utf8")));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
