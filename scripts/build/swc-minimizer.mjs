import path from "node:path";

const NAME = "SwcMinimizer";

// SWC unpacks its program when it is loaded: into the user's home, unless it is told of another place before.
process.env.SWC_NATIVE_BINDING_CACHE ??= path.resolve(import.meta.dirname, "../../node_modules/.cache/swc");
const { minify } = await import("@swc/core");

/**
 * Minimizes scripts with SWC. It removes what nothing calls from inside webpack's wrappers, which esbuild leaves there: 5 % of functions.js and
 * 12 % of the pane. For the workbench, megabytes of other people's code, it would take too long.
 */
export class SwcMinimizer {
  apply(compiler) {
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async (assets) => {
        const scripts = Object.keys(assets).filter((name) => /\.js(?:\?|$)/.test(name));
        await Promise.all(scripts.map((name) => this.#minimize(compilation, name)));
      });
    });
  }

  /** Unchanged scripts come out of webpack's cache. */
  async #minimize(compilation, name) {
    const { source, info } = compilation.getAsset(name);
    if (info.minimized) return;
    const cache = compilation.getCache(NAME);
    const kept = cache.getItemCache(name, cache.getLazyHashedEtag(source));
    const code = source.source().toString();
    const small =
      (await kept.getPromise()) ??
      new compilation.compiler.webpack.sources.RawSource(
        await (name.startsWith("functions.js") ? quickToStart(code) : minimized(code)),
      );
    await kept.storePromise(small);
    compilation.updateAsset(name, small, { minimized: true });
  }
}

/**
 * Nearly every module of functions.js runs at the first call of a function, all in one go. A browser that meets a function in parentheses expects it to be called
 * at once and reads it whole; of others it looks for the end first, and reads them a second time when they are called: the first answer would come later. A minimizer takes such parentheses away, but not those of a call.
 */
async function quickToStart(code) {
  const call = "calledAtOnce(";
  const marked = withPlainCalls(code).replace(/^(\/\*{3}\/ )\((?=\()/gm, `$1${call}`);
  return (await minimized(marked)).replaceAll(call, "(");
}

// Webpack calls an imported function in a way that gives it no `this`; no function in functions.js asks for one, and a plain call is shorter.
const withPlainCalls = (code) => code.replace(/\(0,(\w+\/\* \.?\w+ \*\/ ?\.\w+)\)\(/g, "$1(");

/** In plain ASCII: right whatever encoding a server or a page claims. Once it is small, a second time finds what the first one left. */
async function minimized(code) {
  const options = {
    ecma: 2022,
    module: false,
    compress: { ecma: 2022, passes: 4, unsafe_arrows: true },
    mangle: true,
    format: { asciiOnly: true, comments: false },
  };
  const once = await minify(code, options);
  return (await minify(once.code, options)).code;
}
