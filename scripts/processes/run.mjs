import { spawn } from "node:child_process";

const PASSED_ON = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program in this terminal until it ends. A signal that ends us ends the program too, so that nothing is left behind.
 * @returns its exit code; throws where it cannot be started, or was ended by a signal
 */
export function run(program, args, { env = process.env, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd, stdio: "inherit" });
    const passOn = (signal) => child.kill(signal);
    for (const signal of PASSED_ON) process.on(signal, passOn);
    const done = (settle) => {
      for (const signal of PASSED_ON) process.off(signal, passOn);
      settle();
    };
    child.on("error", (error) => done(() => reject(new Error(`${program} could not be started: ${error.message}.`))));
    child.on("exit", (code, signal) => done(() => (signal ? reject(new Stopped(signal)) : resolve(code))));
  });
}

/** The program was ended by a signal: there is nothing to explain to anyone. */
export class Stopped extends Error {
  constructor(signal) {
    super(`Stopped by ${signal}.`);
    this.name = "Stopped";
  }
}
