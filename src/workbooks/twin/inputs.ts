import { inputDefinition, type InputKey, inputKeys, inputLabel } from "../../engine/strategy/inputs";
import type { Formula, GridBlock, GridCell, InputsBlock } from "../template/template";
import { overridden } from "../blocks/case-inputs";
import { baseline, given, type Side, sidesOf } from "./references";
import { fillText } from "../../messages/fill";
import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { boundsPhrase } from "../../messages/text";
import type { Area } from "../grid/area";
import { quotedText } from "../formula/call";
import { inputFormat, shownUnit } from "../layout/number-format";
import { headingRow, stepColumns } from "./step-block";

/** What a price is for. */
const bought: { readonly [K in InputKey]?: readonly InputKey[] } = {
  input_price: ["prompt_tokens", "user_tokens"],
  output_price: ["output_tokens"],
  hourly_rate: ["setup_hours", "maintenance_hours_per_month", "retrain_hours"],
  training_price: ["training_examples", "validation_tokens"],
  training_price_per_hour: ["training_hours"],
};

export const isPriced = (key: InputKey): boolean => key === "cached_price" || bought[key] !== undefined;

/** A cached price that only follows the input price is none, where some calls find their prompt in the cache. */
const cachedPriceNeeded = (side: Side): Formula =>
  `OR(${given("cached_price", side)}<>${given("input_price", side)},AND(${given("cache_hit_rate", side)}=0,${given("batch_share", side)}*${given("batch_cache_hit_rate", side)}=0))`;

/** Nothing is free by omission: a price that the first sheet has no row for is given where there is what it is for. */
export function neededFor(key: InputKey, sides: readonly Side[]): Formula[] {
  if (key === "cached_price") return sides.map(cachedPriceNeeded);
  const { [key]: uses } = bought;
  if (!uses) return [];
  return sides.map((side) => `OR(${given(key, side)}>0,${uses.map((use) => given(use, side)).join("+")}=0)`);
}

type GpuSpeed = "gpu_input_tokens_per_second" | "gpu_output_tokens_per_second";

export const isGpuSpeed = (key: InputKey): key is GpuSpeed =>
  key === "gpu_input_tokens_per_second" || key === "gpu_output_tokens_per_second";

const tokensFor = (key: GpuSpeed, side: Side): Formula =>
  key === "gpu_input_tokens_per_second"
    ? `${given("prompt_tokens", side)}+${given("user_tokens", side)}`
    : given("output_tokens", side);

/** The conditions that an input of a strategy meets: a number within its bounds. */
export function conditionsOf(key: InputKey, side: Side): Formula[] {
  const x = given(key, side);
  const { min, max, aboveMin, whole, orZero, alternativeOnly, baselineValue = 0 } = inputDefinition(key);
  if (alternativeOnly && side === baseline) return [`ISNUMBER(${x})`, `${x}=${baselineValue}`];
  const above = aboveMin ? `${x}>${min}` : `${x}>=${min}`;
  return [
    `ISNUMBER(${x})`,
    orZero ? `OR(${x}=0,${above})` : above,
    ...(max === undefined ? [] : [`${x}<=${max}`]),
    ...(whole ? [`${x}=INT(${x})`] : []),
    ...(key === "reasoning_tokens" ? [`${x}<=${given("output_tokens", side)}`] : []),
    ...(isGpuSpeed(key) ? [`OR(${x}>0,${given("gpu_price_per_hour", side)}=0,${tokensFor(key, side)}=0)`] : []),
  ];
}

const texts = plainFormulaTexts.inputs;

/** The input that is worked out among the steps where the sheet has no row for it. */
const followsFromSteps = "retrain_cost";

/** Inputs that follow another one where the sheet has no row for them. */
const follows: { readonly [K in InputKey]?: InputKey } = {
  cached_price: "input_price",
  cache_write_price: "input_price",
  batch_cache_hit_rate: "cache_hit_rate",
};

/** Inputs that act on the prices of models' names alone: only a sheet that has rows for them has such prices. */
const onlyOnNames: ReadonlySet<InputKey> = new Set(["exchange_rate", "list_price_discount"]);

const hasRow = ({ rows }: InputsBlock, key: InputKey): boolean => rows.some(({ input }) => input === key);

/** Whether the sheet gives the cost of a retraining; else it follows from runs, labels and hours. */
export const givesRetrainCost = (inputs: InputsBlock): boolean => hasRow(inputs, followsFromSteps);

/** Every input of each strategy: those of the sheet, then the others, which one may change here. */
export function givenBlock(inputs: InputsBlock): GridBlock {
  const sides = sidesOf(inputs);
  const { how, count } = stepColumns(sides);
  const keys = inputKeys.filter((key) => key !== followsFromSteps || givesRetrainCost(inputs));
  const onSheet = keys.filter((key) => hasRow(inputs, key));
  const others = keys.filter((key) => !hasRow(inputs, key) && !onlyOnNames.has(key));
  const rows = [
    headingRow(texts.heading, texts.note, count + 1),
    ...onSheet.map((key) =>
      givenRow(
        key,
        sides,
        (side) => ({ formula: cellOf(inputs, key, side), style: "figure" }),
        isFilled(inputs, key, sides),
      ),
    ),
    ...(others.length === 0 ? [] : [headingRow(texts.further, texts.furtherNote, count + 1)]),
    ...others.map((key) => givenRow(key, sides, (side) => defaultCell(key, side), neededFor(key, sides))),
  ];
  const part = (column: number): Area => ({ row: 1, column, rows: rows.length - 1, columns: 1 });
  return { kind: "grid", id: "given", rows, parts: { labels: part(0), words: part(how), good: part(how + 1) } };
}

/** The cell of an input on the sheet, or what the case shown has in its place. */
function cellOf({ id, cased }: InputsBlock, key: InputKey, side: Side): Formula {
  const cell: Formula = `{${id}.${key}.${side}}`;
  return cased
    ? overridden("shown", {
        cell,
        row: `ROW(${cell})-ROW({${id}.first})+1`,
        column: `COLUMN(${cell})-COLUMN({${id}.first})+1`,
      })
    : cell;
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
    {
      formula: `IF({~given.${key}.good}=1,${quotedText(plainFormulaTexts.ok)},${quotedText(demand(key))})`,
      style: "note",
    },
    { key: `${key}.good`, formula: `IF(IFERROR(AND(${holds.join(",")}),FALSE),1,0)`, style: "figure", format: "0" },
  ];
}

/** What an input must be. */
function demand(key: InputKey): string {
  const { alternativeOnly, baselineValue = 0, workload } = inputDefinition(key);
  return fillText(texts.demand, {
    label: inputLabel(key),
    bounds: boundsPhrase(inputDefinition(key)),
    use: isGpuSpeed(key) ? texts.gpuSpeed : isPriced(key) ? texts.priced : "",
    most: key === "reasoning_tokens" ? texts.withinOutput : "",
    side: alternativeOnly ? fillText(texts.baselineFixed, { value: baselineValue }) : workload ? texts.sameForAll : "",
  });
}
