import { firstVersion } from "./first-version";
import { functions } from "./functions";
import { newSheet } from "./new-sheet";
import { prices } from "./prices";
import { errors, fields, shell, task, welcome } from "./shell";
import { tokens } from "./tokens";
import { tools } from "./tools";

/** Every text of the pane, by tab. What functions, inputs and templates are called stands in their definitions. */
export const texts = {
  errors,
  fields,
  firstVersion,
  functions,
  newSheet,
  prices,
  shell,
  task,
  tokens,
  tools,
  welcome,
} as const;
