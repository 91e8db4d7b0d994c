import path from "node:path";
import jestConfig from "../../jest.config.js";

const root = path.join(import.meta.dirname, "../..");
const [unit] = jestConfig.projects;

/** The unit tests of one piece, as scripts/mutation.mjs chooses them, all in one file: each file of tests would be restarted for every mutant. */
export default {
  extensionsToTreatAsEsm: unit.extensionsToTreatAsEsm,
  transform: unit.transform,
  testEnvironment: unit.testEnvironment,
  rootDir: root,
  cacheDirectory: path.join(root, "node_modules/.cache/jest-mutation"),
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/demo/"],
  testMatch: ["<rootDir>/scripts/mutation/piece.test.mjs"],
};
