import type { Grid } from "./univer";
import { FormulaDependencyTree, FormulaDependencyTreeVirtual } from "@univerjs/engine-formula";
import { SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";

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
