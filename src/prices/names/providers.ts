/** How people write a provider, beside its own id. */
const writtenAs: Readonly<Record<string, readonly string[]>> = {
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
};

const idOf = new Map(
  Object.entries(writtenAs).flatMap(([id, names]) => [id, ...names].map((name) => [name, id] as const)),
);

/** The provider's id in the book, of whatever it was written as; `undefined` where it is none. */
export const providerNamed = (key: string): string | undefined => idOf.get(key);

/** Providers that make the models they sell: a bare name means their price. */
const makers = new Set(["openai", "anthropic", "google", "mistral", "deepseek", "x-ai", "cohere"]);

/** Whether a provider sells this model as its maker. */
export const isMaker = (provider: string, modelId: string): boolean =>
  makers.has(provider) && !(provider === "google" && modelId.startsWith("claude"));
