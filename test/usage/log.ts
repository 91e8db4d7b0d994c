import type { CostError } from "../../src/engine/cost-error";
import type { LogCell, LogTable } from "../../src/usage/cells";
import { messageText } from "../../src/messages/text";
import { readSpend, type SpendQuestion } from "../../src/usage/spend";
import { readUsage, type UsageQuestion } from "../../src/usage/workload";

type Row = readonly LogCell[];

/** A log from its header as an export writes it, and its rows. */
export const log = (header: string, ...rows: Row[]): Row[] => [header.split(","), ...rows];

const question = (asked: UsageQuestion | number | undefined): UsageQuestion =>
  typeof asked === "object" ? asked : { promptTokens: asked };

/** The values of a log's figures by label. */
export const valuesOf = (table: readonly Row[], asked?: UsageQuestion | number): Record<string, number> =>
  Object.fromEntries(readUsage(table, question(asked)).map(({ label, value }) => [label, value]));

/** The note of one figure. */
export const noteOf = (label: string, table: readonly Row[], asked?: UsageQuestion | number): string =>
  readUsage(table, question(asked)).find((figure) => figure.label === label)!.note;

/** The sentence with which a log is refused. */
export function refusalOf(table: readonly Row[], asked?: UsageQuestion | number): string {
  try {
    readUsage(table, question(asked));
  } catch (error) {
    return messageText(error as CostError);
  }
  throw new Error("The log was read.");
}

/** A table's rows by their labels, each cell by its header without the currency. */
export function spendOf(table: LogTable, question?: SpendQuestion): Record<string, Record<string, string | number>> {
  const [header, ...rows] = readSpend(table, question);
  const names = header!.map((name) => String(name).replace(/ \(.*\)$/, ""));
  const labels = names.indexOf("Calls");
  return Object.fromEntries(
    rows.map((row) => [row.slice(0, labels).join("|"), Object.fromEntries(row.map((cell, i) => [names[i]!, cell]))]),
  );
}

export function spendRefusalOf(table: LogTable, question?: SpendQuestion): string {
  try {
    readSpend(table, question);
  } catch (error) {
    return messageText(error as CostError);
  }
  throw new Error("The log was read.");
}

/** 2026-03-01 plus some days, as ISO text. */
export const day = (days: number): string => new Date(Date.UTC(2026, 2, 1 + days)).toISOString().slice(0, 10);

/** A row a call: time, input, output. */
export const plainHeader = "timestamp,input_tokens,output_tokens";
