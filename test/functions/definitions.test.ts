import { describe, expect, test } from "@jest/globals";
import { functions } from "../../src/functions/all";
import { groups } from "../../src/functions/definition";

/** Names that Excel has itself, among those an add-in for costs might take. */
const builtIns = [
  "NPV",
  "IRR",
  "PMT",
  "RATE",
  "PRICE",
  "COST",
  "FORECAST",
  "INFO",
  "CELL",
  "TYPE",
  "VALUE",
  "MODE",
  "TREND",
];

describe("the definitions", () => {
  test("ids are unique, whatever their case", () => {
    expect(new Set(functions.map(({ id }) => id.toUpperCase())).size).toBe(functions.length);
  });

  test("they stand group by group, in the order of the reference", () => {
    const order = functions.map(({ group }) => groups.indexOf(group));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

describe.each(functions.map((definition) => [definition.id, definition] as const))("%s", (id, definition) => {
  test("has a name that Excel takes: upper case, no dot, no cell, no name of Excel's own", () => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,127}$/);
    expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    expect(builtIns).not.toContain(id);
  });

  test("is summed up in one line", () => {
    expect(definition.summary).toMatch(/^[A-Z].{10,110}\.$/);
  });

  test("names its parameters in snake case and explains each", () => {
    for (const [name, parameter] of definition.order) {
      expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
      expect(parameter.summary).toMatch(/^\S.*[.)]$/);
      if (parameter.type === "number") expect(parameter.unit).toBeTruthy();
    }
  });

  test("has no required parameter behind an optional one", () => {
    const optional = definition.order.map(([, parameter]) => parameter.optional);
    expect(optional).toEqual([...optional].sort());
  });

  test("accepts its own defaults", () => {
    for (const [name, parameter] of definition.order)
      if (parameter.default !== undefined) expect(parameter.read(parameter.default, name)).toEqual(parameter.default);
  });

  test("relates to functions that exist, not to itself", () => {
    for (const other of definition.related) expect(functions.map((one) => one.id)).toContain(other);
    expect(definition.related).not.toContain(id);
  });
});
