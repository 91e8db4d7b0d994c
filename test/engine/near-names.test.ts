import { describe, expect, test } from "@jest/globals";
import { editDistance, nearNameHint, nearNames, plainName } from "../../src/engine/near-names";

const labels = ["Calls per day", "Cache hit rate", "Cached price", "Cache write price", "Cost per label", "Epochs"];

test("a plain name has letters and digits only, in lower case", () => {
  expect(plainName(" Calls-per_Day! ")).toBe("callsperday");
  expect(plainName("Größe 2")).toBe("größe2");
});

describe("the distance of two words", () => {
  test.each([
    ["", "abc", 3],
    ["abc", "abc", 0],
    ["callperday", "callsperday", 1],
    ["outptu", "output", 1],
    ["kitten", "sitting", 3],
    ["abc", "", 3],
    ["abc", "xyz", 3],
    ["ab", "ba", 1],
    ["ab", "ca", 2],
    ["ab", "bc", 2],
  ])("%s, %s: %d", (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });
});

describe("the names that may have been meant", () => {
  test("are those with a few letters wrong, nearest first", () => {
    expect(nearNames("Call per day", labels)).toEqual(["Calls per day"]);
    expect(nearNames("cache_price", labels, 3)[0]).toBe("Cached price");
  });

  test("are those that begin alike", () => {
    expect(nearNames("cache", labels, 9)).toEqual(
      expect.arrayContaining(["Cache hit rate", "Cached price", "Cache write price"]),
    );
  });

  test("are a third of their letters away at most, nearest first, and no more than asked for", () => {
    expect(nearNames("abxyef", ["abcdef"])).toEqual(["abcdef"]);
    expect(nearNames("xbcde", ["abcdef"])).toEqual(["abcdef"]);
    expect(nearNames("xyzdef", ["abcdef"])).toEqual([]);
    expect(nearNames("cache price", ["Cache write price", "Cached price"], 2)).toEqual([
      "Cached price",
      "Cache write price",
    ]);
    expect(nearNames("cache", labels, 2)).toHaveLength(2);
  });

  test("that begin alike have three letters of it at least", () => {
    expect(nearNames("epo", labels)).toEqual(["Epochs"]);
    expect(nearNames("ca", labels)).toEqual([]);
    expect(nearNames("abcdefgh", ["abc"])).toEqual(["abc"]);
    expect(nearNames("xyzabc", ["xy"])).toEqual([]);
  });

  test("are none for something else, or for nothing", () => {
    expect(nearNames("zebra", labels)).toEqual([]);
    expect(nearNames("  ", [...labels, "a"])).toEqual([]);
  });

  test("are compared by their first 64 letters, however long both are", () => {
    const long = `Answers to ${"very ".repeat(40)}patient customers`;
    expect(nearNames(long.replace("Answers", "Answer"), [long])).toEqual([long]);
    expect(nearNames("Answer to very impatient customers", [long])).toEqual([]);
  });

  test("are a message, or nothing", () => {
    expect(nearNameHint("epoch", labels)).toEqual({ id: "did-you-mean", values: { name: "Epochs" } });
    expect(nearNameHint("zebra", labels)).toBe("");
  });

  test("are none for a word of a cell's greatest length, however many names there are", () => {
    expect(
      nearNames(
        "x".repeat(32_767),
        Array.from({ length: 1000 }, (_, i) => `name number ${i}`),
      ),
    ).toEqual([]);
  });
});
