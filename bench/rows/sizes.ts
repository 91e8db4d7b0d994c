import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Finding } from "../report/finding";
import { exactly } from "../timing/spread";

/** What some of the build's files weigh as servers send them. */
export const gzippedBytes = (...files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join("dist", file)), { level: 9 }).length, 0);

const size = (what: string, bytes: number, atMost: number): Finding => ({
  what,
  quantity: "bytes",
  here: exactly(bytes),
  reach: { atMost },
});

/** What has to be loaded. `npm test` checks the same. */
export const sizes = (): Finding[] => [
  size("functions.js, price data included, gzipped", gzippedBytes("functions.js"), 75_000),
  size("taskpane.js and taskpane.css, gzipped", gzippedBytes("taskpane.js", "taskpane.css"), 140_000),
];
