import {
  CELL_INVERTED_INDEX_CACHE,
  DependencyManagerService,
  FormulaDependencyTree,
  FormulaDependencyTreeVirtual,
} from "@univerjs/engine-formula";
import { SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";
import type { Grid } from "./univer";

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

/**
 * Lets the grid drop what it had put off. The validations of a sheet out of view it checks when the browser is idle, and where that sheet has been deleted
 * in between, it throws where nobody can catch it, though nothing is amiss.
 */
export function forgetRulesOfGoneSheets({ workbook, services }: Grid): void {
  const validator = services.get(SheetsDataValidationValidatorService);
  const check = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (bookId, sheetId, ranges) =>
    workbook.getSheetBySheetId(sheetId) ? check(bookId, sheetId, ranges) : [];
}

/**
 * Tells the grid's engine that formulas of rules (conditional formats, validations) stand in no cell. It takes the cell that a rule is applied to for the place
 * of its formula, finds what reads that cell to rest on the rule, and so a circle where a rule reads further cells; then it calculates in no good order.
 */
export function keepRulesOutOfCells(): void {
  for (const { prototype } of [FormulaDependencyTree, FormulaDependencyTreeVirtual]) {
    const place = prototype.toRTreeItem;
    prototype.toRTreeItem = function (this: typeof prototype): ReturnType<typeof place> {
      return this.formulaId === null || this.formulaId === undefined ? place.call(this as never) : [];
    };
  }
}
