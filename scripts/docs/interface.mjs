import { readFileSync } from "node:fs";
import path from "node:path";
import { loadSource } from "../load-source.mjs";

const file = "test/contract/interface.json";

/** What was promised, what there is, and the sentences for each promise that does not hold. */
async function compared(root) {
  const [{ functionsMetadata }, { brokenPromises, interfaceOf }, { inputKeys }] = await Promise.all(
    ["src/functions/metadata.ts", "test/contract/compatibility.ts", "src/engine/strategy/inputs.ts"].map(loadSource),
  );
  const promised = JSON.parse(readFileSync(path.join(root, file), "utf8"));
  return {
    promised,
    present: interfaceOf(functionsMetadata("https://localhost:3000/help.html"), inputKeys),
    brokenPromises,
  };
}

/**
 * What saved workbooks rely on, with what is new added to it. Nothing that was promised is taken back.
 */
export async function promisedInterface(root) {
  const { promised, present, brokenPromises } = await compared(root);
  const kept = (part, id) =>
    id in promised[part] &&
    brokenPromises({ functions: {}, words: {}, [part]: { [id]: promised[part][id] } }, present).length > 0;
  const all = (part) => ({
    ...promised[part],
    ...Object.fromEntries(Object.entries(present[part]).filter(([id]) => !kept(part, id))),
  });
  return {
    file,
    text: `{\n${["functions", "words"].map((part) => `  "${part}": {\n${linesOf(all(part))}\n  }`).join(",\n")}\n}\n`,
  };
}

/** Throws where a promise does not hold, with the reasons: such a build would break saved workbooks. */
export async function checkPromises(root) {
  const { promised, present, brokenPromises } = await compared(root);
  const broken = brokenPromises(promised, present);
  if (broken.length > 0)
    throw new Error(`Not built: saved workbooks would break. ${file} has what they rely on.\n${broken.join("\n")}`);
}

const linesOf = (lists) =>
  Object.entries(lists)
    .map(([id, lines]) => `    ${JSON.stringify(id)}: ${JSON.stringify(lines).replaceAll('","', '", "')}`)
    .join(",\n");
