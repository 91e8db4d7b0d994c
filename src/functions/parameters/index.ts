/** The kinds of parameters a function can have. */
export type { Parameter } from "./parameter";
export { date, flag, input, number } from "./numbers";
export { choice, choices, nameOrNumber, priceOrModel, text, word, type Choices } from "./texts";
export { sharedTable, table, texts, values, type Texts, type ValueCell } from "./ranges";
