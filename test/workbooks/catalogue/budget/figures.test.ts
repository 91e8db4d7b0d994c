import { describe, expect, jest, test } from "@jest/globals";
import { partsOf, typedInto } from "../../cells";
import { differences, expectedOf } from "./expected";
import { planned, typedFor, type Plan } from "./plan";
import { edges, randomPlans } from "./plans";

jest.setTimeout(120_000);

const plans: readonly (readonly [string, Plan])[] = [
  ...Object.entries(edges),
  ...randomPlans(12, 2026).map((plan, at) => [`random ${at + 1}: ${plan.start}, ${plan.months} months`, plan] as const),
];

describe("every figure is that of a walk from day to day", () => {
  test.each(plans)("%s", (_, plan) => {
    const part = partsOf(typedInto(planned, typedFor(plan)));
    expect(part("checks.reported")).toBe("");
    expect(differences(expectedOf(plan), part)).toEqual([]);
  });
});
