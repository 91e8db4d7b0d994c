import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { filesUnder } from "./build/output-folder.mjs";
import { contentSecurityPolicy } from "./serve/content-security-policy.mjs";
import { mediaType } from "./serve/media-types.mjs";

const root = path.dirname(import.meta.dirname);

/** Files that Excel and the pane ask for by a name that stays: they have to be asked for again after an update. */
const STAYS = /^(?:[^/]+\.(?:html|js|css|json))$/;
const TEXT = /\.(?:html|js|css|json)$/;
const NOT_SERVED = /^(?:manifest\.xml|workbench\/|index\.html)/;

/** Every address of a manifest, once, and the folder they are in. */
function addressesOf(manifest) {
  const urls = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, url]) => url.replaceAll("&amp;", "&"));
  const [, page] = /<SourceLocation DefaultValue="([^"]+)"/.exec(manifest);
  return { urls: [...new Set(urls)], folder: new URL("./", page.replaceAll("&amp;", "&")).href };
}

/** What is wrong with the answer to one file's address, in words. */
function faultsOf(file, { status, headers, body }, expected) {
  if (status !== 200) return [`answers ${status}`];
  const header = (name) => headers.get(name) ?? "";
  const rule = (kept, fault) => (kept ? [] : [fault]);
  const type = header("content-type").split(";")[0].trim();
  const policy = header("content-security-policy");
  const cache = header("cache-control");
  return [
    ...rule(body.equals(expected), "is not the file of this build: is another release served?"),
    ...rule(
      type === mediaType(file).split(";")[0],
      `Content-Type is "${type}", it has to be ${mediaType(file).split(";")[0]}`,
    ),
    ...rule(
      !header("x-frame-options") && !policy.includes("frame-ancestors"),
      "may not be shown in a frame (X-Frame-Options or frame-ancestors), so Excel on the web cannot open it",
    ),
    ...rule(header("x-content-type-options") === "nosniff", "X-Content-Type-Options: nosniff is missing"),
    ...rule(
      !STAYS.test(file) || /no-cache|no-store|max-age=0/.test(cache),
      `Cache-Control is "${cache}", it has to be no-cache`,
    ),
    ...rule(
      !file.startsWith("chunks/") || cache.includes("immutable"),
      `Cache-Control is "${cache}", it should be immutable`,
    ),
    ...rule(
      file !== "functions.json" || header("access-control-allow-origin") === "*",
      "Access-Control-Allow-Origin: * is missing, so Excel on the web cannot read the functions",
    ),
    ...rule(!TEXT.test(file) || body.length < 2000 || header("content-encoding") !== "", "is sent without compression"),
    ...rule(
      file !== "taskpane.html" || [contentSecurityPolicy("addin"), contentSecurityPolicy("page")].includes(policy),
      `Content-Security-Policy is "${policy}", it has to be that of docs/deploy.md`,
    ),
  ];
}

/**
 * Asks for every address of a build's manifest and every file of the build, and compares bytes and headers with what Excel needs.
 * @param {string} dist the build
 * @param {(url: string) => Promise<Response>} ask
 * @returns {Promise<{ rows: { url: string, faults: string[] }[], folder: string }>}
 */
export async function checkDeployment(dist, ask = (url) => fetch(url, { headers: { "Accept-Encoding": "gzip, br" } })) {
  const { urls, folder } = addressesOf(readFileSync(path.join(dist, "manifest.xml"), "utf8"));
  const files = filesUnder(dist)
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => !NOT_SERVED.test(file));
  const all = [...new Set([...urls, ...files.map((file) => folder + file)])];
  const rows = [];
  for (const url of all) {
    const file = url.startsWith(folder) ? decodeURIComponent(url.slice(folder.length)) : "";
    if (!existsSync(path.join(dist, file)) || file === "")
      rows.push({ url, faults: ["is in the manifest and not in the build"] });
    else rows.push({ url, faults: await faultsAt(url, file, path.join(dist, file), ask) });
  }
  return { rows, folder };
}

async function faultsAt(url, file, local, ask) {
  try {
    const response = await ask(url);
    const { status, headers } = response;
    return faultsOf(file, { status, headers, body: Buffer.from(await response.arrayBuffer()) }, readFileSync(local));
  } catch (error) {
    return [`cannot be reached: ${error.cause?.message ?? error.message}`];
  }
}

async function main() {
  const { rows, folder } = await checkDeployment(path.join(root, "dist"));
  const wrong = rows.filter(({ faults }) => faults.length > 0);
  for (const { url, faults } of wrong) console.log(`${url}\n${faults.map((fault) => `    ${fault}`).join("\n")}`);
  console.log(`${rows.length} addresses under ${folder} asked for, ${wrong.length} with faults.`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main();
