import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { inputsBlocks } from "../../../src/workbooks/layout/sheet-names";
import { templates } from "../../../src/workbooks/templates";
import { withEveryRow } from "./book";
import { asShipped, disagreements } from "./outcomes";
import { goldenPairs, randomCases, ties } from "./scenarios";

jest.setTimeout(300_000);

/** How many random scenarios of each template: a hundred of the first, and the more sheets one has the slower it is. */
const counts: Readonly<Record<string, number>> = { "prompt-or-fine-tune": 100 };

const books = [
  {
    name: "with a row for every input",
    template: withEveryRow(),
    cases: [...Object.entries(ties), ...goldenPairs, ...randomCases(20, 1, 11)],
  },
  ...templates.flatMap((template, at) => {
    const [inputs] = inputsBlocks(template);
    return template.twin && inputs
      ? [
          {
            name: template.id,
            template,
            cases: randomCases(counts[template.id] ?? 15, inputs.strategies.length - 1, 12 + at),
          },
        ]
      : [];
  }),
];

describe.each(books)("the twin $name", ({ template, cases }) => {
  let found: Map<string, string[]>;

  beforeAll(async () => {
    found = await disagreements(template, cases);
  });

  test.each([asShipped, ...cases.map(([name]) => name)])("%s: every figure is the engine's", (name) => {
    expect(found.get(name)).toEqual([]);
  });
});
