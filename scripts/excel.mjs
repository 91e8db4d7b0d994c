import path from "node:path";
import { fileURLToPath } from "node:url";
import { setUp } from "./setup.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const CERTIFICATE_NOTICE = `Excel loads add-ins over https only. A developer certificate for localhost is made now and added to the
certificates you trust; your system may ask you to agree. "npx office-addin-dev-certs uninstall" takes it back.`;

/** Builds for this machine, serves over https with a developer certificate, and tells desktop Excel of the add-in until stopped. */
async function excel() {
  await setUp();
  const { getHttpsServerOptions, verifyCertificates } = (await import("office-addin-dev-certs")).default;
  const { build } = await import("./build.mjs");
  const { LOCAL_ADDIN_URL } = await import("./build/settings.mjs");
  const { ON_THE_WEB, sideLoad } = await import("./excel/side-load.mjs");
  const { serve } = await import("./serve.mjs");
  const { openProgram, untilStopped } = await import("./serve/session.mjs");
  const { run } = await import("./processes/run.mjs");

  console.log("Building …");
  await build({ settings: { url: LOCAL_ADDIN_URL, namespace: "TUNE" } });
  if (!verifyCertificates()) console.log(`\n${CERTIFICATE_NOTICE}\n`);
  const tls = await getHttpsServerOptions();

  const server = await serve({
    root: path.join(root, "dist"),
    port: Number(new URL(LOCAL_ADDIN_URL).port),
    exactPort: true,
    tls,
  });
  const manifest = path.join(root, "dist/manifest.xml");
  const sideLoaded = await sideLoad(manifest, { run });
  console.log(
    `\n  Tunewise is served at ${server.url}\n\n  ${sideLoaded?.hint ?? "There is no desktop Excel for this system."}\n  ${ON_THE_WEB(manifest)}\n\n  Ctrl+C stops it.\n`,
  );
  if (sideLoaded) openProgram(...sideLoaded.openExcel);
  try {
    await untilStopped();
  } finally {
    await sideLoaded?.undo();
    await server.close();
  }
}

excel().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
