import { describe, expect, test } from "@jest/globals";
import { exampleInputs } from "../../../src/functions/scenarios/example-inputs";
import type { SheetContent, WorkbookContent } from "../../../src/excel/read-workbook";
import { formatsFor, userLocale } from "../../../src/messages/pane/locale";
import { checkWorkbook } from "../../../src/taskpane/tools/check-workbook";
import { asTyped, brokenCells, ourCells, usesOurs } from "../../../src/taskpane/tools/our-formulas";
import { layout } from "../../../src/workbooks/layout";
import { templates } from "../../../src/workbooks/templates";
import { priceBook } from "../../../src/prices/price-book";
import { contentOf } from "./sheet-content";

type Cells = readonly (readonly (readonly [formula: unknown, value?: unknown] | null)[])[];

/** A sheet out of its cells, each a formula with what it shows, or a constant. */
const sheet = (name: string, cells: Cells, names: Record<string, string> = {}): SheetContent => ({
  name,
  row: 0,
  column: 0,
  names,
  formulas: cells.map((row) => row.map((cell) => cell?.[0] ?? "")),
  values: cells.map((row) => row.map((cell) => (cell ? (cell.length > 1 ? cell[1] : cell[0]) : ""))),
});
const book = (...sheets: SheetContent[]): WorkbookContent => ({ sheets, tooLarge: [] });
const american = formatsFor(userLocale("en-US"));
const check = (content: WorkbookContent, today = "2026-11-24") =>
  checkWorkbook(content, today, { ...american, date: (iso) => iso });

const scenario = (rows: readonly (readonly (string | number)[])[] = exampleInputs): SheetContent =>
  sheet(
    "Costs",
    rows.map((row) => row.map((cell) => [cell] as const)),
    { Inputs: `$A$1:$C$${rows.length}` },
  );

describe("the sheets as they are made", () => {
  test.each(templates.map((template) => [template.id, template] as const))(
    "%s: nothing is found but models that end",
    (_id, template) => {
      const { findings, formulas } = check({ sheets: layout(template).map(contentOf), tooLarge: [] });
      expect(formulas).toBeGreaterThan(0);
      expect(findings.filter(({ is }) => is !== "ending model")).toEqual([]);
    },
  );
});

describe("our formulas", () => {
  test.each([
    ["=TUNE.GPUS(1,2,3,4,5,6,7)", true],
    ["=1+tune.models()", true],
    ["=IFNA(_xldudf_TUNE_SCENARIO(A1,2),0)", true],
    ["=_xlfn._xldudf_TUNE_SCENARIO(A1,2)", true],
    ['="TUNE.GPUS("', false],
    ["=FORTUNE.GPUS(1)", false],
    ["TUNE.GPUS(1)", false],
    [7, false],
  ])("%s: %s", (content, ours) => {
    expect(usesOurs(content)).toBe(ours);
  });

  test("are typed again under their own name", () => {
    expect(asTyped("=IFNA(_xlfn._xldudf_TUNE_BREAKEVEN_DAYS(1,2,3),_xldudf_TUNE_GPUS(1))")).toBe(
      "=IFNA(TUNE.BREAKEVEN_DAYS(1,2,3),TUNE.GPUS(1))",
    );
  });

  test("that Excel did not know are found, others' errors are not", () => {
    const content = book(
      sheet("A", [
        [
          ["=TUNE.GPUS(1)", "#NAME?"],
          ["=FOO()", "#NAME?"],
        ],
        [["=TUNE.MODELS()", "provider"], null],
      ]),
    );
    expect(ourCells(content)).toHaveLength(2);
    expect(brokenCells(content).map(({ address }) => address)).toEqual(["A1"]);
  });
});

