const transform = { "^.+\\.tsx?$": ["@swc/jest", { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } } }] };

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testMatch: testMatch.map((glob) => `<rootDir>/test/${glob}`),
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform,
  testEnvironment: "node",
  ...more,
});

/** `unit` needs nothing but node_modules; `contract` reads dist/; `browser` drives Chromium; `parity` drives LibreOffice. */
export default {
  projects: [
    project("unit", ["{engine,prices,tokens,functions,scenario,workbooks,excel,xlsx,taskpane,workbench,scripts}/**/*.test.ts"]),
    project("contract", ["contract/**/*.test.ts"]),
    project("browser", ["browser/**/*.test.ts"]),
    project("parity", ["parity/**/*.test.ts"]),
  ],
};
