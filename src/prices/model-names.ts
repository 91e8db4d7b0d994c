import { noAnswer, valueError, type Message } from "../engine/cost-error";
import { isIsoDate } from "./serial-date";

/** A name taken apart: "azure:ft:gpt-4.1@2026-06-30". */
export interface WrittenName {
  /** As it was typed, for messages. */
  readonly written: string;
  /** Began with "list:": the list's price is meant, whatever a contract says. */
  readonly atList: boolean;
  /** The provider that was named, by its id in the book. */
  readonly provider: string | undefined;
  readonly tuned: boolean;
  /** The model's name in comparable form. */
  readonly key: string;
  /** The name with a slash as a whole, as in "openai/gpt-oss-120b", which some providers sell under that name. */
  readonly wholeKey: string | undefined;
  readonly pinnedOn: string | undefined;
}

const longestName = 200;
const pin = /@([^@]*)$/;
const listPrefix = /^(list:\s*(?=.))?(.*)$/s;
const snapshotAfterAt = /^(?:\d{8}|\d{3}|latest|default)$/i;
const modelPath = /^(?:models|publishers\/[^/]+\/models)\//;
const fireworksPath = /^accounts\/fireworks\/(?:models|routers)\//;

/**
 * Takes a written model name apart; whether there is such a model is another question.
 *
 * @throws `#VALUE!` for an empty name or a malformed pin, `#N/A` for a name too long to be one.
 */
export function readName(name: string): WrittenName {
  const written = name.trim();
  if (written === "") throw valueError("model.empty");
  if (written.length > longestName) throw noAnswer("model.too-long", { count: written.length, name: written });
  const { rest, pinnedOn } = takePin(written);
  const [, list, bare = ""] = listPrefix.exec(rest.toLowerCase()) ?? [];
  return { ...takeApart(bare), written, pinnedOn, atList: list !== undefined };
}

function takePin(written: string): { rest: string; pinnedOn: string | undefined } {
  const tail = pin.exec(written)?.[1];
  if (tail === undefined || snapshotAfterAt.test(tail))
    return { rest: written.replace(pin, "-$1"), pinnedOn: undefined };
  if (!isIsoDate(tail)) throw valueError("model.bad-date", { name: written, date: tail });
  const rest = written.slice(0, written.length - tail.length - 1);
  return { rest: snapshotAfterAt.test(pin.exec(rest)?.[1] ?? "") ? rest.replace(pin, "-$1") : rest, pinnedOn: tail };
}

/** How people write that a tuned model is meant, before or after its name: "gpt-4.1 (tuned)", "fine-tuned gpt-4.1". */
const tunedBefore = /^(?:fine[- ]?)?tuned[\s:,-]+(?=\S)/;
const tunedAfter = /(?:[\s,_-]+|\s*\()(?:fine[- ]?)?tuned\)?$/;

function takeApart(name: string): Pick<WrittenName, "provider" | "tuned" | "key" | "wholeKey"> {
  const untuned = name.replace(tunedBefore, "").replace(tunedAfter, "");
  const parts = takeUntuned(untuned);
  return untuned === name ? parts : { ...parts, tuned: true };
}

function takeUntuned(name: string): Pick<WrittenName, "provider" | "tuned" | "key" | "wholeKey"> {
  let rest = name;
  let provider: string | undefined;
  let wholeKey: string | undefined;
  const prefix = /^([^:/]+)([:/])(.+)$/.exec(rest);
  const named = prefix === null ? undefined : providerIds.get(nameKey(prefix[1] ?? ""));
  if (prefix && named !== undefined) {
    provider = named;
    if (prefix[2] === "/") wholeKey = nameKey(rest);
    rest = prefix[3] ?? "";
  }
  if (fireworksPath.test(rest)) provider = "fireworks";
  rest = rest.replace(modelPath, "").replace(fireworksPath, "");
  const tunedName = /^ft:([^:]+)/.exec(rest)?.[1] ?? /^(.+?)\.ft-/.exec(rest)?.[1];
  if (bedrock.test(rest)) return { provider: provider ?? "aws", tuned: false, key: bedrockKey(rest), wholeKey };
  return { provider, tuned: tunedName !== undefined, key: nameKey(tunedName ?? rest), wholeKey };
}

