import { CostError, type Message } from "../../engine/cost-error";
import { inputLabel } from "../../engine/strategy/inputs";
import { messageText } from "../../messages/text";
import { priceBook } from "../../prices/price-book";
import type { PricedModel } from "../../prices/priced-model";
import { isoToSerial, toIsoDate } from "../../prices/serial-date";
import { readHeader } from "../../scenario/header";
import { inputOfLabel } from "../../scenario/input-rows";
import { takesModel, type InputsTable } from "../../scenario/scenario";
import { type Cell, dateOrBlank } from "../cell";
import { define } from "../definition";
import { date, sharedTable } from "../parameters";
import { sourceSentences } from "../prices/price-source";
import { exampleInputs } from "./example-inputs";

const header = ["Row", "Column", "Input", "Strategy", "Model", "Checked on", "Status", "Source"];

/** Where a model's name stands in an inputs table. */
interface NamedPrice {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly strategy: string;
  readonly model: string;
}

/** The cells of the price rows that hold a name, in the table's order. */
function namedPrices(table: InputsTable): NamedPrice[] {
  const { row: headerRow, strategies } = readHeader(table);
  return table.flatMap((cells, row) => {
    const key = row > headerRow && typeof cells[0] === "string" ? inputOfLabel(cells[0]) : undefined;
    if (key === undefined || !takesModel(key)) return [];
    return strategies.flatMap(({ name: strategy, column }) => {
      const model = cells[column];
      if (typeof model !== "string" || model.trim() === "") return [];
      return [{ row, column, label: inputLabel(key), strategy, model: model.trim() }];
    });
  });
}

/** The first of what an analyst should know of a price on the day on which she looks at it. */
function statusOf(found: PricedModel, seenOn: string): Message["id"] {
  const { agreed, checkedOn, endsOn, marks } = found.describe({ seenOn });
  if (endsOn !== undefined && endsOn <= seenOn) return "price-status.retired";
  if (agreed) return "price-status.contract";
  if (marks.promotionEnds !== undefined && marks.promotionEnds < seenOn) return "price-status.promotion-over";
  if (marks.doubt !== undefined) return "price-status.in-doubt";
  if (checkedOn === undefined) return "price-status.no-source";
  return marks.old ? "price-status.old" : "price-status.current";
}

function rowOf({ row, column, label, strategy, model }: NamedPrice, seenOn: string): Cell[] {
  const place = [row + 1, column + 1, label, strategy, model];
  try {
    const found = priceBook.find(model);
    const status = messageText({ id: statusOf(found, seenOn) });
    const { checkedOn } = found.describe({ seenOn });
    return [...place, dateOrBlank(checkedOn), status, sourceSentences(found, found.dateOf(undefined), seenOn)];
  } catch (error) {
    if (!(error instanceof CostError)) throw error;
    return [...place, "", messageText({ id: "price-status.none" }), messageText(error)];
  }
}

const named = exampleInputs.map((cells) =>
  cells[0] === "Input price" || cells[0] === "Output price" ? [cells[0], "gpt-4.1", cells[2]!] : cells,
);
const exampleRow = named.findIndex(([label]) => label === "Input price") + 1;

export const pricesUsedFunction = define({
  id: "PRICESUSED",
  group: "Scenarios",
  summary: "The prices in an inputs table that stand for a model's name: when each was checked, and whether it is old.",
  remarks: [
    "Row and column count from 1 within the table. Format the dates as dates. Without a model's name the header row stands alone.",
    "Status is current, contract, old (checked more than 90 days before the day), in doubt, promotion ended, retired, no source or no price.",
  ],
  parameters: {
    inputs: sharedTable({
      summary:
        "The inputs table: header row with the strategies' names, labels in the first column, one column per strategy.",
    }),
    day: date({
      otherwise: "the price book's date",
      summary: "The day on which the prices are looked at, such as TODAY(): their age is counted from it.",
    }),
  },
  result: { kind: "table", unit: "text" },
  examples: [
    { args: "inputs", ranges: { inputs: exampleInputs }, result: [header] },
    {
      args: "inputs, DATE(2026,11,30)",
      ranges: { inputs: named },
      result: [header, [exampleRow, 2, "Input price", "Prompting", "gpt-4.1", isoToSerial("2026-11-20"), "current"]],
    },
  ],
  related: ["CHECK", "PRICESOURCE", "MODELS"],
  evaluate({ inputs, day }) {
    const seenOn = day === undefined ? priceBook.date : toIsoDate(day);
    return [header, ...namedPrices(inputs).map((price) => rowOf(price, seenOn))];
  },
});
