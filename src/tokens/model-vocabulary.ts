import { noAnswer, type Message } from "../engine/cost-error";
import { nearNameHint } from "../engine/near-names";
import type { VocabularyName } from "./vocabulary";

/** How a model's tokens can be counted: with a vocabulary, or not, and why not. */
export type ModelVocabulary = { readonly vocabulary: VocabularyName } | { readonly notPublic: Message };

/**
 * The vocabulary of a model, by its name as people write it: "GPT-4.1", "gpt-4o-2024-08-06", "openai/gpt-4o",
 * "azure:gpt-4.1", "ft:gpt-4.1-mini:org::id", "gpt-4.1@2026-06-30", and the vocabularies' own names.
 *
 * Where the tokenizer is not public, or public but not carried, `notPublic` is the message that says so.
 *
 * @throws CostError `#N/A` for a name that is none of a model, with a near name
 * @example vocabularyOf("gpt-4.1") // { vocabulary: "o200k_base" }
 */
export function vocabularyOf(model: string): ModelVocabulary {
  const { tokenizer, maker } = familyOf(model);
  const name = shortened(model.trim());
  switch (tokenizer) {
    case "public":
      return {
        notPublic: { id: "tokens.not-included", values: { name, maker } },
      };
    case "not public":
      return { notPublic: { id: "tokens.not-public", values: { name, maker } } };
    default:
      return { vocabulary: tokenizer };
  }
}

/** The family of a model by its name. */
export function familyOf(model: string): ModelFamily {
  const name = plainModelName(model);
  const found = MODEL_FAMILIES.find(({ begins }) => begins.test(name));
  if (found) return found;
  const known = MODEL_FAMILIES.flatMap((family) => family.known);
  throw noAnswer("tokens.unknown-model", { name: model, hint: nearNameHint(name, known) });
}

const LONGEST_NAME_SHOWN = 60;

const shortened = (name: string): string =>
  name.length > LONGEST_NAME_SHOWN ? `${name.slice(0, LONGEST_NAME_SHOWN)}…` : name;

/**
 * A model's name without what does not matter for its tokens: case, the day of a price ("@2026-06-30"), the provider
 * ("openai/", "azure:", "us.anthropic."), what makes it a tuned one ("ft:…:org::id", ".ft-…"), a variant (":free", "-v1:0").
 */
