import { budgetTexts } from "../../../messages/sheets/budget";
import type { GridBlock, GridCell } from "../../template/template";
import { ownLabels } from "./prices";
import { rowLabels } from "./use-cases";

/** The labels of the first sheet's rows as they are made: where they differ, rows were moved. */
export const labelsTable: GridBlock = {
  kind: "grid",
  id: "labels",
  rows: [
    [{ value: budgetTexts.echo.labels, style: "section" }],
    ...[...rowLabels, ...ownLabels].map((value): GridCell[] => [{ value, style: "text" }]),
  ],
  parts: {
    usecases: { row: 1, column: 0, rows: rowLabels.length, columns: 1 },
    own: { row: 1 + rowLabels.length, column: 0, rows: ownLabels.length, columns: 1 },
  },
};
