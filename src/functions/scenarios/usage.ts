import { readUsage } from "../../usage/workload";
import type { Table } from "../cell";
import { define } from "../definition";
import { number, text } from "../parameters";
import { parameter, type Parameter } from "../parameters/parameter";
import { tableOf } from "../parameters/ranges";

const isBlankCell = (cell: unknown): boolean => cell === null || cell === undefined || cell === "" || cell === 0;

/** Rows without those at the end that hold nothing: a whole column has a million of them. */
function filledRows(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const rows: readonly unknown[] = value;
  let end = rows.length;
  while (end > 1) {
    const row: unknown = rows[end - 1];
    const cells: readonly unknown[] = Array.isArray(row) ? row : [row];
    let place = 0;
    while (place < cells.length && isBlankCell(cells[place])) place++;
    if (place < cells.length) break;
    end--;
  }
  return end === rows.length ? rows : rows.slice(0, end);
}

/** A usage export: whole columns too, read as far as they are filled. */
export const logParameter: Parameter<Table> = parameter<Table, { summary: string }>(
  { summary: "The export with its header row; whole columns too." },
  { type: "any", matrix: true, read: (value, name) => tableOf(filledRows(value), name) },
);

/** Which rows of an export are read. */
export const filterParameter = text({
  default: "",
  summary:
    'Rows to read, such as "model=gpt-4.1; project=support": those whose model, project, key, user or tag equals the value, or begins with it where none equals it.',
});

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
    "Knows the columns of the exports of OpenAI, Anthropic, LiteLLM, Langfuse, Helicone, OpenRouter, Vercel AI SDK, LangSmith, Cloudflare AI Gateway, Portkey, OpenTelemetry, Gemini and Bedrock, and logs with like names: a row a call or a stretch of time. docs/exports.md lists them.",
    "The tokens of a row are reconciled with its own total where it has one. Embeddings, images, speech and parent spans are not calls; rows that stand in the log twice count once. Whatever is left out is counted in the notes; a cell that cannot be what its column says is an error that names it.",
    "Calls per day is the level at the end of the log; growth is put only where it is more than chance and the log covers 60 days.",
  ],
  parameters: {
    log: logParameter,
    prompt_tokens: number({
      unit: "tokens/call",
      min: 0,
      otherwise:
        "the 10th percentile of the input of successful calls, or the mean of their cached tokens where that is larger",
      summary: "Tokens sent with every call; needed where the rows are totals.",
    }),
    filter: filterParameter,
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
        ["Cache hit rate", 0.72],
        ["Failure rate", 0],
        ["Billed failures", 0],
        ["Growth per month", 0],
      ],
    },
  ],
  related: ["SPEND", "SCENARIO", "INPUTS", "CACHEHITRATE"],
  evaluate: ({ log, prompt_tokens, filter }) => [
    ["Label", "Value", "Note"],
    ...readUsage(log, { promptTokens: prompt_tokens, filter }).map(({ label, value, note }) => [label, value, note]),
  ],
});