/** A name in the form in which names are compared: lower case, every dash, space, dot and underscore a hyphen. */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s._\u2010-\u2015\u2212]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");

/** What Bedrock puts before a model's own name, as in "us.anthropic.claude-sonnet-4-5-20250929-v1:0": a region and the maker. */
const bedrock =
  /^(?:(us|eu|apac|jp|au|ca|in|us-gov|regional|global)\.)?((?:ai21|amazon|anthropic|cohere|deepseek|google|meta|mistral|nvidia|openai|qwen|writer)\..+)$/;

/** The key of a name in Bedrock's form: without region, unless it is the global one, and without the version. */
export function bedrockKey(name: string): string {
  const [, region, rest] = bedrock.exec(name) ?? [undefined, undefined, name];
  return nameKey(`${region === "global" ? "global." : ""}${(rest ?? name).replace(/(?:-v\d+)?(?::\d+)?$/, "")}`);
}

/**
 * One part of a snapshot's name: "latest", "preview", or the digits of a date or a version. Two digits alone are none: "opus-4-10" would be
 * a newer model, and an older one's price must not stand for it.
 */
const snapshotPart =
  /^(.+)-(?:latest|preview|exp|experimental|default|\d{3,8}|\d{2}-\d{2}|\d{2}-\d{4}|\d{4}-\d{2}-\d{2})$/;

/** The names that are left when snapshot parts are taken off the end, one by one; the longest first. */
export function withoutSnapshot(key: string): string[] {
  const shorter: string[] = [];
  for (let rest = snapshotPart.exec(key)?.[1]; rest !== undefined; rest = snapshotPart.exec(rest)?.[1])
    shorter.push(rest);
  return shorter;
}

/** How people write a provider, beside its own id. */
const providerNames: Readonly<Record<string, readonly string[]>> = {
  openai: ["open-ai"],
  anthropic: ["claude"],
  google: ["gemini", "vertex", "vertex-ai", "google-gla", "google-vertex", "google-ai", "google-genai"],
  mistral: ["mistralai", "mistral-ai"],
  azure: ["azure-openai", "azure-ai", "microsoft", "azure-ai-foundry"],
  aws: ["bedrock", "aws-bedrock", "amazon", "amazon-bedrock"],
  deepseek: [],
  together: ["together-ai", "togetherai"],
  fireworks: ["fireworks-ai", "fireworksai"],
  groq: [],
  "x-ai": ["xai", "grok"],
  cohere: ["cohere-ai"],
  ori: [],
  company: [],
};

const providerIds = new Map(
  Object.entries(providerNames).flatMap(([id, names]) => [id, ...names].map((name) => [name, id] as const)),
);

/** The provider that a text names, by its id in the book. */
export const providerOf = (text: string): string | undefined => providerIds.get(nameKey(text));

/** Providers that make the models they sell: a bare name means their price. */
const makers = new Set(["openai", "anthropic", "google", "mistral", "deepseek", "x-ai", "cohere"]);

/** Whether a provider sells this model as its maker. */
export const isMaker = (provider: string, modelId: string): boolean =>
  makers.has(provider) && !(provider === "google" && modelId.startsWith("claude"));

/** Provider and model in the form that always finds the model again: "azure:gpt-4.1". */
export const fullName = (model: { readonly provider: string; readonly id: string }): string =>
  `${model.provider}:${model.id}`;

/** How many names a message lists at most. */
const mostListed = 8;

/** Names to choose from, as a part of a message. */
export function oneOf(names: readonly string[]): Message {
  const listed = names.slice(0, mostListed);
  const more = names.length - listed.length;
  return more > 0
    ? { id: "list.more", values: { names: listed, count: more } }
    : { id: "list.or", values: { names: listed.slice(0, -1), last: listed.at(-1) ?? "" } };
}
