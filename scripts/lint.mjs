import path from "node:path";
import { fileURLToPath } from "node:url";
import { setUp } from "./setup.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const CHECKS = [
  [
    "format",
    "node_modules/prettier/bin/prettier.cjs",
    "--check",
    ".",
    "--log-level",
    "warn",
    "--cache",
    "--cache-location",
    "node_modules/.cache/prettier.json",
  ],
  [
    "style",
    "node_modules/eslint/bin/eslint.js",
    ".",
    "--cache",
    "--cache-location",
    "node_modules/.cache/eslint/",
    "--max-warnings",
    "0",
  ],
  [
    "import rules",
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
    "src",
    "--config",
    ".dependency-cruiser.js",
  ],
  ["unused code", "node_modules/knip/bin/knip.js", "--no-progress"],
  ["language", "scripts/lint/language.mjs"],
  ["licences", "scripts/lint/licences.mjs"],
  ["generated files", "scripts/docs.mjs", "--check"],
];

/** Runs every check, whatever the others say, and names those that found something. */
async function lint() {
  await setUp();
  const { run } = await import("./processes/run.mjs");
  const failed = [];
  for (const [name, script, ...args] of CHECKS) {
    if ((await run(process.execPath, [path.join(root, script), ...args], { cwd: root })) !== 0) failed.push(name);
  }
  if (failed.length > 0) throw new Error(`Not clean: ${failed.join(", ")}.`);
  console.log(`Clean: ${CHECKS.map(([name]) => name).join(", ")}.`);
}

lint().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
