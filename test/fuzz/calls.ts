import { functions } from "../../src/functions/all";
import type { FunctionDefinition } from "../../src/functions/definition";
import type { Parameter } from "../../src/functions/parameters";
import { acceptedArguments } from "../functions/asked";
import { Chance } from "./chance";
import { arriving, handedOver, hosts, type Host } from "./hosts";
import { inputsTable } from "./inputs-tables";
import { usageLog } from "./logs";
import { aroundBound, within } from "./numbers";
import { anything, type ShownErrorClass } from "./values";

/** One call as a host makes it. */
export interface Call {
  readonly id: string;
  readonly host: Host;
  readonly args: readonly unknown[];
}

/** How many of a hundred thousand calls go to a function whose calls take long; all others share what is left. */
const heavy: Readonly<Record<string, number>> = {
  SOLVE: 300,
  SIMULATE: 400,
  WHATIF: 1000,
  SENSITIVITY: 1000,
  RECOMMEND: 250,
  COMPARE: 1500,
  MODELS: 1000,
  EXPLAIN: 600,
  CASHFLOW: 2500,
  CROSSOVERS: 2500,
  SCENARIO: 12_000,
  USAGE: 6000,
  SPEND: 4000,
  INPUTS: 1500,
  TUNABLE: 1500,
};
const light = functions.filter(({ id }) => !(id in heavy));
const usualOf = new Map(functions.map((definition) => [definition, acceptedArguments(definition)]));

function chosen(chance: Chance): FunctionDefinition {
  let place = chance.below(100_000);
  for (const [id, share] of Object.entries(heavy))
    if ((place -= share) < 0) return functions.find((definition) => definition.id === id)!;
  return chance.pick(light);
}

/** Draws and bins are what makes a simulation long: many of them seldom. */
const few: Readonly<Record<string, number>> = { draws: 50, bins: 20, months: 60 };

/** A number that a parameter may be given; one at its bounds, on either side of them, now and then. */
function fittingNumber(name: string, { bounds = {} }: Parameter, usual: unknown, chance: Chance): unknown {
  if (name in few && !chance.oneIn(500)) return 1 + chance.below(few[name]!);
  if (typeof usual === "number" && chance.oneIn(3)) return usual;
  return chance.oneIn(5) ? aroundBound(chance, bounds) : within(chance, bounds);
}

/** A value of the kind that a parameter takes. */
function fitting(
  name: string,
  parameter: Parameter,
  usual: unknown,
  chance: Chance,
  host: Host,
  ShownError: ShownErrorClass,
): unknown {
  if (parameter.optional && chance.oneIn(3)) return null;
  if (name === "inputs") return handedOver(inputsTable(chance, ShownError), host);
  if (name === "strategy")
    return chance.pick<unknown>([1, 2, 2, 2, 3, "Fine-tuned", "fine-tuned ", "Prompting", "Nobody"]);
  if (name === "log") return handedOver(usageLog(chance, ShownError), host);
  if (parameter.choices) return chance.pick(parameter.choices.values).name;
  if (parameter.matrix) return usual;
  if (parameter.type === "boolean") return chance.oneIn(2);
  return parameter.type === "number" || typeof usual === "number"
    ? fittingNumber(name, parameter, usual, chance)
    : usual;
}

/** The arguments of a formula before they are handed over: all fitting, one of them anything, or all of them. */
function argumentsFor(
  definition: FunctionDefinition,
  chance: Chance,
  host: Host,
  ShownError: ShownErrorClass,
): unknown[] {
  const { order } = definition;
  const usual = usualOf.get(definition)!;
  const plan = chance.below(8);
  const odd = plan < 4 ? chance.below(order.length + 1) : -1;
  return order.map(([name, parameter], i) =>
    plan === 7 || i === odd
      ? anything(chance, host, ShownError)
      : fitting(name, parameter, usual[i], chance, host, ShownError),
  );
}

/** The call of a run with that number. */
export function drawCall(seed: number, number: number, ShownError: ShownErrorClass): Call {
  const chance = new Chance(seed, number);
  const definition = chosen(chance);
  const host = chance.pick(hosts);
  const args = argumentsFor(definition, chance, host, ShownError);
  return { id: definition.id, host, args: arriving(definition.id, args, definition.order.length, chance) };
}
