import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = path.dirname(import.meta.dirname);
const folder = path.join(root, "node_modules/.cache/load-source");
let loaded = 0;

/**
 * Imports a TypeScript module of the project into Node, bundled on the way; packages stay packages.
 * @param {string} file from the project's root, as in "src/functions/metadata.ts"
 * @param {{ namespace?: string }} [settings] the functions' namespace, where the build has its own
 */
export async function loadSource(file, { namespace } = {}) {
  const name = `${path.basename(file, path.extname(file))}-${process.pid}-${(loaded += 1)}`;
  const outfile = path.join(folder, `${name}.mjs`);
  mkdirSync(folder, { recursive: true });
  try {
    await build({
      entryPoints: [path.join(root, file)],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      sourcemap: "inline",
      logLevel: "error",
      absWorkingDir: root,
      define: namespace ? { ADDIN_NAMESPACE: JSON.stringify(namespace) } : {},
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}
