import { readdirSync } from "node:fs";
import path from "node:path";

const tests = path.join(import.meta.dirname, "../../test");
const found = readdirSync(tests, { recursive: true }).map((file) => file.replaceAll(path.sep, "/"));

const parts = { ".": "\\.", "**/": "(?:.*/)?", "*": "[^/]*", "{": "(?:", ",": "|", "}": ")" };

/** The files that a pattern such as "engine/rules/*.test.ts", with ** for folders and {one,other} for either, stands for. */
function filesOf(pattern) {
  const name = new RegExp(`^${pattern.replace(/\*\*\/|[.*{,}]/g, (part) => parts[part])}$`);
  return found.filter((file) => name.test(file));
}

const files = new Set((process.env.MUTATION_TESTS ?? "").split("|").flatMap(filesOf));
if (files.size === 0) throw new Error(`There are no tests ${process.env.MUTATION_TESTS}.`);
for (const file of files) await import(path.join(tests, file));
