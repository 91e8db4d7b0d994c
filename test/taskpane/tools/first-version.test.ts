import { describe, expect, test } from "@jest/globals";
import type { SheetContent } from "../../../src/excel/read-workbook";
import { formatsFor, userLocale } from "../../../src/messages/pane/locale";
import { checkWorkbook } from "../../../src/taskpane/tools/check-workbook";
import { comparison } from "../../../src/taskpane/tools/first-version/compare-figures";
import { firstVersionSheets } from "../../../src/taskpane/tools/first-version/recognize";
import { upgraded } from "../../../src/taskpane/tools/first-version/upgrade";
import { layout } from "../../../src/workbooks/layout";
import { templates } from "../../../src/workbooks/templates";
import { contentOf, firstVersionOf, firstVersionTemplates } from "../../workbooks/stored-sheet";
import { contentOf as laidContent } from "./sheet-content";

const formats = formatsFor(userLocale("en-US"));

const offers = (sheets: readonly SheetContent[]): readonly string[] =>
  checkWorkbook({ sheets, tooLarge: [] }, "2026-11-24", formats)
    .findings.filter(({ is }) => is === "first version")
    .map(({ text }) => text);

/** The only sheets of version 1 among contents, upgraded. */
function upgradedOf(sheets: readonly SheetContent[]) {
  const [old] = firstVersionSheets(sheets);
  const upgrade = upgraded(old!, { sheets, tooLarge: [] });
  if (upgrade.is !== "upgrade") throw new Error(upgrade.is);
  const layouts = layout(upgrade.template, { kind: old!.kind, sheetName: "Copy" });
  return { ...upgrade, figures: comparison(old!, upgrade.template, { kind: old!.kind, layouts }), layouts };
}

/** A sheet with another content in a cell. */
function typed(content: SheetContent, address: string, value: unknown): SheetContent {
  const [, letters = "", line = ""] = /^([A-Z])(\d+)$/.exec(address)!;
  const [row, column] = [Number(line) - 1, letters.charCodeAt(0) - 65];
  const changed = (lines: SheetContent["values"]): unknown[][] =>
    lines.map((cells, r) => (r === row ? Object.assign([...cells], { [column]: value }) : [...cells]));
  return { ...content, values: changed(content.values), formulas: changed(content.formulas) };
}

describe.each(firstVersionTemplates)("%s", (template) => {
  test.each(["pane", "file"] as const)(
    "is known as version 1's and has all of it in its copy, as the %s has it",
    (as) => {
      const sheets = firstVersionOf(template, "addin").map((sheet) => contentOf(sheet, as));
      expect(offers(sheets)).toHaveLength(1);
      const { left, formulas, figures } = upgradedOf(sheets);
      expect({ left, formulas, different: figures.different, errors: figures.errors }).toEqual({
        left: [],
        formulas: [],
        different: [],
        errors: 0,
      });
      expect(figures.figures.length).toBeGreaterThan(4);
    },
  );

  test("is known by another name too, and a sheet made now is not taken for it", () => {
    const [first, ...others] = firstVersionOf(template, "addin").map((sheet) => contentOf(sheet));
    const renamed = { ...first!, name: "My plan" };
    expect(firstVersionSheets([renamed, ...others])).toHaveLength(1);
    const now = layout(templates.find(({ id }) => id === template)!).map(laidContent);
    expect(firstVersionSheets(now)).toEqual([]);
  });
});

test.each(["prompt-or-fine-tune", "hybrid", "what-if", "rules-of-thumb"])(
  "%s in plain formulas has a copy in plain formulas with the same figures",
  (template) => {
    const { left, figures, layouts } = upgradedOf(firstVersionOf(template, "plain").map((sheet) => contentOf(sheet)));
    expect({ left, different: figures.different, errors: figures.errors }).toEqual({
      left: [],
      different: [],
      errors: 0,
    });
    expect(layouts.flatMap(({ cells }) => cells.filter(({ formula }) => formula?.includes("TUNE.")))).toEqual([]);
  },
  60_000,
);

test.each(["model-comparison", "budget"])("%s in plain formulas: it is said why there is no copy", (template) => {
  const [text] = offers(firstVersionOf(template, "plain").map((sheet) => contentOf(sheet)));
  expect(text).toContain("its list prices stand as typed in its plain formulas");
});

test("a figure that is another one is said with both values, and one that shows an error is not compared", () => {
  const sheets = firstVersionOf("prompt-or-fine-tune", "addin").map((sheet) => contentOf(sheet));
  const changed = typed(typed(sheets[0]!, "J11", 12_345), "J12", "#NAME?");
  const { figures } = upgradedOf([{ ...changed, formulas: sheets[0]!.formulas }, ...sheets.slice(1)]);
  expect(figures.different).toEqual([{ name: "Total cost", strategy: "Fine-tuned", before: 12_345, now: 11_530 }]);
  expect(figures.errors).toBe(1);
});

test("an input that was taken out of the table is at its default in the copy, one that was put in is there", () => {
  const sheets = firstVersionOf("prompt-or-fine-tune", "addin").map((sheet) => contentOf(sheet));
  const first = typed(typed(sheets[0]!, "A18", "Latency cost per hour"), "A45", "Traffic share");
  const { template, left } = upgradedOf([first, ...sheets.slice(1)]);
  expect(left.length).toBeGreaterThan(0);
  const block = template.sheets[0]!.stacks.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === "inputs");
  const rows = block?.kind === "inputs" ? block.rows : [];
  expect(rows.find(({ input }) => input === "cached_price")?.values).toEqual([2, 3]);
  expect(rows.map(({ input }) => input)).toContain("traffic_share");
});

test("a sheet whose names were deleted is told why it has no copy", () => {
  const [first, ...others] = firstVersionOf("hybrid", "addin").map((sheet) => contentOf(sheet));
  expect(offers([{ ...first!, names: {} }, ...others])[0]).toContain("its table of inputs, named Inputs, is not there");
});
