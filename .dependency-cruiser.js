/**
 * Which room may enter which. A room is a folder of src/; one that is not named for it stays outside.
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

/** Packages that go into a bundle, and the one room that each belongs to. */
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

const roomRules = Object.entries(MAY_IMPORT).map(([room, others]) => ({
  name: `${room}-imports-${others.join("-") || "no-other-room"}`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: `^src/(?:${[room, ...others].join("|")})/` },
}));

const packageRules = Object.entries(HOME_OF_PACKAGE).map(([name, room]) => ({
  name: `${name}-only-in-${room}`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/${room}/` },
  to: { path: `^node_modules/${name}/` },
}));

export default {
  forbidden: [
    ...roomRules,
    ...packageRules,
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-unknown-room",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(?:${Object.keys(MAY_IMPORT).join("|")})/` },
      to: {},
    },
    {
      name: "known-packages-only",
      comment: "What is shipped is chosen on purpose: add a package to HOME_OF_PACKAGE with the room it belongs to.",
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
