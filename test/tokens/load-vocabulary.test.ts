import { beforeEach, describe, expect, jest, test } from "@jest/globals";

/** Stands for the server of the add-in's files: which answers it gives, one after the other. */
const answers: (() => unknown)[] = [];
let requests = 0;
const file = (): unknown => {
  requests++;
  const answer = answers.shift();
  if (!answer) throw new Error("No more answers.");
  return answer();
};
jest.unstable_mockModule("gpt-tokenizer/bpeRanks/cl100k_base", () => file() as object);

const bytes = Array.from({ length: 256 }, (_, byte) => (byte < 128 ? String.fromCharCode(byte) : [byte]));
const offline = (): never => {
  throw new Error("Loading chunk tokens-cl100k failed.");
};

describe("loading a vocabulary", () => {
  beforeEach(() => {
    jest.resetModules();
    answers.length = 0;
    requests = 0;
  });

  test("there is none until it is asked for, and from then on it is there at once", async () => {
    const { loadVocabulary, loadedVocabulary } = await import("../../src/tokens/load-vocabulary");
    answers.push(() => ({ default: [...bytes, "ab"] }));
    expect(loadedVocabulary("cl100k_base")).toBeUndefined();
    expect(requests).toBe(0);
    const vocabulary = await loadVocabulary("cl100k_base");
    expect(loadedVocabulary("cl100k_base")).toBe(vocabulary);
    expect(vocabulary.name).toBe("cl100k_base");
  });

  test("who asks while it is being loaded gets the same", async () => {
    const { loadVocabulary } = await import("../../src/tokens/load-vocabulary");
    answers.push(() => ({ default: bytes }));
    const [one, other] = await Promise.all([loadVocabulary("cl100k_base"), loadVocabulary("cl100k_base")]);
    expect(one).toBe(other);
    expect(await loadVocabulary("cl100k_base")).toBe(one);
    expect(requests).toBe(1);
  });

  test("a file that cannot be loaded is #N/A saying so, and is asked for again next time", async () => {
    const { loadVocabulary, loadedVocabulary } = await import("../../src/tokens/load-vocabulary");
    answers.push(offline, () => ({ default: [...bytes, "ab"] }));
    await expect(loadVocabulary("cl100k_base")).rejects.toMatchObject({
      name: "CostError",
      code: "notAvailable",
      id: "tokens.not-loaded",
      values: { name: "cl100k_base" },
    });
    expect(loadedVocabulary("cl100k_base")).toBeUndefined();
    expect((await loadVocabulary("cl100k_base")).count("abab a")).toBe(4);
  });
});
