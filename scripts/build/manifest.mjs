import { readFileSync } from "node:fs";
import path from "node:path";
import { loadSource } from "../load-source.mjs";
import { LOCAL_ADDIN_URL } from "./settings.mjs";

/** Four numbers, as Office wants a version. */
const officeVersion = (version) => `${/^\d+\.\d+\.\d+/.exec(version)[0]}.0`;

/**
 * manifest.xml with the build's settings, and the version of package.json.
 * @param {string} root
 * @param {{ url: string, id?: string, namespace?: string }} settings
 */
export async function manifestFor(root, { url, id, namespace = "TUNE" }) {
  const { escapeMarkup } = await loadSource("src/messages/markup.ts");
  const read = (file) => readFileSync(path.join(root, file), "utf8");
  const manifest = read("manifest.xml")
    .replaceAll(LOCAL_ADDIN_URL, escapeMarkup(url))
    .replace(/<Version>.*?<\/Version>/, `<Version>${officeVersion(JSON.parse(read("package.json")).version)}</Version>`)
    .replace('id="Tunewise.Namespace" DefaultValue="TUNE"', `id="Tunewise.Namespace" DefaultValue="${namespace}"`)
    .replaceAll("=TUNE.", `=${namespace}.`)
    .replaceAll("the TUNE ", `the ${namespace} `);
  return id ? manifest.replace(/<Id>.*?<\/Id>/, `<Id>${id}</Id>`) : manifest;
}
