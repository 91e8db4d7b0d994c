import { noAnswer } from "../../engine/cost-error";
import { inputDefinition, inputKeys, inputLabel, type InputKey } from "../../engine/strategy/inputs";
import { searchFor } from "../../prices/lists";
import { define } from "../definition";
import { text } from "../parameters";

const header = ["Input", "Key", "Unit", "Default", "Lowest", "Highest", "Meaning"];

function row(key: InputKey): (number | string)[] {
  const { unit, default: value, min, max, aboveMin, orZero, whole, meaning } = inputDefinition(key);
  const lowest = aboveMin ? `above ${min}` : orZero ? `0, or ${min}` : min;
  return [inputLabel(key), key, whole ? `${unit}, whole` : unit, value, lowest, max ?? "", meaning];
}

export const inputsFunction = define({
  id: "INPUTS",
  group: "Scenarios",
  summary: "All inputs of a scenario: label, key, unit, default, bounds, meaning.",
  parameters: {
    search: text({ default: "", summary: "Words that label, key, unit or meaning must contain." }),
  },
  result: { kind: "table", unit: "as told in each row" },
  noAnswer: "No input contains every word.",
  examples: [
    {
      args: '"epochs"',
      result: [header, ["Epochs", "epochs", "passes", 1, "above 0", "", "Passes over the training set."]],
    },
  ],
  related: ["SCENARIO", "COMPARE"],
  evaluate({ search }) {
    const matches = searchFor(search);
    const rows = inputKeys
      .filter((key) => matches(inputLabel(key), key, inputDefinition(key).unit, inputDefinition(key).meaning))
      .map(row);
    if (rows.length === 0) throw noAnswer("search.no-input", { text: search });
    return [header, ...rows];
  },
});
