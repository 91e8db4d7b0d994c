import { describe, expect, test } from "@jest/globals";
import { layout } from "../../src/workbooks/layout";
import { templates } from "../../src/workbooks/templates";
import { storedFormula } from "../../src/xlsx/write-sheet";

/** Functions that every Excel since 2007 has, and stores under their own name. */
const known = new Set(
  "ABS ADDRESS AND COLUMN COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE EXP FIND FIXED IF IFERROR INDEX INT IRR ISERROR ISNUMBER ISTEXT LOG10 MATCH MAX MIN NOT OR ROUND ROW SIGN SUM SUMIFS SUMPRODUCT SUBSTITUTE TEXT VLOOKUP YEAR MONTH DAY LEFT RIGHT MID LEN TRIM UPPER LOWER SMALL LARGE ROWS COLUMNS AVERAGE LOOKUP T N RANK ROUNDUP TRUE FALSE CHOOSE NA CONCATENATE VALUE REPT SUMIF LN LOG SQRT POWER MOD EDATE EOMONTH ISBLANK ISNA".split(
    " ",
  ),
);

const plain = templates.filter(({ twin }) => twin).map((template) => [template.id, template] as const);

describe.each(plain)("%s in plain formulas", (_id, template) => {
  const formulas = layout(template, { kind: "plain" }).flatMap(({ cells, conditions, validations }) => [
    ...cells.flatMap(({ formula }) => formula ?? []),
    ...conditions.flatMap((condition) => (condition.kind === "formula" ? condition.formula : [])),
    ...validations.flatMap(({ rule }) => (rule.kind === "custom" ? rule.formula : [])),
  ]);

  test("calls only functions that every Excel since 2007 has, stored without a prefix", () => {
    const stored = formulas.map((formula) => storedFormula(formula).replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, ""));
    const called = new Set(stored.flatMap((formula) => formula.match(/[A-Za-z_][\w.]*(?=\()/g) ?? []));
    expect([...called].filter((name) => !known.has(name))).toEqual([]);
    expect(stored.filter((formula) => /_xl(fn|udf|dudf)/.test(formula))).toEqual([]);
  });

  test("needs no array formula: every formula gives the one cell that it stands in", () => {
    const cells = layout(template, { kind: "plain" }).flatMap((sheet) => sheet.cells);
    expect(cells.filter(({ spill, spilled }) => spill ?? spilled)).toEqual([]);
  });

  test("stays within Excel's limits: 8192 characters and 64 levels of brackets a formula", () => {
    const depth = (formula: string): number => {
      let now = 0;
      return Math.max(
        0,
        ...[...formula.replace(/"(?:[^"]|"")*"/g, "")].map((sign) => (now += sign === "(" ? 1 : sign === ")" ? -1 : 0)),
      );
    };
    expect(formulas.filter((formula) => formula.length > 8192 || depth(formula) > 64)).toEqual([]);
  });
});
