import type { InputCell } from "../scenario";
import { cellNumber } from "./cell-number";

/** The tokens of a row, of all its calls together. */
export interface Tokens {
  /** All input tokens, those read from a cache and written to it included. */
  readonly input: number;
  readonly cached: number;
  readonly written: number;
  readonly output: number;
}

const longestDetails = 4_000;
const longestMetadata = 100_000;

/**
 * Langfuse's usageDetails, JSON such as {"input": 100, "input_cached_tokens": 900, "output": 50}: parts of the input that exclude each other. Their names
 * begin with "input", or, as Anthropic names them, with "cache"; the cache is written where "creation" or "write" is in the name, else read.
 */
export function readDetails(cell: InputCell | undefined): Tokens | undefined {
  const details = objectIn(cell);
  if (!details) return undefined;
  const tokens = { input: 0, cached: 0, written: 0, output: 0 };
  for (const name of Object.keys(details)) {
    const value = details[name];
    if (typeof value !== "number") continue;
    const count = cellNumber(value) ?? 0;
    if (name.startsWith("output")) tokens.output += count;
    else if (name.startsWith("input") || name.startsWith("cache")) {
      tokens.input += count;
      if (name.includes("cache")) tokens[/creat|write/u.test(name) ? "written" : "cached"] += count;
    }
  }
  return tokens;
}

/** The JSON object that a cell holds. */
function objectIn(cell: InputCell | undefined): Readonly<Record<string, unknown>> | undefined {
  if (typeof cell !== "string" || cell.length > longestDetails || !cell.trimStart().startsWith("{")) return undefined;
  try {
    return JSON.parse(cell) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** The tokens read from a cache, in the metadata of LiteLLM's spend logs: its usage object has them by one of two names. */
export function cachedInMetadata(cell: InputCell | undefined): number | undefined {
  if (typeof cell !== "string" || cell.length > longestMetadata) return undefined;
  const found =
    /"cache_read_input_tokens":\s*(\d{1,15})\b/u.exec(cell) ?? /"cached_tokens":\s*(\d{1,15})\b/u.exec(cell);
  return found ? Number(found[1]) : undefined;
}
