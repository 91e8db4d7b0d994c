import type { Strategy } from "../../../src/engine/strategy/strategy";
import type { Template } from "../../../src/workbooks/template/template";
import { workbookOf } from "../../../src/xlsx/workbooks";
import { tried, withoutResults } from "../recalculate";
import { shippedStrategies, TwinPlaces } from "./book";
import { differences, expectedOf } from "./expected";

/** A scenario and what it is called. */
export type Case = readonly [name: string, strategies: readonly Strategy[]];

/** The name of the case in which nothing is typed: the file as it is shipped. */
export const asShipped = "as shipped";

/** Has LibreOffice compute a template's twin for each scenario, first as it is shipped; gives the cells, by case, that are not what the engine says. */
export async function disagreements(template: Template, cases: readonly Case[]): Promise<Map<string, string[]>> {
  const places = new TwinPlaces(template);
  const held: readonly Case[] = [
    [asShipped, shippedStrategies(template)],
    ...cases.map(([name, strategies]): Case => [name, places.held(strategies)]),
  ];
  const expected = held.map(([, strategies]) => expectedOf(places, strategies));
  const { bytes } = await workbookOf(template, { kind: "plain" });
  const got = await tried(
    await withoutResults(bytes),
    held.map(([name, strategies], at) => ({
      inputs: name === asShipped ? [] : places.typed(strategies),
      read: expected[at]!.map(({ place }) => place),
    })),
  );
  return new Map(held.map(([name], at) => [name, differences(expected[at]!, got[at]!)]));
}
