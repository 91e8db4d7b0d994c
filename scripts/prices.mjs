import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { bookScript } from "./build/book-script.mjs";
import { loadSource } from "./load-source.mjs";

const root = path.dirname(import.meta.dirname);
const source = "@pydantic/genai-prices";

const help = `npm run prices [-- options]

Refreshes the price book from ${source} as it is installed, and shows what changed.
Nothing is written while a difference is suspicious or the second source disagrees without a known reason.

  --confirm <provider:model>   a suspicious difference that you have looked at; may be given several times
  --published <date>           the day the installed version was published; asked of the npm registry where left out
  --script-only                write dist/price-book.js from the files as they are, and nothing else

The book is also written as dist/price-book.js: a server's copy of that file can be replaced without a build.`;

const { values } = parseArgs({
  options: {
    confirm: { type: "string", multiple: true, default: [] },
    published: { type: "string" },
    "script-only": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(help);
else if (values["script-only"]) await writeScript();
else process.exitCode = (await refreshBook()) ? 0 : 1;

async function refreshBook() {
  const { version } = JSON.parse(readFileSync(path.join(root, "node_modules", source, "package.json"), "utf8"));
  const publishedOn = values.published ?? publicationDay(version);
  const [{ BookFiles }, { readPackage }, { refresh, report }, { allPricing }] = await Promise.all([
    loadSource("scripts/prices/book-files.ts"),
    loadSource("scripts/prices/read-package.ts"),
    loadSource("scripts/prices/refresh.ts"),
    import("ai-sdk-cost-calculator"),
  ]);
  const outcome = refresh(new BookFiles(path.join(root, "src/prices/data")), {
    read: readPackage(publishedOn),
    package: `${source} ${version}`,
    publishedOn,
    theirs: allPricing,
    today: new Date().toISOString().slice(0, 10),
    confirmed: values.confirm,
  });
  console.log(report(outcome));
  if (outcome.written) await writeScript();
  return outcome.written;
}

/** Writes the book as the script that the add-in's page loads before its functions. */
async function writeScript() {
  const folder = path.join(root, "dist");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "price-book.js"), await bookScript());
  console.log("dist/price-book.js is written: replace the served file of that name by it.");
}

function publicationDay(version) {
  try {
    const times = JSON.parse(
      execFileSync("npm", ["view", source, "time", "--json"], {
        encoding: "utf8",
        shell: process.platform === "win32",
        timeout: 60_000,
      }),
    );
    return times[version].slice(0, 10);
  } catch {
    throw new Error(
      `The npm registry does not say when ${source} ${version} was published. Say it: npm run prices -- --published 2026-09-23`,
    );
  }
}
