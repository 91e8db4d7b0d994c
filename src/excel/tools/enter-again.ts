/** A cell to be entered again. */
export interface CellPlace {
  readonly sheet: string;
  /** Without the sheet: "B4". */
  readonly address: string;
}

/** A cell and what it shows now. */
export interface EnteredCell extends CellPlace {
  readonly value: unknown;
}

/**
 * Gives cells their formula once more, as if one had typed it: formulas from before the add-in was there never heal by themselves.
 * @param formulaOf - what a formula is entered as
 */
export function enterAgain(
  places: readonly CellPlace[],
  formulaOf: (formula: string) => string,
): Promise<readonly EnteredCell[]> {
  return Excel.run(async (context) => {
    const cells = places.map((place) => {
      const cell = context.workbook.worksheets.getItem(place.sheet).getRange(place.address);
      cell.load("formulas");
      return { place, cell };
    });
    await context.sync();
    for (const { cell } of cells) cell.formulas = [[formulaOf(String(cell.formulas[0]?.[0] ?? ""))]];
    await context.sync();
    for (const { cell } of cells) cell.load("values");
    await context.sync();
    return cells.map(({ place, cell }) => ({ ...place, value: cell.values[0]?.[0] }));
  });
}
