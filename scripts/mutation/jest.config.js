import path from "node:path";
import jestConfig from "../../jest.config.js";

const root = path.join(import.meta.dirname, "../..");
const [unit] = jestConfig.projects;

/** The unit tests of one piece, as scripts/mutation.mjs chooses them. */
export default {
  extensionsToTreatAsEsm: unit.extensionsToTreatAsEsm,
  transform: unit.transform,
  testEnvironment: unit.testEnvironment,
  rootDir: root,
  cacheDirectory: path.join(root, "node_modules/.cache/jest-mutation"),
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/demo/"],
  testMatch: (process.env.MUTATION_TESTS ?? "").split("|").map((glob) => `<rootDir>/test/${glob}`),
};
