import { absoluteAddress, areaAddress, columnAddress, type PlacedArea, quotedSheet } from "../grid/area";
import type { Formula } from "../template/template";

/** A formula as it stands in a cell, and as it is copied down from there: texts, and between them the numbers of rows that move along. */
export interface Pattern {
  readonly texts: readonly string[];
  readonly rows: readonly number[];
}

/** The formula of a pattern, so many rows further down. */
export function copiedDown({ texts, rows }: Pattern, down: number): string {
  const parts: (string | number)[] = [texts[0]!];
  for (let at = 0; at < rows.length; at++) parts.push(rows[at]! + down, texts[at + 1]!);
  return parts.join("");
}

/** Puts addresses in the place of a formula's references in braces. */
export class References {
  constructor(private readonly areas: ReadonlyMap<string, PlacedArea>) {}

  /** The area that a path means; "ledger.day.5" is the cell of row 5 of the part "ledger.day", from 0, where it has no key of its own. */
  area(path: string): PlacedArea {
    const area = this.areas.get(path) ?? this.#rowOfPart(path);
    if (!area) throw new ReferenceError(`No block has a part ${path}`);
    return area;
  }

  #rowOfPart(path: string): PlacedArea | undefined {
    const dot = path.lastIndexOf(".");
    const part = this.areas.get(path.slice(0, dot));
    const row = Number(path.slice(dot + 1));
    return part && part.columns === 1 && row < part.rows ? { ...part, row: part.row + row, rows: 1 } : undefined;
  }

  /**
   * The formula with addresses, as it stands on a sheet.
   * @example "{inputs}" on its own sheet is $A$6:$D$52, on another one 'Prompt or fine-tune'!$A$6:$D$52; "{~inputs.epochs.1}" is C40, "{~$inputs.epochs.1}" is $C40
   */
  resolve(formula: Formula, sheet: string): string {
    return formula.replace(reference, (_, relative: string, ownColumn: string, path: string) =>
      this.#address(relative, ownColumn, path, sheet),
    );
  }

  /** The same as a pattern that can be copied down: references with a ~ move along. */
  pattern(formula: Formula, sheet: string): Pattern {
    const texts: string[] = [];
    const rows: number[] = [];
    let text = "";
    let end = 0;
    for (const { 0: whole, 1: relative = "", 2: ownColumn = "", 3: path = "", index } of formula.matchAll(reference)) {
      text += formula.slice(end, index);
      end = index + whole.length;
      const address = this.#address(relative, ownColumn, path, sheet);
      if (!relative) {
        text += address;
        continue;
      }
      const cells = address.slice(address.lastIndexOf("!") + 1);
      text += address.slice(0, address.length - cells.length);
      for (const cell of cells.split(":")) {
        const [, column, row] = /^(\$?[A-Z]+)(\d+)$/.exec(cell)!;
        texts.push(`${text}${column}`);
        rows.push(Number(row));
        text = ":";
      }
      text = "";
    }
    return { texts: [...texts, text + formula.slice(end)], rows };
  }

  #address(relative: string, ownColumn: string, path: string, sheet: string): string {
    const area = this.area(path);
    const address = relative ? (ownColumn ? columnAddress(area) : areaAddress(area)) : absoluteAddress(area);
    return area.sheet === sheet ? address : `${quotedSheet(area.sheet)}!${address}`;
  }
}

const reference = /\{(~?)(\$?)([\w.]+)\}/g;
