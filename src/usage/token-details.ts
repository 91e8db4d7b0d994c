import type { GivenTokens, Parts } from "./tokens";

const longestDetails = 4_000;

const wholeInput = /^(?:input|prompt|input_?tokens|prompt_?tokens?|prompt_?token_?count|input_?token_?count)$/iu;
const wholeOutput =
  /^(?:output|completion|output_?tokens|completion_?tokens?|candidates_?token_?count|output_?token_?count|candidates)$/iu;
const wholeTotal = /^(?:total|total_?tokens?|total_?token_?count)$/iu;

interface DetailSums {
  input: number;
  output: number;
  total: number;
  cached: number;
  written: number;
  tool: number;
  reasoning: number;
  otherInput: number;
  otherOutput: number;
}

type DetailName = keyof DetailSums;

/** What a name in Langfuse's usage details counts; undefined where it is no count of tokens. */
function detailNamed(name: string): DetailName | undefined {
  if (wholeTotal.test(name)) return "total";
  if (wholeInput.test(name)) return "input";
  if (wholeOutput.test(name)) return "output";
  if (/reasoning|thought|thinking/iu.test(name)) return "reasoning";
  if (/cache/iu.test(name)) return /creat|writ/iu.test(name) ? "written" : "cached";
  if (/tool_?use/iu.test(name)) return "tool";
  if (/^(?:input|prompt)/iu.test(name)) return "otherInput";
  return /^(?:output|completion|candidates)/iu.test(name) ? "otherOutput" : undefined;
}

/** The token counts in a cell that holds an object of them, such as {"input": 100, "input_cached_tokens": 900, "output": 50}; undefined where it holds none. */
export function detailsIn(
  cell: unknown,
): { readonly given: GivenTokens; readonly usual: Parts; readonly otherKinds: number } | undefined {
  if (typeof cell !== "string" || cell.length > longestDetails || !cell.trimStart().startsWith("{")) return undefined;
  let details: Readonly<Record<string, unknown>>;
  try {
    details = JSON.parse(cell) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const sums: DetailSums = {
    input: 0,
    output: 0,
    total: 0,
    cached: 0,
    written: 0,
    tool: 0,
    reasoning: 0,
    otherInput: 0,
    otherOutput: 0,
  };
  const seen = new Set<DetailName>();
  for (const name of Object.keys(details)) {
    const [value, detail] = [details[name], detailNamed(name)];
    if (detail === undefined || typeof value !== "number" || !(value >= 0 && value <= 1e15)) continue;
    sums[detail] += value;
    seen.add(detail);
  }
  if (!seen.has("input") && !seen.has("output") && !seen.has("cached")) return undefined;
  return settled(sums, seen);
}

/** Langfuse's parts exclude each other; where the total shows that they do not, it is followed. */
function settled(
  sums: DetailSums,
  seen: ReadonlySet<DetailName>,
): { given: GivenTokens; usual: Parts; otherKinds: number } {
  const parts = sums.input + sums.output + sums.cached + sums.written + sums.reasoning + sums.tool;
  const others = sums.otherInput + sums.otherOutput;
  const exclusive = !seen.has("total") || sums.total === 0 || sums.total === parts + others;
  return {
    given: {
      input: seen.has("input") || seen.has("otherInput") ? sums.input + (exclusive ? sums.otherInput : 0) : NaN,
      uncached: NaN,
      cached: seen.has("cached") ? sums.cached : NaN,
      written: sums.written,
      writtenForAnHour: NaN,
      tool: sums.tool,
      output: seen.has("output") || seen.has("otherOutput") ? sums.output + (exclusive ? sums.otherOutput : 0) : NaN,
      reasoning: seen.has("reasoning") ? sums.reasoning : NaN,
      total: seen.has("total") ? sums.total : NaN,
    },
    usual: { cached: "beside", reasoning: "beside" },
    otherKinds: others,
  };
}

const longestMetadata = 40_000;

/** The counts that LiteLLM keeps in the metadata of a call: its usage object has them by names of one maker or the other. */
export function inMetadata(cell: unknown): {
  readonly cached: number;
  readonly written: number;
  readonly reasoning: number;
} {
  const find = (pattern: RegExp): number => {
    const found = typeof cell === "string" ? pattern.exec(cell.slice(0, longestMetadata)) : null;
    return found ? Number(found[1]) : NaN;
  };
  const cached = find(/"cache_read_input_tokens":\s*(\d{1,15})\b/u);
  return {
    cached: Number.isNaN(cached) ? find(/"cached_tokens":\s*(\d{1,15})\b/u) : cached,
    written: find(/"cache_creation_input_tokens":\s*(\d{1,15})\b/u),
    reasoning: find(/"reasoning_tokens":\s*(\d{1,15})\b/u),
  };
}
