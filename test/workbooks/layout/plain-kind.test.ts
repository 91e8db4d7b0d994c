import { describe, expect, test } from "@jest/globals";
import { listedPrice } from "../../../src/functions/scenarios/compared";
import { promptOrFineTune } from "../../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { layout } from "../../../src/workbooks/layout";
import type { Block, InputsBlock, Template } from "../../../src/workbooks/template/template";
import { cellAt, displayed } from "../cells";

/** The first template with another model or price for input tokens. */
function withInputPrice(...values: readonly (number | string)[]): Template {
  const changed = (block: Block): Block =>
    block.kind === "inputs"
      ? ({
          ...block,
          rows: block.rows.map((row) => (row.input === "input_price" ? { ...row, values } : row)),
        } satisfies InputsBlock)
      : block;
  return {
    ...promptOrFineTune,
    sheets: promptOrFineTune.sheets.map((sheet) => ({
      ...sheet,
      stacks: sheet.stacks.map((stack) => ({ ...stack, blocks: stack.blocks.map(changed) })),
    })),
  };
}

const savingOf = (template: Template, kind: "addin" | "plain"): unknown => {
  const [sheet] = layout(template, { kind });
  const row = sheet!.cells.find(({ value, style }) => value === "Saving" && style === "label")!;
  return sheet!.cells.find((cell) => cell.row === row.row && cell.column === row.column + 2)?.value;
};

describe("a model's name in plain formulas", () => {
  const named = withInputPrice("gpt-4.1", "gpt-4.1-mini");

  test("becomes its list price, and a note says whose it is", () => {
    const [sheet] = layout(named, { kind: "plain" }) as [ReturnType<typeof layout>[number]];
    const label = sheet.cells.find(({ value }) => value === "Input price")!;
    const cells = sheet.cells.filter(({ row }) => row === label.row).sort((a, b) => a.column - b.column);
    expect([cells[2]!, cells[3]!].map(displayed)).toEqual([
      listedPrice("input_price", "gpt-4.1", 2200),
      listedPrice("input_price", "gpt-4.1-mini", 600),
    ]);
    expect(displayed(cells[4]!)).toBe("gpt-4.1, gpt-4.1-mini: list price");
  });

  test("gives the figures that the add-in gives for the name", () => {
    expect(savingOf(named, "plain")).toBeCloseTo(savingOf(named, "addin") as number, 6);
  });

  test("that the price book does not have stays, and the finding says what is wrong", () => {
    const [sheet] = layout(withInputPrice("my-model", 3), { kind: "plain" }) as [ReturnType<typeof layout>[number]];
    expect(displayed(cellAt(sheet, "A3"))).toMatch(
      /^No result yet\. C17:D17: Input price must be at least 0.*a name needs the add-in\.$/,
    );
  });
});
