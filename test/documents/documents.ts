import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");

/** A page of the project's documents. */
export interface Page {
  /** From the project's root. */
  readonly file: string;
  readonly text: string;
}

const pagesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.posix.join(folder, name));

/** Every page, in the project's root, in docs/ and among the benchmarks. */
export const pages: readonly Page[] = ["", "docs", "bench"]
  .filter((folder) => existsSync(path.join(root, folder)))
  .flatMap((folder) => pagesIn(folder))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));

/** The lines that are prose or tables, not blocks of code. */
export function proseLines(text: string): string[] {
  let fenced = false;
  return text.split("\n").filter((line) => {
    const fence = line.startsWith("```");
    if (fence) fenced = !fenced;
    return !fence && !fenced;
  });
}

/** What a heading is called in an address, by GitHub's rule. */
export const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

/** The anchors of a page. */
export const anchorsIn = (text: string): Set<string> =>
  new Set(proseLines(text).flatMap((line) => /^#{1,6} (.*)$/.exec(line)?.slice(1).map(anchorOf) ?? []));

/** Where a page leads to: links and pictures. */
export const linksIn = (text: string): string[] =>
  proseLines(text).flatMap((line) =>
    [...line.replace(/`[^`]*`/g, "").matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!),
  );

/** A formula in a page, and the result that stands beside it, if one does. */
export interface WrittenFormula {
  readonly formula: string;
  readonly result: string | undefined;
}

/** Formulas with their results: in the next cell of a table, or bold behind an arrow. Signatures, which have brackets, are none. */
export const formulasIn = (text: string): WrittenFormula[] =>
  proseLines(text).flatMap((line) =>
    [...line.matchAll(/`(=[^`]*TUNE\.[A-Z_]+\([^`]*\)[^`]*)`(?: \| ([^|]*?) \|| → \*\*(.*?)\*\*)?/g)]
      .map(([, formula, cell, bold]) => ({ formula: formula!, result: cell ?? bold }))
      .filter(({ formula }) => !/\[|…/.test(formula.replace(/"[^"]*"/g, ""))),
  );

/** The npm commands that a page names, blocks of code included. */
export const commandsIn = (text: string): string[] =>
  [...text.matchAll(/(?:^ *|`)(?:[A-Z_]+=\S+ )?npm (?:run )?(?:--silent )?([a-z][a-z:-]*)/gm)].map(([, name]) => name!);

/** The scripts that a page says to run with node. */
export const scriptsIn = (text: string): string[] =>
  [...text.matchAll(/node (scripts\/[\w./-]+)/g)].map(([, file]) => file!);
