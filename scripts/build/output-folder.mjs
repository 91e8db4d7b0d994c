import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The folder a build writes into. It knows what this build made, and clears away what an earlier one left. */
export class OutputFolder {
  #made = new Set();

  constructor(dir) {
    this.dir = dir;
  }

  /** Writes a file, unless it already has this content. */
  write(name, content) {
    const file = path.join(this.dir, name);
    const bytes =
      typeof content === "string"
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    if (!existsSync(file) || !readFileSync(file).equals(bytes)) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    this.keep(name);
  }

  /** Copies a folder's files that `wanted` names. */
  copy(from, name, wanted = () => true) {
    for (const file of filesUnder(from).filter(wanted))
      this.write(path.join(name, file), readFileSync(path.join(from, file)));
  }

  /** Notes a file that someone else wrote here in this build. */
  keep(name) {
    this.#made.add(path.normalize(name));
  }

  /** Size and time of every file that this build made: enough to see later whether they still stand as they were left. */
  inventory() {
    return Object.fromEntries([...this.#made].sort().map((name) => [name, sizeAndTime(path.join(this.dir, name))]));
  }

  /** Removes every file that this build did not make, but for those named, and the folders that are empty then. */
  clear(spared = []) {
    const stays = new Set([...this.#made, ...spared.map((name) => path.normalize(name))]);
    for (const file of filesUnder(this.dir)) if (!stays.has(file)) rmSync(path.join(this.dir, file));
    removeEmptyFolders(this.dir);
  }
}

/** The files below a folder, as paths from it. */
export function filesUnder(dir) {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(dir, path.join(entry.parentPath ?? entry.path, entry.name)));
}

function sizeAndTime(file) {
  const { size, mtimeMs } = statSync(file);
  return `${size} ${mtimeMs}`;
}

/** Whether the files of an inventory are there, untouched since. */
export const stands = (dir, inventory) =>
  Object.entries(inventory).every(
    ([name, noted]) => existsSync(path.join(dir, name)) && sizeAndTime(path.join(dir, name)) === noted,
  );

function removeEmptyFolders(dir) {
  for (const name of readdirSync(dir)) {
    const folder = path.join(dir, name);
    if (!statSync(folder).isDirectory()) continue;
    removeEmptyFolders(folder);
    if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
  }
}
