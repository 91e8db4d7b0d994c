import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { texts } from "../../test/tokens/texts";

const length = 2000;

/** Consecutive pieces of a text, each as long as a good prompt. */
const pieces = (text: string): string[] =>
  Array.from({ length: Math.max(1, Math.floor(text.length / length)) }, (_, i) =>
    text.slice(i * length, (i + 1) * length),
  );

const filesUnder = (folder: string, extension: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(extension))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), "utf8"));

const mixed = texts.filter((text) => /\P{ASCII}/u.test(text)).join("\n");

/** What an analyst counts the tokens of: prose, programs, and many languages in one cell. The project's own texts. */
export const prompts: Readonly<Record<string, readonly string[]>> = {
  English: pieces(["README.md", "CONTRIBUTING.md", "LICENSE"].map((file) => readFileSync(file, "utf8")).join("\n")),
  code: pieces(filesUnder("src/engine", ".ts").join("\n")),
  "mixed languages": pieces(mixed),
};
