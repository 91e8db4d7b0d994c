import { describe, expect, test } from "@jest/globals";
import { claims, rulesOfThumb } from "../../../../src/workbooks/catalogue/rules-of-thumb/template";
import { partsOf, typedInto } from "../../cells";
import { kinds, shownOf, type Typed } from "./claim-cells";

describe.each(kinds)("as shipped, %s", (kind) => {
  test("the verdicts are those of the cost model", () => {
    const part = partsOf(rulesOfThumb, { kind });
    expect(claims.map(({ id }) => [id, part(`${id}.verdict`)])).toEqual([
      ["volume", "holds"],
      ["run", "depends"],
      ["shorter", "does not hold"],
      ["cheaper", "depends"],
      ["weeks", "holds"],
      ["inflection", "depends"],
      ["small", "holds"],
      ["slower", "holds"],
      ["hardware", "holds"],
      ["survive", "depends"],
      ["fraction", "depends"],
    ]);
    expect(part("head.finding")).toBe(
      "Of 11 rules of thumb 5 hold, 5 depend on the figures and 1 does not hold with the inputs as entered.",
    );
  });

  test.each([
    ["volume", "low", 80],
    ["volume", "high", 400],
    ["volume", "tokens", 40],
    ["run", "training", 30],
    ["shorter", "equal", 8 / 9],
    ["cheaper", "dearer_from", 700],
    ["weeks", "saved", 16],
    ["weeks", "days_from", 3.125],
    ["weeks", "days_to", 56],
    ["inflection", "without", 5000],
    ["inflection", "tokens", 2000],
    ["small", "saved", 3.2],
    ["slower", "slower", 0.2],
    ["survive", "payback", 56],
  ] as const)("%s: %s is the cost model's figure", (id, key, figure) =>
    expect(shownOf(id, {}, kind)(key)).toBeCloseTo(figure, 9),
  );

  test("a hosting fee of 1.70 USD/h alone moves the inflection past 12 000", () =>
    expect(shownOf("inflection", {}, kind)("with")).toBeGreaterThan(12_000));
});

/** Inputs that turn verdicts: the figure that tells where, and the verdicts below and above it. */
const turns: readonly (readonly [
  id: string,
  input: string,
  figure: string,
  below: string,
  above: string,
  typed?: Typed,
])[] = [
  ["volume", "cached_share", "holds_to", "holds", "depends", { least: 60 }],
  ["volume", "cached_share", "fails_from", "depends", "does not hold"],
  ["volume", "price_from", "price_at_least", "depends", "holds"],
  ["volume", "price_to", "price_at_most", "holds", "depends"],
  ["run", "training_examples", "reaches", "depends", "holds"],
  ["run", "training_examples", "exceeds", "holds", "depends"],
  ["shorter", "cache_hit_rate", "equal", "depends", "does not hold"],
  ["shorter", "cache_hit_rate", "in_full", "holds", "depends", { claimed: 0.7 }],
  ["cheaper", "output_tokens", "dearer_from", "depends", "does not hold"],
  ["cheaper", "output_tokens", "dramatic_to", "holds", "depends"],
  ["weeks", "calls_per_day", "calls_needed", "depends", "holds"],
  ["weeks", "calls_per_day", "calls_least", "does not hold", "depends"],
  ["weeks", "calls_per_day", "calls_needed", "depends", "holds", { hosting_per_hour: 0.5, premium: 0.0002 }],
  ["inflection", "hosting_per_hour", "fee", "holds", "depends"],
  ["small", "calls_per_day", "calls_needed", "holds", "does not hold"],
  ["small", "other_upfront", "upfront_most", "does not hold", "holds"],
  ["slower", "cached_share", "unnoticed", "holds", "depends"],
  ["slower", "cached_share", "no_slower", "depends", "does not hold"],
  ["hardware", "output_tokens", "output_most", "holds", "depends"],
  ["survive", "retires_after_days", "payback", "does not hold", "depends"],
  ["survive", "retires_after_days", "horizon_days", "depends", "holds"],
  ["fraction", "calls_per_day", "fills", "depends", "holds"],
];

describe.each(kinds)("the verdict turns where the sheet says, %s", (kind) => {
  test.each(turns)("%s: %s at %s from %s to %s", (id, input, figure, below, above, typed = {}) => {
    const at = shownOf(id, typed, kind)(figure) as number;
    expect(typeof at).toBe("number");
    const verdictAt = (value: number): unknown => shownOf(id, { ...typed, [input]: value }, kind)("verdict");
    expect([verdictAt(at * (1 - 1e-5)), verdictAt(at * (1 + 1e-5))]).toEqual([below, above]);
  });

  test("at any cached share above 0 the cheap end of the claim is left", () => {
    expect(shownOf("volume", {}, kind)("holds_to")).toBe(0);
    expect(shownOf("volume", { cached_share: 1e-5 }, kind)("verdict")).toBe("depends");
  });
});

describe.each(kinds)("what cannot be judged is not, %s", (kind) => {
  test.each(claims.map((claim) => [claim.id, claim] as const))(
    "%s: every input empty, or below its bound",
    (id, { inputs }) => {
      for (const { key, label, bounds } of inputs) {
        const empty = shownOf(id, { [key]: null }, kind);
        expect([key, empty("verdict"), empty("why"), empty("turns")]).toEqual([
          key,
          "check the inputs",
          `Enter a number for ${label}.`,
          "",
        ]);
        const low = shownOf(id, { [key]: (bounds.min ?? 0) - 1 }, kind);
        expect([low("verdict"), low("why")]).toEqual(["check the inputs", expect.stringContaining(`${label} must be`)]);
      }
    },
  );

  test("a range upside down", () =>
    expect(shownOf("volume", { price_from: 11 }, kind)("why")).toBe("Price, to must not be below Price, from."));

  test("is said in the headline", () => {
    const part = partsOf(typedInto(rulesOfThumb, { "weeks.calls_per_day": null }), { kind });
    expect(part("head.finding")).toBe("1 rule cannot be judged: see below what the inputs need.");
  });
});
