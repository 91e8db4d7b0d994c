import {
  findProvider,
  type ConditionalPrice,
  type MatchLogic,
  type ModelInfo,
  type ModelPrice,
  type TieredPrices,
} from "@pydantic/genai-prices";
import { isIsoDate } from "../../src/prices/serial-date";
import { cleanPrice, type Rates, type Store, type StoredModel, type StoredRow } from "./file-schemas";

/** The providers whose prices the book takes, with the titles it gives them. */
export const providerTitles: Readonly<Record<string, string>> = {
  openai: "OpenAI",
  anthropic: "Anthropic",
  google: "Google",
  mistral: "Mistral AI",
  azure: "Microsoft Azure",
  aws: "AWS Bedrock",
  deepseek: "DeepSeek",
  together: "Together AI",
  fireworks: "Fireworks AI",
  groq: "Groq",
  "x-ai": "xAI",
  cohere: "Cohere",
};

/** Models whose bill is not text tokens, tuned models (which have their own file), and rows that are not the provider's own price. */
const notTextById =
  /image|tts|audio|realtime|transcribe|whisper|voice|voxtral|sonic|moderation|ocr|omni|-live|live-|computer-use|:free|:extended|^ft:|\.ft-/;
/** Hobby and research variants of 2023 on Together AI's list, which nobody plans a budget with. */
const ofHistoricalInterest =
  /^(?:Austism|Gryphe|Nexusflow|NousResearch|Open-Orca|Undi95|WizardLM|allenai|garage-bAInd|lmsys|openchat|snorkelai|teknium|togethercomputer|upstage|zero-one-ai)\//;
const notTheProviders = /OpenRouter|open router/i;

/** What a refresh reads of one model, before it is merged. */
export type ReadModel = Omit<StoredModel, "listedOn" | "vanishedOn">;

/** Reads all models of text tokens from the package. */
export function readPackage(checkedOn: string): { providers: Store["providers"]; models: ReadModel[] } {
  const providers: Store["providers"] = [];
  const models: ReadModel[] = [];
  for (const [id, title] of Object.entries(providerTitles)) {
    const provider = findProvider({ providerId: id });
    if (!provider) throw new Error(`The package has no provider "${id}" any more.`);
    providers.push({ id, title, source: provider.pricing_urls?.[0] ?? "" });
    models.push(...provider.models.filter(isText).map((model) => readModel(id, model, checkedOn)));
  }
  return { providers, models };
}

function isText(model: ModelInfo): boolean {
  const [first] = conditions(model);
  return (
    first?.prices.input_mtok !== undefined &&
    !notTextById.test(model.id) &&
    !ofHistoricalInterest.test(model.id) &&
    !notTheProviders.test(model.price_comments ?? "")
  );
}

const conditions = (model: ModelInfo): ConditionalPrice[] =>
  Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }];

/** One model of the package in the book's words; throws, naming it, where it has what is no price. */
export function readModel(provider: string, model: ModelInfo, checkedOn: string): ReadModel {
  try {
    return inOurWords(provider, model, checkedOn);
  } catch (error) {
    throw new Error(`${provider}:${model.id}: ${(error as Error).message}`, { cause: error });
  }
}

function inOurWords(provider: string, model: ModelInfo, checkedOn: string): ReadModel {
  const { names, families } = namesOf(provider, model);
  const byTime = conditions(model).filter(({ constraint }) => constraint?.type === "time_of_date");
  return {
    provider,
    id: bookId(provider, model.id),
    aliases: names,
    families,
    ...(model.context_window !== undefined && { contextWindow: model.context_window }),
    rows: rowsOf(model, checkedOn),
    notes: byTime.length > 0 ? [timeOfDayNote(byTime)] : [],
  };
}

const bookId = (provider: string, id: string): string =>
  provider === "aws" ? id.replace(/^regional\./, "").replace(/(?:-v\d+)?(?::\d+)?$/, "") : id;

function rowsOf(model: ModelInfo, checkedOn: string): StoredRow[] {
  return conditions(model)
    .filter(({ constraint }) => constraint?.type !== "time_of_date")
    .map(({ constraint, prices }) => ({
      from: constraint?.type === "start_date" ? checkedDay(constraint.start_date) : null,
      ...pricesOf(prices),
      checkedOn,
    }));
}

function checkedDay(day: string): string {
  if (!isIsoDate(day))
    throw new Error(`A price must hold from a date such as 2026-06-30 on, got ${JSON.stringify(day)}.`);
  return day;
}

const priceKeys = {
  input: "input_mtok",
  output: "output_mtok",
  cached: "cache_read_mtok",
  cacheWrite: "cache_write_mtok",
} as const;

function pricesOf(prices: ModelPrice): Pick<StoredRow, "rates" | "long"> {
  const rates: Rates = {};
  const long: Rates = {};
  let above: number | undefined;
  for (const [name, key] of Object.entries(priceKeys) as [keyof Rates, string][]) {
    const value = prices[key];
    if (value === undefined) continue;
    const tiers = typeof value === "object" && value !== null;
    rates[name] = checkedPrice(tiers ? value.base : value, key);
    long[name] = tiers ? checkedPrice(onlyTier(value).price, key) : rates[name];
    if (tiers) above = onlyTier(value).start;
  }
  return { rates, ...(above !== undefined && { long: { above, rates: long } }) };
}

/** The package is written by others: what is no price must not become one. */
function checkedPrice(value: unknown, key: string): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0)
    throw new Error(`${key} must be a price of 0 or more, got ${JSON.stringify(value) ?? "nothing"}.`);
  return cleanPrice(value);
}

function onlyTier(value: TieredPrices): TieredPrices["tiers"][number] {
  const [tier, second] = value.tiers;
  if (!tier || second) throw new Error(`A price has ${value.tiers.length} tiers; the book holds one.`);
  return tier;
}

function timeOfDayNote(byTime: ConditionalPrice[]): string {
  const hours = byTime.map(({ constraint }) =>
    constraint?.type === "time_of_date"
      ? `${constraint.start_time.slice(0, 5)}-${constraint.end_time.slice(0, 5)}`
      : "",
  );
  const [first] = byTime;
  const rates = first && pricesOf(first.prices).rates;
  return `Priced by the time of day; the book has the price that holds most of the week. ${hours.join(" and ")} UTC: input ${rates?.input}, output ${rates?.output} USD per 1M tokens.`;
}

/**
 * The exact names that a model matches, and the names it matches with a snapshot after them. At Bedrock both follow from
 * the id (see `NameIndex`).
 */
function namesOf(provider: string, model: ModelInfo): { names: string[]; families: string[] } {
  const id = bookId(provider, model.id);
  const names = new Set<string>();
  const families = new Set<string>();
  const visit = (match: MatchLogic): void => {
    if ("or" in match) match.or.forEach(visit);
    else if ("and" in match) match.and.forEach(visit);
    else if ("equals" in match) names.add(bookId(provider, match.equals));
    else if ("regex" in match) addIfFamily(/^\^([\w.\\/-]+?)-\\d/.exec(match.regex)?.[1]?.replaceAll("\\", ""));
    else addIfFamily(Object.values(match)[0]);
  };
  const addIfFamily = (beginning: string | undefined): void => {
    if (beginning && !beginning.startsWith("ft:"))
      families.add(beginning.replace(/@$|-2025$|-$/, "").replace(/^(gemini-.*)-0$/, "$1"));
  };
  visit(model.match);
  if (provider === "aws") return { names: [], families: [] };
  names.delete(id);
  return { names: [...names], families: [...families] };
}
