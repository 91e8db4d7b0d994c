import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { pieces, randomScenarios } from "./mutation/pieces.mjs";
import { setUp } from "./setup.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const killed = new Set(["Killed", "Timeout", "RuntimeError"]);

/**
 * Changes the engine and the reader of scenarios in one place after the other, and counts the changes that the tests notice.
 * Words choose pieces: `npm run mutation -- engine/path scenario`. The reports, survivors included, are left in reports/.
 */
async function mutation(chosen) {
  const unknown = chosen.filter((name) => !(name in pieces));
  if (unknown.length > 0)
    throw new Error(`There is no piece ${unknown.join(", ")}. There are ${Object.keys(pieces).join(", ")}.`);
  await setUp();
  mkdirSync(path.join(root, "reports"), { recursive: true });
  const scores = [];
  for (const name of chosen.length > 0 ? chosen : Object.keys(pieces)) scores.push(await mutate(name));
  console.log(
    scores
      .map(({ name, found, of }) => `${name}: ${found} of ${of} noticed, ${((100 * found) / of).toFixed(1)} %`)
      .join("\n"),
  );
}

async function mutate(name) {
  const { run } = await import("./processes/run.mjs");
  const report = path.join("reports", `mutation-${name.replaceAll("/", "-")}.json`);
  const env = {
    ...process.env,
    ...randomScenarios,
    EXACT_ANSWERS: path.join(root, "node_modules/.cache/exact-answers"),
    MUTATION_TESTS: pieces[name].join("|"),
    MUTATION_REPORT: report,
  };
  const code = await run(
    process.execPath,
    [
      path.join(root, "node_modules/@stryker-mutator/core/bin/stryker.js"),
      "run",
      "--mutate",
      `src/${name}/${name.includes("/") ? "**/" : ""}*.ts`,
    ],
    { cwd: root, env },
  );
  if (code !== 0) throw new Error(`Stryker ended with ${code} at ${name}.`);
  const mutants = Object.values(JSON.parse(readFileSync(path.join(root, report), "utf8")).files).flatMap(
    (file) => file.mutants,
  );
  // Tests are chosen by a pattern of all their names; one that cannot be read chooses none, and would pass for a change that was noticed.
  if (mutants.some(({ statusReason }) => statusReason?.startsWith("Invalid regular expression")))
    throw new Error(`The names of the tests of ${name} are too long for Jest to choose by.`);
  const counted = mutants.filter(
    ({ status }) => killed.has(status) || status === "Survived" || status === "NoCoverage",
  );
  return { name, found: counted.filter(({ status }) => killed.has(status)).length, of: counted.length };
}

mutation(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
