/**
 * Writes the sheets of the first version, which tests calculate with the functions of today, from a checkout of its commit that has been built:
 *
 *   git worktree add ../first-version ef48b87 && cd ../first-version && npm ci && npm run build && cd -
 *   node scripts/first-version.mjs ../first-version
 *
 * A file and the sheets that the pane wrote come from one layout. The files hold each cell of a table with a formula of its own, where the pane wrote one that
 * fills the table; the fixtures keep both. Every cell is compared with the .xlsx file before anything is written.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { readXlsx } from "hucre/xlsx";

const checkout = path.resolve(process.argv[2] ?? fail("Name the folder of a built checkout of the first version."));
const target = path.join(import.meta.dirname, "../test/workbooks/first-version");

/** The first version's own templates and their layout. */
async function loadFirstVersion() {
  const folder = mkdtempSync(path.join(tmpdir(), "first-version-"));
  const outfile = path.join(folder, "layout.mjs");
  const source = (name) => JSON.stringify(path.join(checkout, "src/workbooks", name));
  const contents = [
    `export { layout } from ${source("layout.ts")};`,
    `export { templates } from ${source("templates.ts")};`,
    `export { areaAddress, cellAddress, absoluteAddress } from ${source("grid/area.ts")};`,
  ].join("\n");
  try {
    await build({
      stdin: { contents, resolveDir: checkout },
      bundle: true,
      format: "esm",
      platform: "node",
      outfile,
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { layout, templates, areaAddress, cellAddress } = await loadFirstVersion();

/** A value as JSON holds it: an error by its name. */
const plainValue = (value) => {
  if (typeof value !== "object" || value === null) return value;
  return value.code === "notAvailable" ? "#N/A" : "#VALUE!";
};

function stored({ name, names, cells }) {
  return {
    name,
    names: names.map((one) => [one.name, areaAddress(one.area)]),
    cells: cells
      .filter(({ value, formula, alone }) => (value ?? "") !== "" || formula !== undefined || alone !== undefined)
      .map(({ row, column, value, formula, alone, spill }) => {
        const cell = [
          cellAddress(row, column),
          plainValue(value),
          formula ?? null,
          alone ?? null,
          spill && areaAddress(spill),
        ];
        while (cell.length > 2 && (cell.at(-1) ?? null) === null) cell.pop();
        return cell;
      }),
  };
}

const unixEpoch = 25_569;
const dayMs = 86_400_000;
const inFile = (value) => (value instanceof Date ? value.getTime() / dayMs + unixEpoch : (value ?? ""));
const storedFormula = (formula) =>
  formula
    .slice(1)
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) =>
      at % 2 === 0 ? part.replace(/\bTUNE\.([A-Z_]+)(?=\()/g, "_xldudf_TUNE_$1").replace(/\bIFNA\(/g, "_xlfn.IFNA(") : part,
    )
    .join("");

/** The cells of which the .xlsx file says something else. */
async function differences(id, kind, sheets) {
  const file = path.join(checkout, "dist/workbooks", `${id}${kind === "plain" ? "-plain-formulas" : ""}.xlsx`);
  const book = await readXlsx(readFileSync(file));
  return sheets.flatMap(({ name, cells }, at) => {
    const sheet = book.sheets[at];
    return cells.flatMap(([address, value, formula, alone]) => {
      const [, letters, line] = /^([A-Z]+)(\d+)$/.exec(address);
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const cell = sheet.cells?.get(`${line - 1},${column}`);
      const own = alone ?? formula ?? null;
      const found = inFile(cell?.formulaResult ?? cell?.value ?? sheet.rows[line - 1]?.[column]);
      const same =
        sheet.name === name &&
        (own === null || cell?.formula === storedFormula(own)) &&
        (typeof value === "number" ? Math.abs(found - value) <= 1e-9 * Math.max(1, Math.abs(value)) : found === inFile(value));
      return same ? [] : [`${file}: ${name}!${address} is ${found} (${cell?.formula ?? ""}), not ${value} (${own ?? ""})`];
    });
  });
}

mkdirSync(target, { recursive: true });
for (const template of templates)
  for (const kind of ["addin", "plain"]) {
    const sheets = layout(template, { kind }).map(stored);
    const different = await differences(template.id, kind, sheets);
    if (different.length > 0) fail(different.slice(0, 10).join("\n"));
    const bytes = gzipSync(JSON.stringify(sheets), { level: 9 });
    writeFileSync(path.join(target, `${template.id}-${kind}.json.gz`), bytes);
    const cells = sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
    console.log(`${template.id}, ${kind}: ${cells} cells as in its file, ${Math.ceil(bytes.length / 1024)} KB`);
  }

function fail(message) {
  console.error(message);
  process.exit(1);
}
