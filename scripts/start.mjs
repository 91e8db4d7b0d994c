import path from "node:path";
import { fileURLToPath } from "node:url";
import { setUp } from "./setup.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Installs what is missing, builds, serves the build, and opens the workbench. */
async function start() {
  await setUp();
  const { build } = await import("./build.mjs");
  const { serve } = await import("./serve.mjs");
  const { isAtADesk, openInBrowser, untilStopped } = await import("./serve/session.mjs");

  console.log("Building …");
  await build();
  const server = await serve({ root: path.join(root, "dist"), port: 3000 });
  const page = `${server.url}workbench/?example`;
  console.log(`\n  Tunewise is ready: ${page}\n\n  Ctrl+C stops it.\n`);
  if (isAtADesk()) openInBrowser(page);
  await untilStopped();
  await server.close();
}

start().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
