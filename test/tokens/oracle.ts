import { createRequire } from "node:module";
import type { get_encoding as getEncoding, Tiktoken as TiktokenEncoder } from "tiktoken";
import type { VocabularyName } from "../../src/tokens/vocabulary";

const { get_encoding, Tiktoken: Encoder } = createRequire(import.meta.url)("tiktoken") as {
  get_encoding: typeof getEncoding;
  Tiktoken: typeof TiktokenEncoder;
};

/** tiktoken, the reference implementation in Rust, by vocabulary. */
const encoders: Record<VocabularyName, TiktokenEncoder> = {
  o200k_base: get_encoding("o200k_base"),
  cl100k_base: get_encoding("cl100k_base"),
};

/** How many tokens the reference counts, special tokens being plain text. */
export const referenceCount = (text: string, vocabulary: VocabularyName): number =>
  encoders[vocabulary].encode_ordinary(text).length;

/** An encoder whose tokens are the 256 bytes, over the given regular expression: what it matches comes through, the rest is dropped. */
export function matchesOf(pattern: string): (text: string) => string {
  const bytes = Array.from({ length: 256 }, (_, byte) => Buffer.from([byte]).toString("base64"));
  const encoder = new Encoder(`! 0 ${bytes.join(" ")}`, {}, pattern);
  return (text) => Buffer.from(encoder.decode(encoder.encode_ordinary(text))).toString("utf8");
}
