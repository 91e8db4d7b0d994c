import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "../..");

/** What is not written, in documents, texts on screen, comments or names; and what is written instead. docs/glossary.md has the terms. */
export const AVOIDED = [
  { pattern: /\b(?:mend(?:s|ed|ing)?|heal(?:s|ed|ing)?)\b/i, instead: "fix" },
  { pattern: /\bdearer\b/i, instead: "costs more" },
  { pattern: /\banew\b/i, instead: "again, recalculate" },
  { pattern: /\bhand(?:ed)\b(?! over)/i, instead: "given, passed" },
  { pattern: /\bready sheets?\b/i, instead: "template" },
  { pattern: /\brooms?\b/i, instead: "module" },
  { pattern: /\bthe house\b/i, instead: "the architecture" },
  { pattern: /\bnever breaks even\b/i, instead: '"no break-even within 365 days"' },
  { pattern: /\bcannot be had\b/i, instead: "is not public, could not be loaded" },
  { pattern: /\bcome along\b/i, instead: "are filled in" },
  { pattern: /\bbroke the work off\b/i, instead: "cancelled the operation" },
  { pattern: /\d[  ]%(?!\))/, instead: '"24%", without a space' },
  { pattern: /\bUSD\/M\b(?! tokens)|\bper million tokens\b/i, instead: '"USD per 1M tokens"' },
  { pattern: /\b(?:const|let|function)\s+(?:said|shown|handed)\b/, instead: "text, format, result" },
];

/** Sentences that need an avoided word: the file, and a part of the line. */
const EXCEPTIONS = [
  { file: "docs/glossary.md", line: /.*/ },
  { file: "scripts/lint/language.mjs", line: /.*/ },
  { file: "test/scripts/language.test.ts", line: /.*/ },
  { file: "test/messages/catalogue.test.ts", line: /dearer\|mend/ },
  // What analysts may type into the search.
  { file: "src/messages/pane/search-words.ts", line: /dearer/ },
  // How other programs write numbers.
  { file: "test/taskpane/locale/numbers.test.ts", line: /\d %/ },
];

const isChecked = (file) => /\.(?:md|ts|tsx|mjs|js|html|xml)$/.test(file) && !file.startsWith("src/prices/data/");

const isExcepted = (file, line) => EXCEPTIONS.some((one) => one.file === file && one.line.test(line));

/**
 * The places in some files where an avoided word stands.
 * @param {(file: string) => string} read
 * @returns {string[]} "docs/method.md:12: dearer (write: costs more)"
 */
export function avoidedWords(files, read) {
  return files.filter(isChecked).flatMap((file) =>
    read(file)
      .split("\n")
      .flatMap((line, index) => {
        if (isExcepted(file, line)) return [];
        return AVOIDED.flatMap(({ pattern, instead }) => {
          const found = pattern.exec(line);
          return found ? [`${file}:${index + 1}: "${found[0]}" (write: ${instead})`] : [];
        });
      }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trim().split("\n");
  const found = avoidedWords(files, (file) => readFileSync(path.join(root, file), "utf8"));
  for (const place of found) console.error(place);
  if (found.length > 0) process.exitCode = 1;
}
