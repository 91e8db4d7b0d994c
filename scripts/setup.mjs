// Runs before anything is installed, perhaps by an old Node: built-in modules only, and nothing but plain, long-known syntax here.
import { pathToFileURL } from "url";

const OLDEST = [20, 19];

/**
 * Makes a checkout ready to work in: checks Node, installs the packages where they are missing or out of date, and, if asked,
 * the programs that the tests drive.
 * @param {{ system?: boolean }} [options] system: also Chromium, LibreOffice and Gnumeric, where the system's package manager has them and lets us
 */
export async function setUp(options = {}) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    console.error(
      `Tunewise needs Node ${OLDEST.join(".")} or newer; this is Node ${process.versions.node}. See https://nodejs.org/.`,
    );
    process.exit(1);
  }
  const { endWithNpm } = await import("./processes/starter.mjs");
  endWithNpm();
  const { installPackages } = await import("./setup/packages.mjs");
  await installPackages();
  if (options.system) {
    const { installPrograms } = await import("./setup/programs.mjs");
    await installPrograms();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  setUp({ system: process.argv.includes("--system") }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
