import { readdirSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");

/**
 * The groups of tests, jest's projects, by the folders of `test/` that they have.
 * `build`: they read dist/. `program`: they drive a program that this machine must have.
 */
export const GROUPS = {
  unit: {
    folders: [
      "documents",
      "engine",
      "excel",
      "functions",
      "messages",
      "prices",
      "scenario",
      "scripts",
      "taskpane",
      "tokens",
      "usage",
      "workbench",
      "workbooks",
      "xlsx",
    ],
    except: ["engine/oracle", "excel"],
  },
  /** A second, slow, exact calculation beside the engine, on thousands of scenarios. */
  oracle: { folders: ["engine/oracle"] },
  /** Microsoft's client in Node, with a workbook behind it. */
  client: { folders: ["client", "excel"] },
  contract: { folders: ["contract"], build: true },
  browser: { folders: ["browser"], build: true, program: "browser" },
  parity: { folders: ["parity"], program: "office" },
};

/** The test files of a group, as paths from the project's folder with forward slashes. */
export function filesOf(group) {
  const { folders, except = [] } = GROUPS[group];
  const within = (file, places) => places.some((place) => file.startsWith(`test/${place}/`));
  return testFiles().filter((file) => within(file, folders) && !within(file, except));
}

let all;
function testFiles() {
  all ??= readdirSync(path.join(root, "test"), { recursive: true })
    .map((name) => `test/${name.replaceAll(path.sep, "/")}`)
    .filter((name) => name.endsWith(".test.ts"));
  return all;
}

/** Jest's options whose values follow as words of their own. */
const WITH_VALUE = new Set(["-t", "--testNamePattern", "-w", "--maxWorkers", "-c", "--config", "--seed", "--shard"]);

/**
 * What is asked for on the command line: paths (or parts of them), groups that are chosen or left out, and the rest, which is jest's own.
 * Jest takes every word after `--selectProjects` for a group's name; here only those that are one.
 */
export function parseArguments(args) {
  const asked = { patterns: [], selected: [], without: [], options: [] };
  let list;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    const [name, value] = arg.split(/=(.*)/s);
    if (name === "--selectProjects" || name === "--ignoreProjects" || name === "--without") {
      list = name === "--selectProjects" ? asked.selected : asked.without;
      if (value !== undefined) list.push(...value.split(","));
    } else if (list && arg in GROUPS) list.push(arg);
    else {
      list = undefined;
      if (!arg.startsWith("-")) asked.patterns.push(arg);
      else asked.options.push(...(WITH_VALUE.has(arg) ? [arg, args[++at]] : [arg]));
    }
  }
  return asked;
}

/** The files of each group that the words on the command line mean; groups without any are left out. */
export function chosen({ patterns, selected, without }) {
  const expressions = patterns.map((pattern) => new RegExp(pattern.replaceAll("\\", "/"), "i"));
  const names = Object.keys(GROUPS).filter(
    (group) => (selected.length === 0 || selected.includes(group)) && !without.includes(group),
  );
  const meant = (file) => expressions.length === 0 || expressions.some((expression) => expression.test(file));
  return new Map(names.map((group) => [group, filesOf(group).filter(meant)]).filter(([, files]) => files.length > 0));
}
