/**
 * Which module may enter which. A module is a folder of src/; one that is not named for it stays outside.
 * docs/architecture.md says why.
 */
const MAY_IMPORT = {
  engine: [],
  messages: ["engine"],
  prices: ["engine", "messages"],
  tokens: ["engine", "messages"],
  usage: ["engine", "prices", "messages"],
  scenario: ["engine", "messages"],
  functions: ["engine", "prices", "tokens", "usage", "scenario", "messages"],
  workbooks: ["functions", "scenario", "engine", "messages"],
  excel: ["workbooks", "messages"],
  xlsx: ["workbooks", "messages"],
  taskpane: ["excel", "xlsx", "workbooks", "functions", "usage", "scenario", "prices", "tokens", "messages", "engine"],
  workbench: [],
};

/** Packages that go into a bundle, and the one module that each belongs to. */
const HOME_OF_PACKAGE = {
  "pure-rand": "functions",
  valibot: "prices",
  "gpt-tokenizer": "tokens",
  hucre: "xlsx",
  "@fluentui": "taskpane",
  "@preact": "taskpane",
  "@univerjs": "workbench",
  react: "workbench",
  "react-dom": "workbench",
  rxjs: "workbench",
};

const moduleRules = Object.entries(MAY_IMPORT).map(([module, others]) => ({
  name: `${module}-imports-${others.join("-") || "no-other-module"}`,
  severity: "error",
  from: { path: `^src/${module}/` },
  to: { path: "^src/", pathNot: `^src/(?:${[module, ...others].join("|")})/` },
}));

const packageRules = Object.entries(HOME_OF_PACKAGE).map(([name, module]) => ({
  name: `${name}-only-in-${module}`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/${module}/` },
  to: { path: `^node_modules/${name}/` },
}));

export default {
  forbidden: [
    ...moduleRules,
    ...packageRules,
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-unknown-module",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(?:${Object.keys(MAY_IMPORT).join("|")})/` },
      to: {},
    },
    {
      name: "known-packages-only",
      comment: "What is shipped is chosen on purpose: add a package to HOME_OF_PACKAGE with the module it belongs to.",
      severity: "error",
      from: { path: "^src/" },
      to: {
        path: "^node_modules/",
        pathNot: `^node_modules/(?:${Object.keys(HOME_OF_PACKAGE).join("|")}|@types)/`,
        dependencyTypesNot: ["type-only"],
      },
    },
    { name: "no-node-in-src", severity: "error", from: { path: "^src/" }, to: { dependencyTypes: ["core"] } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
    combinedDependencies: false,
  },
};
