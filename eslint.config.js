import { builtinRules } from "eslint/use-at-your-own-risk";
import jsdoc from "eslint-plugin-jsdoc";
import tseslint from "typescript-eslint";
import { linearPatterns } from "./scripts/lint/linear-patterns.mjs";

const PURE_MODULES = [
  "src/engine/**",
  "src/messages/**",
  "src/prices/**",
  "src/tokens/**",
  "src/usage/**",
  "src/scenario/**",
  "src/functions/**",
];

const noClockNoChance = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Take the date as an argument: equal arguments, equal result.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Take the date as an argument: equal arguments, equal result.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Draw from a seeded generator: equal arguments, equal result.",
  },
  {
    selector: "CallExpression[callee.object.name='performance'][callee.property.name='now']",
    message: "Take the time as an argument: equal arguments, equal result.",
  },
];

/** What looks like a text for a reader: a word with a capital and another word after it. */
const noSentences = [
  "Literal[value=/^[A-Z][a-z\u2019']+ .*[a-z]/]",
  "TemplateElement[value.raw=/^[A-Z][a-z\u2019']+ /]",
].map((selector) => ({ selector, message: "The pane's texts stand in src/messages/pane." }));

const thrown = "NewExpression, CallExpression[callee.type='Super'], CallExpression[callee.name='fail']";

/**
 * Sentences outside src/messages and the definitions: five words or more. What only an engineer can meet, the text of an
 * error that is a bug, may stand where it is thrown.
 */
const sentencesElsewhere = [
  `:not(${thrown}) > Literal[value=/(?:\\b[A-Za-z][a-z\u2019']+[ ,;:]+){4}/]`,
  `:not(${thrown}) > TemplateLiteral > TemplateElement[value.raw=/(?:\\b[A-Za-z][a-z\u2019']+[ ,;:]+){4}/]`,
].map((selector) => ({ selector, message: "Texts for analysts stand in src/messages or in a definition." }));

const onlyIn = (where, names) => names.map((name) => ({ name, message: `${name} is used in ${where} only.` }));
const officeGlobals = onlyIn("src/excel and src/taskpane", ["Excel", "Office", "OfficeExtension"]);
const customFunctionsGlobal = onlyIn("src/functions/register.ts", ["CustomFunctions"]);
const pageGlobals = onlyIn("modules that have a page", [
  "window",
  "document",
  "localStorage",
  "sessionStorage",
  "navigator",
  "fetch",
]);

/** ESLint's own recommendation, as its rules themselves say. */
const recommended = Object.fromEntries(
  [...builtinRules].filter(([, rule]) => rule.meta.docs.recommended).map(([name]) => [name, "error"]),
);

export default tseslint.config(
  { ignores: ["dist/", "demo/", "coverage/", "reports/", ".stryker-tmp/", "node_modules/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { rules: recommended },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "process",
          "console",
          "performance",
          "Buffer",
          "URL",
          "setTimeout",
          "setInterval",
          "clearTimeout",
          "clearInterval",
          "fetch",
          "document",
          "window",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "no-undef": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-extraneous-class": "off",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-var": "error",
      "prefer-const": "error",
      "object-shorthand": "error",
      complexity: ["error", 15],
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 100, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ["test/**", "bench/**"], rules: { "max-lines-per-function": "off" } },
  { files: ["src/prices/data/**", "src/messages/sheets/**"], rules: { "max-lines": "off" } },

  {
    files: ["src/**"],
    plugins: { tunewise: { rules: { "linear-patterns": linearPatterns } } },
    rules: {
      "tunewise/linear-patterns": "error",
      "no-restricted-globals": ["error", ...officeGlobals, ...customFunctionsGlobal],
      "no-console": ["error", { allow: ["error"] }],
    },
  },
  {
    files: PURE_MODULES,
    rules: {
      "no-restricted-syntax": ["error", ...noClockNoChance],
      "no-restricted-globals": ["error", ...officeGlobals, ...customFunctionsGlobal, ...pageGlobals],
    },
  },
  // Loads the vocabularies' files where there is a page.
  {
    files: ["src/tokens/load-vocabulary.ts"],
    rules: { "no-restricted-globals": ["error", ...officeGlobals, ...customFunctionsGlobal] },
  },
  // The help page's own script.
  {
    files: ["src/functions/reference/help.js"],
    languageOptions: {
      globals: Object.fromEntries(
        ["navigator", "location", "getSelection", "addEventListener"].map((name) => [name, "readonly"]),
      ),
    },
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: ["src/functions/register.ts"],
    rules: { "no-restricted-globals": ["error", ...officeGlobals, ...pageGlobals] },
  },
  {
    files: ["src/excel/**", "src/taskpane/**"],
    rules: { "no-restricted-globals": ["error", ...customFunctionsGlobal] },
  },
  {
    files: ["src/taskpane/**"],
    rules: { "no-restricted-syntax": ["error", ...noSentences] },
  },
  {
    files: ["src/{engine,scenario,prices,tokens,usage,workbooks}/**", "src/functions/*.ts"],
    ignores: [
      // Definitions: of inputs, metrics, steps, exports.
      "src/engine/strategy/input*.ts",
      "src/engine/metrics/metrics.ts",
      "src/engine/equations/{call,day,upfront}.ts",
      "src/usage/layouts/**",
      "src/prices/data/**",
      // The reference, a document made of the definitions.
      "src/functions/help-page.ts",
    ],
    rules: { "no-restricted-syntax": ["error", ...noClockNoChance, ...sentencesElsewhere] },
  },

  {
    files: ["src/{excel,xlsx}/**"],
    rules: { "no-restricted-syntax": ["error", ...sentencesElsewhere] },
  }, // The workbench stands in for Excel: it makes these globals instead of using them.
  { files: ["src/workbench/**"], rules: { "no-restricted-globals": "off" } },

  // A function's definition says in its own fields what a comment would say; the rest of these modules is documented.
  {
    files: ["src/engine/**", "src/functions/*.ts", "src/functions/{parameters,reference}/**"],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: { ArrowFunctionExpression: true, ClassDeclaration: true, FunctionDeclaration: true },
          contexts: [
            "ExportNamedDeclaration > VariableDeclaration",
            "TSInterfaceDeclaration",
            "TSTypeAliasDeclaration",
          ],
          checkConstructors: false,
        },
      ],
      "jsdoc/no-types": "error",
      "jsdoc/check-param-names": ["error", { disableMissingParamChecks: true }],
      "jsdoc/no-blank-blocks": "error",
      "jsdoc/require-description": "error",
    },
  },
);
