import { describe, expect, test } from "@jest/globals";
import { storedFormula } from "../../src/xlsx/write-sheet";

describe("a formula in a file", () => {
  test.each([
    ["=TUNE.PROMPTCOST(1,2)", "_xldudf_TUNE_PROMPTCOST(1,2)"],
    ["=1+TUNE.CALLCOST(1,TUNE.TOKENS(A1),3)", "1+_xldudf_TUNE_CALLCOST(1,_xldudf_TUNE_TOKENS(A1),3)"],
    ["=TUNE.BREAKEVEN_DAYS(500,25,7.5)", "_xldudf_TUNE_BREAKEVEN_DAYS(500,25,7.5)"],
    ['=IFNA(TUNE.SCENARIO(A1:B2,"npv"),"none")', '_xlfn.IFNA(_xldudf_TUNE_SCENARIO(A1:B2,"npv"),"none")'],
    ['="TUNE.SCENARIO( and ""IFNA("" stay"&A1', '"TUNE.SCENARIO( and ""IFNA("" stay"&A1'],
    ["=SUM(A1:A2)", "SUM(A1:A2)"],
  ])("%s", (formula, stored) => expect(storedFormula(formula)).toBe(stored));
});
