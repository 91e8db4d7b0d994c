import { absoluteAddress, areaAddress, columnAddress, type PlacedArea, quotedSheet } from "../grid/area";
import type { Formula } from "../template/template";

/** Puts addresses in the place of a formula's references in braces. */
export class References {
  constructor(private readonly areas: ReadonlyMap<string, PlacedArea>) {}

  /** The area that a path means. */
  area(path: string): PlacedArea {
    const area = this.areas.get(path);
    if (!area) throw new ReferenceError(`No block has a part ${path}`);
    return area;
  }

  /**
   * The formula with addresses, as it stands on a sheet.
   * @example "{inputs}" on its own sheet is $A$6:$D$52, on another one 'Prompt or fine-tune'!$A$6:$D$52; "{~inputs.epochs.1}" is C40, "{~$inputs.epochs.1}" is $C40
   */
  resolve(formula: Formula, sheet: string): string {
    return formula.replace(/\{(~?)(\$?)([\w.]+)\}/g, (_, relative: string, ownColumn: string, path: string) => {
      const area = this.area(path);
      const address = relative ? (ownColumn ? columnAddress(area) : areaAddress(area)) : absoluteAddress(area);
      return area.sheet === sheet ? address : `${quotedSheet(area.sheet)}!${address}`;
    });
  }
}
