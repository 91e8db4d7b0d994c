import { sharedTexts } from "../../messages/sheets/shared";
import type { MetricKey } from "../../engine/metrics/metrics";
import { metricDefinition } from "../../engine/metrics/metrics";
import { mayHaveNone, noAnswerWord } from "../blocks/figures";
import { at, call, type CallArgument, word } from "../formula/call";
import { areaAddress } from "../grid/area";
import type { Block, Formula, SheetTemplate, SpillBlock } from "../template/template";

const texts = sharedTexts.tables;

/** A what-if table that cells of other sheets read: one call fills it, where each cell would have a call of its own. */
export interface WhatIfTable {
  readonly id: string;
  readonly metric: MetricKey;
  /** The part with the values down the first column, and how many there are. */
  readonly down: string;
  readonly rows: number;
  readonly input: CallArgument;
  /** The second input across the top. */
  readonly across?: { readonly input: CallArgument; readonly values: string; readonly columns: number };
  readonly strategy: Formula;
}

const spillOf = ({ id, metric, down, rows, input, across, strategy }: WhatIfTable): SpillBlock => ({
  kind: "spill",
  id,
  heading: metricDefinition(metric).label,
  table: call("WHATIF", {
    inputs: at("inputs"),
    metric: word(metric),
    input_1: input,
    values_1: at(down),
    ...(across && { input_2: across.input, values_2: at(across.values) }),
    strategy: { formula: strategy },
  }),
  ...(mayHaveNone.has(metric) && { noAnswer: noAnswerWord }),
  rows: rows + 1,
  columns: Array.from({ length: 1 + (across?.columns ?? 1) }, (_, column) => ({ key: `c${column}`, style: "figure" })),
});

/** The cell of such a table at a value of the first column, and of the first row where there is a second input; both count from 0. */
export const tableCell = (id: string, row: number, column = 0): Formula =>
  `IFERROR(INDEX({${id}},${row + 2},${column + 2}),"")`;

/** The sheet of these tables, side by side; `before` stands in its first columns. */
export function tablesSheet(tables: readonly WhatIfTable[], before: readonly Block[] = []): SheetTemplate {
  let column = before.length > 0 ? 3 : 0;
  const stacks = tables.map((table) => {
    const place = areaAddress({ row: 3, column, rows: 1, columns: 1 });
    column += 2 + (table.across?.columns ?? 1);
    return { at: place, blocks: [spillOf(table)] };
  });
  return {
    id: "tables",
    name: texts.sheet,
    columns: Array.from({ length: column }, () => 20),
    frozenRows: 2,
    orientation: "landscape",
    only: "addin",
    helper: true,
    stacks: [
      {
        at: "A1",
        blocks: [
          {
            kind: "lines",
            id: "tableshead",
            lines: [
              { text: texts.title, style: "title" },
              { text: texts.sentence, style: "sentence" },
            ],
          },
        ],
      },
      ...(before.length > 0 ? [{ at: "A4", blocks: before }] : []),
      ...stacks,
    ],
  };
}
