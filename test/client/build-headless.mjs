import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";

const root = path.join(import.meta.dirname, "../..");
const cache = path.join(root, "node_modules/.cache/headless");

/** The workbench's sources, and the versions of what they are built on: a bundle of the same is not built again. */
function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json")));
  const folder = path.join(root, "src/workbench");
  for (const name of readdirSync(folder, { recursive: true }).sort())
    if (name.endsWith(".ts")) hash.update(name).update(readFileSync(path.join(folder, name)));
  return hash.digest("hex").slice(0, 16);
}

/** Where the bundle of the headless workbench is; built first, where there is none of these sources. */
export function headlessBundle() {
  const file = path.join(cache, `${fingerprint()}.mjs`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  // The grid's packages import some CommonJS ones in a way that Node refuses and bundlers allow.
  buildSync({
    entryPoints: [path.join(root, "src/workbench/headless.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outfile: unfinished,
    logLevel: "error",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  renameSync(unfinished, file);
  return file;
}

/** Before the first test that needs it: so that several workers do not build it at once. */
export default headlessBundle;
