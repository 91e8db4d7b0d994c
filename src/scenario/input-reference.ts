import { valueError } from "../engine/cost-error";
import { inputDefinition, inputLabel, type InputKey } from "../engine/strategy/inputs";
import { namedStrategy } from "./find-strategy";
import { inputOfLabel, meantLabel } from "./labels";
import type { Scenario } from "./scenario";

/** Which cells of the inputs table vary together: an input, and the strategies in whose columns. */
export interface InputReference {
  readonly key: InputKey;
  /** Places in the scenario, 0 the baseline. */
  readonly strategies: readonly number[];
}

const everyStrategy = /^all$/iu;

/**
 * The cells that a text names: "Calls per day", "Prompting: Cache hit rate" or "all: User tokens".
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
    const place = namedStrategy(scenario.names, column);
    if (place < 0 && !everyStrategy.test(column)) {
      throw valueError("reference.no-strategy", { text, name: column, names: scenario.names }, { argument: name });
    }
    return { key, strategies: place < 0 || inputDefinition(key).workload ? all(scenario, key) : [place] };
  }
  const hint = meantLabel(text.slice(text.lastIndexOf(":") + 1));
  throw valueError("reference.unknown", { text, hint }, { argument: name });
}

const all = (scenario: Pick<Scenario, "names">, key: InputKey): number[] =>
  scenario.names
    .map((_, i) => i)
    .filter((i) => i > 0 || !inputDefinition(key).alternativeOnly || scenario.names.length === 1);

/** The text that names the cells, as tables show it: the label alone for the workload's, "Strategy: Label" otherwise. */
export const referenceText = (scenario: Pick<Scenario, "names">, { key, strategies }: InputReference): string =>
  inputDefinition(key).workload
    ? inputLabel(key)
    : strategies.length > 1
      ? `all: ${inputLabel(key)}`
      : `${scenario.names[strategies[0]!]}: ${inputLabel(key)}`;
