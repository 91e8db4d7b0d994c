import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { workbookOf } from "../../../src/xlsx/workbooks";
import { differences, expectedOf } from "../../workbooks/catalogue/budget/expected";
import { planned, typedFor, type Plan, withoutListPrices } from "../../workbooks/catalogue/budget/plan";
import { edges, randomPlans } from "../../workbooks/catalogue/budget/plans";
import { driven, type OfficeValue, valueIn, withoutResults, words } from "../recalculate";
import { TwinPlaces } from "./book";

jest.setTimeout(300_000);

const places = new TwinPlaces(planned);
const plans: readonly (readonly [string, Plan])[] = [
  ...Object.entries(edges),
  ...randomPlans(30, 7).map((plan, at) => [`random ${at + 1}: ${plan.start}, ${plan.months} months`, plan] as const),
];

/** Figures that are read besides: whether anything is wrong with what was typed. */
const checked = ["checks.reported"];
const read = (path: string): string => `read\t${words(places.at(path))}`;
const typed = (path: string, value: number | string | null): string => {
  const place = words(places.at(path));
  if (typeof value === "number") return `number\t${place}\t${value}`;
  return `formula\t${place}\t${value === null ? "" : `="${value}"`}`;
};

describe("the twin Budget, computed by LibreOffice", () => {
  const found = new Map<string, Map<string, OfficeValue>>();

  beforeAll(async () => {
    const xlsx = await withoutResults((await workbookOf(planned, { kind: "plain" })).bytes);
    const asked = plans.map(([name, plan]) => ({
      name,
      // In plain formulas list prices stand as typed: they are taken away with the models.
      typed: Object.entries({ ...typedFor(plan), ...withoutListPrices }),
      paths: [...checked, ...expectedOf(plan).keys()],
    }));
    const answers = await driven(
      xlsx,
      asked.flatMap((one) => [
        ...one.typed.map(([path, value]) => typed(path, value)),
        "calculate",
        ...one.paths.map(read),
      ]),
    );
    let at = 0;
    for (const { name, paths } of asked) found.set(name, new Map(paths.map((path) => [path, valueIn(answers[at++]!)])));
  });

  test.each(plans)("%s: every figure is that of a walk from day to day", (name, plan) => {
    const valueAt = (path: string): OfficeValue | undefined => found.get(name)?.get(path);
    expect(valueAt("checks.reported")).toBe("");
    expect(differences(expectedOf(plan), valueAt)).toEqual([]);
  });
});
