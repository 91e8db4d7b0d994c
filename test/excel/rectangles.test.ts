import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { rectangles } from "../../src/excel/write-cells";

const cell = fc.record({ row: fc.nat(6), column: fc.nat(6), mark: fc.constantFrom("a", "b") });

describe("joining cells into rectangles", () => {
  test("a block of one mark is one rectangle", () => {
    const block = Array.from({ length: 6 }, (_, at) => ({ row: Math.floor(at / 3), column: at % 3, mark: "a" }));
    expect(rectangles(block)).toEqual([{ row: 0, column: 0, rows: 2, columns: 3, mark: "a" }]);
  });

  test("every cell lies in exactly one rectangle of its mark, and no other cell in any", () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => `${row},${column}` }), (cells) => {
        const covered = rectangles(cells).flatMap(({ row, column, rows, columns, mark }) =>
          Array.from(
            { length: rows * columns },
            (_, at) => `${row + Math.floor(at / columns)},${column + (at % columns)},${mark}`,
          ),
        );
        expect(covered.sort()).toEqual(cells.map(({ row, column, mark }) => `${row},${column},${mark}`).sort());
      }),
    );
  });
});
