import path from "node:path";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { contentSecurityPolicy } from "./scripts/serve/content-security-policy.mjs";
import { withoutTexts } from "./scripts/build/without-texts.mjs";
import { SwcMinimizer } from "./scripts/build/swc-minimizer.mjs";
import { isOnCdn, TaskPaneHead } from "./scripts/build/task-pane-head.mjs";

const root = import.meta.dirname;
const source = (file) => path.join(root, "src", file);
const build = (file) => path.join(root, "scripts/build", file);

const PURE_MODULES =
  /[\\/]src[\\/](?:engine|messages|prices|tokens|usage|scenario|functions[\\/](?!index\.ts)|workbooks|xlsx)/;

/** Of the workbench only that it is built soon matters; of the add-in also what it weighs. */
const quick = [new EsbuildPlugin({ target: "es2022", css: true, legalComments: "none" })];
const small = [new SwcMinimizer(), new EsbuildPlugin({ include: /\.css/, css: true })];

/** What both bundles have in common: TypeScript without type checking, a minimizer, a cache between builds. */
const shared = (name, compilerOptions = {}, loaderOptions = {}, alias = {}) => ({
  name,
  mode: "production",
  context: root,
  target: ["web", "es2022"],
  resolve: { extensions: [".ts", ".tsx", ".js"], alias },
  module: {
    rules: [
      // Files of these modules define things and do nothing: one that is imported and not used is left out.
      { test: PURE_MODULES, sideEffects: false },
      { test: /[\\/]functions[\\/]function-texts\.ts$/, enforce: "post", loader: build("function-texts-loader.mjs") },
      {
        test: /\.tsx?$/,
        loader: "ts-loader",
        options: {
          transpileOnly: true,
          instance: name,
          compilerOptions: { noEmit: false, ...compilerOptions },
          ...loaderOptions,
        },
      },
    ],
  },
  optimization: { minimizer: quick },
  performance: { hints: false },
  cache: {
    type: "filesystem",
    name,
    cacheDirectory: path.join(root, "node_modules/.cache/webpack"),
    buildDependencies: { config: [import.meta.filename, build("without-texts.mjs")] },
  },
});

/**
 * The add-in. Excel may load functions.js where there is no page, so it carries webpack's runtime itself and knows no address of its own
 * (`publicPath: ""`); the task pane's bundle builds on it, so that the engine is there once.
 */
export const addin = ({ outDir, officeJs, namespace = "TUNE" }) => ({
  // Fields that are assigned weigh less than fields that are defined.
  ...shared("addin", { useDefineForClassFields: false }, { getCustomTransformers: () => ({ before: [withoutTexts] }) }),
  optimization: {
    minimizer: small,
    mangleExports: "size",
    moduleIds: "size",
  },
  entry: {
    functions: source("functions/index.ts"),
    taskpane: { import: source("taskpane/index.ts"), dependOn: "functions" },
  },
  output: {
    path: outDir,
    publicPath: "",
    globalObject: "globalThis",
    filename: "[name].js?[contenthash:12]",
    cssFilename: "[name].css?[contenthash:12]",
    chunkFilename: "chunks/[name].[contenthash:12].js",
    assetModuleFilename: "assets/[name].[contenthash:12][ext]",
    uniqueName: "tunewise",
  },
  plugins: [
    new HtmlWebpackPlugin({
      template: source("taskpane/taskpane.html"),
      filename: "taskpane.html",
      chunks: ["functions", "taskpane"],
      chunksSortMode: "manual",
      scriptLoading: "blocking",
      inject: "body",
      minify: false,
    }),
    new webpack.DefinePlugin({ ADDIN_NAMESPACE: JSON.stringify(namespace) }),
    new TaskPaneHead(officeJs),
  ],
});

/**
 * The workbench: Excel's place taken by a browser grid, and the script that connects the add-in's page to it.
 * @param {{ outDir: string, officeJs: string }} options officeJs: where the workbench's page finds Microsoft's office.js
 */
export const workbench = ({ outDir, officeJs }) => ({
  ...shared("workbench", {}, {}, { "@univerjs/telemetry": source("workbench/grid/no-telemetry.ts") }),
  entry: {
    workbench: source("workbench/index.ts"),
    "connect-page": source("workbench/add-in/connect-page.ts"),
  },
  output: {
    path: path.join(outDir, "workbench"),
    publicPath: "auto",
    filename: "[name].js?[contenthash:12]",
    cssFilename: "[name].css?[contenthash:12]",
    chunkFilename: "chunks/[name].[contenthash:12].js",
    cssChunkFilename: "chunks/[name].[contenthash:12].css",
    assetModuleFilename: "assets/[name].[contenthash:12][ext]",
    uniqueName: "tunewise-workbench",
  },
  plugins: [
    new HtmlWebpackPlugin({
      template: source("workbench/index.html"),
      filename: "index.html",
      chunks: ["workbench"],
      meta: {
        policy: {
          "http-equiv": "Content-Security-Policy",
          content: contentSecurityPolicy(isOnCdn(officeJs) ? "workbench" : "workbenchByItself"),
        },
        "office-js": officeJs,
      },
      scriptLoading: "defer",
      minify: false,
    }),
  ],
});
