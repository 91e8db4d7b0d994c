import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { modulesOf } from "./bundles.mjs";

const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** The folders of the packages whose code went into the bundles. */
function packageFolders(compilations) {
  const folders = new Set();
  for (const compilation of compilations)
    for (const { resource } of modulesOf(compilation)) {
      const folder = PACKAGE_FOLDER.exec(resource ?? "")?.[0];
      if (folder) folders.add(folder);
    }
  return [...folders];
}

function notice(folder) {
  const {
    name,
    version,
    license = "see its licence",
  } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file) && existsSync(path.join(folder, file)))
    .map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  return { name, text: [`${name} ${version} (${license})`, ...texts].join("\n\n") };
}

/** The licences of all that is shipped inside the bundles, as their licences ask. */
export function thirdPartyNotices(compilations) {
  const notices = packageFolders(compilations).map(notice);
  notices.sort((a, b) => (a.name < b.name ? -1 : 1));
  const rule = `\n\n${"-".repeat(80)}\n\n`;
  return `This build contains code of the following packages.${rule}${notices.map(({ text }) => text).join(rule)}\n`;
}
