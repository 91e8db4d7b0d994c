import { sharedTexts } from "../../messages/sheets/shared";
import { inputDefinition, type InputKey } from "../../engine/strategy/inputs";
import type { ChosenStrategy, Formula, InputRow } from "../template/template";

/** The table of inputs from which figures come, and the cell of its horizon. */
export interface ReadTable {
  readonly inputs: string;
  readonly horizonDays: Formula;
}

/** The inputs as they are entered. */
export const entered: ReadTable = { inputs: "inputs", horizonDays: "{inputs.horizon_days.1}" };

/** The value of an input of the strategy whose name stands above a column of the results, wherever its column is among the inputs. */
export const inputOf = (key: InputKey, strategy: number): Formula =>
  `INDEX({inputs.${key}.row},1,MATCH({results.strategies.${strategy}},{inputs.header},0))`;

/** The same for a note, which itself stands in the row: without the columns of labels and notes. */
export const inputBeside = (key: InputKey, strategy: number): Formula =>
  `INDEX({inputs.${key}},1,MATCH({results.strategies.${strategy}},{inputs.names},0))`;

const { groups } = sharedTexts;

/** Inputs that few need, at values that change no figure, in folded groups at the end of the table. */
export function foldedInputs(strategies: number): readonly InputRow[] {
  const all = (value: number): readonly number[] => Array.from({ length: strategies }, () => value);
  return [
    { input: "turns_per_conversation", values: all(1), group: groups.conversation },
    { input: "reasoning_tokens", values: all(0), group: groups.conversation },
    { input: "traffic_share", values: all(1), group: groups.routing },
    { input: "escalation_rate", values: all(0), group: groups.routing },
    { input: "fee_per_call", values: all(0), group: groups.fees },
    { input: "billed_failures", values: all(1), group: groups.fees },
    { input: "list_price_discount", values: all(0), group: groups.discounts },
  ];
}

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
