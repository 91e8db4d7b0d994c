import type { Message } from "../../engine/cost-error";
import { evaluate } from "../../engine/metrics/metrics";
import { currencyOf } from "../../scenario/currency";
import { faultsOf, type Fault } from "../../scenario/faults";
import { readScenario } from "../../scenario/read-scenario";
import { rangesOf, type InputsTable } from "../../scenario/scenario";
import { messageText } from "../../messages/text";
import { checkWord } from "../../messages/check-words";
import type { Cell } from "../cell";
import { define } from "../definition";
import { comparedOf, inputsParameter } from "./compared";
import { exampleInputs } from "./example-inputs";

const header = ["Row", "Column", "Input", "Strategy", "Check", "What is wrong"];

/** Reads a table with its ranges and works out what every strategy costs: all that a figure could stumble over. */
function readWhole(inputs: InputsTable): void {
  rangesOf(readScenario(inputs));
  for (const comparison of comparedOf(inputs).comparisons) evaluate("total_cost", comparison);
}

/** The message that tells the cause: of a model's name, what is wrong with the name. */
const causeOf = ({ id, values }: Message): Message =>
  id === "at-place" && values?.["reason"] !== undefined ? (values["reason"] as Message) : { id, values };

const rowIn =
  (currency: string) =>
  ({ row: at, column, label = "", strategy = "", message }: Fault): Cell[] => [
    at === undefined ? "" : at + 1,
    column === undefined ? "" : column + 1,
    label,
    strategy,
    checkWord(causeOf(message).id),
    messageText(message, { currency }),
  ];

const mistyped = exampleInputs.map((cells) => (cells[0] === "User tokens" ? ["User tokens", 200, ""] : cells));

export const checkFunction = define({
  id: "CHECK",
  group: "Scenarios",
  summary: "What is wrong in an inputs table: a row for each cause, with its cell.",
  remarks: [
    "Row and column count from 1 within the table; they are empty where no single cell is at fault. Without a fault the header row stands alone.",
  ],
  parameters: { inputs: inputsParameter },
  result: { kind: "table", unit: "text" },
  examples: [
    { args: "inputs", ranges: { inputs: exampleInputs }, result: [header] },
    {
      args: "inputs",
      ranges: { inputs: mistyped },
      result: [
        header,
        [
          mistyped.findIndex(([label]) => label === "User tokens") + 1,
          3,
          "User tokens",
          "Fine-tuned",
          "empty",
          "'User tokens' of 'Fine-tuned' is empty: enter a value (0 if none).",
        ],
      ],
    },
  ],
  related: ["SCENARIO", "INPUTS"],
  evaluate: ({ inputs }) => [header, ...faultsOf(inputs, readWhole).map(rowIn(currencyOf(inputs)))],
});
