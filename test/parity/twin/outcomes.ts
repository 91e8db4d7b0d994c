import type { Strategy } from "../../../src/engine/strategy/strategy";
import type { Template } from "../../../src/workbooks/template/template";
import { workbookOf } from "../../../src/xlsx/workbooks";
import { type OfficeValue, type Trial, tried, withoutResults } from "../recalculate";
import { shippedStrategies, TwinPlaces } from "./book";
import { differences, expectedOf } from "./expected";

/** A scenario and what it is called. */
export type Case = readonly [name: string, strategies: readonly Strategy[]];

/** The name of the case in which nothing is typed: the file as it is shipped. */
export const asShipped = "as shipped";

/** Types into a workbook, has it calculated, and reads: LibreOffice, or Gnumeric. */
type Spreadsheet = (xlsx: Uint8Array, trials: readonly Trial[]) => Promise<OfficeValue[][]>;

/**
 * Has a spreadsheet calculate a template's twin for each scenario, first as it is shipped; gives the cells, by case, that are not what the engine says.
 * @param spreadsheet LibreOffice where nothing else is asked for
 */
export async function disagreements(
  template: Template,
  cases: readonly Case[],
  spreadsheet: Spreadsheet = tried,
): Promise<Map<string, string[]>> {
  const places = new TwinPlaces(template);
  const held: readonly Case[] = [
    [asShipped, shippedStrategies(template)],
    ...cases.map(([name, strategies]): Case => [name, places.held(strategies)]),
  ];
  const expected = held.map(([, strategies]) => expectedOf(places, strategies));
  const { bytes } = await workbookOf(template, { kind: "plain" });
  const got = await spreadsheet(
    await withoutResults(bytes),
    held.map(([name, strategies], at) => ({
      inputs: name === asShipped ? [] : places.typed(strategies),
      read: expected[at]!.map(({ place }) => place),
    })),
  );
  return new Map(held.map(([name], at) => [name, differences(expected[at]!, got[at]!)]));
}
