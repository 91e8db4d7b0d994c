import type { Around, Draft } from "../layout/draft";
import type { Block } from "../template/template";
import { draftChart } from "./chart";
import { draftFigures } from "./figures";
import { draftGrid } from "./grid";
import { draftInputs } from "./inputs";
import { draftLines } from "./lines";
import { draftSpill } from "./spill";

/** What a block comes to, before it has a place. */
export function draftBlock(block: Block, around: Around): Draft {
  switch (block.kind) {
    case "lines":
      return draftLines(block, around);
    case "inputs":
      return draftInputs(block, around);
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
