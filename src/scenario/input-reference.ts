import { valueError } from "../engine/cost-error";
import { inputDefinition, inputLabel, type InputKey } from "../engine/strategy/inputs";
import { namedStrategy } from "./strategies";
import { inputOfLabel, meantLabel } from "./input-rows";
import type { Scenario } from "./scenario";

/** Which cells of the inputs table vary together: an input, and the strategies in whose columns. */
export interface InputReference {
  readonly key: InputKey;
  /** Places in the scenario, 0 the baseline. */
  readonly strategies: readonly number[];
}

const everyStrategy = /^all$/iu;

/**
 * The cells that a text names: "Calls per day", "Prompting: Cache hit rate", "Prompting + Small: Cache hit rate" or "all: User tokens".
 *
 * An input of the workload varies for all strategies; any other in the column of the strategy asked for, where none is named. "all" leaves out the baseline where
 * its value is always 0 (readiness, retirement).
 * @param text as written
 * @param strategy the place of the strategy asked for
 * @param name the function's argument that holds the text
 */
export function inputReference(
  scenario: Pick<Scenario, "names">,
  text: string,
  strategy: number,
  name: string,
): InputReference {
  const whole = inputOfLabel(text);
  if (whole !== undefined)
    return { key: whole, strategies: inputDefinition(whole).workload ? all(scenario, whole) : [strategy] };
  // Behind a colon at the very beginning stands the whole text, which is no input.
  for (let colon = text.lastIndexOf(":"); colon > 0; colon = text.lastIndexOf(":", colon - 1)) {
    const key = inputOfLabel(text.slice(colon + 1));
    if (key === undefined) continue;
    const column = text.slice(0, colon).trim();
    const isAll = everyStrategy.test(column) && namedStrategy(scenario.names, column) < 0;
    const places = isAll ? all(scenario, key) : namedPlaces(scenario.names, column);
    const unknown = places.find((place) => typeof place === "string");
    if (unknown !== undefined)
      throw valueError("reference.no-strategy", { text, name: unknown, names: scenario.names }, { argument: name });
    return { key, strategies: inputDefinition(key).workload ? all(scenario, key) : (places as number[]) };
  }
  const hint = meantLabel(text.slice(text.lastIndexOf(":") + 1));
  throw valueError("reference.unknown", { text, hint }, { argument: name });
}

const between = " + ";

/** The places of one strategy, or of several with a plus between them; a name that is none as it stands. */
function namedPlaces(names: readonly string[], text: string): (number | string)[] {
  const whole = namedStrategy(names, text);
  if (whole >= 0 || !text.includes(between)) return [whole < 0 ? text : whole];
  const places = text.split(between).map((name) => {
    const place = namedStrategy(names, name);
    return place < 0 ? name.trim() : place;
  });
  return [...new Set(places)];
}

/** The places of all strategies in whose columns an input can vary. */
const all = (scenario: Pick<Scenario, "names">, key: InputKey): number[] =>
  scenario.names
    .map((_, i) => i)
    .filter((i) => i > 0 || !inputDefinition(key).alternativeOnly || scenario.names.length === 1);

/** The text that names the cells, as tables show it: the label alone for the workload's, "Strategy: Label", "One + Other: Label" or "all: Label" otherwise. */
export function referenceText(scenario: Pick<Scenario, "names">, { key, strategies }: InputReference): string {
  const label = inputLabel(key);
  if (inputDefinition(key).workload) return label;
  if (strategies.length > 1 && strategies.length === all(scenario, key).length) return `all: ${label}`;
  return `${strategies.map((place) => scenario.names[place]).join(between)}: ${label}`;
}
