/**
 * The texts of errors that several modules have in common, by id. Each sentence says what is wrong, where, and what to do.
 *
 * `{place}` is where it is wrong; see `fillText` for the other placeholders.
 */
export const errorTexts = {
  "too-large": "{what} is too large to be a number.",
} as const satisfies Record<string, string>;
