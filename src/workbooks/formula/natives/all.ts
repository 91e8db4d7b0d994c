import { arithmetic } from "./arithmetic";
import { dates } from "./dates";
import { logic } from "./logic";
import { lookup } from "./lookup";
import type { Natives } from "./native";
import { statistics } from "./statistics";
import { text } from "./text";

/** Every function of Excel's own that the sheets may use. */
export const natives: Natives = { ...logic, ...arithmetic, ...statistics, ...lookup, ...text, ...dates };
