import { budget } from "./catalogue/budget/template";
import { hybrid } from "./catalogue/hybrid/template";
import { modelComparison } from "./catalogue/model-comparison/template";
import { promptOrFineTune } from "./catalogue/prompt-or-fine-tune/template";
import { routeOrReplace } from "./catalogue/route-or-replace/template";
import { whatIf } from "./catalogue/what-if/template";
import { rulesOfThumb } from "./catalogue/rules-of-thumb/template";
import type { Template } from "./template/template";

/** Every template, in the order in which they are offered. `layout` makes sheets of one. */
export const templates: readonly Template[] = [
  promptOrFineTune,
  hybrid,
  routeOrReplace,
  whatIf,
  rulesOfThumb,
  modelComparison,
  budget,
];
