import { realpathSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { answer } from "./serve/answer.mjs";

const LOOPBACK = ["127.0.0.1", "::1"];
const PORTS_TRIED = 100;

/**
 * Serves a folder on this machine's loopback, and to nobody who asks for it by another name than localhost.
 * @param {object} options
 * @param {string} options.root the folder
 * @param {number} [options.port] the first port to try; the next free one is taken. 0: any
 * @param {boolean} [options.exactPort] take that port or none
 * @param {import("node:https").ServerOptions} [options.tls] key and certificate, for https
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ root, port = 0, exactPort = false, tls }) {
  const folder = realpathSync(root);
  const handle = (request, response) => respond(folder, request, response);
  const create = () => (tls ? https.createServer(tls, handle) : http.createServer(handle));
  const tries = exactPort || port === 0 ? 1 : PORTS_TRIED;
  for (let candidate = port; candidate < port + tries; candidate += 1) {
    const servers = await listen(create, candidate);
    if (!servers) continue;
    const taken = servers[0].address().port;
    const close = async () => void (await Promise.all(servers.map(stop)));
    return { url: `${tls ? "https" : "http"}://localhost:${taken}/`, port: taken, close };
  }
  throw new Error(
    tries === 1 ? `Port ${port} is taken.` : `The ports from ${port} to ${port + tries - 1} are all taken.`,
  );
}

/** Listens on the loopback's addresses, old and new, with one port: a browser may try either for "localhost". Undefined where the port is taken. */
async function listen(create, wantedPort) {
  const servers = [];
  for (const host of LOOPBACK) {
    const server = create();
    const port = servers[0]?.address().port ?? wantedPort;
    const problem = await new Promise((resolve) =>
      server.once("error", resolve).listen({ host, port }, () => resolve(undefined)),
    );
    if (!problem) servers.push(server);
    else if (problem.code === "EADDRINUSE" || problem.code === "EACCES")
      return void (await Promise.all(servers.map(stop)));
    else if (host === LOOPBACK[0]) throw problem;
  }
  return servers;
}

function stop(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function respond(root, request, response) {
  const { status, headers, body } = isLocal(request.headers.host)
    ? await answer({
        root,
        method: request.method,
        target: request.url,
        ifNoneMatch: request.headers["if-none-match"],
      }).catch(failure)
    : {
        status: 403,
        headers: { "Content-Type": "text/plain; charset=utf-8" },
        body: "This server answers to localhost only.\n",
      };
  response.writeHead(status, {
    ...headers,
    ...(body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

const failure = (error) => ({
  status: 500,
  headers: { "Content-Type": "text/plain; charset=utf-8" },
  body: `${error.message}\n`,
});

/** A foreign page can point a name of its own at this machine; its requests carry that name. */
const isLocal = (host) => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? "");
