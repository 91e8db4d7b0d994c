import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { CostError } from "../../src/engine/cost-error";
import { messageText } from "../../src/messages/text";
import { decodedText } from "../../src/taskpane/controls/files";
import { fileRows } from "../../src/usage/file-rows";
import { readUsage } from "../../src/usage/workload";
import { mishaps } from "./mishaps";
import { noisyLogs, wholeDaysOf } from "./noisy-logs";
import { asTold, trueFigures, type Row, type Writer } from "./truth";
import { writers } from "./writers";

const quoted = (cell: unknown, separator: string): string => {
  const text = cell === null ? "" : String(cell);
  return text.includes(separator) || /["\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const csv = (table: readonly Row[], separator: string): string =>
  table.map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join("\r\n");
const delimited =
  (separator: string) =>
  (table: readonly Row[]): readonly Row[] =>
    fileRows(csv(table, separator));
const objects = ([header, ...rows]: readonly Row[]): object[] =>
  rows.map((row) => Object.fromEntries(header!.map((name, column) => [String(name), row[column] ?? null])));

/** The ways on which a table comes. */
const ways: Readonly<Record<string, (table: readonly Row[]) => readonly Row[]>> = {
  cells: (table) => table,
  "CSV with commas": delimited(","),
  "CSV with semicolons": delimited(";"),
  "tabs, as pasted": delimited("\t"),
  "CSV in UTF-16, as Excel saves Unicode text": (table) =>
    fileRows(decodedText(Uint8Array.from([0xff, 0xfe, ...Buffer.from(csv(table, "\t"), "utf16le")]))!),
  "CSV in Excel's ANSI": (table) => fileRows(decodedText(Uint8Array.from(Buffer.from(csv(table, ";"), "latin1")))!),
  JSON: (table) => fileRows(JSON.stringify(objects(table))),
  "JSON Lines": (table) =>
    fileRows(
      objects(table)
        .map((each) => JSON.stringify(each))
        .join("\n"),
    ),
};

const isTold = (label: string, tells: Readonly<Record<string, RegExp>>, notes: string): boolean =>
  (tells[label] ?? tells["*"])?.test(notes) === true ||
  (label === "Calls per day" && / day has \d+(?:\.\d+)?% of the calls of the others/.test(notes));

const runs = 40;

test.each(writers.map((writer) => [writer.name, writer] as const))(
  "%s: whatever happens to it, no figure is silently wrong",
  (_, writer: Writer) => {
    let [checked, refused] = [0, 0];
    const silentlyWrong: string[] = [];
    fc.assert(
      fc.property(
        noisyLogs,
        fc.constantFrom(...Object.keys(mishaps)),
        fc.constantFrom(...Object.keys(ways)),
        (log, what, way) => {
          const told = asTold(writer, log.calls);
          const table = mishaps[what]!.change(writer.write(told));
          if (!table) return;
          const { told: tells = {}, refused: refusal, isForCells } = mishaps[what]!;
          if (isForCells && way.startsWith("JSON")) return;
          const whole = wholeDaysOf({ ...log, calls: told });
          const expected: Readonly<Record<string, number>> = {
            ...trueFigures(told, log.days, log.prompt, writer.can),
            "Calls per day": whole.calls / whole.days,
          };
          let figures;
          try {
            figures = readUsage(ways[way]!(table), { promptTokens: log.prompt });
          } catch (error) {
            if (!(error instanceof CostError)) throw error;
            refused++;
            if (refusal?.test(messageText(error)) !== true)
              silentlyWrong.push(`${what}, ${way}: ${messageText(error)}`);
            return;
          }
          checked++;
          const notes = figures.map(({ note }) => note).join(" ");
          const wrong = figures.filter(
            ({ label, value }) =>
              Math.abs(value - expected[label]!) > 1e-6 * Math.max(1, expected[label]!) && !isTold(label, tells, notes),
          );
          for (const { label, value } of wrong)
            silentlyWrong.push(`${what}, ${way}: ${label} ${value} for ${expected[label]}`);
        },
      ),
      { numRuns: runs, seed: 20_261_201 },
    );
    expect([...new Set(silentlyWrong)].slice(0, 8)).toEqual([]);
    expect(checked + refused).toBeGreaterThan(runs / 8);
  },
);
