import { readUsage } from "../../scenario/usage/read-usage";
import { define } from "../definition";
import { number, table } from "../parameters";

const exampleLog: readonly (readonly (string | number)[])[] = [
  ["created_at", "prompt_tokens", "completion_tokens", "cached_tokens"],
  ["2026-01-01T09:00:00Z", 2100, 120, 0],
  ["2026-01-01T17:00:00Z", 2300, 180, 1920],
  ["2026-01-02T09:00:00Z", 2200, 150, 1920],
  ["2026-01-02T12:00:00Z", 2200, 150, 1920],
];

export const usageFunction = define({
  id: "USAGE",
  group: "Scenarios",
  summary: "What a usage export says about the workload, ready to stand in an inputs table.",
  remarks: [
    "Knows the columns of the exports of OpenAI, Anthropic, LiteLLM, Langfuse and Helicone, and logs with like names: a row a call or a stretch of time.",
    "Whether cached tokens are part of the input tokens or beside them follows from the columns. Error cells and unreadable rows are left out and counted in the notes.",
  ],
  parameters: {
    log: table({ summary: "The export with its header row." }),
    prompt_tokens: number({
      unit: "tokens/call",
      min: 0,
      otherwise: "the smallest input of any call",
      summary: "Tokens sent with every call; needed where the rows are totals.",
    }),
  },
  result: { kind: "table", unit: "as told in each row" },
  examples: [
    {
      args: "log, 2000",
      ranges: { log: exampleLog },
      result: [
        ["Label", "Value", "Note"],
        ["Calls per day", 2],
        ["Prompt tokens", 2000],
        ["User tokens", 200],
        ["Output tokens", 150],
        ["Cache hit rate", 0.75],
        ["Failure rate", 0],
        ["Growth per month", 0],
      ],
    },
  ],
  related: ["SCENARIO", "INPUTS", "CACHEHITRATE"],
  evaluate: ({ log, prompt_tokens }) => [
    ["Label", "Value", "Note"],
    ...readUsage(log, prompt_tokens).map(({ label, value, note }) => [label, value, note]),
  ],
});
