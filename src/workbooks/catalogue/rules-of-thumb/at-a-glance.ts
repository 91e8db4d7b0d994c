import type { GridBlock, GridCell } from "../../template/template";
import { verdictLooks } from "./card";
import { claims } from "./claims/all";

const columns = 10;
const head = (value?: string): GridCell => ({ ...(value !== undefined && { value }), style: "tableHead" });
const under = (cells: Readonly<Record<number, GridCell>>): (GridCell | null)[] =>
  Array.from({ length: columns }, (_, column) => cells[column] ?? null);

/** All rules with their verdicts and reasons, a row each. */
export const atAGlance: GridBlock = {
  kind: "grid",
  id: "glance",
  rows: [
    [
      "No.",
      "Rule of thumb",
      undefined,
      undefined,
      undefined,
      undefined,
      "Verdict",
      undefined,
      undefined,
      "Why, with the inputs below",
    ].map(head),
    ...claims.map(({ id }, at) =>
      under({
        0: { value: at + 1, style: "text", format: "0" },
        1: { formula: `{${id}.says}`, style: "text" },
        6: { formula: `{${id}.verdict}`, style: "keyText" },
        9: { formula: `{${id}.why}`, style: "text" },
      }),
    ),
  ],
  parts: {
    verdicts: { row: 1, column: 6, rows: claims.length, columns: 1 },
    first: { row: 1, column: 6, rows: 1, columns: 1 },
  },
  conditions: verdictLooks("{~glance.first}", "verdicts"),
};
