import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const list = "src/functions/all.ts";
const ids = "src/functions/ids.ts";
const folder = "src/functions";

/** A definition: the constant that holds it, the module it is in, its id and its group in the reference. */
function definitionIn(root, file) {
  const text = readFileSync(path.join(root, folder, file), "utf8");
  const name = /^export const (\w+) = define\(\{/m.exec(text)?.[1];
  const field = (key) => new RegExp(`^ {2}${key}: "(.*?)",$`, "m").exec(text)?.[1];
  return name && { name, from: `./${file.replace(/\.ts$/, "")}`, id: field("id"), group: field("group") };
}

const filesBelow = (root) =>
  readdirSync(path.join(root, folder), { recursive: true })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.includes("/") && file.endsWith(".ts"))
    .sort();

/** The definitions in the order of the list as it is; new ones behind the last of their group. */
function ordered(definitions, listed) {
  const placeOf = new Map(listed.map((name, place) => [name, place]));
  const known = definitions
    .filter(({ name }) => placeOf.has(name))
    .sort((a, b) => placeOf.get(a.name) - placeOf.get(b.name));
  for (const added of definitions.filter(({ name }) => !placeOf.has(name))) {
    const last = known.findLastIndex(({ group }) => group === added.group);
    known.splice(last < 0 ? known.length : last + 1, 0, added);
  }
  return known;
}

/** A line for each definition, with an empty one between groups. */
const linesOf = (definitions, lineOf) =>
  definitions
    .map((one, i) => `${i > 0 && one.group !== definitions[i - 1].group ? "\n" : ""}  ${lineOf(one)},`)
    .join("\n");

function listText(definitions) {
  const imports = [
    ...definitions.map(({ name, from }) => ({ from, line: `import { ${name} } from "${from}";` })),
    { from: "./definition", line: 'import type { FunctionDefinition } from "./definition";' },
  ];
  return `// Generated from the definitions in the folders beside it: a new one is found by itself. The order may be changed by hand.
${imports
  .sort((a, b) => (a.from < b.from ? -1 : 1))
  .map(({ line }) => line)
  .join("\n")}

/** Every function, in the order of the reference. */
export const functions: readonly FunctionDefinition[] = [
${linesOf(definitions, ({ name }) => name)}
];
`;
}

const idsText = (definitions) => `// Generated from the definitions, in the order of all.ts.

/** The id of every function: all that is needed to make them known, before any of them is read. */
export const functionIds = [
${linesOf(definitions, ({ id }) => `"${id}"`)}
] as const;
`;

/** The lists of all functions: the files, and what should be in them. */
export function functionLists(root) {
  const present = readFileSync(path.join(root, list), "utf8");
  const listed = [...present.matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);
  const definitions = ordered(
    filesBelow(root).flatMap((file) => definitionIn(root, file) ?? []),
    listed,
  );
  return [
    { file: list, text: listText(definitions) },
    { file: ids, text: idsText(definitions) },
  ];
}

/** Brings the lists up to date, so that a build has every function. */
export function writeFunctionLists(root) {
  for (const { file, text } of functionLists(root)) {
    const place = path.join(root, file);
    if (!existsSync(place) || readFileSync(place, "utf8") !== text) writeFileSync(place, text);
  }
}
