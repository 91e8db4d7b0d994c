import { readFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "text/xml",
};

/** A web server that knows nothing of what it serves: files of a folder under a path, no headers of its own but their type. */
export async function servePlainly(folder: string, under: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const within = asked.startsWith(`/${under}`) ? asked.slice(under.length + 1) : undefined;
    const file =
      within === undefined
        ? undefined
        : path.join(folder, within.endsWith("/") || within === "" ? `${within}index.html` : within);
    const answer = async (): Promise<void> => {
      if (file === undefined) throw new RangeError(`Nothing is served at ${asked}`);
      const content = await readFile(file);
      response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" }).end(content);
    };
    answer().catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/${under}`, close };
}
