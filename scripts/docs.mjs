import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { functionLists } from "./docs/function-list.mjs";
import { promisedInterface } from "./docs/interface.mjs";
import { priceTable } from "./docs/price-table.mjs";
import { equationsTable } from "./docs/equations.mjs";
import { templatesTable } from "./docs/templates-table.mjs";
import { loadSource } from "./load-source.mjs";

const root = path.dirname(import.meta.dirname);

const read = (file) => (existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), "utf8") : undefined);

/** A text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function withBlock(file, text, name, block) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`${file} has no place for the ${name}: put ${begin} and ${end} on lines of their own.`);
  return `${text.slice(0, from + begin.length)}\n${block}\n${text.slice(to)}`;
}

/** The page of the method with the equations as the engine has them. */
async function methodPage() {
  const [{ callSteps }, { upfrontSteps }, { daySteps }, { steps }, { written }, { inputLabel }] = await Promise.all(
    [
      "equations/call",
      "equations/upfront",
      "equations/day",
      "equations/steps",
      "equations/notation",
      "strategy/inputs",
    ].map((file) => loadSource(`src/engine/${file}.ts`)),
  );
  const parts = { call: callSteps, upfront: upfrontSteps, day: daySteps };
  return Object.entries(parts).reduce(
    (text, [name, part]) =>
      withBlock(
        "docs/method.md",
        text,
        `equations: ${name}`,
        `\n${equationsTable(Object.keys(part), { steps, written, inputLabel })}\n`,
      ),
    read("docs/method.md"),
  );
}

/** The files that follow from the definitions of the functions, besides their lists, from the templates and from the source: what they should be. */
async function pages() {
  const [{ functionsPage, functionsTable }, { templates }, { fileNameOf }, { excelApiPage, OfficeUsage }] =
    await Promise.all(
      [
        "src/functions/reference/markdown.ts",
        "src/workbooks/templates.ts",
        "src/xlsx/workbooks.ts",
        "test/contract/office-usage.ts",
      ].map(loadSource),
    );
  const usage = new OfficeUsage(undefined, root);
  const interfaceFile = await promisedInterface(root);
  const made = new Map([
    ["docs/functions.md", functionsPage()],
    ["docs/excel-api.md", excelApiPage([...usage.members(), ...usage.loads()])],
    [interfaceFile.file, interfaceFile.text],
  ]);
  made.set("docs/method.md", await methodPage());
  const readme = read("README.md");
  if (readme !== undefined) {
    const withFunctions = withBlock("README.md", readme, "functions", functionsTable());
    made.set("README.md", withBlock("README.md", withFunctions, "templates", templatesTable(templates, fileNameOf)));
  }
  made.set(
    "docs/prices.md",
    withBlock("docs/prices.md", read("docs/prices.md"), "most used models", await mostUsedModels()),
  );
  return made;
}

/** The table of the price book's most used models. */
async function mostUsedModels() {
  const [{ BookFiles }, { compileBook, namesInList }] = await Promise.all(
    ["scripts/prices/book-files.ts", "scripts/prices/compile.ts"].map(loadSource),
  );
  const files = new BookFiles(path.join(root, "src/prices/data"));
  const [store, curated] = [files.store(), files.curated()];
  return priceTable({
    book: compileBook(store, curated),
    curated,
    disagreements: files.disagreements(),
    from: store.package,
    namesInList,
  });
}

/**
 * Writes what is generated from the definitions, or with `--check` only says what is out of date.
 */
async function docs() {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const staleLists = staleOf(functionLists(root).map(({ file, text }) => [file, text]));
  if (!values.check) write(staleLists);
  const stale = [...staleLists, ...staleOf(await pages())];
  if (values.check && stale.length > 0)
    throw new Error(`Out of date: ${stale.map(([file]) => file).join(", ")}. Run npm run docs.`);
  if (!values.check) write(stale);
  console.log(
    stale.length > 0 ? `Wrote ${stale.map(([file]) => file).join(", ")}.` : "What is generated is up to date.",
  );
}

const staleOf = (files) => [...files].filter(([file, text]) => read(file) !== text);

function write(files) {
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

docs().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
