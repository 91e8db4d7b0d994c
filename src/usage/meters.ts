import { kindOf, tierOf } from "./kinds";
import type { Kind, Tokens } from "./record";

/** What a line of a bill is of: its tokens where it bills tokens in a unit that says how many. */
export interface Metered {
  readonly model: string;
  readonly kind: Kind;
  readonly batch: boolean;
  readonly tier: string;
  readonly tokens: Tokens | undefined;
  /** It bills tokens, and its unit does not say how many. */
  readonly unread: boolean;
}

/** How many tokens a unit of a bill is: "1K", "1K tokens", "1M", "1,000 tokens", "tokens"; undefined where it does not say ("Units"). */
export function tokensPerUnit(unit: string, meter: string): number | undefined {
  const text = unit.trim().toLowerCase().replaceAll(",", "");
  const scaled = /^(?:1\s*)?(k|thousand|1000|m|million|1000000)\b(?:\s*(?:tokens?|units?|count))?$/u.exec(text);
  if (scaled) return /^(?:k|thousand|1000)$/u.test(scaled[1]!) ? 1e3 : 1e6;
  if (/^(?:1\s*)?(?:tokens?)$/u.test(text)) return 1;
  // Google Cloud counts tokens by the piece, whatever the price is for.
  return text === "count" && /(?:input|output)/iu.test(meter) ? 1 : undefined;
}

type TokenKind = "input" | "output" | "cached" | "written" | "writtenForAnHour";

const words = (meter: string): string => meter.replace(/([a-z])([A-Z])/gu, "$1 $2").replace(/[-_./:]+/gu, " ");

/** What is billed by something else than the tokens of calls. */
const noTokens = /\b(?:storage|hosting|hours?|provisioned|ptu|training|fine ?tun|grounding|search|requests?)\b/iu;

/** Whether a meter is of tokens, of whatever kind. */
const namesTokens = (meter: string): boolean => /\btokens?\b/iu.test(words(meter)) && !noTokens.test(words(meter));

/** Of several descriptions, the first that names its tokens and their model; else the first that names its tokens, else the first. */
function meterAmong(meters: readonly string[]): string {
  const ofTokens = meters.filter((meter) => tokenKindOf(meter) !== undefined);
  const named = ofTokens.find((meter) => modelOf(meter, tokenKindOf(meter)!.at) !== "");
  return named ?? ofTokens[0] ?? meters.find((meter) => meter !== "") ?? "";
}

/** Which tokens a meter counts, by its words; undefined where it counts none. */
function tokenKindOf(meter: string): { readonly kind: TokenKind; readonly at: number } | undefined {
  const text = words(meter);
  const find = (kind: TokenKind, pattern: RegExp): { kind: TokenKind; at: number } | undefined => {
    const found = pattern.exec(text);
    return found ? { kind, at: found.index } : undefined;
  };
  if (noTokens.test(text)) return undefined;
  return (
    find("writtenForAnHour", /\bcache ?writes? ?1h/iu) ??
    find("written", /\bcache(?:d)? (?:write|creation)s?\b|\bcache ?write/iu) ??
    find("cached", /\b(?:cached?|cachd|cchd|caching|cache read|cache ?read)\b/iu) ??
    find("output", /\b(?:thinking text output|text output|output|outpt|outp|opt|out|completion)\b/iu) ??
    find("input", /\b(?:text input|input|inpt|inp|in|prompt)\b/iu)
  );
}

/** The model that a meter names: what stands before its tokens, without the region, as bills write it. */
function modelOf(meter: string, at: number): string {
  const [region] = /^[A-Z]{2,4}\d+[-: ]/u.exec(meter) ?? [""];
  return words(meter)
    .slice(0, at)
    .slice(region.length)
    .replace(/\b(?:text|thinking|audio|image|predictions?|ga|mantle|batch|flex|priority)\s*$/iu, "")
    .trim();
}

function meteredKind(meter: string): Kind {
  const kind = kindOf("", meter);
  return kind === "call" && /\b(?:audio|image|video)\b/iu.test(meter) ? "speech" : kind;
}

/** What a line of a bill says. */
export interface Charge {
  /** What describes it, the preferred first. */
  readonly meters: readonly string[];
  readonly unit: string;
  /** The kind of charge: only usage has tokens, not a tax, a credit or a purchase. */
  readonly category: string;
  readonly quantity: number;
  readonly cost: number;
}

/**
 * A line of a bill, read by its meter: "USE1-Claude4.6Sonnet-cache-read-input-token-count", "gpt-4o 1120 Inp glbl Tokens", "Gemini 2.5 Flash Text Output".
 */
export function meteredTokens({ meters, unit, category, quantity, cost }: Charge): Metered {
  const meter = meterAmong(meters);
  const found = tokenKindOf(meter);
  const kind = meteredKind(meter);
  const { tier } = tierOf(/\b(flex|priority)\b/iu.exec(meter)?.[1] ?? "");
  const model = found ? modelOf(meter, found.at) : meter;
  const rest = { model, kind, batch: /\bbatch\b/iu.test(words(meter)), tier };
  const isUsage = category === "" || /usage|regular|on ?demand/iu.test(category);
  const scale = found && isUsage && !(cost < 0) ? tokensPerUnit(unit, meter) : undefined;
  if (!found || scale === undefined || Number.isNaN(quantity))
    return { ...rest, tokens: undefined, unread: (found !== undefined || namesTokens(meter)) && isUsage && cost > 0 };
  return {
    ...rest,
    unread: false,
    tokens: countedAs(found.kind, quantity * scale, kind === "call" ? 0 : quantity * scale),
  };
}

function countedAs(counted: TokenKind, count: number, otherKinds: number): Tokens {
  const of = (...kinds: readonly TokenKind[]): number => (kinds.includes(counted) ? count : 0);
  return {
    input: of("input", "cached", "written", "writtenForAnHour"),
    cached: of("cached"),
    written: of("written", "writtenForAnHour"),
    writtenForAnHour: of("writtenForAnHour"),
    output: of("output"),
    reasoning: undefined,
    otherKinds,
  };
}
