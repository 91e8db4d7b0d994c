import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { setUp } from "./setup.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Installs what is missing, builds, and calls every function with whatever a host can hand over: a million calls of a new seed.
 * `--calls 5000` makes fewer, `--seed 7` the same ones again, `--only 123` that one alone, its answer shown.
 */
async function fuzz(args) {
  const { values } = parseArgs({
    args,
    options: { calls: { type: "string" }, seed: { type: "string" }, only: { type: "string" } },
  });
  await setUp();
  const { build } = await import("./build.mjs");
  const { loadSource } = await import("./load-source.mjs");

  process.chdir(root);
  console.log("Building …");
  await build();
  const { fuzz: call } = await loadSource("test/fuzz/index.ts");
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  const found = await call({
    calls: Number(values.calls ?? 1_000_000),
    seed,
    ...(values.only !== undefined && { only: Number(values.only) }),
  });
  console.log(found === 0 ? "Nothing found." : `${found} found.`);
  return found === 0 ? 0 : 1;
}

fuzz(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error.stack);
    process.exitCode = 1;
  },
);
