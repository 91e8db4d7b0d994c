import type * as All from "./all";
import { functionIds } from "./ids";
import { register } from "./register";

/** The definitions. A module that is required runs when this is called; one that is imported runs as the script is loaded. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const all = (): typeof All => require("./all");

// A workbook is open sooner where nothing is computed yet: the definitions, and what they need, run at the first call of any of them.
register(functionIds, (id) => all().functions.find((definition) => definition.id === id)!);
