import { expect, test } from "@jest/globals";
import { functions } from "../../src/functions/all";
import { Functions, run } from "../fuzz/run";

/** One seed, so that a run tells of the code and not of chance: `npm run fuzz` draws new ones. */
const seed = 20_260_701;
const calls = 100_000;

test("whatever a host hands over: whole results, or errors that name the place, and no call that hangs", async () => {
  const { findings, answered } = await run(await Functions.open(), seed, 0, calls);
  expect(findings).toEqual([]);
  // Calls that are all refused would show little.
  expect(functions.filter(({ id }) => (answered.get(id) ?? 0) < 5).map(({ id }) => id)).toEqual([]);
}, 300_000);
