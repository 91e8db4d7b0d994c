import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setUp } from "./setup.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Installs what is missing, builds, and runs every test. Arguments go to jest, but for one of ours:
 * `--without=browser,parity` leaves out projects whose programs this machine does not have.
 */
async function test(args) {
  const without = args
    .filter((arg) => arg.startsWith("--without="))
    .flatMap((arg) => arg.slice("--without=".length).split(","));
  const jestArgs = args.filter((arg) => !arg.startsWith("--without="));

  await setUp({ system: true });
  const { build } = await import("./build.mjs");
  const { findBrowser, findOffice, howToInstall } = await import("./setup/programs.mjs");
  const needs = {
    browser: { program: findBrowser(), install: howToInstall("browser") },
    parity: { program: findOffice(), install: howToInstall("office") },
  };
  const cannotRun = Object.keys(needs).filter((project) => !needs[project].program && !without.includes(project));

  console.log("Building …");
  await build();
  const skipped = [...without, ...cannotRun];
  const code = await runJest([...jestArgs, ...(skipped.length > 0 ? ["--ignoreProjects", ...skipped] : [])], {
    CHROMIUM_PATH: needs.browser.program,
    LIBREOFFICE_PATH: needs.parity.program,
  });
  for (const project of cannotRun)
    console.error(
      `Not run: the ${project} tests. ${needs[project].install} To do without them: npm test -- --without=${project}`,
    );
  return cannotRun.length > 0 ? 1 : code;
}

/** Runs jest in a temporary folder of its own, where the programs that the tests drive may leave what they like. */
async function runJest(args, paths) {
  const temporary = mkdtempSync(path.join(os.tmpdir(), "tunewise-test-"));
  const env = {
    ...process.env,
    ...Object.fromEntries(Object.entries(paths).filter(([, program]) => program)),
    NODE_OPTIONS:
      `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim(),
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    XDG_CONFIG_HOME: path.join(temporary, "config"),
    XDG_CACHE_HOME: path.join(temporary, "cache"),
  };
  try {
    return await runTwiceIfUnsteady(args, env, path.join(temporary, "results.json"));
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** What fails in the browser or LibreOffice is tried once more, and named: a slow machine is no fault of the product, a fault of the product fails twice. */
async function runTwiceIfUnsteady(args, env, results) {
  const { run } = await import("./processes/run.mjs");
  const { filesForSecondTry } = await import("./test/second-try.mjs");
  const jest = (more) =>
    run(process.execPath, [path.join(root, "node_modules/jest/bin/jest.js"), ...more], { cwd: root, env });

  const code = await jest([...args, "--json", `--outputFile=${results}`]);
  const files =
    code !== 0 && existsSync(results) ? filesForSecondTry(JSON.parse(readFileSync(results, "utf8")), root) : [];
  if (files.length === 0) return code;
  console.error(`\nFailed, and tried once more by themselves: ${files.join(", ")}`);
  const second = await jest(["--runInBand", ...files]);
  console.error(
    second === 0 ? `Passed at the second try, so its timing is unsteady: ${files.join(", ")}` : "Failed twice.",
  );
  return second;
}

test(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
