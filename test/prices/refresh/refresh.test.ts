import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { BookFiles } from "../../../scripts/prices/book-files";
import { refresh, report, type Sources } from "../../../scripts/prices/refresh";
import { model, providers, storeOf } from "./small-book";

let folder: string;
let files: BookFiles;
const write = (name: string, content: unknown): void => writeFileSync(path.join(folder, name), JSON.stringify(content));
const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");

/** A model as the add-in carries it: its fields out of the columns. */
function encodedModel(id: string): string {
  const columns = /columns: `([^`]*)`/
    .exec(files.encoded())![1]!
    .split("|")
    .map((column) => column.split("\n"));
  const row = columns[0]!.indexOf(id);
  return columns
    .map((column) => column[row])
    .join("|")
    .replace(/\|+$/, "");
}

const sources = (more: Partial<Sources> = {}): Sources => ({
  read: { providers, models: [model({ input: 2 }, "2026-12-01")] },
  package: "small 1.0.1",
  publishedOn: "2026-12-01",
  theirs: {},
  today: "2026-12-02",
  confirmed: [],
  ...more,
});

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "prices-"));
  write("price-book.json", storeOf([model({ input: 2 })]));
  write("first-dates.json", { about: "…", groups: [] });
  write("lifecycle.json", { about: "…", ends: [] });
  write("batches.json", { about: "…", batches: [] });
  write("corrections.json", { about: "…", models: [] });
  write("azure-prices.json", { about: "…", models: [] });
  write("second-list.json", { about: "…", name: "list", package: "list 1", publishedOn: "2026-11-20", prices: {} });
  write("tuning-prices.json", { about: "…", checkedOn: "2026-11-23", rows: [] });
  write("known-disagreements.json", { about: "…", disagreements: [] });
  writeFileSync(path.join(folder, "encoded-book.ts"), "before");
  files = new BookFiles(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const leap = { read: { providers, models: [model({ input: 20, output: 30 }, "2026-12-01")] } };

describe("npm run prices", () => {
  test("writes the book and what the add-in carries", () => {
    const outcome = refresh(files, sources({ read: { providers, models: [model({ input: 1.5 }, "2026-12-01")] } }));
    expect(outcome.written).toBe(true);
    expect(files.store()).toMatchObject({
      date: "2026-12-02",
      package: "small 1.0.1",
      models: [{ rows: [{ rates: { input: 2 } }, { from: "2026-12-01", rates: { input: 1.5 } }] }],
    });
    expect(encodedModel("one")).toBe("one||||||260923 2,8;261201 1.5,8 !1");
    expect(report(outcome)).toBe(
      [
        "model       what       before             after                                look at",
        "----------  ---------  -----------------  -----------------------------------  -------",
        "openai:one  new price  input 2, output 8  input 1.5, output 8 from 2026-12-01",
        "",
        "Compared 0 prices with the second source.",
        "",
        "The price book is written.",
      ].join("\n"),
    );
  });

  test("writes nothing while a suspicious difference is not confirmed, and says how to", () => {
    const before = read("price-book.json");
    const outcome = refresh(files, sources(leap));
    expect(outcome.written).toBe(false);
    expect(read("price-book.json")).toBe(before);
    expect(files.encoded()).toBe("before");
    expect(report(outcome)).toContain("input from 2 to 20: more than 5 times");
    expect(report(outcome)).toContain('npm run prices -- --confirm "openai:one"\n\nNothing was written.');
  });

  test("writes it once it is confirmed, and no other's confirmation counts", () => {
    expect(refresh(files, sources({ ...leap, confirmed: ["openai:two"] })).written).toBe(false);
    expect(refresh(files, sources({ ...leap, confirmed: ["openai:one"] })).written).toBe(true);
  });

  test("writes nothing while the second source disagrees without a known reason", () => {
    const theirs = { openai: { one: { inputPer1MTokens: 3, outputPer1MTokens: 8 } } };
    const outcome = refresh(files, sources({ theirs }));
    expect(outcome).toMatchObject({
      written: false,
      compared: 2,
      fresh: [{ model: "openai:one", rate: "input", ours: 2, theirs: 3 }],
    });
    write("known-disagreements.json", {
      about: "…",
      disagreements: [{ model: "openai:one", rate: "input", ours: 2, theirs: 3, reason: "Theirs is wrong." }],
    });
    expect(refresh(files, sources({ theirs })).written).toBe(true);
    const settled = refresh(
      files,
      sources({ theirs: { openai: { one: { inputPer1MTokens: 2, outputPer1MTokens: 8 } } } }),
    );
    expect(settled.written).toBe(false);
    expect(report(settled)).toContain("In known-disagreements.json, but no longer so:");
  });
});

describe("files kept by hand", () => {
  test("correct a row, name a model that the package lacks, and give a name to its owner", () => {
    const row = (from: string, input: number) => ({
      from,
      rates: { input, output: 9 },
      source: "https://example.com/own",
      checkedOn: "2026-12-01",
    });
    write("price-book.json", storeOf([{ ...model({ input: 2 }), aliases: ["one-latest"] }]));
    write("corrections.json", {
      about: "…",
      models: [
        { model: "openai:one", reason: "An older price.", rows: [row("2026-01-01", 5)] },
        {
          model: "openai:two",
          reason: "Newer than the package.",
          rows: [row("2026-10-01", 7)],
          takesNames: ["one-latest"],
          note: "Look here.",
        },
      ],
    });
    expect(refresh(files, sources()).written).toBe(true);
    expect(encodedModel("one")).toBe("one||||||260101 5,9 !1;260923 2,8");
    expect(encodedModel("two")).toBe("two|one-latest|||||261001 7,9 !1|0");
  });

  test.each([
    [
      "lifecycle.json",
      {
        about: "…",
        ends: [{ on: "2026-01-01", source: "https://example.com", checkedOn: "2026-01-01", models: ["openai:on"] }],
      },
      "A curated file names openai:on, which the book does not have.",
    ],
    [
      "lifecycle.json",
      {
        about: "…",
        ends: [{ on: "January", source: "https://example.com", checkedOn: "2026-01-01", models: ["openai:one"] }],
      },
      /^lifecycle\.json: ends\.0\.on: /,
    ],
    [
      "first-dates.json",
      { about: "…", groups: [{ from: "2026-01-01", source: "a memory", models: ["openai:one"] }] },
      /^first-dates\.json: groups\.0\.source: /,
    ],
    [
      "corrections.json",
      { about: "…", models: [{ model: "openai:two", reason: "Nothing." }] },
      "corrections.json: openai:two is not in the book, and has no rows to add it with.",
    ],
    [
      "corrections.json",
      {
        about: "…",
        models: [
          {
            model: "openai:one",
            reason: "x",
            rows: [
              { from: "2026-01-01", rates: { input: -1 }, source: "https://example.com", checkedOn: "2026-01-01" },
            ],
          },
        ],
      },
      /^corrections\.json: models\.0\.rows\.0\.rates\.input: /,
    ],
    ["price-book.json", { models: [] }, /^price-book\.json: /],
  ])("a slip in %s is told", (name, content, message) => {
    write(name, content);
    expect(() => refresh(files, sources())).toThrow(message);
    expect(files.encoded()).toBe("before");
  });
});
