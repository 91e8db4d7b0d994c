import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "../processes/lock.mjs";
import { run } from "../processes/run.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const stamp = path.join(root, "node_modules/.set-up");
const read = (file) => readFileSync(path.join(root, file), "utf8");

/** What the installed packages depend on: the lockfile, the system, Node's major version. */
const wanted = () =>
  createHash("sha256")
    .update(read("package-lock.json").replaceAll("\r\n", "\n"))
    .update([process.platform, process.arch, process.versions.modules].join(" "))
    .digest("hex");

const installed = () => existsSync(stamp) && readFileSync(stamp, "utf8").trim() === wanted();

/** Whether someone ran npm by hand and left all that the lockfile asks for on this system: npm notes what it installed, once it is done. */
function installedByHand() {
  const note = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(note)) return false;
  const there = JSON.parse(readFileSync(note, "utf8")).packages;
  const asked = Object.entries(JSON.parse(read("package-lock.json")).packages).filter(
    ([where, entry]) => where !== "" && isForHere(entry),
  );
  return asked.every(([where, { version }]) => there[where]?.version === version);
}

/** An optional package is asked for where it is made for this very system; npm leaves it out elsewhere. */
const isForHere = ({ optional, os = [], cpu = [], libc }) =>
  !optional || (!libc && os.includes(process.platform) && cpu.includes(process.arch));

/**
 * Installs exactly what the lockfile says, unless that was done before. Development packages are always among them, whatever NODE_ENV says:
 * they are what builds the add-in.
 */
export async function installPackages() {
  if (installed()) return;
  await withLock(path.join(root, ".set-up.lock"), async () => {
    if (installed()) return;
    if (installedByHand()) return void writeFileSync(stamp, `${wanted()}\n`);
    console.log("Installing packages as package-lock.json says (once; it takes a minute or two) …");
    const npm = npmProgram();
    const code = await run(
      process.execPath,
      [
        npm,
        "ci",
        "--include=dev",
        "--include=optional",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
      ],
      { cwd: root },
    );
    if (code !== 0)
      throw new Error(
        `npm ci ended with code ${code}; its own message stands above. Try again when the cause is fixed.`,
      );
    writeFileSync(stamp, `${wanted()}\n`);
  });
}

/** npm's own script, to be run by this very Node: starting "npm" by its name fails on Windows. */
function npmProgram() {
  const told = process.env.npm_execpath;
  if (told && /npm-cli\.c?js$/.test(told)) return told;
  const found = npmCandidates().find((file) => existsSync(file));
  if (!found)
    throw new Error(
      `npm was not found beside Node (${process.execPath}). Install it, or run "npm ci --include=dev --ignore-scripts".`,
    );
  return found;
}

function npmCandidates() {
  const beside = path.dirname(process.execPath);
  const onPath = (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, "npm"));
  return [
    path.join(beside, "node_modules/npm/bin/npm-cli.js"),
    path.join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
    "/usr/share/nodejs/npm/bin/npm-cli.js",
    ...onPath
      .filter((file) => existsSync(file))
      .map((file) => realpathSync(file))
      .filter((file) => file.endsWith(".js")),
  ];
}
