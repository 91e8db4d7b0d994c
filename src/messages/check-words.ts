/** What a check says of an input in a word or two, by the beginning of the message's id; the first that fits. */
const words = [
  ["cell.empty", "empty"],
  ["range.value-outside", "outside range"],
  ["range.", "range invalid"],
  ["model.", "unknown model"],
  ["price.", "no price"],
  ["omitted.price", "price missing"],
  ["omitted.", "row missing"],
  ["row.twice", "twice"],
  ["row.unknown", "unknown input"],
  ["row.not-shared", "not equal"],
] as const;

/** The word for what is wrong, by the id of the message that tells it. */
export const checkWord = (id: string): string => words.find(([begins]) => id.startsWith(begins))?.[1] ?? "invalid";
