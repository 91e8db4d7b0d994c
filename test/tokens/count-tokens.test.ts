import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { CountingVocabulary } from "../../src/tokens/count-tokens";
import { loadVocabulary } from "../../src/tokens/load-vocabulary";
import type { VocabularyName } from "../../src/tokens/vocabulary";
import { referenceCount } from "./oracle";
import { texts } from "./texts";

/** Characters that decide where a text is cut, and neighbours that do not. */
const decisive = [
  ..." \t\n\r/'!.,-_\u0085\u00a0\u2003\u3000\ufeff\u200b\u200d\ufffd",
  "\r\n",
  "  ",
  "'s",
  "'S",
  "'ſ",
  "'ll",
  "'Re",
  "'vE",
  "'x",
  ..."aZzéÉßſʰªǅıİ中あ한اक็ʕ",
  ..."09²½٣Ⅷ",
  "\u0301",
  "\u094d",
  "\u20dd",
  "\ufe0f",
  "😀",
  "🏽",
  "🇩",
  "𝔘",
  "𐍃",
  "𒀀",
  "\ud800",
  "\udc00",
  "\u0000",
  "<|endoftext|>",
  "the",
  " the",
  "THE",
  "The",
  "token",
  "ization",
  "1234",
];

const decisiveText = fc.array(fc.constantFrom(...decisive), { maxLength: 40 }).map((parts) => parts.join(""));
const anyText = fc.string({ unit: "binary", maxLength: 60 });
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));
const cutAndMixed = fc
  .array(fc.tuple(fc.constantFrom(...texts), fc.nat(40), fc.nat(40)), { maxLength: 8 })
  .map((cuts) => cuts.map(([text, from, length]) => text.slice(from, from + length)).join(""));
const repeated = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...decisive), minLength: 1, maxLength: 4 }),
    fc.integer({ min: 1, max: 400 }),
  )
  .map(([unit, times]) => unit.repeat(times));

describe.each(["o200k_base", "cl100k_base"] satisfies VocabularyName[])("%s counts as tiktoken does", (name) => {
  let vocabulary: CountingVocabulary;
  beforeAll(async () => {
    vocabulary = await loadVocabulary(name);
  });
  const same = (text: string): void => {
    expect({ text, tokens: vocabulary.count(text) }).toEqual({ text, tokens: referenceCount(text, name) });
  };

  test.each(texts)("%j", (text) => same(text));

  test("each of these texts behind each other", () => {
    for (const one of texts) for (const other of texts) same(one + other);
  });

  test("all of them as one text, longer than a cell", () => same(texts.join("\n").repeat(8)));

  test.each([
    ["texts of the characters that decide where to cut", decisiveText, 4000],
    ["any characters", anyText, 2000],
    ["any code units, lone surrogates among them", anyUnits, 1500],
    ["pieces of texts", cutAndMixed, 1500],
    ["repetitions", repeated, 400],
  ] as const)("%s", (_, arbitrary, numRuns) => {
    fc.assert(fc.property(arbitrary as fc.Arbitrary<string>, same), { numRuns, seed: 20261124 });
  });

  test("the same text counts the same again, whatever was counted in between", () => {
    fc.assert(
      fc.property(cutAndMixed, decisiveText, (text, between) => {
        const first = vocabulary.count(text);
        vocabulary.count(between);
        expect(vocabulary.count(text)).toBe(first);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe("known counts", () => {
  test.each<[VocabularyName, string, number]>([
    ["o200k_base", "tiktoken is great!", 6],
    ["cl100k_base", "tiktoken is great!", 6],
    ["o200k_base", "hello world", 2],
    ["cl100k_base", "antidisestablishmentarianism", 6],
    ["cl100k_base", "お誕生日おめでとう", 9],
    ["o200k_base", "お誕生日おめでとう", 8],
    ["o200k_base", "<|endoftext|>", 7],
    ["o200k_base", "", 0],
  ])("%s: %j is %i tokens", async (name, text, tokens) => {
    expect((await loadVocabulary(name)).count(text)).toBe(tokens);
  });
});
