import webpack from "webpack";

/**
 * Runs webpack over the given configurations.
 * @returns the finished compilations; throws with webpack's own words where one failed
 */
export async function bundle(configurations) {
  const compiler = webpack(configurations);
  try {
    const stats = await new Promise((resolve, reject) =>
      compiler.run((error, result) => (error ? reject(error) : resolve(result))),
    );
    if (stats.hasErrors()) throw new Error(stats.toString({ preset: "errors-only", colors: false }));
    if (stats.hasWarnings()) console.warn(stats.toString({ preset: "errors-warnings", colors: false }));
    return stats.stats.map((one) => one.compilation);
  } finally {
    await new Promise((resolve) => compiler.close(resolve));
  }
}

/** Every module that went into a compilation, those that were joined into one included. */
export function* modulesOf(compilation) {
  for (const module of compilation.modules) yield* module.modules ?? [module];
}
