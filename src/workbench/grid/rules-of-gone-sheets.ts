import { SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";
import type { Grid } from "./univer";

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
