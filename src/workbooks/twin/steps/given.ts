import { boundsPhrase } from "../../../messages/bounds";
import { inputDefinition, inputKeys, inputLabel, type InputKey } from "../../../engine/strategy/inputs";
import type { Area } from "../../grid/area";
import { quotedText } from "../../formula/call";
import { inputFormat, shownUnit } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell, InputsBlock } from "../../template/template";
import { baseline, given, type Side, sidesOf } from "../blocks/references";
import { headingRow, stepColumns } from "../blocks/step-block";
import { conditionsOf, isGpuSpeed } from "./acceptable";
import { isPriced, neededFor } from "./needed";

/** The input that is worked out among the steps where the sheet has no row for it. */
const followsFromSteps = "retrain_cost";

/** Inputs that follow another one where the sheet has no row for them. */
const follows: { readonly [K in InputKey]?: InputKey } = {
  cached_price: "input_price",
  cache_write_price: "input_price",
};

/** Inputs that the plain formulas do not have yet: they stay at their defaults there, so no sheet offers them. */
const addInOnly: ReadonlySet<InputKey> = new Set([
  "exchange_rate",
  "list_price_discount",
  "reasoning_tokens",
  "turns_per_conversation",
  "batch_cache_hit_rate",
  "fee_per_call",
  "billed_failures",
  "infrastructure_price_change_per_year",
  "training_hours",
  "training_price_per_hour",
  "traffic_share",
  "escalation_rate",
]);

const hasRow = ({ rows }: InputsBlock, key: InputKey): boolean => rows.some(({ input }) => input === key);

/** Whether the sheet gives the cost of a retraining; else it follows from runs, labels and hours. */
export const givesRetrainCost = (inputs: InputsBlock): boolean => hasRow(inputs, followsFromSteps);

/** Every input of each strategy: those of the sheet, then the others, which one may change here. */
export function givenBlock(inputs: InputsBlock): GridBlock {
  const sides = sidesOf(inputs);
  const { how, count } = stepColumns(sides);
  const keys = inputKeys.filter((key) => key !== followsFromSteps || givesRetrainCost(inputs));
  const onSheet = keys.filter((key) => hasRow(inputs, key));
  const others = keys.filter((key) => !hasRow(inputs, key) && !addInOnly.has(key));
  const rows = [
    headingRow("Inputs", "As they stand on the first sheet, each with a check against its bounds.", count + 1),
    ...onSheet.map((key) =>
      givenRow(
        key,
        sides,
        (side) => ({ formula: `{${inputs.id}.${key}.${side}}`, style: "figure" }),
        isFilled(inputs, key, sides),
      ),
    ),
    ...(others.length === 0
      ? []
      : [
          headingRow(
            "Further inputs",
            "Not on the first sheet: here at their defaults, and to be changed here.",
            count + 1,
          ),
        ]),
    ...others.map((key) => givenRow(key, sides, (side) => defaultCell(key, side), neededFor(key, sides))),
  ];
  const part = (column: number): Area => ({ row: 1, column, rows: rows.length - 1, columns: 1 });
  return { kind: "grid", id: "given", rows, parts: { labels: part(0), words: part(how), good: part(how + 1) } };
}

const isFilled = (inputs: InputsBlock, key: InputKey, sides: readonly Side[]): Formula[] => [
  `${sides.map((side) => `COUNTBLANK({${inputs.id}.${key}.${side}})`).join("+")}=0`,
];

function defaultCell(key: InputKey, side: Side): GridCell {
  const followed = follows[key];
  if (followed) return { formula: given(followed, side), style: "figure" };
  const value = inputDefinition(key).default;
  const { alternativeOnly, workload } = inputDefinition(key);
  if (workload && side !== baseline) return { formula: given(key, baseline), style: "figure" };
  return {
    value: typeof value === "number" ? value : 0,
    style: alternativeOnly && side === baseline ? "fixed" : "input",
  };
}

/** An input's row; `more` are conditions beside its bounds. */
function givenRow(
  key: InputKey,
  sides: readonly Side[],
  cell: (side: Side) => GridCell,
  more: readonly Formula[],
): GridCell[] {
  const definition = inputDefinition(key);
  const format = inputFormat(definition.unit);
  const sameForAll = definition.workload
    ? sides.filter((side) => side !== baseline).map((side) => `${given(key, baseline)}=${given(key, side)}`)
    : [];
  const holds = [...more, ...sides.flatMap((side) => conditionsOf(key, side)), ...sameForAll];
  return [
    { value: inputLabel(key), style: "label" },
    ...sides.map((side): GridCell => ({
      ...cell(side),
      key: `${key}.${side}`,
      format,
      name: { name: `${key}_${side}`, comment: definition.meaning },
    })),
    { value: shownUnit(definition.unit), style: "unitAfter" },
    { formula: `IF({~given.${key}.good}=1,"ok",${quotedText(`${inputLabel(key)} ${demand(key)}`)})`, style: "note" },
    { key: `${key}.good`, formula: `IF(IFERROR(AND(${holds.join(",")}),FALSE),1,0)`, style: "figure", format: "0" },
  ];
}

/** What an input must be, as the end of a sentence. */
function demand(key: InputKey): string {
  const { alternativeOnly, workload } = inputDefinition(key);
  const side = alternativeOnly ? "; 0 for the baseline" : workload ? ", the same for all" : "";
  const use = isGpuSpeed(key)
    ? ", above 0 where a GPU is priced and has such tokens"
    : isPriced(key)
      ? ", given where there is what it prices"
      : "";
  return `${boundsPhrase(inputDefinition(key))}${use}${side}; a name needs the add-in`;
}
