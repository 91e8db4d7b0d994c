import path from "node:path";
import { fileURLToPath } from "node:url";
import { setUp } from "./setup.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Installs what is missing, builds, measures, and writes bench/results.md and its chart.
 * A word leaves out the rows whose name does not have it, and writes nothing: `npm run bench -- tokens`.
 */
async function bench([only]) {
  await setUp({ system: true });
  const { build } = await import("./build.mjs");
  const { findBrowser, howToInstall } = await import("./setup/programs.mjs");
  const { loadSource } = await import("./load-source.mjs");
  const { serve } = await import("./serve.mjs");

  process.chdir(root);
  console.log("Building …");
  await build();
  const { bench: measure } = await loadSource("bench/index.ts");
  const browser = findBrowser();
  if (!browser) console.error(`Not measured: what needs a browser. ${howToInstall("browser")}`);
  await measure({ only, browser, serve: () => serve({ root: path.join(root, "dist") }) });
}

bench(process.argv.slice(2)).catch((error) => {
  console.error(error.stack);
  process.exitCode = 1;
});
