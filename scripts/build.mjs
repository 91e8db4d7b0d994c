import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { addin, workbench } from "../webpack.config.js";
import { bookScript } from "./build/book-script.mjs";
import { bundle } from "./build/bundles.mjs";
import { fingerprint, LastBuild } from "./build/last-build.mjs";
import { addinUrl, manifestFor } from "./build/manifest.mjs";
import { copyOfficeJs, copyOfficeJsForWorkbench } from "./build/office-js.mjs";
import { OutputFolder } from "./build/output-folder.mjs";
import { START_PAGE } from "./build/start-page.mjs";
import { OFFICE_JS } from "./build/task-pane-head.mjs";
import { thirdPartyNotices } from "./build/third-party-notices.mjs";
import { writeFunctionLists } from "./docs/function-list.mjs";
import { checkPromises } from "./docs/interface.mjs";
import { loadSource } from "./load-source.mjs";
import { withLock } from "./processes/lock.mjs";
import { contentSecurityPolicy } from "./serve/content-security-policy.mjs";

const root = path.dirname(import.meta.dirname);

/** A company's own price list, which a build leaves alone. */
const COMPANY_PRICES = "company-prices.js";

/**
 * Builds the add-in into a folder that any web server can serve. Where nothing changed since the last build, it leaves the folder as it is.
 * @param {object} [options]
 * @param {string} [options.outDir]
 * @param {boolean} [options.withWorkbench] also the workbench, and a start page that leads to it
 * @param {boolean} [options.selfHostedOffice] office.js from the same folder instead of Microsoft's CDN
 * @param {boolean} [options.demo] for the public: Microsoft's files are not copied, the workbench's page takes them from Microsoft as the add-in's does
 * @param {string} [options.url] the https address it will be served under, for the manifest and the functions' help links
 * @returns whether there was something to build
 */
export async function build({
  outDir = path.join(root, "dist"),
  withWorkbench = true,
  selfHostedOffice = false,
  demo = false,
  url = addinUrl(process.env.ADDIN_URL),
} = {}) {
  const options = { withWorkbench, selfHostedOffice, demo, url };
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

async function buildInto(outDir, { withWorkbench, selfHostedOffice, demo, url }) {
  await checkPromises(root);
  const out = new OutputFolder(outDir);
  await writeBundles(out, {
    withWorkbench,
    officeJs: selfHostedOffice ? OFFICE_JS.selfHosted : OFFICE_JS.cdn,
    officeJsOfWorkbench: demo ? OFFICE_JS.cdn : "office/office.js",
  });
  out.write("manifest.xml", await manifestFor(root, url));
  out.copy(path.join(root, "assets"), "assets", (file) => file.endsWith(".png"));
  if (selfHostedOffice) copyOfficeJs(root, out);
  if (withWorkbench) out.write("index.html", START_PAGE);
  if (withWorkbench && !demo) copyOfficeJsForWorkbench(root, out);
  await writeGenerated(out, url);
  out.write("price-book.js", await bookScript());
  out.clear([COMPANY_PRICES]);
  return out;
}

async function writeBundles(out, { withWorkbench, officeJs, officeJsOfWorkbench }) {
  const configurations = [
    addin({ outDir: out.dir, officeJs }),
    ...(withWorkbench ? [workbench({ outDir: out.dir, officeJs: officeJsOfWorkbench })] : []),
  ];
  const compilations = await bundle(configurations);
  for (const { outputOptions, assets } of compilations)
    for (const asset of Object.keys(assets))
      out.keep(path.relative(out.dir, path.join(outputOptions.path, asset.replace(/\?.*/, ""))));
  out.write("third-party-notices.txt", thirdPartyNotices(compilations));
}

/** What the definitions of the functions and the templates make. */
async function writeGenerated(out, url) {
  const { functionsMetadata } = await loadSource("src/functions/metadata.ts");
  out.write("functions.json", `${JSON.stringify(functionsMetadata(`${url}help.html`), null, 2)}\n`);

  const { helpPage } = await loadSource("src/functions/help-page.ts");
  out.write("help.html", helpPage(contentSecurityPolicy("page")));
  out.copy(path.join(root, "src/functions/reference"), "assets", (file) => file === "help.css");

  const { builtWorkbooks } = await loadSource("src/xlsx/workbooks.ts");
  for (const { fileName, bytes } of await builtWorkbooks()) out.write(`workbooks/${fileName}`, bytes);
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
  const built = await build({
    outDir,
    withWorkbench: !values.production || values.workbench || values.demo,
    selfHostedOffice: values["self-hosted-office"],
    demo: values.demo,
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const folder = path.relative(process.cwd(), outDir) || ".";
  console.log(built ? `Built ${folder} in ${seconds} s.` : `${folder} is up to date.`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  buildFromCommandLine().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