function plainModelName(model: string): string {
  const written = model
    .slice(0, 300)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-")
    .replace(/@.*$/, "");
  const tuned = /(?:^|[:/])ft:([^:]+)/.exec(written);
  return (tuned?.[1] ?? written)
    .replace(/\.ft-.*$/, "")
    .replace(/(?:-v\d+)?:(?:\d+|free|extended|thinking|online|beta|nitro|floor|exacto)$/, "")
    .replace(/^.*\//, "")
    .replace(/^(?:[a-z-]+:)+/, "")
    .replace(/^(?:[a-z-]+\.)+/, "")
    .replace(/^gpt(?=\d)/, "gpt-");
}

/**
 * An estimate of the tokens of a text for a model whose vocabulary is not public or not part of the add-in: UTF-8 bytes ÷ bytes per token, rounded up.
 * Anthropic gives about 3.5 English characters per token for Claude, Google about 4 for Gemini, OpenAI about 4; the others
 * are taken at 4. Bytes rather than characters, because a Chinese character, three bytes, is nearer to one token than
 * to a quarter of one.
 *
 * English prose comes within some 20%; code, tables and other scripts can be off by half or more.
 *
 * @throws CostError `#N/A` for a name that is none of a model
 * @example estimateTokens("tiktoken is great!", "claude-sonnet-4-5") // 18 bytes ÷ 3.5, rounded up: 6
 */
export function estimateTokens(text: string, model: string): number {
  return Math.ceil(utf8Length(text) / familyOf(model).bytesPerToken);
}

/** How many bytes a text has in UTF-8; half a surrogate pair standing alone becomes U+FFFD, three bytes. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) as number;
    if (codePoint < 0x80) continue;
    bytes += codePoint < 0x800 ? 1 : 2;
    if (codePoint > 0xffff) index++;
  }
  return bytes;
}

/** Models that count tokens alike. */
interface ModelFamily {
  readonly maker: string;
  /** The plain names this family's models begin with. */
  readonly begins: RegExp;
  /** Names to suggest where one is mistyped. */
  readonly known: readonly string[];
  /** The vocabulary, where it is carried; else whether its maker has made it public. */
  readonly tokenizer: VocabularyName | "public" | "not public";
  /** UTF-8 bytes a token stands for on average, for an estimate. */
  readonly bytesPerToken: number;
}

/** What OpenAI, Google and most others give as a rule of thumb: a token is about four characters of English. */
const USUAL_BYTES_PER_TOKEN = 4;
/** Anthropic's glossary: a token is approximately 3.5 English characters. */
const CLAUDE_BYTES_PER_TOKEN = 3.5;

function family(
  maker: string,
  tokenizer: ModelFamily["tokenizer"],
  begins: RegExp,
  known: string,
  bytesPerToken = USUAL_BYTES_PER_TOKEN,
): ModelFamily {
  return { maker, tokenizer, begins, known: known.split(" "), bytesPerToken };
}

/** What may follow the name of one of OpenAI's models: editions, sizes, and the dates of snapshots. */
const DATES = "\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{8}";
const EARLY_EDITIONS = `turbo|instruct|preview|vision|16k|32k|large|small|${DATES}`;
const EDITIONS =
  "mini|nano|pro|preview|latest|chat|search|audio|realtime|transcribe|diarize|tts|codex|max|deep-research|safeguard|image|" +
  `cyber|sol|luna|terra|[1-9]|20b|120b|${DATES}`;

const named = (names: string, editions: string): RegExp => new RegExp(`^(?:${names})(?:-(?:${editions}))*$`);

/**
 * The families by name, the first that fits holding. OpenAI's vocabularies are those that tiktoken's list of models
 * gives; from GPT-6 on none has been published.
 */
const MODEL_FAMILIES: readonly ModelFamily[] = [
  family("OpenAI", "o200k_base", /^o200k-(?:base|harmony)$/, "o200k_base o200k_harmony"),
  family("OpenAI", "cl100k_base", /^cl100k-base$/, "cl100k_base"),
  family(
    "OpenAI",
    "o200k_base",
    named("(?:chat)?gpt-4o|gpt-4\\.[15]|gpt-5(?:\\.[1-9])?|gpt-oss|o1|o3|o4-mini|codex-mini", EDITIONS),
    "gpt-4o gpt-4o-mini gpt-4.1 gpt-4.1-mini gpt-4.1-nano gpt-5 gpt-5-mini gpt-5-nano gpt-5.1 gpt-5.2 o1 o3 o3-mini o4-mini gpt-oss-120b",
  ),
  family(
    "OpenAI",
    "cl100k_base",
    named("gpt-4|gpt-3\\.?5|text-embedding-(?:3|ada-002)|(?:davinci|babbage)-002", EARLY_EDITIONS),
    "gpt-4 gpt-4-turbo gpt-3.5-turbo text-embedding-3-small text-embedding-3-large text-embedding-ada-002",
  ),
  family(
    "OpenAI",
    "public",
    /^(?:gpt-?2|(?:text|code)-(?!embedding|moderation)|(?:ada|babbage|curie|davinci|cushman)(?:-codex)?$)/,
    "text-davinci-003",
  ),
  family(
    "OpenAI",
    "not public",
    /^(?:(?:gpt-(?:[6-9]|chat|image|audio|realtime|transcribe|live))(?:[-.]|$)|chat(?:gpt)?-(?:image-)?latest|computer-use|dall-e|whisper|tts-|sora|(?:omni-|text-)?moderation|daybreak)/,
    "gpt-realtime gpt-audio gpt-image-1",
  ),
  family(
    "Anthropic",
    "not public",
    /^claude/,
    "claude-sonnet-4-5 claude-opus-4-5 claude-haiku-4-5",
    CLAUDE_BYTES_PER_TOKEN,
  ),
  family(
    "Google",
    "not public",
    /^(?:gemini|palm|(?:text|chat|code)-bison)/,
    "gemini-2.5-pro gemini-2.5-flash gemini-2.0-flash",
  ),
  family("xAI", "not public", /^grok/, "grok-3 grok-4"),
  family("Amazon", "not public", /^(?:nova|titan)/, "nova-pro nova-lite nova-micro"),
  family("Perplexity", "not public", /^(?:sonar|r1-1776)/, "sonar sonar-pro"),
  family("DeepSeek", "public", /^(?:deepseek|r1$)/, "deepseek-chat deepseek-reasoner deepseek-v3 deepseek-r1"),
  family(
    "Meta",
    "public",
    /^(?:meta-|code-?)?llama/,
    "llama-3.1-8b llama-3.1-70b llama-3.3-70b llama-4-maverick llama-4-scout",
  ),
  family(
    "Mistral",
    "public",
    /^(?:open-)?(?:mi[sx]tral|ministral|magistral|codestral|devstral|pixtral|voxtral)/,
    "mistral-large mistral-medium mistral-small mistral-nemo ministral-8b mixtral-8x7b codestral",
  ),
  family("Alibaba", "public", /^(?:qwen|qwq|qvq)/, "qwen2.5-72b qwen3-32b qwen3-235b-a22b"),
  family("Google", "public", /^gemma/, "gemma-2-27b gemma-3-27b"),
  family("Microsoft", "public", /^phi-/, "phi-3-mini phi-4"),
  family("Cohere", "public", /^(?:command|c4ai-|embed-)/, "command-r command-r-plus command-a"),
  family("Moonshot", "public", /^(?:kimi|moonshot)/, "kimi-k2"),
  family("Zhipu", "public", /^glm-/, "glm-4.5"),
  family("MiniMax", "public", /^minimax/, "minimax-m2"),
  family("AI21", "public", /^jamba/, "jamba-large"),
  family("NVIDIA", "public", /^nemotron/, "nemotron-4-340b"),
];
