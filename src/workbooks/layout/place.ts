import { draftFigures } from "../blocks/figures";
import { draftChart, draftGrid, draftLines } from "../blocks/grid";
import { draftInputs, withListPrices } from "../blocks/inputs";
import { draftCaseInputs } from "../blocks/case-inputs";
import { draftInputRows } from "../blocks/input-rows";
import { draftSpill } from "../blocks/spill";
import { type Area, areaOf, type PlacedArea } from "../grid/area";
import type { Block, SheetTemplate, Template } from "../template/template";
import { draftInCurrency } from "./currency";
import type { Around, Draft } from "./draft";
import { inputsBlocks, type LayoutOptions, sheetNames, sheetsOf } from "./sheet-names";

/** What a block comes to, before it has a place. */
function draftBlock(block: Block, around: Around): Draft {
  switch (block.kind) {
    case "lines":
      return draftLines(block, around);
    case "inputs":
      return draftInputs(block, around);
    case "input-rows":
      return draftInputRows(block, around);
    case "case-inputs":
      return draftCaseInputs(block, around);
    case "figures":
      return draftFigures(block, around);
    case "spill":
      return draftSpill(block, around);
    case "grid":
      return draftGrid(block, around);
    case "chart":
      return draftChart(block);
  }
}

/** A block in its place. */
export interface PlacedBlock {
  readonly id: string;
  readonly draft: Draft;
  readonly row: number;
  readonly column: number;
}

export interface PlacedSheet {
  readonly name: string;
  readonly template: SheetTemplate;
  readonly blocks: readonly PlacedBlock[];
}

/** A template with every block in its place, and the areas that references mean. */
export interface Placed {
  readonly sheets: readonly PlacedSheet[];
  readonly areas: ReadonlyMap<string, PlacedArea>;
}

/** An area of a block as an area of its sheet. */
export const moved = (area: Area, { row, column }: { readonly row: number; readonly column: number }): Area => ({
  ...area,
  row: area.row + row,
  column: area.column + column,
});

/** Gives every block its place: those of a stack one under the other, an empty row between them. */
export function place(template: Template, options: LayoutOptions): Placed {
  const inputs = inputsBlocks(template);
  const { kind = "addin", today } = options;
  const around: Around = {
    kind,
    ...(today !== undefined && { today }),
    inputs: (id) =>
      inputs.find((block) => block.id === id) ?? fail(`There is no block of inputs ${id} in ${template.id}`),
    ...(kind === "plain" && { plain: plainText(template) }),
  };
  const names = sheetNames(template, options);
  const areas = new Map<string, PlacedArea>();
  const sheets = sheetsOf(template, options).map((sheet, at): PlacedSheet => {
    const name = names[at]!;
    const blocks = sheet.stacks.flatMap(({ at: first, blocks: stacked }) => {
      let { row } = areaOf(first);
      const { column } = areaOf(first);
      return stacked
        .filter(({ only = kind }) => only === kind)
        .map((block): PlacedBlock => {
          const placed = {
            id: block.id,
            draft: draftInCurrency(
              draftBlock(kind === "plain" && block.kind === "inputs" ? withListPrices(block) : block, around),
              inputs[0]?.currency,
            ),
            row,
            column,
          };
          row += placed.draft.rows + 1;
          return placed;
        });
    });
    refuseOverlaps(name, blocks);
    for (const block of blocks) register(areas, name, block);
    return { name, template: sheet, blocks };
  });
  return { sheets, areas };
}

function plainText(template: Template): NonNullable<Around["plain"]> {
  const { twin } = template;
  const [inputs] = inputsBlocks(template);
  if (!twin) return fail(`${template.id} cannot be made in plain formulas`);
  return (output) =>
    inputs
      ? twin.formula(output, inputs)
      : fail(`${template.id} has no table of inputs that ${output.block} could be worked out from`);
}

function register(areas: Map<string, PlacedArea>, sheet: string, block: PlacedBlock): void {
  if (areas.has(block.id)) fail(`The block ${block.id} is there twice`);
  for (const [part, area] of Object.entries(block.draft.parts))
    areas.set(part === "" ? block.id : `${block.id}.${part}`, { sheet, ...moved(area, block) });
}

function refuseOverlaps(sheet: string, blocks: readonly PlacedBlock[]): void {
  blocks.forEach((a, at) => {
    const other = blocks
      .slice(at + 1)
      .find(
        (b) =>
          !apart(a.row, a.draft.rows, b.row, b.draft.rows) &&
          !apart(a.column, a.draft.columns, b.column, b.draft.columns),
      );
    if (other) fail(`The blocks ${a.id} and ${other.id} of ${sheet} overlap`);
  });
}

const apart = (a: number, length: number, b: number, otherLength: number): boolean =>
  a + length <= b || b + otherLength <= a;

function fail(message: string): never {
  throw new TypeError(message);
}
