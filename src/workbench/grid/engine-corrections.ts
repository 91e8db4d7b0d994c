import { CELL_INVERTED_INDEX_CACHE, DependencyManagerService } from "@univerjs/engine-formula";

let areMade = false;

/** Corrects two faults of the grid's engine, by which a cell could keep a value that no longer follows from the others. */
export function correctEngine(): void {
  if (areMade) return;
  areMade = true;
  compareWithoutIndex();
  findLiveFormulasOnly();
}

/**
 * Has the engine compare cells as they are. Its index of values by column outlives a cell's value within one calculation, and takes empty texts for empty cells: a condition
 * could then hold for a value that no longer stood there.
 */
function compareWithoutIndex(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}

/** What the service keeps of each formula that there is, by its number. */
interface Formulas {
  readonly _allTreeMap: ReadonlyMap<number, unknown>;
}

/**
 * Leaves out formulas that were removed. One that reads several ranges of a sheet stays among those that depend on them, as it is looked for by the range around them all.
 */
function findLiveFormulasOnly(): void {
  const service = DependencyManagerService.prototype;
  const { searchDependency } = service;
  service.searchDependency = function (this: DependencyManagerService, ...search): Set<number> {
    const found = searchDependency.apply(this, search);
    const { _allTreeMap: formulas } = this as unknown as Formulas;
    for (const formula of found) if (!formulas.has(formula)) found.delete(formula);
    return found;
  };
}
