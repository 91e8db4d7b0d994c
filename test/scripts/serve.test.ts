import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import http from "node:http";
import { networkInterfaces, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { serve } from "../../scripts/serve.mjs";

interface Server {
  url: string;
  port: number;
  close: () => Promise<void>;
}

const folder = mkdtempSync(path.join(tmpdir(), "serve-"));
const root = path.join(folder, "site");
let server: Server;

beforeAll(async () => {
  mkdirSync(path.join(root, "workbench"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(root, "taskpane.html"), "<p>pane");
  writeFileSync(path.join(root, "functions.json"), "{}");
  writeFileSync(path.join(root, "workbench/index.html"), "<p>workbench");
  symlinkSync(path.join(folder, "secret.txt"), path.join(root, "link.txt"));
  server = await serve({ root });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A request as it is written, with nothing tidied on the way as `fetch` does. */
const ask = (
  target: string,
  { method = "GET", host, headers = {} }: { method?: string; host?: string; headers?: Record<string, string> } = {},
) =>
  new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const options = {
      host: "127.0.0.1",
      port: server.port,
      path: target,
      method,
      headers: { Host: host ?? `localhost:${server.port}`, ...headers },
    };
    const request = http.request(options, (response) => {
      let body = "";
      response.on("data", (part: Buffer) => (body += part.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on("error", reject).end();
  });

describe("what is served", () => {
  test("a file, with its media type and its page's policy", async () => {
    const { status, headers, body } = await ask("/taskpane.html?x=1");
    expect([status, body]).toEqual([200, "<p>pane"]);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["content-security-policy"]).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBeUndefined();
  });
  test("a folder's page, at the folder's address only", async () => {
    expect(await ask("/workbench/?example")).toMatchObject({ status: 200, body: "<p>workbench" });
    expect(await ask("/workbench?example")).toMatchObject({ status: 308, headers: { location: "workbench/?example" } });
  });
  test("the functions' description to any origin, as Excel on the web needs, and nothing else", async () => {
    expect((await ask("/functions.json")).headers["access-control-allow-origin"]).toBe("*");
    expect((await ask("/taskpane.html")).headers["access-control-allow-origin"]).toBeUndefined();
  });
  test("nothing twice: an unchanged file is not sent again", async () => {
    const { headers } = await ask("/taskpane.html");
    expect(await ask("/taskpane.html", { headers: { "If-None-Match": headers.etag ?? "" } })).toMatchObject({
      status: 304,
      body: "",
    });
  });
  test("the head alone, if that is asked for", async () => {
    expect(await ask("/taskpane.html", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  });
});

describe("what is refused", () => {
  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/workbench/../../secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%00",
    "/%zz",
  ])("a path out of the folder: %s", async (target) => {
    expect(await ask(target)).toMatchObject({ status: 400 });
  });
  test("a link out of the folder", async () => {
    expect(await ask("/link.txt")).toMatchObject({ status: 404 });
  });
  test.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80"])(
    "another name for this machine: %s",
    async (host) => {
      expect(await ask("/taskpane.html", { host })).toMatchObject({ status: 403 });
    },
  );
  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s", async (method) => {
    expect(await ask("/taskpane.html", { method })).toMatchObject({ status: 405 });
  });
  test("whoever comes by another address than the loopback's", async () => {
    const others = Object.values(networkInterfaces()).flatMap((addresses) =>
      (addresses ?? []).filter(({ internal, family }) => !internal && family === "IPv4"),
    );
    for (const { address } of others) {
      const asked = new Promise(
        (resolve, reject) =>
          void http.get({ host: address, port: server.port, timeout: 2000 }, resolve).on("error", reject),
      );
      await expect(asked).rejects.toMatchObject({ code: "ECONNREFUSED" });
    }
    await expect(ask("/taskpane.html")).resolves.toMatchObject({ status: 200 });
  });
  test("what is not there", async () => {
    expect(await ask("/nothing.js")).toMatchObject({ status: 404 });
  });
});

describe("ports", () => {
  test("the next free one is taken, and given back at the end", async () => {
    const second = await serve({ root, port: server.port });
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
    await expect(fetch(second.url)).rejects.toThrow();
  });
  test("an exact one that is taken is said to be", async () => {
    await expect(serve({ root, port: server.port, exactPort: true })).rejects.toThrow(`Port ${server.port} is taken.`);
  });
});
