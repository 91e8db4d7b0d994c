import { describe, expect, test } from "@jest/globals";
import {
  characterClass,
  LETTER,
  LOWER,
  MARK,
  NEWLINE,
  NUMBER,
  OTHER,
  SPACE,
  UPPER,
} from "../../../src/tokens/character-class";
import { matchesOf } from "../oracle";

const isSurrogate = (codePoint: number): boolean => codePoint >= 0xd800 && codePoint <= 0xdfff;
const codePoints = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint).filter(
  (codePoint) => !isSurrogate(codePoint),
);
const everything = Array.from({ length: 0x110 }, (_, block) =>
  codePoints.filter((codePoint) => codePoint >>> 12 === block),
)
  .filter((block) => block.length > 0)
  .map((block) => String.fromCodePoint(...block));

/** The characters that a class of the reference's regular expressions matches, out of all there are. */
const referenceCharacters = (characters: string): Set<number> => {
  const matches = matchesOf(`${characters}+`);
  return new Set(
    everything.flatMap((block) => [...matches(block)].map((character) => character.codePointAt(0) as number)),
  );
};

describe("every character has the class that the reference gives it", () => {
  test.each<[string, (kind: number) => boolean]>([
    ["[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]", (kind) => (kind & UPPER) > 0],
    ["[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]", (kind) => (kind & LOWER) > 0],
    ["\\p{L}", (kind) => (kind & LETTER) > 0],
    ["\\p{M}", (kind) => (kind & MARK) > 0],
    ["\\p{N}", (kind) => (kind & NUMBER) > 0],
    ["\\s", (kind) => (kind & SPACE) > 0],
    ["[\\r\\n]", (kind) => (kind & NEWLINE) > 0],
    ["[^\\s\\p{L}\\p{N}\\p{M}]", (kind) => (kind & OTHER) > 0],
  ])("%s", (characters, belongs) => {
    const expected = referenceCharacters(characters);
    const different = codePoints.filter((codePoint) => belongs(characterClass(codePoint)) !== expected.has(codePoint));
    expect(different.map((codePoint) => codePoint.toString(16))).toEqual([]);
  });
});
