import { inputDefinition, inputKeys, type InputKey } from "../engine/strategy/inputs";
import { strategyOf } from "../engine/strategy/strategy";

/** What is looked up once for all cells of an input's row. */
export interface RowRule {
  readonly key: InputKey;
  /** Its place among all inputs. */
  readonly place: number;
  /** Numbers from here to there need no further check; NaN: every one does, but for what holds without the row. */
  readonly from: number;
  readonly to: number;
  /** What a strategy has without the row. */
  readonly otherwise: number | undefined;
  /** One value for all strategies. */
  readonly shared: boolean;
}

const withoutRows = strategyOf({});

/** How the cells of an input's row are read, in the order of all inputs. */
export const rowRules: readonly RowRule[] = inputKeys.map((key, place) => {
  const { min, max = Number.MAX_VALUE, aboveMin, whole, alternativeOnly, workload } = inputDefinition(key);
  const isPlain = !(aboveMin || whole || alternativeOnly);
  return { key, place, from: isPlain ? min : NaN, to: max, otherwise: withoutRows[key], shared: workload === true };
});
