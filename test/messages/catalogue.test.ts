import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { adviceTexts } from "../../src/messages/advice";
import { errorTexts } from "../../src/messages/errors";
import { explainTexts } from "../../src/messages/explain";
import { priceTexts } from "../../src/messages/prices";
import { scenarioTexts } from "../../src/messages/scenario";

const texts: Readonly<Record<string, string>> = {
  ...errorTexts,
  ...explainTexts,
  ...scenarioTexts,
  ...adviceTexts,
  ...priceTexts,
};
const root = path.join(import.meta.dirname, "../../src");
const folders = ["engine", "scenario", "functions", "messages", "prices", "tokens"];
const sources = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("usage"))
    .map((file) => readFileSync(path.join(root, folder, file), "utf8")),
);

/** Ids that are put together of parts: what stands before the part that differs. */
const composed = [
  ...[
    "threshold.never",
    "threshold.only-below",
    "bounds.",
    "cost.",
    "search.",
    "step.",
    "condition.",
    "contender.",
    "solve.",
  ],
  ...["part-at", "as-scenario", "total-at", "extra-at", "extra-per", "always-cheaper", "jump"].map(
    (of) => `explain.${of}.`,
  ),
];

describe("every text of the catalogue", () => {
  test.each(Object.keys(texts))("%s is used", (id) => {
    const isUsed = sources.some((source) => source.split("Texts = {")[0]!.includes(`"${id}"`));
    expect(isUsed || composed.some((start) => id.startsWith(start))).toBe(true);
  });

  test.each(Object.entries(texts))("%s is plain English: %s", (_id, text) => {
    expect(text).not.toMatch(/\d %|\b(?:dearer|mend|heal|handed|cannot be had|anew|never breaks even)\b/);
  });

  test("stands in one file only", () => {
    const ids = [errorTexts, explainTexts, scenarioTexts, adviceTexts, priceTexts].flatMap((each) => Object.keys(each));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

describe("every message that is made", () => {
  const made = sources.flatMap((source) =>
    [...source.matchAll(/(?:valueError|noAnswer)\(\s*"([^"]+)"/g), ...source.matchAll(/\bid: "([^"]+)"/g)].map(
      ([, id]) => id!,
    ),
  );
  const functionIds = /^[A-Z_]+$/;
  test.each([...new Set(made.filter((id) => !functionIds.test(id)))])("%s is in the catalogue", (id) => {
    expect(texts).toHaveProperty([id]);
  });
});
