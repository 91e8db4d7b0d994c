import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const list = "src/functions/all.ts";
const folder = "src/functions";

/** A definition: the constant that holds it, the module it is in, and its group in the reference. */
function definitionIn(root, file) {
  const text = readFileSync(path.join(root, folder, file), "utf8");
  const name = /^export const (\w+) = define\(\{/m.exec(text)?.[1];
  return name && { name, from: `./${file.replace(/\.ts$/, "")}`, group: /^ {2}group: "(.*?)",$/m.exec(text)?.[1] };
}

const filesBelow = (root) => readdirSync(path.join(root, folder), { recursive: true }).map((file) => file.split(path.sep).join("/")).filter((file) => file.includes("/") && file.endsWith(".ts")).sort();

/** The definitions in the order of the list as it is; new ones behind the last of their group. */
function ordered(definitions, listed) {
  const placeOf = new Map(listed.map((name, place) => [name, place]));
  const known = definitions.filter(({ name }) => placeOf.has(name)).sort((a, b) => placeOf.get(a.name) - placeOf.get(b.name));
  for (const added of definitions.filter(({ name }) => !placeOf.has(name))) {
    const last = known.findLastIndex(({ group }) => group === added.group);
    known.splice(last < 0 ? known.length : last + 1, 0, added);
  }
  return known;
}

function listText(definitions) {
  const imports = [...definitions.map(({ name, from }) => ({ from, line: `import { ${name} } from "${from}";` })), { from: "./definition", line: 'import type { FunctionDefinition } from "./definition";' }];
  const names = definitions.map(({ name, group }, i) => `${i > 0 && group !== definitions[i - 1].group ? "\n" : ""}  ${name},`);
  return `// Generated from the definitions in the folders beside it: a new one is found by itself. The order may be changed by hand.
${imports.sort((a, b) => (a.from < b.from ? -1 : 1)).map(({ line }) => line).join("\n")}

/** Every function, in the order of the reference. */
export const functions: readonly FunctionDefinition[] = [
${names.join("\n")}
];
`;
}

/** The list of all functions: the file, and what should be in it. */
export function functionList(root) {
  const present = readFileSync(path.join(root, list), "utf8");
  const listed = [...present.matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);
  const definitions = filesBelow(root).flatMap((file) => definitionIn(root, file) ?? []);
  return { file: list, text: listText(ordered(definitions, listed)) };
}

/** Brings the list up to date, so that a build has every function. */
export function writeFunctionList(root) {
  const { file, text } = functionList(root);
  if (readFileSync(path.join(root, file), "utf8") !== text) writeFileSync(path.join(root, file), text);
}
