/** Work in steps, for one who wants to show how far it is (from 0 to 1) or to stop it in between. */
export type Steps<T> = Generator<number, T, void>;

/** So many rows are read from one step to the next. */
export const rowsOfStep = 5000;

/** Does the work at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Work that is a part of larger work, from one share of it to another. */
export function* partOf<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield from + value * (to - from);
  }
}
