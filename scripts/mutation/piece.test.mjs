import { readdirSync } from "node:fs";
import path from "node:path";

const tests = path.join(import.meta.dirname, "../../test");

/** The files that a pattern such as "engine/rules/*.test.ts" stands for. */
function filesOf(pattern) {
  const name = new RegExp(`^${path.basename(pattern).replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
  const folder = path.join(tests, path.dirname(pattern));
  return readdirSync(folder).filter((file) => name.test(file)).map((file) => path.join(folder, file));
}

const files = new Set((process.env.MUTATION_TESTS ?? "").split("|").flatMap(filesOf));
for (const file of files) await import(file);
