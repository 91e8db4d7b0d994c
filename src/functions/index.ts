import defer * as all from "./all";
import { functionIds } from "./ids";
import { register } from "./register";

// A workbook is open sooner where nothing is computed yet: the definitions are read, and what they need is run, at the first call of any of them.
register(functionIds, (id) => all.functions.find((definition) => definition.id === id)!);
