import type { Twin } from "../template/template";

/** The twin of a template whose cells all say for themselves what they are in plain formulas. */
export const plainCells: Twin = {
  sheets: () => [],
  formula: ({ block }) => {
    throw new TypeError(`The cells of ${block} have no plain formulas of their own`);
  },
};
