import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { contentSecurityPolicy } from "./content-security-policy.mjs";
import { mediaType } from "./media-types.mjs";

const refusal = (status, text, headers = {}) => ({
  status,
  headers: { "Content-Type": "text/plain; charset=utf-8", ...headers },
  body: `${text}\n`,
});

const NOT_FOUND = refusal(404, "There is no such file.");

/**
 * What the server says to a request: a file of the folder, or why not.
 * @param {{ root: string, method: string, target: string, ifNoneMatch?: string }} request root: the folder's real path; target: the request's path and query
 * @returns {Promise<{ status: number, headers: Record<string, string>, body?: string | Buffer }>}
 */
export async function answer({ root, method, target, ifNoneMatch }) {
  if (method !== "GET" && method !== "HEAD")
    return refusal(405, "Only GET and HEAD are answered.", { Allow: "GET, HEAD" });
  const [pathname, query] = target.split(/\?(.*)/s);
  const name = safePath(pathname);
  if (name === undefined) return refusal(400, "That is no path of this site.");

  const file = path.join(root, name);
  const found = await insideOf(root, file);
  if (!found) return NOT_FOUND;
  if (!found.isDirectory()) return send(file, found, root, ifNoneMatch);
  if (!pathname.endsWith("/"))
    return refusal(308, "This is a folder.", {
      Location: `${path.posix.basename(pathname)}/${query ? `?${query}` : ""}`,
    });
  const page = path.join(file, "index.html");
  const index = await insideOf(root, page);
  return index ? send(page, index, root, ifNoneMatch) : NOT_FOUND;
}

/** The path a request names, decoded; undefined where it is malformed or tries to leave the folder. */
function safePath(pathname) {
  try {
    const decoded = decodeURIComponent(pathname);
    const malformed =
      !decoded.startsWith("/") ||
      /[\0\\]/.test(decoded) ||
      decoded.split("/").some((step) => step === ".." || step === ".");
    return malformed ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** The state of a file that really lies in the folder, links followed; else undefined. */
async function insideOf(root, file) {
  try {
    const real = await realpath(file);
    return real === root || real.startsWith(root + path.sep) ? await stat(real) : undefined;
  } catch {
    return undefined;
  }
}

async function send(file, { size, mtimeMs }, root, ifNoneMatch) {
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const headers = {
    "Content-Type": mediaType(file),
    "Content-Security-Policy": contentSecurityPolicy(pageKind(path.relative(root, file))),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": "no-cache",
    ETag: tag,
    // Excel on the web reads the functions' descriptions from its own origin.
    ...(path.basename(file) === "functions.json" ? { "Access-Control-Allow-Origin": "*" } : {}),
  };
  if (ifNoneMatch === tag) return { status: 304, headers };
  return { status: 200, headers, body: await readFile(file) };
}

function pageKind(name) {
  if (name === "taskpane.html") return "addin";
  return name.startsWith(`workbench${path.sep}`) ? "workbench" : "page";
}
