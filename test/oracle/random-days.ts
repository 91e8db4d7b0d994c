import fc from "fast-check";

/** The days of a scenario that others can fall together with. */
export interface Landmarks {
  readonly horizon: number;
  readonly ready: number;
  readonly retires: number;
}

/** How to choose a day, or a number of days, once the landmarks are known. */
export type DayRecipe = (landmarks: Landmarks) => number;

const MONTH = 365 / 12;

/** A recipe with a name that a counterexample can show. */
const recipe = (name: string, of: DayRecipe): DayRecipe =>
  Object.assign((landmarks: Landmarks) => of(landmarks), { toString: () => name });

const plainDays = [
  30,
  45,
  52,
  60,
  90,
  100,
  180,
  210,
  300,
  30.416666666666668,
  MONTH,
  2 * MONTH,
  3 * MONTH,
  6 * MONTH,
  7 * MONTH,
  1.5,
];

const never = recipe("never", () => 0);

/** Readiness or retirement: often never, on a month's boundary, on the horizon, past it. */
export const someDay: fc.Arbitrary<DayRecipe> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(never) },
  { weight: 6, arbitrary: fc.constantFrom(...plainDays.map((day) => recipe(`${day}`, () => day))) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      recipe("horizon", ({ horizon }) => horizon),
      recipe("half the horizon", ({ horizon }) => horizon / 2),
      recipe("a third of the horizon", ({ horizon }) => horizon / 3),
      recipe("past the horizon", ({ horizon }) => horizon + 10),
      recipe("ready", ({ ready }) => ready),
      recipe("a month after ready", ({ ready }) => ready + MONTH),
      recipe("90 days after ready", ({ ready }) => ready + 90),
      recipe("before ready", ({ ready }) => ready / 2),
    ),
  },
  { weight: 2, arbitrary: fc.double({ min: 0.01, max: 400, noNaN: true }).map((day) => recipe(`${day}`, () => day)) },
);

/** The time between retrainings: never, or such that one falls on a landmark. */
export const someInterval: fc.Arbitrary<DayRecipe> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(never) },
  { weight: 6, arbitrary: fc.constantFrom(...plainDays.map((days) => recipe(`${days}`, () => days))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      recipe("1", () => 1),
      recipe("7", () => 7),
    ),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom<[string, DayRecipe]>(
          ["to the horizon", ({ horizon }) => horizon],
          ["from ready to the horizon", ({ horizon, ready }) => horizon - ready],
          ["to ready", ({ ready }) => ready],
          ["to retirement", ({ retires }) => retires],
          ["from ready to retirement", ({ ready, retires }) => retires - ready],
          ["one month", () => MONTH],
        ),
        fc.integer({ min: 1, max: 7 }),
      )
      .map(([[name, of], parts]) => recipe(`${name} in ${parts}`, (landmarks) => of(landmarks) / parts)),
  },
  { weight: 2, arbitrary: fc.double({ min: 1, max: 400, noNaN: true }).map((days) => recipe(`${days}`, () => days)) },
);

/** At least a day between retrainings, or none at all. */
export const interval = (of: DayRecipe, landmarks: Landmarks): number => {
  const days = of(landmarks);
  return days >= 1 ? days : 0;
};
