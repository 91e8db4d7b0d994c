import { nameKey } from "../names/name-key";

/** A text as it is searched in and for: each number ends in a mark, so that "gpt-4.1" is not found in "gpt-4-1106". */
const key = (text: string): string => nameKey(text).replace(/\d+/g, "$&!");

/** Whether a text has every word of a search in it; case and punctuation do not matter. No words: everything has them. */
export function searchFor(search: string): (...texts: string[]) => boolean {
  const words = search.slice(0, 200).split(/\s+/).map(key);
  return (...texts) => {
    const text = key(texts.join(" "));
    return words.every((word) => text.includes(word));
  };
}
