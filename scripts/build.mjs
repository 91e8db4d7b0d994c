import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { addin, workbench } from "../webpack.config.js";
import { bookScript } from "./build/book-script.mjs";
import { bundle } from "./build/bundles.mjs";
import { fingerprint, LastBuild } from "./build/last-build.mjs";
import { manifestFor } from "./build/manifest.mjs";
import { copyOfficeJs, copyOfficeJsForWorkbench } from "./build/office-js.mjs";
import { OutputFolder } from "./build/output-folder.mjs";
import { buildSettings, LOCAL_ADDIN_URL } from "./build/settings.mjs";
import { START_PAGE } from "./build/start-page.mjs";
import { OFFICE_JS } from "./build/task-pane-head.mjs";
import { thirdPartyNotices } from "./build/third-party-notices.mjs";
import { writeFunctionLists } from "./docs/function-list.mjs";
import { checkPromises } from "./docs/interface.mjs";
import { loadSource } from "./load-source.mjs";
import { withLock } from "./processes/lock.mjs";
import { contentSecurityPolicy } from "./serve/content-security-policy.mjs";

const root = path.dirname(import.meta.dirname);

/** A company's own price list. A build leaves one that is there alone; one for a production server has none, which would take the place of the company's. */
const COMPANY_PRICES = "company-prices.js";
const NO_COMPANY_PRICES = "// Put your company's price list here: docs/deploy.md says how.\n";

/**
 * Builds the add-in into a folder that any web server can serve. Where nothing changed since the last build, it leaves the folder as it is.
 * @param {object} [options]
 * @param {string} [options.outDir]
 * @param {boolean} [options.withWorkbench] also the workbench, and a start page that leads to it
 * @param {boolean} [options.selfHostedOffice] office.js from the same folder instead of Microsoft's CDN
 * @param {boolean} [options.demo] for the public: Microsoft's files are not copied, the workbench's page takes them from Microsoft as the add-in's does
 * @param {{ url: string, id?: string, namespace: string }} [options.settings] for whom it is built: address, id and namespace
 * @returns whether there was something to build
 */
export async function build({
  outDir = path.join(root, "dist"),
  withWorkbench = true,
  selfHostedOffice = false,
  demo = false,
  settings = buildSettings(process.env),
} = {}) {
  const options = { withWorkbench, selfHostedOffice, demo, settings };
  let built = false;
  await withLock(path.join(root, "node_modules/.cache/build.lock"), async () => {
    writeFunctionLists(root);
    const last = new LastBuild(root, outDir);
    const print = fingerprint(root, options);
    built = !last.stillStands(print);
    if (built) last.remember(print, await buildInto(outDir, options));
  });
  return built;
}

async function buildInto(outDir, { withWorkbench, selfHostedOffice, demo, settings }) {
  await checkPromises(root);
  const out = new OutputFolder(outDir);
  await writeBundles(out, {
    withWorkbench,
    namespace: settings.namespace,
    officeJs: selfHostedOffice ? OFFICE_JS.selfHosted : OFFICE_JS.cdn,
    officeJsOfWorkbench: demo ? OFFICE_JS.cdn : "office/office.js",
  });
  out.write("manifest.xml", await manifestFor(root, demo ? forDemo(settings) : settings));
  out.copy(path.join(root, "assets"), "assets", (file) => file.endsWith(".png"));
  if (selfHostedOffice) copyOfficeJs(root, out);
  if (withWorkbench) out.write("index.html", START_PAGE);
  if (withWorkbench && !demo) copyOfficeJsForWorkbench(root, out);
  await writeGenerated(out, settings);
  out.write("price-book.js", await bookScript());
  if (withWorkbench && !existsSync(path.join(out.dir, COMPANY_PRICES))) out.write(COMPANY_PRICES, NO_COMPANY_PRICES);
  out.clear([COMPANY_PRICES]);
  return out;
}

/** The demo needs no address of its own. Its manifest draws the ribbon and must not point to somebody's own machine. */
const forDemo = (settings) =>
  settings.url === LOCAL_ADDIN_URL ? { ...settings, url: "https://your-server.example/tunewise/" } : settings;

async function writeBundles(out, { withWorkbench, namespace, officeJs, officeJsOfWorkbench }) {
  const configurations = [
    addin({ outDir: out.dir, officeJs, namespace }),
    ...(withWorkbench ? [workbench({ outDir: out.dir, officeJs: officeJsOfWorkbench })] : []),
  ];
  const compilations = await bundle(configurations);
  for (const { outputOptions, assets } of compilations)
    for (const asset of Object.keys(assets))
      out.keep(path.relative(out.dir, path.join(outputOptions.path, asset.replace(/\?.*/, ""))));
  out.write("third-party-notices.txt", thirdPartyNotices(root, compilations));
}

/** What the definitions of the functions and the templates make. */
async function writeGenerated(out, { url, namespace }) {
  const { functionsMetadata } = await loadSource("src/functions/metadata.ts", { namespace });
  out.write("functions.json", `${JSON.stringify(functionsMetadata(`${url}help.html`), null, 2)}\n`);

  const { helpPage } = await loadSource("src/functions/help-page.ts", { namespace });
  out.write("help.html", await helpPage(contentSecurityPolicy("page")));
  out.copy(path.join(root, "src/functions/reference"), "assets", (file) => file === "help.css" || file === "help.js");

  const { builtWorkbooks } = await loadSource("src/xlsx/workbooks.ts", { namespace });
  for (const { fileName, bytes } of await builtWorkbooks()) out.write(`workbooks/${fileName}`, bytes);
  out.write("health.json", await health());
}

/** What a monitor asks for: which release is served, and of which day its prices are. */
async function health() {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const { encodedBook } = await loadSource("src/prices/data/encoded-book.ts");
  return `${JSON.stringify({ name: "tunewise", version, prices: encodedBook.date }, null, 2)}\n`;
}

async function buildFromCommandLine() {
  const { values } = parseArgs({
    options: {
      production: { type: "boolean", default: false },
      workbench: { type: "boolean", default: false },
      demo: { type: "boolean", default: false },
      "self-hosted-office": { type: "boolean", default: false },
    },
  });
  const began = performance.now();
  const outDir = path.join(root, values.demo ? "demo" : "dist");
  const settings = buildSettings(process.env, { production: values.production });
  const built = await build({
    outDir,
    withWorkbench: !values.production || values.workbench || values.demo,
    selfHostedOffice: values["self-hosted-office"],
    demo: values.demo,
    settings,
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const folder = path.relative(process.cwd(), outDir) || ".";
  const forWhom = `for ${settings.url}${settings.namespace === "TUNE" ? "" : `, namespace ${settings.namespace}`}`;
  console.log(built ? `Built ${folder} ${forWhom} in ${seconds} s.` : `${folder} is up to date, ${forWhom}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  buildFromCommandLine().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
