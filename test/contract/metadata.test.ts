import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import * as formulajs from "@formulajs/formulajs";
import * as v from "valibot";
import { brokenPromises, interfaceOf, unpromised, type Interface } from "./compatibility";
import { builtMetadata, metadataSchema } from "./functions-metadata";
import { readIndependently } from "./independent-reader";
import { call, registered } from "./registered-functions";

const metadata = builtMetadata();
const promised = JSON.parse(readFileSync("test/contract/interface.json", "utf8")) as Interface;

describe("functions.json", () => {
  test("holds what Excel reads, and nothing else", () => {
    const result = v.safeParse(metadataSchema, metadata);
    expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
  });

  test("names each function once, by an id that is its name and no function of Excel's own", () => {
    const ids = metadata.functions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(metadata.functions.map(({ name }) => name)).toEqual(ids);
    expect(ids.filter((id) => id in formulajs)).toEqual([]);
  });

  test("names a function's parameters once each, the optional ones last", () => {
    for (const { parameters } of metadata.functions) {
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    }
  });

  test("has the lists its parameters refer to, and no other", () => {
    const used = metadata.functions.flatMap(({ parameters }) =>
      parameters.flatMap(({ customEnumId }) => customEnumId ?? []),
    );
    expect(metadata.enums.map(({ id }) => id).sort()).toEqual([...new Set(used)].sort());
  });

  test("links each function to its place on the help page", () => {
    expect(existsSync("dist/help.html")).toBe(true);
    const page = readFileSync("dist/help.html", "utf8");
    for (const { id, helpUrl } of metadata.functions) {
      expect(helpUrl).toMatch(new RegExp(`/help\\.html#${id}$`));
      expect(page).toContain(`id="${id}"`);
    }
  });

  test("is what Microsoft's reader of declarations makes of the same functions", () => {
    const { functions, enums } = readIndependently(metadata);
    expect(enums).toEqual(metadata.enums);
    expect(functions).toEqual(metadata.functions);
  });
});

describe("the interface that saved workbooks rely on", () => {
  const [header, ...rows] = call(registered(), "INPUTS") as [string[], ...string[][]];
  const present = interfaceOf(
    metadata,
    rows.map((row) => row[header.indexOf("Key")]!),
  );

  test("keeps every promise of interface.json", () => {
    expect(brokenPromises(promised, present)).toEqual([]);
  });

  test("is written down whole: npm run docs adds what is new to interface.json", () => {
    expect(unpromised(promised, present)).toEqual([]);
  });
});

describe("a change that breaks a saved workbook is found", () => {
  const before: Interface = {
    functions: { COST: ["calls: number", "share?: number", "→ number"] },
    words: { METRIC: ["saving", "npv"] },
  };
  const brokenBy = (change: Partial<Interface>): string[] => brokenPromises(before, { ...before, ...change });
  const broken = (...signature: string[]): string[] => brokenBy({ functions: { COST: signature } });

  test.each([
    ["a function that is gone", brokenBy({ functions: {} }), "COST is gone: formulas that call it show #NAME?."],
    [
      "a parameter that is gone",
      broken("calls: number", "→ number"),
      "COST: parameter 2 was share?: number and is gone: formulas that pass it fail.",
    ],
    [
      "a parameter in another place",
      broken("share?: number", "calls: number", "→ number"),
      "COST: parameter 1 was calls: number and is share?: number.",
    ],
    [
      "an option that became required",
      broken("calls: number", "share: number", "→ number"),
      "COST: parameter 2 was share?: number and is share: number.",
    ],
    [
      "a new parameter that is required",
      broken("calls: number", "share?: number", "days: number", "→ number"),
      "COST: new parameter days: number must be optional: formulas written before do not pass it.",
    ],
    [
      "a parameter of another name",
      broken("calls_per_day: number", "share?: number", "→ number"),
      "COST: parameter 1 was calls: number and is calls_per_day: number.",
    ],
    [
      "a parameter of another type",
      broken("calls: any", "share?: number", "→ number"),
      "COST: parameter 1 was calls: number and is calls: any.",
    ],
    [
      "a range in the place of one value",
      broken("calls: number[][]", "share?: number", "→ number"),
      "COST: parameter 1 was calls: number and is calls: number[][].",
    ],
    [
      "a choice that is gone",
      brokenBy({ words: { METRIC: ["saving"] } }),
      "METRIC: npv is gone: formulas and tables that have it show #VALUE!.",
    ],
    [
      "a list that is gone",
      brokenBy({ words: {} }),
      "METRIC: saving is gone: formulas and tables that have it show #VALUE!.",
    ],
    [
      "another kind of result",
      broken("calls: number", "share?: number", "→ any[][]"),
      "COST: its result was number and is any[][].",
    ],
  ])("%s", (_, found, sentence) => {
    expect(found).toContain(sentence);
  });

  test("an option at the end and a further choice break nothing, and are to be written down", () => {
    expect(broken("calls: number", "share?: number", "days?: number", "→ number")).toEqual([]);
    const more: Interface = {
      functions: { ...before.functions, OTHER: ["→ number"] },
      words: { METRIC: ["roi", "npv", "saving"] },
    };
    expect(brokenPromises(before, more)).toEqual([]);
    expect(unpromised(before, more)).toEqual(["OTHER", "METRIC"]);
  });
});
