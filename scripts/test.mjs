import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setUp } from "./setup.mjs";
import { chosen, GROUPS, parseArguments } from "./test/groups.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Installs and builds what the tests that are asked for need, and runs them: all of them, or those whose paths hold one of the words given.
 * Groups are chosen with `--selectProjects` and left out with `--without`; other options go to jest.
 */
async function test(args) {
  const began = performance.now();
  const asked = parseArguments(args);
  const groups = chosen(asked);
  if (groups.size === 0) throw new Error(`No test's path has "${asked.patterns.join('" or "')}" in it.`);
  const needsProgram = [...groups.keys()].some((group) => GROUPS[group].program);
  await setUp({ system: needsProgram });

  const runs = new TestRuns(asked.options);
  try {
    await runs.findPrograms(groups);
    const later = new Map([...groups].filter(([group]) => GROUPS[group].build));
    const now = new Map([...groups].filter(([group]) => !GROUPS[group].build));
    // The build takes one core for half a minute, in which the tests that need none go on.
    const built = later.size > 0 ? build() : Promise.resolve();
    built.catch(() => undefined);
    await runs.run(now);
    await built;
    await runs.run(later);
    return await runs.close(performance.now() - began);
  } finally {
    runs.clear();
  }
}

/** What is tested is the project's own build, whatever a company has set for its own. */
async function build() {
  const { build } = await import("./build.mjs");
  const { buildSettings } = await import("./build/settings.mjs");
  await build({ settings: buildSettings({}) });
}

/** Runs of jest in a temporary folder of their own, where the programs that the tests drive may leave what they like. */
class TestRuns {
  #temporary = mkdtempSync(path.join(os.tmpdir(), "tunewise-test-"));
  #reports = [];
  #unsteady = [];
  #failed = false;
  #programs = {};
  #missing = [];

  constructor(options) {
    this.options = options;
  }

  /** Looks for the programs that groups drive; a group whose program is not there cannot run, and that fails the whole. */
  async findPrograms(groups) {
    const { findBrowser, findOffice, howToInstall } = await import("./setup/programs.mjs");
    const found = { browser: findBrowser(), office: findOffice() };
    this.#programs = { CHROMIUM_PATH: found.browser, LIBREOFFICE_PATH: found.office };
    for (const group of [...groups.keys()]) {
      const { program } = GROUPS[group];
      if (!program || found[program]) continue;
      groups.delete(group);
      this.#missing.push(
        `Not run: the ${group} tests. ${howToInstall(program)} To do without them: npm test -- --without=${group}`,
      );
    }
  }

  /** Runs the files of groups; what fails in a browser or LibreOffice gets a second try, by itself, and is named at the end. */
  async run(groups) {
    if (groups.size === 0) return;
    const files = [...groups.values()].flat();
    const report = await this.#jest([
      ...this.options,
      "--selectProjects",
      ...groups.keys(),
      "--runTestsByPath",
      ...files,
    ]);
    if (report.passed) return;
    const { filesForSecondTry } = await import("./test/second-try.mjs");
    const again = report.json ? filesForSecondTry(report.json, root) : [];
    if (again.length === 0) {
      this.#failed = true;
      return;
    }
    console.error(`\nFailed, and tried once more by themselves: ${again.join(", ")}`);
    const second = await this.#jest(["--runInBand", "--runTestsByPath", ...again]);
    if (!second.passed) this.#failed = true;
    else {
      this.#unsteady.push(...again);
      this.#reports.splice(this.#reports.indexOf(report.json), 1, withoutFailures(report.json));
    }
  }

  /** Prints what the runs came to; the exit code. */
  async close(tookMs) {
    const { summary } = await import("./test/summary.mjs");
    for (const sentence of this.#missing) console.error(sentence);
    console.log(summary(this.#reports, this.#unsteady, root, tookMs));
    return this.#failed || this.#missing.length > 0 ? 1 : 0;
  }

  clear() {
    rmSync(this.#temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #jest(args) {
    const { run } = await import("./processes/run.mjs");
    const output = path.join(this.#temporary, `report-${this.#reports.length}.json`);
    const temporary = this.#temporary;
    const env = {
      ...process.env,
      ...Object.fromEntries(Object.entries(this.#programs).filter(([, program]) => program)),
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
      XDG_CONFIG_HOME: path.join(temporary, "config"),
      XDG_CACHE_HOME: path.join(temporary, "cache"),
    };
    const jest = path.join(root, "node_modules/jest/bin/jest.js");
    const flags = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=64"];
    const code = await run(process.execPath, [...flags, jest, ...args, "--json", `--outputFile=${output}`], {
      cwd: root,
      env,
    });
    const json = existsSync(output) ? JSON.parse(readFileSync(output, "utf8")) : undefined;
    if (json) this.#reports.push(json);
    return { passed: code === 0, json };
  }
}

/** A report whose failures passed at the second try, where they are counted. */
const withoutFailures = (report) => ({ ...report, numFailedTests: 0 });

test(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
