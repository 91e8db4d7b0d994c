import { describe, expect, test } from "@jest/globals";
import { functions } from "../../../src/functions/all";
import { functionFinder } from "../../../src/taskpane/function-finder/search";
import { searchWords } from "../../../src/messages/pane/search-words";

const find = functionFinder(functions);
const ids = (query: string): string[] => find(query).map(({ id }) => id);

describe("functions by what one wants", () => {
  test.each([
    ["how long until it pays back", "BREAKEVEN_DAYS"],
    ["payback", "BREAKEVEN_DAYS"],
    ["how many tokens is my prompt", "TOKENS"],
    ["count tokens", "TOKENS"],
    ["is caching worth it", "BREAKEVEN_CACHE"],
    ["monthly bill", "PROMPTCOST"],
    ["which input matters most", "SENSITIVITY"],
    ["tornado", "SENSITIVITY"],
    ["monte carlo", "SIMULATE"],
    ["goal seek", "SOLVE"],
    ["data table", "WHATIF"],
    ["what does one request cost", "CALLCOST"],
    ["should i fine-tune", "RECOMMEND"],
    ["npv", "SCENARIO"],
    ["how many gpus do i need", "GPUS"],
    ["which models can be fine-tuned", "TUNABLE"],
  ])("%s", (wish, id) => {
    expect(ids(wish)[0]).toBe(id);
  });

  test.each(["=TUNE.BREAKEVEN_D", "breakeven_days", "BREAKEVENDAYS"])("by their own name: %s", (typed) => {
    expect(ids(typed)[0]).toBe("BREAKEVEN_DAYS");
  });

  test("are all there, in their order, where nothing is asked, and none where nothing fits", () => {
    expect(ids("  ")).toEqual(functions.map(({ id }) => id));
    expect(ids("zebra")).toEqual([]);
  });

  test("each is found by words that are its own", () => {
    for (const { id } of functions) expect(ids(searchWords[id] ?? "").slice(0, 3)).toContain(id);
  });

  test("no words are kept for a function that is not there", () => {
    expect(Object.keys(searchWords).filter((id) => !functions.some((definition) => definition.id === id))).toEqual([]);
  });
});
