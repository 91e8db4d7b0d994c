import { describe, expect, test } from "@jest/globals";
import { loadVocabulary } from "../../src/tokens/load-vocabulary";
import { CELL_CHARACTERS, fullCells } from "./full-cells";
import { referenceCount } from "./oracle";

describe("long pieces count as tiktoken does", () => {
  // The reference takes time with the square of a piece's length: a tenth of a cell is enough.
  test.each(Object.keys(fullCells))("%s", async (kind) => {
    const text = fullCells[kind]!.slice(0, CELL_CHARACTERS / 10);
    for (const name of ["o200k_base", "cl100k_base"] as const) {
      expect((await loadVocabulary(name)).count(text)).toBe(referenceCount(text, name));
    }
  });
});
