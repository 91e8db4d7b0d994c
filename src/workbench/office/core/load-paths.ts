/** What `load` takes: "a, b/c", a list of these, `{ a: true, b: { c: true } }` or `{ select, expand }`. */
export type LoadRequest = string | readonly string[] | object | undefined;

const split = (names: string): string[][] =>
  names
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path !== "")
    .map((path) => path.split("/"));

function nested(request: Record<string, unknown>): string[][] {
  return Object.entries(request).flatMap(([name, wanted]) => {
    if (wanted === true) return [name === "$all" ? [] : [name]];
    return typeof wanted === "object" && wanted !== null
      ? nested(wanted as Record<string, unknown>).map((path) => (name === "$none" ? path : [name, ...path]))
      : [];
  });
}

/** The properties that a load names, each as the way to it; an empty way is everything that the object itself has. */
export function loadPaths(request: LoadRequest): string[][] {
  if (request === undefined) return [[]];
  if (typeof request === "string") return split(request);
  if (Array.isArray(request)) return (request as string[]).flatMap(split);
  const { select, expand } = request as { select?: string | string[]; expand?: string | string[] };
  if (select === undefined && expand === undefined) return nested(request as Record<string, unknown>);
  return [select, expand].flatMap((names) => (names === undefined ? [] : loadPaths(names)));
}