describe("a check of the workbook", () => {
  test("finds nothing where nothing is wrong, and says how much it looked at", () => {
    const results = sheet("Result", [[['=TUNE.SCENARIO(Costs!A1:C17,"cost_per_day",1)', 28]]]);
    expect(check(book(scenario(), results))).toEqual({ formulas: 1, findings: [], tooLarge: [] });
  });

  test("gives an error's own message, computed from the cells", () => {
    const content = book(
      sheet("A", [
        [["=1+TUNE.CALLCOST(1000,100,B1)", "#VALUE!"], [2.5]],
        [['=TUNE.MODELPRICE("gpt-41")', "#N/A"], null],
        [["=TUNE.TRAININGCOST(Table1[Tokens],1,2)", "#VALUE!"], null],
      ]),
    );
    const findings = check(content).findings.filter(({ is }) => is === "error");
    expect(findings.map(({ address }) => address)).toEqual(["A1", "A2", "A3"]);
    expect(findings[0]!.text).toMatch(/output_price/);
    expect(findings[1]!.text).toMatch(/gpt-4\.1/);
    expect(findings[2]!.text).toMatch(/Select the cell/);
  });

  test("lists one cause for the formulas that it breaks, at the cell to change", () => {
    const wrong = exampleInputs.map((row) => (row[0] === "Prompt tokens" ? ["Prompt tokens", 2000, -5] : row));
    const formula = ['=TUNE.SCENARIO(Costs!Inputs,"saving")', "#VALUE!"] as const;
    const { findings } = check(book(scenario(wrong), sheet("R", [[formula, formula], [formula]])));
    expect(findings).toEqual([
      { is: "error", sheet: "Costs", address: "C5", text: expect.stringMatching(/C5.*Prompt tokens.*3 formulas show/) },
    ]);
  });

  test("lists a renamed input once, however many formulas read it", () => {
    const renamed = exampleInputs.map((row) => (row[0] === "Prompt tokens" ? ["Prompt tokenz", 2000, 500] : row));
    const formula = ['=TUNE.SCENARIO(Costs!Inputs,"saving")', "#VALUE!"] as const;
    const { findings } = check(book(scenario(renamed), sheet("R", [[formula, formula], [formula]])));
    expect(findings).toEqual([
      {
        is: "error",
        sheet: "Costs",
        address: "A5",
        text: expect.stringMatching(/Prompt tokens.*3 formulas show/),
        fix: {
          is: "change",
          change: { sheet: "Costs", address: "A5", from: "Prompt tokenz", to: "Prompt tokens" },
        },
      },
    ]);
  });

  test("fixes a model's name where it stands, in a cell or in the formula, and a percentage typed as a whole number", () => {
    const fixes = (content: WorkbookContent) => check(content).findings.map(({ fix }) => fix);
    const inCell = sheet("A", [[["=TUNE.MODELPRICE(B1)", "#N/A"], ["gpt-41"]]]);
    expect(fixes(book(inCell))).toEqual([
      { is: "change", change: { sheet: "A", address: "B1", from: "gpt-41", to: "gpt-4.1" } },
    ]);
    const inFormula = sheet("A", [[['=1*TUNE.MODELPRICE("gpt-41")', "#N/A"]]]);
    expect(fixes(book(inFormula))).toEqual([
      {
        is: "change",
        change: {
          sheet: "A",
          address: "A1",
          from: '=1*TUNE.MODELPRICE("gpt-41")',
          to: '=1*TUNE.MODELPRICE("gpt-4.1")',
        },
      },
    ]);
    const nine = exampleInputs.map((row) => (row[0] === "Discount rate" ? ["Discount rate", 9, 9] : row));
    const results = sheet("R", [[['=TUNE.SCENARIO(Costs!Inputs,"npv")', "#VALUE!"]]]);
    expect(fixes(book(scenario(nine), results))).toEqual([
      { is: "change", change: { sheet: "Costs", address: "B4", from: 9, to: 0.09 } },
    ]);
    const unknown = sheet("A", [[["=TUNE.GPUS(1)", "#NAME?"]]]);
    expect(fixes(book(unknown))).toEqual([{ is: "repair" }]);
  });

  test("finds formulas that point at empty cells", () => {
    const content = book(
      sheet("A", [
        [["=TUNE.CALLCOST(B1,B2,3,15)", 0.1], [1000]],
        [null, null],
      ]),
    );
    expect(check(content).findings).toEqual([
      {
        is: "empty reference",
        sheet: "A",
        address: "A1",
        text: "CALLCOST refers to B2, which is empty.",
        fix: { is: "go", cell: { sheet: "A", address: "B2" } },
      },
    ]);
  });

  test("finds inputs that are not filled, once, however many formulas read them", () => {
    const open = exampleInputs.map((row) => (row[0] === "Prompt tokens" ? ["Prompt tokens", 2000, ""] : row));
    const formula = ['=TUNE.SCENARIO(Costs!Inputs,"saving")', "#VALUE!"] as const;
    const { findings } = check(book(scenario(open), sheet("R", [[formula], [formula]])));
    expect(findings.filter(({ is }) => is === "unfilled input")).toEqual([
      {
        is: "unfilled input",
        sheet: "Costs",
        address: "C5",
        text: "Prompt tokens of Fine-tuned is blank.",
        fix: { is: "change", change: { sheet: "Costs", address: "C5", from: "", to: 0 } },
      },
    ]);
  });

  test("finds prices of an earlier day, in formulas and in notes", () => {
    const content = book(
      sheet("A", [
        [['=TUNE.MODELPRICE("gpt-4.1@2025-06-30")', 2], ["Prompting: openai:gpt-4.1, prices of 2025-01-01"]],
      ]),
    );
    expect(
      check(content)
        .findings.filter(({ is }) => is === "old price")
        .map(({ address }) => address),
    ).toEqual(["A1", "B1"]);
    expect(check(book(sheet("A", [[[`x, prices of ${priceBook.date}`]]]))).findings).toEqual([]);
  });

  test("finds prices that were checked long ago or are in doubt, and promotions that may be over", () => {
    const texts = (model: string, today: string): string[] =>
      check(book(sheet("A", [[[`=TUNE.MODELPRICE("${model}")`, 2]]])), today)
        .findings.filter(({ is }) => is === "old price")
        .map(({ text }) => text);
    expect(texts("gpt-4.1-mini", "2026-11-30")).toEqual([]);
    expect(texts("gpt-4.1-mini", "2027-02-18")).toEqual([]);
    expect(texts("gpt-4.1-mini", "2027-02-19")).toEqual([
      expect.stringMatching(/gpt-4\.1-mini was last checked on .*2026/),
    ]);
    expect(texts("gpt-5.6-sol", "2026-11-21")).toEqual([]);
    expect(texts("gpt-5.6-sol", "2026-11-22")).toEqual([expect.stringMatching(/gpt-5\.6-sol is a promotion .*2026/)]);
    expect(texts("mistral:mistral-large-4", "2026-11-30")).toEqual([
      expect.stringMatching(/in doubt\. Sources conflict: /),
    ]);
  });

  test("finds models that end, named in a formula or in a table of inputs", () => {
    const ending = priceBook.search().find(({ endsOn }) => endsOn !== undefined)!;
    const name = `${ending.provider}:${ending.model}`;
    const dayBefore = new Date(Date.parse(ending.endsOn!) - 86_400_000).toISOString().slice(0, 10);
    const table = exampleInputs.map((row) => (row[0] === "Input price" ? ["Input price", name, 3] : row));
    const content = book(
      scenario(table),
      sheet("R", [[['=TUNE.SCENARIO(Costs!Inputs,"saving")', 1]], [[`=TUNE.MODELPRICE("${name}")`, 1]]]),
    );
    const ends = (today: string): string[] =>
      check(content, today)
        .findings.filter(({ is }) => is === "ending model")
        .map(({ text, sheet: at }) => `${at}: ${text}`);
    expect(ends(dayBefore)).toEqual([
      expect.stringMatching(/^R: .*will be retired on/),
      expect.stringMatching(/^Costs: .*will be retired on/),
    ]);
    expect(ends(ending.endsOn!)[0]).toMatch(/was retired on/);
    expect(ends("2000-01-01")).toEqual([]);
  });

  test("looks through a hundred thousand formulas in a moment", () => {
    const row = [["=TUNE.CALLCOST(1000,100,2.5,10)", 0.0035] as const];
    const began = performance.now();
    expect(
      check(
        book(
          sheet(
            "A",
            Array.from({ length: 100_000 }, () => row),
          ),
        ),
      ).formulas,
    ).toBe(100_000);
    expect(performance.now() - began).toBeLessThan(60_000);
  });
});
