import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { findGnumeric, howToInstall } from "../../scripts/setup/programs.mjs";
import { cellAddress } from "../../src/workbooks/grid/area";
import { readZip, writeZip } from "../../src/xlsx/zip";
import type { CellPlace, OfficeValue, Trial } from "./recalculate";

/** Where Gnumeric's program is; undefined where it is not installed, and what to do about that. */
export const gnumeric = { program: findGnumeric(), howToInstall: howToInstall("gnumeric") };

const run = promisify(execFile);
const sheetPath = (sheet: number): string => `xl/worksheets/sheet${sheet + 1}.xml`;

/** A file's sheets as texts, in which cells are written and read. */
class BookParts {
  readonly #texts = new Map<string, string>();

  constructor(private readonly parts: ReadonlyMap<string, Uint8Array>) {}

  #text(path: string): string {
    let text = this.#texts.get(path);
    if (text === undefined) this.#texts.set(path, (text = new TextDecoder().decode(this.parts.get(path))));
    return text;
  }

  /** A cell's element: its attributes and what is in it, and where it stands. */
  #cell({
    sheet,
    row,
    column,
  }: CellPlace): { start: number; end: number; attributes: string; inner: string } | undefined {
    const text = this.#text(sheetPath(sheet));
    const start = text.indexOf(`<c r="${cellAddress(row, column)}"`);
    if (start < 0) return undefined;
    const opened = text.indexOf(">", start) + 1;
    const attributes = text.slice(start, opened);
    if (attributes.endsWith("/>")) return { start, end: opened, attributes, inner: "" };
    const closed = text.indexOf("</c>", opened);
    return { start, end: closed + 4, attributes, inner: text.slice(opened, closed) };
  }

  /** Puts a number in the place of what a cell holds. */
  type(place: CellPlace, value: number): void {
    const cell = this.#cell(place);
    if (!cell) throw new RangeError(`There is no cell ${cellAddress(place.row, place.column)}`);
    const sheet = sheetPath(place.sheet);
    const text = this.#text(sheet);
    const style = / s="\d+"/.exec(cell.attributes)?.[0] ?? "";
    const typed = `<c r="${cellAddress(place.row, place.column)}"${style}><v>${value}</v></c>`;
    this.#texts.set(sheet, text.slice(0, cell.start) + typed + text.slice(cell.end));
  }

  /** The file with what was typed. */
  written(): Promise<Uint8Array> {
    const encoded = [...this.#texts].map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
    return writeZip(new Map([...this.parts, ...encoded]));
  }

  /** What a cell shows; nothing is an empty text. */
  read(place: CellPlace): OfficeValue {
    const { attributes, inner } = this.#cell(place) ?? { attributes: "", inner: "" };
    const value = /<(?:v|t)\b[^>]*>([^<]*)<\/(?:v|t)>/.exec(inner)?.[1];
    if (value === undefined) return "";
    const type = / t="(\w+)"/.exec(attributes)?.[1] ?? "n";
    if (type === "n") return Number(value);
    const text = type === "s" ? this.#sharedText(Number(value)) : value;
    const plain = text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!);
    return type === "e" ? { error: plain } : plain;
  }

  #sharedText(index: number): string {
    const item = this.#text("xl/sharedStrings.xml").split("<si>")[index + 1]!;
    return [...item.matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join("");
  }
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** Types the inputs of each trial into a workbook, has Gnumeric calculate it, and reads. */
export async function triedInGnumeric(xlsx: Uint8Array, trials: readonly Trial[]): Promise<OfficeValue[][]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tunewise-gnumeric-"));
  const [before, after] = [path.join(folder, "typed.xlsx"), path.join(folder, "calculated.xlsx")];
  try {
    const parts = await readZip(xlsx);
    const found: OfficeValue[][] = [];
    for (const { inputs, read } of trials) {
      const book = new BookParts(parts);
      for (const { place, value } of inputs) book.type(place, value);
      writeFileSync(before, await book.written());
      await run(gnumeric.program!, ["--recalc", before, after], {
        env: { ...process.env, LC_ALL: "C.UTF-8", HOME: folder },
      });
      const calculated = new BookParts(await readZip(readFileSync(after)));
      found.push(read.map((place) => calculated.read(place)));
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
