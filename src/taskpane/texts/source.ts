/** Texts that are pasted, dropped or taken from cells. */
export const source = {
  take: "Take the selected cells",
  taken: (address: string) => `Taken from ${address}.`,
  nothingSelected: (address: string) =>
    `The cells ${address} are empty. Select the cells that hold the text and try again.`,
  tooBig: (most: string) => `The file is larger than ${most}. Drop a smaller one.`,
  noText: "What was dropped is no text. Drop a text file, or paste the text.",
} as const;
