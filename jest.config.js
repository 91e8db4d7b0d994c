import path from "node:path";
import { GROUPS } from "./scripts/test/groups.mjs";
import { runAgainWithModules } from "./scripts/test/run-again.mjs";

// `npx jest …` by itself: tests are ES modules, for which Node must be told before it starts.
runAgainWithModules();

const root = import.meta.dirname;
const cacheDirectory = path.join(root, "node_modules/.cache/jest");
const swc = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    target: "es2022",
    transform: { react: { runtime: "automatic" } },
  },
};

const project = (displayName, { folders, except = [] }, more = {}) => ({
  displayName,
  rootDir: root,
  cacheDirectory,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: except.map((folder) => `<rootDir>/test/${folder}/`),
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/demo/", "<rootDir>/.stryker-tmp/"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: { "^.+\\.tsx?$": ["@swc/jest", swc] },
  testEnvironment: path.join(root, "test/environment.mjs"),
  // Timers of a test may end after it has; all projects say the same, or jest warns.
  testEnvironmentOptions: { globalsCleanup: "off" },
  ...more,
});

/** What a group has of its own. */
const more = {
  client: {
    testEnvironment: path.join(root, "test/client/environment.mjs"),
    globalSetup: path.join(root, "test/client/build-headless.mjs"),
  },
};

export default {
  cacheDirectory,
  maxWorkers: 2,
  // Nothing is tested for its time: a test that ends is not late because the machine is busy.
  testTimeout: 60_000,
  projects: Object.entries(GROUPS).map(([name, group]) => project(name, group, more[name])),
};
