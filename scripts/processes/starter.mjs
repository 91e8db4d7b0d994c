import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const SHELL = /^(?:ba|da|z|k)?sh$/;

/** The name and the parent of a process, as far as the system tells. */
function processOf(pid) {
  try {
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return { name, parent: Number(parent) };
  } catch {
    return processFromPs(pid);
  }
}

function processFromPs(pid) {
  try {
    const [, parent, command] = /^\s*(\d+)\s+(.*?)\s*$/.exec(
      execFileSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], { encoding: "utf8" }),
    );
    return { name: command.replace(/^.*\/|^-/, ""), parent: Number(parent) };
  } catch {
    return undefined;
  }
}

/** The npm that runs this script: our parent, or its parent where npm put a shell between. */
function npmProcess() {
  const parent = processOf(process.ppid);
  return parent && SHELL.test(parent.name) && parent.parent > 1 ? parent.parent : process.ppid;
}

/**
 * Ends this process, as a signal would, once the npm that started it is gone: npm passes a signal on to its shell only, and nothing when it is
 * killed outright. No server and no browser outlives its command.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npm = npmProcess();
  setInterval(() => isRunning(npm) || process.kill(process.pid, "SIGTERM"), 1000).unref();
}

/** Whether a process is there. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
