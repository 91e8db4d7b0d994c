import { spawn } from "node:child_process";

const { env, platform, stdout } = process;

/** Whether a person sits at this terminal, with a screen of their own: no build server, no connection from afar. */
export const isAtADesk = () => {
  if (!stdout.isTTY || env.CI || env.SSH_CONNECTION) return false;
  return platform === "win32" || platform === "darwin" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
};

const OPENERS = { win32: ["rundll32", "url.dll,FileProtocolHandler"], darwin: ["open"] };

/** Opens an address in the person's browser; where that cannot be done, the printed address must do. */
export function openInBrowser(url) {
  openProgram(...(OPENERS[platform] ?? ["xdg-open"]), url);
}

/** Starts a program of the person's desktop, and leaves it to them. */
export function openProgram(program, ...args) {
  spawn(program, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

/** Resolves when this process is told to stop. */
export const untilStopped = () =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve);
  });
