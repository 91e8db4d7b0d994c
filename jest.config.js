import path from "node:path";

const cacheDirectory = path.join(import.meta.dirname, "node_modules/.cache/jest");
const swc = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    target: "es2022",
    transform: { react: { runtime: "automatic" } },
  },
};

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  cacheDirectory,
  testMatch: testMatch.map((glob) => `<rootDir>/test/${glob}`),
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/demo/", "<rootDir>/.stryker-tmp/"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: { "^.+\\.tsx?$": ["@swc/jest", swc] },
  testEnvironment: path.join(import.meta.dirname, "test/environment.mjs"),
  ...more,
});

/** `unit` needs nothing but node_modules; `contract` reads dist/; `browser` drives Chromium; `parity` drives LibreOffice. */
export default {
  cacheDirectory,
  projects: [
    project("unit", [
      "{documents,engine,messages,prices,tokens,usage,functions,scenario,workbooks,excel,xlsx,taskpane,workbench,scripts}/**/*.test.ts",
    ]),
    project("client", ["client/**/*.test.ts"], {
      testEnvironment: path.join(import.meta.dirname, "test/client/environment.mjs"),
      // Its timers may end after the test file has.
      testEnvironmentOptions: { globalsCleanup: "off" },
      globalSetup: path.join(import.meta.dirname, "test/client/build-headless.mjs"),
    }),
    project("contract", ["contract/**/*.test.ts"]),
    project("browser", ["browser/**/*.test.ts"]),
    project("parity", ["parity/**/*.test.ts"]),
  ],
};
