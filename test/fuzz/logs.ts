import type { Chance } from "./chance";
import { EMPTY } from "./hosts";
import { anyCell, type ShownErrorClass } from "./values";

/** The columns that logs have, and a cell such as each holds. */
const columns: Readonly<Record<string, (chance: Chance) => unknown>> = {
  created_at: (chance) =>
    chance.pick<unknown>([
      "2026-01-01T09:00:00Z",
      "2026-01-02",
      46_023.5,
      1_767_200_000,
      "3/4/2026",
      2_958_465.9,
      "1970-01-01",
      "9999-12-31",
    ]),
  end_time: (chance) => chance.pick<unknown>(["2026-01-31", 46_060, 0]),
  prompt_tokens: (chance) => chance.pick<unknown>([2100, "1,234", "59200.0", 0, 1e15, 1e300, -1, "12 000"]),
  completion_tokens: (chance) => chance.pick<unknown>([120, 0, "10", 1e-300]),
  cached_tokens: (chance) => chance.pick<unknown>([0, 1024, 5000]),
  num_model_requests: (chance) => chance.pick<unknown>([1, 1, 10, 0, 0.5, 1e15]),
  response_status: (chance) => chance.pick<unknown>([200, 429, "error", ""]),
  usageDetails: (chance) =>
    chance.pick<unknown>([
      '{"input": 100, "output": 5}',
      '{"__proto__": {"input": 9}, "constructor": 3}',
      "{",
      '{"input": 1e999}',
    ]),
  metadata: (chance) =>
    chance.pick<unknown>(['{"cached_tokens": 12}', "x", '{"cache_read_input_tokens": 999999999999999}']),
  uncached_input_tokens: () => 900,
  cache_read_input_tokens: () => 1000,
  __proto__x: () => "x",
  constructor: () => 1,
};

const usual = ["created_at", "prompt_tokens", "completion_tokens"];

/** A usage log: a header that is known more often than not, and a few rows of which some cells are anything. */
export function usageLog(chance: Chance, ShownError: ShownErrorClass): unknown[][] {
  const header = Object.keys(columns).filter(
    (name) => chance.oneIn(usual.includes(name) ? 1.1 : 5) || (usual.includes(name) && !chance.oneIn(10)),
  );
  const rows = Array.from({ length: chance.oneIn(500) ? 3000 : 1 + chance.below(8) }, () =>
    header.map((name) =>
      chance.oneIn(25) ? anyCell(chance, ShownError) : chance.oneIn(30) ? EMPTY : columns[name]!(chance),
    ),
  );
  const above = chance.oneIn(6) ? [["A title"], [EMPTY]] : [];
  return [...above, header, ...rows];
}
