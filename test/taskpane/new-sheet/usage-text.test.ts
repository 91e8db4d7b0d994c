import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { userLocale } from "../../../src/messages/pane/locale";
import { delimitedRows, separatorOf, exportCell, exportCells } from "../../../src/taskpane/new-sheet/start/usage-text";

const american = userLocale("en-US");
const german = userLocale("de-DE");

describe("the rows of a pasted table", () => {
  test("are parted by what its first line has most of, outside quotes", () => {
    expect(separatorOf("a\tb\tc,d")).toBe("\t");
    expect(separatorOf('"a,b,c,d";e;f')).toBe(";");
    expect(separatorOf("one")).toBe("\t");
  });

  test("may have quotes, line breaks in them, and empty lines", () => {
    expect(delimitedRows('\ufeffmodel,prompt\r\n"gpt-4.1, mini","He said ""hi""\nthere"\r\n\r\nb,\n')).toEqual([
      ["model", "prompt"],
      ["gpt-4.1, mini", 'He said "hi"\nthere'],
      ["b", ""],
    ]);
  });

  test("of a quote that is never closed run to the end", () => {
    expect(delimitedRows('a,b\n1,"open\n2,3')).toEqual([
      ["a", "b"],
      ["1", "open\n2,3"],
    ]);
  });

  test("come back whatever the fields hold", () => {
    const field = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join("\n");
        expect(delimitedRows(text, ",")).toEqual(rows.filter((row) => row.some((one) => one.trim() !== "")));
      }),
    );
  });

  test("of ten megabytes are read in a moment", () => {
    const text = "id,tokens\n" + 'a,"1"\n'.repeat(1_600_000);
    const began = performance.now();
    expect(delimitedRows(text)).toHaveLength(1_600_001);
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});

describe("a field as a cell", () => {
  test.each([
    ["1500", american, 1500],
    ["0", american, 0],
    ["1,500", american, 1500],
    ["1.500", german, 1.5],
    ["1.500,5", german, 1500.5],
    ["-3.5", american, -3.5],
    ["=1+1", american, "=1+1"],
    ["+1", american, "+1"],
    ["-cmd|' /C calc'!A0", american, "-cmd|' /C calc'!A0"],
    ["@SUM(A1)", american, "@SUM(A1)"],
    ["2026-06-30", american, "2026-06-30"],
    ["00123", american, "00123"],
    ["12345678901234567890", american, "12345678901234567890"],
    ["gpt-4.1", american, "gpt-4.1"],
    ["", american, ""],
  ])("%s", (field, locale, cell) => {
    expect(exportCell(field, locale)).toBe(cell);
  });

  test("stands in a rectangle, its header texts", () => {
    expect(exportCells("date,2026,tokens\n2026-06-30,5", american)).toEqual([
      ["date", "2026", "tokens"],
      ["2026-06-30", 5, ""],
    ]);
  });
});
