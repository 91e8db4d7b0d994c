import { inputDefinition, type InputKey } from "../../engine/strategy/inputs";
import type { ChosenStrategy, Formula, InputRow } from "../template/template";

/** The value of an input of the strategy whose name stands above a column of the results, wherever its column is among the inputs. */
export const inputOf = (key: InputKey, strategy: number): Formula =>
  `INDEX({inputs.${key}.row},1,MATCH({results.strategies.${strategy}},{inputs.header},0))`;

/** A row for other strategies than the template's usual ones: each has the figures of the one that it is like, the baseline those that only it can have. */
export const withValuesFor = (row: InputRow, strategies: readonly ChosenStrategy[]): InputRow =>
  row.values.length <= 1
    ? row
    : {
        ...row,
        values: strategies.map(({ like }, at) =>
          at === 0 && inputDefinition(row.input).alternativeOnly ? row.values[0]! : row.values[like]!,
        ),
      };
