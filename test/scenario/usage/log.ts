import { readUsage } from "../../../src/scenario/usage/read-usage";
import type { InputCell } from "../../../src/scenario/scenario";

type Row = readonly InputCell[];

/** A log from its header as an export writes it, and its rows. */
export const log = (header: string, ...rows: Row[]): Row[] => [header.split(","), ...rows];

/** The values of a log's figures by label. */
export const valuesOf = (table: readonly Row[], promptTokens?: number): Record<string, number> =>
  Object.fromEntries(readUsage(table, promptTokens).map(({ label, value }) => [label, value]));

/** The note of one figure. */
export const noteOf = (label: string, table: readonly Row[], promptTokens?: number): string =>
  readUsage(table, promptTokens).find((figure) => figure.label === label)!.note;

/** 2026-03-01 plus some days, as ISO text. */
export const day = (days: number): string => new Date(Date.UTC(2026, 2, 1 + days)).toISOString().slice(0, 10);

/** A row a call: time, input, output. */
export const plainHeader = "timestamp,input_tokens,output_tokens";
