import { errors } from "./errors";
import { functions } from "./functions";
import { newSheet } from "./new-sheet";
import { numbers } from "./numbers";
import { prices } from "./prices";
import { shell, task, welcome } from "./shell";
import { source } from "./source";
import { tokens } from "./tokens";
import { tools } from "./tools";

/** Every text that the pane shows of its own; what functions and templates say of themselves stands with them. */
export const texts = {
  errors,
  functions,
  newSheet,
  numbers,
  prices,
  shell,
  source,
  task,
  tokens,
  tools,
  welcome,
} as const;
