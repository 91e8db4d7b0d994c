import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { builtMetadata } from "./functions-metadata";
import { type Called, call, pageThatLoads, registered } from "./registered-functions";

describe("functions.js where only CustomFunctions exists", () => {
  let functions = new Map<string, Called>();
  beforeAll(() => {
    functions = registered();
  });

  test("registers what functions.json describes, neither more nor less", () => {
    expect([...functions.keys()].sort()).toEqual(
      builtMetadata()
        .functions.map(({ id }) => id)
        .sort(),
    );
  });

  test("answers with a number, a table, an error with its reason", () => {
    expect(call(functions, "PROMPTCOST", 10000, 4000, 0, 2, null, 91)).toBeCloseTo(7280, 9);
    expect((call(functions, "INPUTS") as unknown[][])[0]).toContain("Key");
    expect(() => call(functions, "BREAKEVEN_DAYS", 500, 10, 12)).toThrow(
      expect.objectContaining({
        code: "#N/A",
        message: expect.stringContaining("No break-even: it costs 2.00 USD a day more."),
      }),
    );
  });

  test("counts tokens only where its vocabulary can be loaded, and says so otherwise", async () => {
    const answer = (async () => call(functions, "TOKENS", [["one two three"]]))();
    await expect(answer).rejects.toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(/vocabulary|tokeni[sz]er/i),
    });
  });
});

/** How a call ended, as the error's code and sentence or the value; "never" where it has not ended in time. */
const ending = async (called: () => unknown): Promise<unknown> => {
  const settled = (async () => called())().catch(({ code, message }) => ({ code, message }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise((resolve) => (timer = setTimeout(resolve, 2000, "never")));
  return Promise.race([settled, patience]).finally(() => clearTimeout(timer));
};

describe("TOKENS where its vocabulary cannot be loaded", () => {
  const couldNot = {
    code: "#N/A",
    message: expect.stringContaining("The vocabulary o200k_base could not be loaded."),
  };

  test.each<[string, () => object]>([
    ["where there is no page", () => ({})],
    [
      "where the server is unreachable",
      () =>
        pageThatLoads(() => {
          throw new Error("offline");
        }),
    ],
    [
      "where the page refuses scripts",
      () => ({
        ...pageThatLoads(() => undefined),
        document: {
          createElement: () => {
            throw new TypeError("This document requires 'TrustedScriptURL' assignment.");
          },
          getElementsByTagName: () => [],
        },
      }),
    ],
    ["where a script arrives that is another one", () => pageThatLoads(() => undefined)],
  ])("%s every call ends with #N/A saying so", async (_, page) => {
    const functions = registered(page);
    const endings = [];
    for (let count = 0; count < 4; count++) endings.push(await ending(() => call(functions, "TOKENS", [["Hello"]])));
    expect(endings).toEqual(Array(4).fill(couldNot));
    expect(
      await Promise.all(Array.from({ length: 3 }, () => ending(() => call(functions, "TOKENS", [["Hello"]])))),
    ).toEqual(Array(3).fill(couldNot));
  });

  test("a later call tries again, once there is a page", async () => {
    let openPage = (): void => undefined;
    const functions = registered((run, globals) => {
      openPage = () => void Object.assign(globals, pageThatLoads(run));
      return {};
    });
    for (let count = 0; count < 3; count++)
      expect(await ending(() => call(functions, "TOKENS", [["Hello"]]))).toEqual(couldNot);
    openPage();
    expect(await ending(() => call(functions, "TOKENS", [["Hello"]]))).toEqual([[1]]);
  });
});

describe("functions.js on a page", () => {
  test("loads the vocabulary on first use, and counts without waiting from then on", async () => {
    const loaded: string[] = [];
    const functions = registered((run) => pageThatLoads((file) => run((loaded.push(file), file))));
    expect(await call(functions, "TOKENS", [["tiktoken is great!"]])).toEqual([[6]]);
    expect(loaded.sort()).toEqual([
      expect.stringMatching(/^chunks\/tokens-counting\./),
      expect.stringMatching(/^chunks\/tokens-o200k\./),
    ]);
    expect(call(functions, "TOKENS", [["tiktoken is great!"], ["Hello"]])).toEqual([[6], [1]]);
  });

  test("tries again after a file that could not be had", async () => {
    let online = false;
    const functions = registered((run) =>
      pageThatLoads((file) => {
        if (!online) throw new Error("offline");
        run(file);
      }),
    );
    await expect(call(functions, "TOKENS", [["Hello"]])).rejects.toMatchObject({ code: "#N/A" });
    online = true;
    expect(await call(functions, "TOKENS", [["Hello"]])).toEqual([[1]]);
  });
});

describe("what the build weighs, as servers send it", () => {
  const gzipped = (...files: string[]): number =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join("dist", file)), { level: 9 }).length, 0);
  const KB = 1000;

  // 75 KB is the goal.
  test("functions.js, price data and the reader of exports included: at most 118 KB", () => {
    expect(gzipped("functions.js")).toBeLessThanOrEqual(118 * KB);
  });

  test("the pane's own code and styles: at most 120 KB", () => {
    expect(gzipped("taskpane.js", "taskpane.css")).toBeLessThanOrEqual(120 * KB);
  });

  test("the vocabularies are apart, loaded on first use", () => {
    const chunks = readdirSync("dist/chunks");
    for (const name of ["o200k", "cl100k"]) {
      const large = chunks.filter((chunk) => chunk.includes(name));
      expect(large.length).toBe(1);
      expect(statSync(path.join("dist/chunks", large[0] ?? "")).size).toBeGreaterThan(500 * KB);
    }
    expect(statSync("dist/functions.js").size).toBeLessThan(370 * KB);
  });

  test("the engine is there once: the pane builds on functions.js", () => {
    const mark = "No break-even within";
    expect(readFileSync("dist/functions.js", "utf8")).toContain(mark);
    expect(readFileSync("dist/taskpane.js", "utf8")).not.toContain(mark);
  });
});

describe("taskpane.html", () => {
  const page = readFileSync("dist/taskpane.html", "utf8");
  const scripts = [...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);

  test("loads office.js, then the prices, the functions and the pane, each before the next", () => {
    expect(scripts.map((tag) => /src="([^"?]*)/.exec(tag)?.[1])).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "price-book.js",
      "company-prices.js",
      "functions.js",
      "taskpane.js",
    ]);
    expect(scripts.filter((tag) => /\b(?:async|defer|module)\b/.test(tag))).toEqual([]);
  });

  test("asks for the very files of this build", () => {
    for (const file of ["functions.js", "taskpane.js", "taskpane.css"])
      expect(page).toMatch(new RegExp(`"${file}\\?[0-9a-f]{12}"`));
  });

  test("has a strict policy before its first script, and nothing inline", () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(policy).not.toMatch(/unsafe|\*/);
    // Excel on the web shows the page in a frame of its own.
    expect(policy).not.toContain("frame-ancestors");
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
    expect(page).not.toMatch(/<style\b|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)/);
  });
});
