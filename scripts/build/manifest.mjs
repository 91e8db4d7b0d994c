import { readFileSync } from "node:fs";
import path from "node:path";
import { loadSource } from "../load-source.mjs";

/** The address in manifest.xml as it stands in the repository: a development server with a developer certificate. */
export const LOCAL_ADDIN_URL = "https://localhost:3000/";

/**
 * The address under which the add-in will be served: https, ending in "/", without query.
 * @param {string | undefined} wanted as in the environment's ADDIN_URL
 */
export function addinUrl(wanted) {
  const text = wanted?.trim() || LOCAL_ADDIN_URL;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || url.search || url.hash || url.username || url.password)
    throw new Error(
      `ADDIN_URL must be an https address of a folder, such as "https://addins.example.com/tunewise/", got "${text}".`,
    );
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** Four numbers, as Office wants a version. */
const officeVersion = (version) => `${/^\d+\.\d+\.\d+/.exec(version)[0]}.0`;

/** manifest.xml with the given address, and the version of package.json. */
export async function manifestFor(root, url) {
  const { escapeMarkup } = await loadSource("src/messages/markup.ts");
  const read = (file) => readFileSync(path.join(root, file), "utf8");
  return read("manifest.xml")
    .replaceAll(LOCAL_ADDIN_URL, escapeMarkup(url))
    .replace(
      /<Version>.*?<\/Version>/,
      `<Version>${officeVersion(JSON.parse(read("package.json")).version)}</Version>`,
    );
}
