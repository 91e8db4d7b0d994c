import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { run } from "../processes/run.mjs";

const { env, platform } = process;

/** Where a program may be: the environment's word first, then the search path, then the places installers use. */
const PROGRAMS = {
  browser: {
    name: "Chromium (or Chrome, or Edge)",
    variable: "CHROMIUM_PATH",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
    places: {
      darwin: [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      ],
      win32: [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
        .filter(Boolean)
        .flatMap((folder) => [
          path.join(folder, "Google/Chrome/Application/chrome.exe"),
          path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ]),
    },
    package: "chromium",
    advice: {
      linux: "Debian: apt-get install chromium. Fedora: dnf install chromium. Ubuntu: Google Chrome's own package",
      darwin: "brew install --cask chromium",
      win32: "winget install Google.Chrome",
    },
  },
  office: {
    name: "LibreOffice Calc",
    variable: "LIBREOFFICE_PATH",
    commands: ["soffice", "libreoffice"],
    places: {
      darwin: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
      win32: [env.PROGRAMFILES].filter(Boolean).map((folder) => path.join(folder, "LibreOffice/program/soffice.exe")),
    },
    package: "libreoffice-calc-nogui",
    advice: {
      linux: "Debian, Ubuntu: apt-get install libreoffice-calc-nogui. Fedora: dnf install libreoffice-calc",
      darwin: "brew install --cask libreoffice",
      win32: "winget install TheDocumentFoundation.LibreOffice",
    },
  },
  gnumeric: {
    name: "Gnumeric",
    variable: "GNUMERIC_PATH",
    commands: ["ssconvert"],
    places: {},
    package: "gnumeric",
    advice: {
      linux: "Debian, Ubuntu: apt-get install gnumeric. Fedora: dnf install gnumeric",
      darwin: "brew install gnumeric",
      win32: "it is not made for Windows any more",
    },
  },
};

/** The path of a browser of the Chromium family, or undefined. */
export const findBrowser = () => find(PROGRAMS.browser);

/** The path of LibreOffice's program, or undefined. */
export const findOffice = () => find(PROGRAMS.office);

/** The path of the program by which Gnumeric calculates a file, or undefined. */
export const findGnumeric = () => find(PROGRAMS.gnumeric);

/** A Python that has openpyxl, the system's own where another one comes first; undefined where there is none. */
export const findPython = () =>
  ["python3", "/usr/bin/python3"].find(
    (program) => spawnSync(program, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0,
  );

/** What to do for a program that is not there, in a sentence. */
export const howToInstall = (key) => {
  const { name, variable, advice } = PROGRAMS[key];
  return `${name} was not found. Install it (${advice[platform] ?? advice.linux}), or set ${variable} to its path.`;
};

function find({ variable, commands, places }) {
  if (env[variable]) return isProgram(env[variable]) ? env[variable] : undefined;
  const folders = (env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) =>
    folders.map((folder) => path.join(folder, platform === "win32" ? `${command}.exe` : command)),
  );
  return [...onPath, ...(places[platform] ?? [])].find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs, by apt-get as root, those of the tests' programs that are missing. Anywhere else it leaves the system alone. */
export async function installPrograms() {
  const missing = Object.values(PROGRAMS).filter((program) => !find(program));
  const packages = [
    ...missing.map((program) => program.package),
    ...(findPython() === undefined ? ["python3-openpyxl"] : []),
  ];
  if (packages.length === 0 || platform !== "linux" || process.getuid() !== 0 || !existsSync("/usr/bin/apt-get"))
    return;

  console.log(`Installing ${packages.join(" and ")} by apt-get, for the tests …`);
  await aptGet("update");
  const code = await aptGet("install", "--yes", "--no-install-recommends", ...packages);
  if (code !== 0) console.warn(`apt-get ended with code ${code}; its own message stands above.`);
}

const aptGet = (...args) =>
  run("/usr/bin/apt-get", ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3", "--quiet=2", ...args], {
    env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
  });
