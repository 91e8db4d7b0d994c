import type { Area, PlacedArea } from "./grid/area";
import type { DraftChart } from "./layout/draft";
import { finished } from "./formula/calculate";
import { fillCells, unfilledCells } from "./layout/fill-cells";
import type { LayoutOptions } from "./layout/sheet-names";
import { moved, place, type PlacedBlock, type PlacedSheet } from "./layout/place";
import { References } from "./layout/references";
import {
  type LayoutCell,
  type LayoutChart,
  type LayoutCondition,
  type LayoutName,
  type LayoutValidation,
  type LineLook,
  type SheetLayout,
  shownValue,
} from "./layout/sheet-layout";
import { guideColours, seriesColours } from "./layout/styles";
import type { Template } from "./template/template";

/** Reads the text that a cell shows. */
type TextAt = (area: PlacedArea) => string;

/**
 * A template as sheets ready to be written: every cell with its address, formula and value.
 * @param template which sheets and blocks
 * @param options which kind of formulas, and the name of the first sheet
 */
export const layout = (template: Template, options: LayoutOptions = {}): SheetLayout[] =>
  finished(layoutSteps(template, options));

/**
 * The same in slices of a few milliseconds: whoever waits for it can answer clicks between them.
 * @param pause is called between slices, and decides whether to wait
 */
export async function layoutInSlices(
  template: Template,
  options: LayoutOptions,
  pause: () => Promise<void> | undefined,
): Promise<SheetLayout[]> {
  const steps = layoutSteps(template, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** The same without what formulas give: how much there will be, at a fraction of the time. */
export function layoutWithoutValues(template: Template, options: LayoutOptions = {}): SheetLayout[] {
  const placed = place(template, options);
  const references = new References(placed.areas);
  const cells = unfilledCells(placed, references);
  return placed.sheets.map((sheet, at) => assemble(sheet, cells[at]!, references, () => ""));
}

function* layoutSteps(template: Template, options: LayoutOptions): Generator<void, SheetLayout[]> {
  const placed = place(template, options);
  yield;
  const references = new References(placed.areas);
  const cells = yield* fillCells(placed, references);
  const textAt = textReader(new Map(placed.sheets.map(({ name }, at) => [name, cells[at]!])));
  return placed.sheets.map((sheet, at) => assemble(sheet, cells[at]!, references, textAt));
}

function assemble(
  sheet: PlacedSheet,
  cells: readonly LayoutCell[],
  references: References,
  textAt: TextAt,
): SheetLayout {
  const { name, template, blocks } = sheet;
  const { printedRows = Number.POSITIVE_INFINITY, printedColumns = Number.POSITIVE_INFINITY } = template;
  const charts = blocks.flatMap((block) =>
    block.draft.chart ? [chartOf(block, block.draft.chart, references, textAt)] : [],
  );
  return {
    name,
    cells,
    columnWidths: template.columns,
    rowHeights: Object.fromEntries(
      blocks.flatMap(({ row, draft }) =>
        Object.entries(draft.rowHeights ?? {}).map(([at, height]) => [row + Number(at), height]),
      ),
    ),
    folded: blocks.flatMap(({ row, draft }) =>
      (draft.folded ?? []).map((group) => ({ ...group, row: row + group.row })),
    ),
    names: blocks.flatMap((block) => namesOf(block)),
    validations: blocks.flatMap((block) => validationsOf(block, name, references)),
    conditions: blocks.flatMap((block) => conditionsOf(block, name, references)),
    charts,
    hidden: template.helper === true,
    freeze: { rows: template.frozenRows, columns: 0 },
    print: {
      area: boundsOf([
        ...cells
          .filter(({ row, column }) => row < printedRows && column < printedColumns)
          .map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
        ...charts.map((chart) => chart.place),
      ]),
      onePage: template.onePage === true,
      orientation: template.orientation,
      titleRows: { first: 0, last: Math.max(0, template.frozenRows - 1) },
    },
  };
}

const namesOf = (block: PlacedBlock): LayoutName[] =>
  (block.draft.names ?? []).map(({ name, part, comment }) => ({
    name,
    comment,
    area: moved(block.draft.parts[part]!, block),
  }));

function validationsOf(block: PlacedBlock, sheet: string, references: References): LayoutValidation[] {
  return (block.draft.validations ?? []).map(({ area, rule, prompt, error }) => ({
    area: moved(area, block),
    rule:
      rule.kind === "custom" || rule.kind === "choice"
        ? { kind: rule.kind, formula: `=${references.resolve(rule.formula, sheet)}` }
        : rule,
    prompt,
    error,
  }));
}

function conditionsOf(block: PlacedBlock, sheet: string, references: References): LayoutCondition[] {
  return (block.draft.conditions ?? []).map((condition): LayoutCondition => {
    const area = moved(condition.area, block);
    return condition.kind === "scale"
      ? { ...condition, area }
      : { ...condition, area, formula: `=${references.resolve(condition.formula, sheet)}` };
  });
}

function chartOf(
  { id, draft, row, column }: PlacedBlock,
  chart: DraftChart,
  references: References,
  textAt: TextAt,
): LayoutChart {
  const named = (path: string): { cell: PlacedArea; text: string } => ({
    cell: references.area(path),
    text: textAt(references.area(path)),
  });
  const firstGuide = chart.series.findIndex(({ guide }) => guide);
  return {
    name: id,
    kind: chart.kind,
    ...(chart.together && { together: chart.together }),
    title: named(chart.title),
    xAxis: chart.xAxis,
    yAxis: chart.yAxis,
    series: chart.series.map(({ name, x, y, guide }, at) => ({
      name: named(name),
      x: references.area(x),
      y: references.area(y),
      colour: guide
        ? guideColours[(at - firstGuide) % guideColours.length]!
        : seriesColours[at % seriesColours.length]!,
      ...(chart.kind === "lines" && { line: lineLook(at, guide) }),
    })),
    place: { row, column, rows: draft.rows, columns: draft.columns },
    description: chart.description,
  };
}

const dashes = ["none", "dash", "dashDot"] as const;

const lineLook = (at: number, guide?: true): LineLook =>
  guide ? { dash: "dot", points: 1.5 } : { dash: dashes[at % dashes.length]!, points: 2.25 };

/** Reads texts out of the cells that are filled. */
function textReader(sheets: ReadonlyMap<string, readonly LayoutCell[]>): TextAt {
  return ({ sheet, row, column }) => {
    const cell = sheets.get(sheet)?.find((candidate) => candidate.row === row && candidate.column === column);
    return String((cell && shownValue(cell)) ?? "");
  };
}

/** The smallest area from A1 that holds them all. */
function boundsOf(areas: readonly Area[]): Area {
  const rows = Math.max(...areas.map((area) => area.row + area.rows));
  const columns = Math.max(...areas.map((area) => area.column + area.columns));
  return { row: 0, column: 0, rows, columns };
}
