import { describe, expect, test } from "@jest/globals";
import { breakEvenDay, lastingBreakEvenDay } from "../../../src/engine/path/break-even";
import { inShort, pathThrough, type Piece } from "./paths";

const none = undefined;

/** Where the saving goes, to which horizon; the crossings, the break-even day, and the day from which it lasts. */
const shapes: [string, Piece[], number, string, number | undefined, number | undefined][] = [
  ["more expensive first, then paid back", [[0, -100, 100]], 20, "up 10", 10, 10],
  ["more expensive to the end", [[0, -100, -1]], 20, "", none, none],
  ["more and more expensive", [[0, -1, -100]], 20, "", none, none],
  ["cheaper all the time", [[0, 5, 10]], 20, "", 0, 0],
  ["cheaper, and less and less so", [[0, 5, 1]], 20, "", 0, 0],
  ["cheaper only at first", [[0, 5, -5]], 20, "down 10", none, none],
  ["paid back on the horizon itself", [[0, -5, 0]], 20, "up 20", 20, 20],
  [
    "paid back on the horizon, after a piece",
    [
      [0, -9, -5],
      [10, -5, 0],
    ],
    20,
    "up 20",
    20,
    20,
  ],
  [
    "0 on the horizon, from above",
    [
      [0, -5, 5],
      [10, 5, 0],
    ],
    15,
    "up 5",
    5,
    5,
  ],
  ["0 on the horizon, from above alone", [[0, 5, 0]], 15, "", 0, 0],
  ["0 all the time", [[0, 0, 0]], 20, "", none, none],
  [
    "0 at first, then cheaper",
    [
      [0, 0, 0],
      [10, 0, 5],
    ],
    20,
    "",
    10,
    10,
  ],
  [
    "0 at first, then cheaper at once",
    [
      [0, 0, 0],
      [10, 5, 5],
    ],
    20,
    "",
    10,
    10,
  ],
  [
    "0 at first, then cheaper at once, but less and less so",
    [
      [0, 0, 0],
      [10, 5, 0],
    ],
    20,
    "",
    10,
    10,
  ],
  [
    "cheaper from the first moment",
    [
      [0, 0, 5],
      [10, 5, 6],
    ],
    20,
    "",
    0,
    0,
  ],
  ["more expensive from the first moment", [[0, 0, -5]], 20, "down 0", none, none],
  [
    "0, then more expensive at once",
    [
      [0, 0, 0],
      [10, -5, -5],
    ],
    20,
    "down 10",
    none,
    none,
  ],
  [
    "0, then more expensive, then paid back",
    [
      [0, 0, -5],
      [5, -5, 5],
    ],
    15,
    "down 0, up 10",
    10,
    10,
  ],
  [
    "0, then more expensive at once, then paid back",
    [
      [0, 0, 0],
      [10, -5, 5],
    ],
    20,
    "down 10, up 15",
    15,
    15,
  ],
  [
    "0, then more expensive, then 0 at once, then cheaper",
    [
      [0, 0, -5],
      [5, 0, 0],
      [10, 0, 5],
    ],
    15,
    "down 0, up 5",
    5,
    5,
  ],
  [
    "0, then cheaper, then more expensive",
    [
      [0, 0, 5],
      [5, 5, -5],
    ],
    15,
    "down 10",
    none,
    none,
  ],
  [
    "0, then cheaper, then more expensive for a while",
    [
      [0, 0, 0],
      [5, 0, 5],
      [10, -5, 5],
    ],
    20,
    "down 10, up 15",
    5,
    15,
  ],
  [
    "touching 0 and falling again",
    [
      [0, -5, 0],
      [10, 0, -5],
    ],
    20,
    "up 10, down 10",
    10,
    none,
  ],
  [
    "touching 0, falling, paid back later",
    [
      [0, -5, 0],
      [10, 0, -5],
      [15, -5, 5],
    ],
    25,
    "up 10, down 10, up 20",
    10,
    20,
  ],
  [
    "reaching 0 as a retraining is paid",
    [
      [0, -5, 0],
      [10, -3, 6],
    ],
    19,
    "up 13",
    13,
    13,
  ],
  [
    "reaching 0 and staying",
    [
      [0, -5, 0],
      [10, 0, 0],
    ],
    20,
    "up 10",
    10,
    10,
  ],
  [
    "reaching 0, staying, then falling",
    [
      [0, -5, 0],
      [10, 0, 0],
      [15, 0, -5],
    ],
    20,
    "up 10, down 15",
    10,
    none,
  ],
  [
    "reaching 0 from above as a retraining is paid",
    [
      [0, 5, 0],
      [10, -3, -2],
    ],
    20,
    "down 10",
    none,
    none,
  ],
  [
    "touching 0 from above",
    [
      [0, 5, 0],
      [10, 0, 5],
    ],
    20,
    "",
    0,
    0,
  ],
  [
    "paid back at once, by a retraining of the other",
    [
      [0, -5, -3],
      [10, 2, 4],
    ],
    20,
    "up 10",
    10,
    10,
  ],
  [
    "to 0 at once, by a retraining of the other",
    [
      [0, -5, -3],
      [10, 0, 4],
    ],
    20,
    "up 10",
    10,
    10,
  ],
  [
    "paid back, lost by a retraining, paid back",
    [
      [0, -5, 5],
      [10, -5, 5],
    ],
    20,
    "up 5, down 10, up 15",
    5,
    15,
  ],
  [
    "paid back, lost by a retraining for good",
    [
      [0, -5, 5],
      [10, -5, -1],
    ],
    20,
    "up 5, down 10",
    5,
    none,
  ],
  [
    "cheaper, more expensive for a while, cheaper",
    [
      [0, 5, -5],
      [10, -5, 5],
    ],
    20,
    "down 5, up 15",
    0,
    15,
  ],
  [
    "cheaper, more expensive at once for a while, cheaper",
    [
      [0, 5, 5],
      [10, -5, 5],
    ],
    20,
    "down 10, up 15",
    0,
    15,
  ],
];

describe("a saving that is", () => {
  test.each(shapes)("%s", (_shape, pieces, horizon, crosses, breakEven, lasting) => {
    const path = pathThrough(pieces, horizon);
    expect(inShort(path.crossings)).toBe(crosses);
    expect(breakEvenDay(path)).toBe(breakEven);
    expect(lastingBreakEvenDay(path, breakEven)).toBe(lasting);
  });
});

test("a crossing tells what is saved a day from there", () => {
  const path = pathThrough(
    [
      [0, -10, 10],
      [10, 10, -5],
      [15, -5, -4],
      [16, 2, 4],
      [20, -4, 0],
    ],
    21,
  );
  expect(path.crossings.map(({ direction, slope }) => [direction, slope])).toEqual([
    ["up", 2],
    ["down", -3],
    ["up", 0.5],
    ["down", 4],
    ["up", 0],
  ]);
});

test("a crossing lies in its piece, however the slope is rounded", () => {
  const rising: Piece = [10, -1, 1e-20];
  const falling: Piece = [10, 1, -1e-20];
  for (const piece of [rising, falling])
    expect([-4, 1, 1 / 4].map((steeper) => pathThrough([piece], 20, steeper).crossings[0]!.day)).toEqual([10, 20, 20]);
});

test("where costs are too large to be compared there is no telling when", () => {
  for (const saving of [NaN, Infinity, -Infinity]) {
    const path = Object.assign(pathThrough([[0, -5, 5]], 10), { saving });
    expect(breakEvenDay(path)).toBeNaN();
    expect(lastingBreakEvenDay(path, NaN)).toBeNaN();
  }
});
