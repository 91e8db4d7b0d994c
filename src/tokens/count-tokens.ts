import { EncodedText } from "./text/encoded-text";
import { countMerged } from "./merge/merge";
import type { Vocabulary } from "./vocabulary";

/** Buffers are kept up to an Excel cell's longest text, 32 767 characters; a longer text brings its own. */
const KEPT_CHARACTERS = 32_767;
const kept = new EncodedText();

/**
 * The number of tokens of a text, exactly as tiktoken's `encode_ordinary` counts them: special tokens such as
 * "<|endoftext|>" are plain text, and half a surrogate pair standing alone is U+FFFD.
 *
 * Counts the text alone, not what a chat format puts around each message.
 *
 * @param vocabulary - from `loadVocabulary`
 * @example countTokens("tiktoken is great!", o200k) // 6
 */
export function countTokens(text: string, vocabulary: Vocabulary): number {
  const encoded = (text.length <= KEPT_CHARACTERS ? kept : new EncodedText()).read(text);
  let tokens = 0;
  for (let start = 0; start < encoded.length;) {
    const end = vocabulary.pieceEnd(encoded, start);
    tokens += vocabulary.has(encoded, start, end)
      ? 1
      : vocabulary.merged.lookUp(encoded, start, end, () => countMerged(encoded, start, end, vocabulary));
    start = end;
  }
  return tokens;
}
