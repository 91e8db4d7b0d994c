import { familyOf } from "./model-vocabulary";

/**
 * An estimate of the tokens of a text for a model whose vocabulary cannot be had: UTF-8 bytes ÷ bytes per token, rounded up.
 * Anthropic gives about 3.5 English characters per token for Claude, Google about 4 for Gemini, OpenAI about 4; the others
 * are taken at 4. Bytes rather than characters, because a Chinese character, three bytes, is nearer to one token than
 * to a quarter of one.
 *
 * English prose comes within some 20 %; code, tables and other scripts can be off by half or more.
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
