import type { InputKey } from "../../engine/strategy/inputs";
import type { Formula, InputRow } from "../template/template";

/** The value of an input of the strategy whose name stands above a column of the results, wherever its column is among the inputs. */
export const inputOf = (key: InputKey, strategy: number): Formula =>
  `INDEX({inputs.${key}.row},1,MATCH({results.strategies.${strategy}},{inputs.header},0))`;

/** A row for so many strategies: what is not given for a further one is as for the last. */
export const withValuesFor = (row: InputRow, strategies: number): InputRow =>
  row.values.length <= 1
    ? row
    : { ...row, values: Array.from({ length: strategies }, (_, at) => row.values[at] ?? row.values.at(-1)!) };
