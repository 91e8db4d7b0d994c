/**
 * Writes the sheets of the first version, which tests calculate with the functions of today, and the marks by which the pane knows them, from a checkout of its
 * commit that has been built:
 *
 *   git worktree add ../first-version ef48b87 && cd ../first-version && npm ci && npm run build && cd -
 *   node scripts/first-version.mjs ../first-version
 *
 * A file and the sheets that the pane wrote come from one layout. The files hold each cell of a table with a formula of its own, where the pane wrote one that
 * fills the table; the fixtures keep both. Every cell is compared with the .xlsx file before anything is written.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { readXlsx } from "hucre/xlsx";
import { loadSource } from "./load-source.mjs";

const checkout = path.resolve(process.argv[2] ?? fail("Name the folder of a built checkout of the first version."));
const root = path.dirname(import.meta.dirname);
const target = path.join(root, "test/workbooks/first-version");
const marksFile = path.join(root, "src/taskpane/tools/first-version/own-marks.ts");

/** The first version's own templates and their layout. */
async function loadFirstVersion() {
  const folder = mkdtempSync(path.join(tmpdir(), "first-version-"));
  const outfile = path.join(folder, "layout.mjs");
  const source = (name) => JSON.stringify(path.join(checkout, "src/workbooks", name));
  const contents = [
    `export { layout } from ${source("layout.ts")};`,
    `export { templates } from ${source("templates.ts")};`,
    `export { areaAddress, cellAddress } from ${source("grid/area.ts")};`,
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
      at % 2 === 0
        ? part.replace(/\bTUNE\.([A-Z_]+)(?=\()/g, "_xldudf_TUNE_$1").replace(/\bIFNA\(/g, "_xlfn.IFNA(")
        : part,
    )
    .join("");

/** A cell of a file: its formula and what it shows. */
function cellInFile({ cells, rows }, address) {
  const [, letters, line] = /^([A-Z]+)(\d+)$/.exec(address);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const cell = cells?.get(`${line - 1},${column}`);
  return { formula: cell?.formula, value: inFile(cell?.formulaResult ?? cell?.value ?? rows[line - 1]?.[column]) };
}

const isSameValue = (found, value) =>
  typeof value === "number" ? Math.abs(found - value) <= 1e-9 * Math.max(1, Math.abs(value)) : found === inFile(value);

/** The cells of which the .xlsx file says something else. */
async function differences(id, kind, sheets) {
  const file = path.join(checkout, "dist/workbooks", `${id}${kind === "plain" ? "-plain-formulas" : ""}.xlsx`);
  const book = await readXlsx(readFileSync(file));
  return sheets.flatMap(({ name, cells }, at) => {
    const sheet = book.sheets[at];
    if (sheet.name !== name) return [`${file}: ${sheet.name} is not ${name}`];
    return cells.flatMap(([address, value, formula, alone]) => {
      const found = cellInFile(sheet, address);
      const own = alone ?? formula ?? undefined;
      return isSameValue(found.value, value) && found.formula === (own && storedFormula(own))
        ? []
        : [`${file}: ${name}!${address} is ${found.value} (${found.formula}), not ${value} (${own})`];
    });
  });
}

/** The sheets of the plain kind that hold steps alone. */
const isLedger = ({ name }, sheets) => !sheets.addin.some((sheet) => sheet.name === name);

const { markOf, ownMark } = await loadSource("src/taskpane/tools/first-version/own-content.ts");

/** What is kept of a template's sheets to tell what their owner put there. */
function marksOf(sheets) {
  const [first, ...others] = sheets.addin;
  const valueAt = ({ cells }, at) => cells.find(([address]) => address === at)[1];
  const ending = ({ name }) => (name === first.name ? "" : name.slice(first.name.length + 1));
  const cells = [...sheets.addin, ...sheets.plain.filter((sheet) => !isLedger(sheet, sheets))].flatMap((sheet) =>
    sheet.cells.flatMap(([address, value, formula, alone]) =>
      [...(formula || alone ? [formula, alone] : [value])]
        .filter((content) => (content ?? "") !== "")
        .map((content) => ownMark(content, ending(sheet), address)),
    ),
  );
  return {
    sentence: markOf(valueAt(first, "A2")),
    titles: Object.fromEntries(others.map((sheet) => [ending(sheet), markOf(valueAt(sheet, "A1"))])),
    cells: [...new Set(cells)].sort().join(""),
  };
}

mkdirSync(target, { recursive: true });
const marks = {};
for (const template of templates) {
  const sheets = {};
  for (const kind of ["addin", "plain"]) {
    sheets[kind] = layout(template, { kind }).map(stored);
    const different = await differences(template.id, kind, sheets[kind]);
    if (different.length > 0) fail(different.slice(0, 10).join("\n"));
    const bytes = gzipSync(JSON.stringify(sheets[kind]), { level: 9 });
    writeFileSync(path.join(target, `${template.id}-${kind}.json.gz`), bytes);
    const cells = sheets[kind].reduce((sum, sheet) => sum + sheet.cells.length, 0);
    console.log(`${template.id}, ${kind}: ${cells} cells as in its file, ${Math.ceil(bytes.length / 1024)} KB`);
  }
  marks[template.id] = marksOf(sheets);
}
writeFileSync(
  marksFile,
  `import type { KnownSheets } from "./own-content";

/**
 * Made by scripts/first-version.mjs of the sheets of version 1: by template, how they are known, and the mark of every text, formula and number in them. What has
 * another one was put there by the owner of a sheet.
 */
export const ownMarks: Readonly<Record<string, KnownSheets & { readonly cells: string }>> = ${JSON.stringify(marks, undefined, 2)};
`,
);
execFileSync("npx", ["prettier", "--write", marksFile], { cwd: root, stdio: "ignore" });

function fail(message) {
  console.error(message);
  process.exit(1);
}
