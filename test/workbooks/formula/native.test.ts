import { describe, expect, test } from "@jest/globals";
import { resultOf } from "./formula-result";

/** Results as Excel gives them. */
const cases: readonly (readonly [formula: string, result: unknown])[] = [
  ["1+2*3", 7],
  ["(1+2)*3", 9],
  ["-2^2", 4],
  ["2^3^2", 64],
  ["8/4/2", 1],
  ["50%*4", 2],
  ["1/0", "#DIV/0!"],
  ["SUM({1,2;3,-4})", 2],
  ['INDEX({"a","b";"c","d"},2,1)', "c"],
  ["0^0", "#NUM!"],
  ["1E+308*10", "#NUM!"],
  ['"a"&1&TRUE', "a1TRUE"],
  ['0.1+0.2&""', "0.3"],
  ['"5"+1', 6],
  ['"x"+1', "#VALUE!"],
  ['"ABC"="abc"', true],
  ['1<"a"', true],
  ["1<>2", true],
  ["IF(1>2,3)", false],
  ["IF(1,2,1/0)", 2],
  ['IFNA(NA(),"none")', "none"],
  ['IFNA(1/0,"none")', "#DIV/0!"],
  ['IFERROR(1/0,"none")', "none"],
  ["AND(TRUE,1,2>1)", true],
  ["OR(FALSE,0)", false],
  ["NOT(0)", true],
  ["CHOOSE(2,10,20)", 20],
  ["CHOOSE(3,10,20)", "#VALUE!"],
  ["ROUND(2.5,0)", 3],
  ["ROUND(-2.5,0)", -3],
  ["ROUND(1.005,2)", 1.01],
  ["ROUND(1234,-2)", 1200],
  ["ROUNDUP(1.2,0)", 2],
  ["ROUNDDOWN(-1.8,0)", -1],
  ["INT(-1.2)", -2],
  ["MOD(-3,2)", 1],
  ["MOD(3,0)", "#DIV/0!"],
  ["CEILING(2.1,0.5)", 2.5],
  ["MIN()", 0],
  ["MAX(1,7,3)", 7],
  ["NPV(0.5,3,4.5)", 4],
  ["FIXED(1234.567,2)", "1,234.57"],
  ["FIXED(1234.567,0)", "1,235"],
  ["FIXED(-0.001,2)", "0.00"],
  ["FIXED(1234.567,-2)", "1,200"],
  ["FIXED(1234.5,1,TRUE)", "1234.5"],
  ['LEFT("abc",2)&RIGHT("abc",1)&MID("abc",2,1)', "abcb"],
  ['SUBSTITUTE("a-b-c","-","")', "abc"],
  ['FIND("b","abcb")', 2],
  ['FIND("b","abcb",3)', 4],
  ['FIND("B","abcb")', "#VALUE!"],
  ["DATE(2026,1,31)", 46053],
  ["EDATE(DATE(2026,1,31),1)", 46081],
  ["EOMONTH(DATE(2024,2,1),0)", 45351],
  ["DAY(EOMONTH(DATE(2023,2,1),0))", 28],
  ['ISNUMBER("1")', false],
  ['N("5")+N("")+N(TRUE)+N(3)', 4],
  ["N(1/0)", "#DIV/0!"],
  ["ISERROR(#N/A)", true],
];

describe("native formulas", () => {
  test.each(cases)("%s", (formula, result) => expect(resultOf(formula)).toBe(result));
});

describe("formulas over ranges", () => {
  const cells = { A1: 1, A2: "two", A3: 3, A4: true, B1: 10, B2: 20, B3: 30, C1: "=A1/0" };

  test.each([
    ["SUM(A1:A5)", 4],
    ["COUNT(A1:A5)", 2],
    ["COUNTA(A1:A5)", 4],
    ["COUNTBLANK(A1:A5)", 1],
    ['COUNTIF(A1:A5,"two")', 1],
    ['COUNTIF(B1:B3,">=20")', 2],
    ['SUMIF(B1:B3,">10")', 50],
    ["SUMIFS(B1:B3,A1:A3,3)", 30],
    ["SUMPRODUCT(A1:A3,B1:B3)", 100],
    ["SUMPRODUCT((B1:B3<B3)*1)", 2],
    ["RANK(20,B1:B3)", 2],
    ["RANK(10,B1:B3,1)", 1],
    ["RANK(3,A1:A3,1)", 2],
    ["RANK(4,B1:B3)", "#N/A"],
    ["SUM(A1:C1)", "#DIV/0!"],
    ["INDEX(B1:B3,2)", 20],
    ["INDEX(A1:B3,3,2)", 30],
    ["INDEX(B1:B3,4)", "#REF!"],
    ['MATCH("TWO",A1:A4,0)', 2],
    ["MATCH(25,B1:B3)", 2],
    ['MATCH("none",A1:A4,0)', "#N/A"],
    ["VLOOKUP(3,A1:B3,2,FALSE)", 30],
    ["LOOKUP(25,B1:B3)", 20],
    ["LARGE(B1:B3,2)", 20],
    ["AVERAGE(B1:B3)", 20],
    ["AVERAGE(D1:D3)", "#DIV/0!"],
    ["ROWS(A1:B3)*COLUMNS(A1:B3)", 6],
    ["ROW(B3)", 3],
    ["Volume*2", 40],
    ["Nothing*2", "#NAME?"],
    ["'Sheet'!B1+Sheet!$B$2", 30],
    ["Other!A1", "#REF!"],
    ['A6&""', ""],
    ["A6+1", 1],
  ])("%s", (formula, result) => expect(resultOf(formula, cells, { Volume: "B2" })).toBe(result));

  test("a function outside the list is a defect of the sheet, not a silent error", () =>
    expect(() => resultOf("XLOOKUP(1,A1:A3,B1:B3)")).toThrow("XLOOKUP"));
  test("a formula that refers to itself is told", () =>
    expect(() => resultOf("A1", { A1: "=A2", A2: "=A1" })).toThrow(/refers to itself/));
  test("what cannot be read is told with the formula", () => expect(() => resultOf("1+")).toThrow("1+"));
  test("a chain of ten thousand cells does not go deep", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, at) => [`A${at + 1}`, at === 0 ? 1 : `=A${at}+1`]),
    );
    expect(resultOf("A10000", chain)).toBe(10_000);
  });
});

describe("functions of ours", () => {
  test("are called as Excel calls them, what is left out being null", () =>
    expect(resultOf("TUNE.PROMPTCOST(10000,4000,0,2,,91)")).toBe(7280));
  test("give their errors to the formula around them", () => {
    expect(resultOf('IFNA(TUNE.BREAKEVEN_DAYS(500,10,12),"never")')).toBe("never");
    expect(resultOf("TUNE.BREAKEVEN_DAYS(500,10,A1)", { A1: "=1/0" })).toBe("#DIV/0!");
  });
  test("take a range of one cell as a range", () =>
    expect(resultOf('TUNE.SCENARIO(A1,"saving")', { A1: 5 })).toBe("#VALUE!"));
});
