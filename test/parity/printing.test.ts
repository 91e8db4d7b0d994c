import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, jest, test } from "@jest/globals";
import { findOffice } from "../../scripts/setup/programs.mjs";
import { layout } from "../../src/workbooks/layout";
import type { SheetLayout } from "../../src/workbooks/layout/sheet-layout";
import { templates } from "../../src/workbooks/templates";
import { writeWorkbook } from "../../src/xlsx/write-workbook";
import { readZip, writeZip } from "../../src/xlsx/zip";

jest.setTimeout(300_000);

const run = promisify(execFile);

/** How many pages LibreOffice prints of each file, all opened at once. */
async function pagesOf(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, number>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tunewise-printing-"));
  try {
    for (const [name, bytes] of files) writeFileSync(path.join(folder, `${name}.xlsx`), bytes);
    await run(findOffice()!, [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      ...[...files.keys()].map((name) => path.join(folder, `${name}.xlsx`)),
    ]);
    return new Map(
      [...files.keys()].map((name) => [
        name,
        readFileSync(path.join(folder, `${name}.pdf`), "latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file for Letter in the place of A4. */
async function onLetter(xlsx: Uint8Array): Promise<Uint8Array> {
  const parts = await readZip(xlsx);
  for (const [name, bytes] of parts)
    if (name.startsWith("xl/worksheets/sheet"))
      parts.set(
        name,
        new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/paperSize="9"/, 'paperSize="1"')),
      );
  return writeZip(parts);
}

const written = (sheets: readonly SheetLayout[]): Promise<Uint8Array> =>
  writeWorkbook(sheets, { title: "Printed", description: "" });

/** The summary by itself: what it refers to is stored with it. */
const summaryOf = (sheets: readonly SheetLayout[]): SheetLayout[] => {
  const summary = sheets.find(({ print }) => print.onePage)!;
  // It stands first: LibreOffice shows the sheet that is active, hidden or not.
  return [summary, ...sheets.filter((sheet) => sheet !== summary).map((sheet) => ({ ...sheet, hidden: true }))];
};

describe("a printed workbook", () => {
  test("is a few pages, whatever steps there are, and its summary one page of A4 or Letter", async () => {
    const files = new Map<string, Uint8Array>();
    for (const template of templates)
      for (const kind of template.twin ? (["addin", "plain"] as const) : (["addin"] as const)) {
        const sheets = layout(template, { kind });
        const summary = await written(summaryOf(sheets));
        files.set(`${template.id} ${kind}`, await written(sheets));
        files.set(`${template.id} ${kind} summary A4`, summary);
        files.set(`${template.id} ${kind} summary Letter`, await onLetter(summary));
      }
    const pages = await pagesOf(files);
    for (const [name, count] of pages)
      expect([name, name.includes("summary") ? count === 1 : count > 1 && count <= 9]).toEqual([name, true]);
  });
});
