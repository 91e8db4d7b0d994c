import type { GridBlock } from "../../template/template";
import { life, type Side, tableOf } from "../blocks/references";
import { type Column, rowBlock } from "../blocks/row-block";
import { eventColumns } from "./event-columns";
import { savingColumns } from "./saving-columns";
import { turnColumns } from "./turn-columns";

/** Events that a twin's workbook holds. */
export const ledgerRows = 240;

const copied = (alternative: Side, key: string, header: string): Column => ({
  key,
  header,
  unit: "day",
  format: "#,##0.00",
  formula: ({ index }) => `{~${tableOf("ledger", alternative)}.${key}.${index}}`,
});

/** The events, from day 0 to the horizon. */
export const ledgerBlock = (alternative: Side): GridBlock =>
  rowBlock({
    id: tableOf("ledger", alternative),
    name: "ledger",
    rows: ledgerRows,
    columns: eventColumns({ alternative, ready: life("ready", alternative), end: life("end", alternative) }),
    faint: ({ here }) => `${here("within")}=0`,
  });

/** The cumulative saving from event to event. */
export const pathBlock = (alternative: Side): GridBlock =>
  rowBlock({
    id: tableOf("path", alternative),
    name: "path",
    rows: ledgerRows,
    columns: [
      copied(alternative, "start", "From day"),
      copied(alternative, "end", "To day"),
      ...savingColumns("ledger", alternative),
      ...turnColumns(alternative),
    ],
    faint: ({ here }) => `${here("start")}=${life("horizon")}`,
  });

/** The same as if the alternative were never retired: what tells whether retirement is why it does not pay back. */
export const unretiredBlock = (alternative: Side): GridBlock =>
  rowBlock({
    id: tableOf("unretired", alternative),
    name: "unretired",
    rows: ledgerRows,
    columns: [
      ...eventColumns({ alternative, ready: life("ready_unretired", alternative), end: life("horizon") }),
      ...savingColumns("unretired", alternative),
    ],
    faint: ({ here }) => `${here("within")}=0`,
  });
