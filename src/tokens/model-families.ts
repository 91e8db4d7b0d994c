import type { VocabularyName } from "./vocabulary";

/** Models that count tokens alike. */
export interface ModelFamily {
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
export const MODEL_FAMILIES: readonly ModelFamily[] = [
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
