/** The kinds of parameters a function can have. */
export type { Parameter } from "./parameter";
export { date, flag, number } from "./numbers";
export { choice, text, word } from "./texts";
export { nameOrNumber, priceOrModel } from "./names";
export { sharedTable, table, texts, values, type Texts, type ValueCell } from "./ranges";
export { input } from "./input-parameter";
export { choices, type Choices } from "./choices";
