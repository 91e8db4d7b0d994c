import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { filesUnder, stands } from "./output-folder.mjs";

const SOURCES = ["src", "assets", "scripts"];
const SETTINGS = ["webpack.config.js", "tsconfig.json", "package.json", "package-lock.json", "manifest.xml"];

/** One figure for all that a build depends on: every source file's content, the settings, the options, Node. */
export function fingerprint(root, options) {
  const hash = createHash("sha256").update(JSON.stringify([options, process.version]));
  const sources = SOURCES.flatMap((folder) =>
    filesUnder(path.join(root, folder)).map((file) => path.join(folder, file)),
  );
  for (const file of [...sources.sort(), ...SETTINGS])
    hash.update(`\n${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

/** What is remembered of the last build into a folder, so that an unchanged one need not be built again. */
export class LastBuild {
  constructor(root, outDir) {
    this.outDir = outDir;
    this.file = path.join(
      root,
      "node_modules/.cache/build",
      `${createHash("sha256").update(outDir).digest("hex").slice(0, 16)}.json`,
    );
  }

  stillStands(print) {
    try {
      const last = JSON.parse(readFileSync(this.file, "utf8"));
      return last.fingerprint === print && stands(this.outDir, last.inventory);
    } catch {
      return false;
    }
  }

  remember(print, out) {
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify({ fingerprint: print, inventory: out.inventory() }));
  }
}
