import { spawnSync } from "node:child_process";
import { GROUPS, parseArguments } from "./groups.mjs";

const FLAG = "--experimental-vm-modules";

/**
 * Where jest was started without the flag that ES modules need (`npx jest …`), runs it again with it and ends with its code. Words after
 * `--selectProjects` that are no group's name are taken for paths, as everyone expects.
 */
export function runAgainWithModules() {
  const [, program = "", ...args] = process.argv;
  const isJest = /[\\/]jest(?:\.js)?$/.test(program);
  if (!isJest || [...process.execArgv, ...(process.env.NODE_OPTIONS ?? "").split(" ")].includes(FLAG)) return;
  const { patterns, selected, without, options } = parseArguments(args);
  const groups = (option, names) => (names.length > 0 ? [option, ...names.filter((name) => name in GROUPS)] : []);
  const { status } = spawnSync(
    process.execPath,
    [
      FLAG,
      "--disable-warning=ExperimentalWarning",
      program,
      ...patterns,
      ...options,
      ...groups("--selectProjects", selected),
      ...groups("--ignoreProjects", without),
    ],
    { stdio: "inherit" },
  );
  process.exit(status ?? 1);
}
