import { functions } from "./all";
import type { FunctionDefinition } from "./definition";
import { functionTexts } from "./function-texts";

function documented(definition: FunctionDefinition): FunctionDefinition {
  const { parameters, ...text } = functionTexts[definition.id]!;
  const order = definition.order.map(([name, parameter]) => [name, { ...parameter, ...parameters[name] }] as const);
  return { ...definition, ...text, order, parameters: Object.fromEntries(order) };
}

/** Every function with what its definition tells readers; a built `functions/all` has none of that. */
export const documentedFunctions: readonly FunctionDefinition[] = functions.map(documented);
