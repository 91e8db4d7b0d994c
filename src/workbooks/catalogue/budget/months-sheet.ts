import type { GridBlock, GridCell, LinesBlock, SheetTemplate } from "../../template/template";
import { columnKeys, monthColumns } from "./month-columns";
import { allMonths, useCaseMonths } from "./months";
import { useCases } from "./use-cases";

const head: LinesBlock = {
  kind: "lines",
  id: "monthshead",
  lines: [
    { words: "Plan and actuals by month", style: "title" },
    { words: "Type actuals into the blue cells of the use cases below; they add up here.", style: "sentence" },
    {
      words:
        "Variance: actual minus plan, + is over plan. It counts a use case's month once its actual is typed: an empty cell is no 0.",
      style: "sentence",
    },
  ],
};

const headings: GridBlock = {
  kind: "grid",
  id: "headings",
  rows: [
    columnKeys.map((column): GridCell => ({
      value: monthColumns[column][1],
      style: column === "month" ? "unit" : "unitRight",
    })),
    columnKeys.map((column): GridCell => ({
      value: monthColumns[column][0],
      style: column === "month" ? "tableHead" : "tableHeadWrapped",
    })),
  ],
  rowHeights: { 1: 32 },
};

/** A table of months for the whole budget and one for each use case, below one head. */
export const monthsSheet: SheetTemplate = {
  id: "months",
  name: "months",
  columns: [20, 8, 12, 12, 13, 13, 12, 13, 14, 14, 14, 13, 14, 14, 14],
  frozenRows: 6,
  orientation: "landscape",
  stacks: [{ at: "A1", blocks: [head, headings, allMonths, ...useCases.map(useCaseMonths)] }],
};
