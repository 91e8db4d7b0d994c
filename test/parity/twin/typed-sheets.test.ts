import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { modelComparison } from "../../../src/workbooks/catalogue/model-comparison/template";
import { rulesOfThumb } from "../../../src/workbooks/catalogue/rules-of-thumb/template";
import { cellAddress } from "../../../src/workbooks/grid/area";
import { layout } from "../../../src/workbooks/layout";
import { type LayoutCell, type SheetLayout, shownValue } from "../../../src/workbooks/layout/sheet-layout";
import type { Template } from "../../../src/workbooks/template/template";
import { workbookOf } from "../../../src/xlsx/workbooks";
import { typedInto } from "../../workbooks/cells";
import { driven, type OfficeValue, valueIn, withoutResults, words } from "../recalculate";
import { TwinPlaces } from "./book";

jest.setTimeout(300_000);

type Typed = Readonly<Record<string, number>>;

/** The typed numbers of a template's grids, by path. */
function shipped(template: Template): Typed {
  const grids = template.sheets.flatMap(({ stacks }) =>
    stacks.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "grid")),
  );
  const cells = grids.flatMap(({ id, rows }) =>
    rows
      .flat()
      .flatMap((cell) =>
        cell?.key !== undefined && cell.style === "input" && typeof cell.value === "number"
          ? [[`${id}.${cell.key}`, cell.value] as const]
          : [],
      ),
  );
  return Object.fromEntries(cells);
}

/** Some of them changed: smaller, larger, none; some come out of their bounds, which the sheets tell alike. */
function variations(template: Template, count: number, seed: number): Typed[] {
  const changed = Object.entries(shipped(template)).map(
    ([path, value]) =>
      [
        path,
        fc.oneof(
          { weight: 2, arbitrary: fc.constant(value) },
          {
            weight: 2,
            arbitrary: fc.constantFrom(0.25, 0.7, 1.3, 4).map((factor) => Number((value * factor).toPrecision(6))),
          },
          { weight: 1, arbitrary: fc.constantFrom(0, 1, -1) },
        ),
      ] as const,
  );
  return fc.sample(fc.record(Object.fromEntries(changed)), { numRuns: count, seed });
}

const formulasOf = (sheets: readonly SheetLayout[]): { readonly sheet: number; readonly cell: LayoutCell }[] =>
  sheets.flatMap(({ cells }, sheet) =>
    cells.filter(({ formula }) => formula !== undefined).map((cell) => ({ sheet, cell })),
  );

const numbers = /\d[\d,]*(?:\.\d+)?/g;
const valueOf = (shown: string): number => Number(shown.replaceAll(",", ""));
const lastPlace = (shown: string): number => 10 ** -(/\.(\d+)/.exec(shown)?.[1]?.length ?? 0);

/** Texts that are equal, or tell numbers that were rounded to either side of a half: each program rounds those by its own 15 digits. */
function sameWords(wanted: string, found: string): boolean {
  if (wanted.replace(numbers, "#") !== found.replace(numbers, "#")) return false;
  const [ours, theirs] = [wanted.match(numbers) ?? [], found.match(numbers) ?? []];
  return ours.every((shown, at) => Math.abs(valueOf(shown) - valueOf(theirs[at]!)) <= 1.001 * lastPlace(shown));
}

const isSame = (wanted: unknown, found: OfficeValue): boolean => {
  if (typeof wanted === "string" && typeof found === "string") return sameWords(wanted, found);
  if (typeof wanted === "number" && typeof found === "number")
    return Math.abs(found - wanted) <= 1e-9 * Math.abs(wanted) + 1e-12;
  return (typeof found === "object" ? found.error : found) === (wanted ?? "");
};

const books = [
  { name: "Model comparison", template: modelComparison, cases: 12 },
  { name: "Rules of thumb", template: rulesOfThumb, cases: 20 },
];

describe.each(books)("the twin $name, computed by LibreOffice", ({ template, cases }) => {
  const all = [shipped(template), ...variations(template, cases, 41)];
  const found: OfficeValue[][] = [];

  beforeAll(async () => {
    const places = new TwinPlaces(template);
    const xlsx = await withoutResults((await workbookOf(template, { kind: "plain" })).bytes);
    const read = formulasOf(layout(template, { kind: "plain" })).map(
      ({ sheet, cell: { row, column } }) => `read\t${words({ sheet, row, column })}`,
    );
    const answers = await driven(
      xlsx,
      all.flatMap((typed) => [
        ...Object.entries(typed).map(([path, value]) => `number\t${words(places.at(path))}\t${value}`),
        "calculate",
        ...read,
      ]),
    );
    all.forEach((_, at) => found.push(answers.slice(at * read.length, (at + 1) * read.length).map(valueIn)));
  });

  test.each(all.map((_, at) => [at === 0 ? "as shipped" : `changed ${at}`, at] as const))(
    "%s: every cell shows what is shown here",
    (_, at) => {
      const cells = formulasOf(layout(typedInto(template, all[at]!), { kind: "plain" }));
      expect(cells.length).toBeGreaterThan(50);
      const wrong = cells.flatMap(({ cell }, index) =>
        isSame(shownValue(cell), found[at]![index]!)
          ? []
          : [
              `${cellAddress(cell.row, cell.column)}: ${JSON.stringify(found[at]![index])}, not ${JSON.stringify(shownValue(cell))}`,
            ],
      );
      expect(wrong).toEqual([]);
    },
  );
});
