import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { inputsBlocks } from "../../../src/workbooks/layout/sheet-names";
import { templates } from "../../../src/workbooks/templates";
import { gnumeric, triedInGnumeric } from "../gnumeric";
import { withEveryRow } from "./book";
import { asShipped, type Case, disagreements } from "./outcomes";
import { randomCases, ties } from "./scenarios";

jest.setTimeout(300_000);

const books = [
  {
    name: "with a row for every input",
    template: withEveryRow(),
    cases: [...Object.entries(ties), ...randomCases(12, 1, 51)],
  },
  ...templates.flatMap((template, at) => {
    const [inputs] = inputsBlocks(template);
    return template.twin && inputs
      ? [{ name: template.id, template, cases: randomCases(3, inputs.strategies.length - 1, 52 + at) }]
      : [];
  }),
];

if (gnumeric.program === undefined) console.warn(`Left out: the plain formulas in Gnumeric. ${gnumeric.howToInstall}`);

(gnumeric.program === undefined ? describe.skip : describe).each(books)(
  "the twin $name, calculated by Gnumeric",
  ({ template, cases }: { readonly template: (typeof books)[number]["template"]; readonly cases: readonly Case[] }) => {
    let found: Map<string, string[]>;

    beforeAll(async () => {
      found = await disagreements(template, cases, triedInGnumeric);
    });

    test.each([asShipped, ...cases.map(([name]) => name)])("%s: every figure is the engine's", (name) => {
      expect(found.get(name)).toEqual([]);
    });
  },
);
