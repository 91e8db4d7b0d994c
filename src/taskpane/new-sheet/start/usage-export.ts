import { CostError } from "../../../engine/cost-error";
import { inputKeys, inputLabel, type InputKey } from "../../../engine/strategy/inputs";
import type { InputsBlock } from "../../../workbooks/template/template";
import { factList } from "../../controls/basics";
import { choiceField, numberField } from "../../controls/fields";
import { taskStatus } from "../../controls/task-status";
import { textSource } from "../../controls/text-source";
import { show } from "../../dom/changing";
import { h, type Child } from "../../dom/element";
import { selectedRows } from "../../../excel/cells";
import { fillText } from "../../../messages/fill";
import type { UserLocale } from "../../../messages/pane/locale";
import { messageText } from "../../../messages/text";
import type { Pane } from "../../shell/pane";
import { texts } from "../../../messages/pane";
import { allSteps, partOf, type Steps } from "../../../usage/steps";
import { usageSteps, type UsageReport } from "../../../usage/workload";
import { withValue } from "../inputs-block";
import type { StartingPoint } from "./starting-point";
import { exportRows, logLocale, MOST_CHARACTERS } from "./usage-text";

/** What a usage export says of the workload. */
export type UsageRead =
  | (Omit<UsageReport, "figures"> & { readonly is: "read"; readonly figures: readonly UsageFigure[] })
  /** What is wrong with it, or missing. */
  | { readonly is: "refused"; readonly reason: string };

export interface UsageFigure {
  readonly input: InputKey;
  readonly value: number;
  readonly note: string;
}

/** What is asked of an export. */
export interface UsageQuestion {
  /** Of the tokens of a call, those sent with every call; only needed where the export has totals alone. */
  readonly promptTokens?: number | undefined;
  /** The model whose calls are read; left out or "": all. */
  readonly model?: string | undefined;
}

/** Of an export with several models: none is chosen yet, or all of them together. */
export const unchosen = "";
export const allModels = "*";

const inputOf = new Map(inputKeys.map((key) => [inputLabel(key), key]));

/** Reads a pasted usage export as USAGE does; what the export leaves open is read as the reader's country writes. */
export const readUsage = (text: string, locale: UserLocale, question?: UsageQuestion): UsageRead =>
  allSteps(exportSteps(text, locale, question));

/** How much of the work is parting the text into rows. */
const shareOfRows = 0.4;

/** Reads an export as `readUsage` does, in steps. */
export function* exportSteps(
  text: string,
  locale: UserLocale,
  { promptTokens, model = "" }: UsageQuestion = {},
): Steps<UsageRead> {
  if (text.length > MOST_CHARACTERS)
    return {
      is: "refused",
      reason: fillText(texts.newSheet.usageTooLong, { characters: text.length, most: MOST_CHARACTERS }, locale),
    };
  const rows = yield* partOf(exportRows(text), 0, shareOfRows);
  if (!rows) return { is: "refused", reason: texts.newSheet.usageTooMany };
  try {
    const filter = model === "" ? "" : `model=${model}`;
    const question = { promptTokens, filter, locale: logLocale(locale) };
    const report = yield* partOf(usageSteps(rows, question), shareOfRows, 1);
    return {
      ...report,
      is: "read",
      figures: report.figures.flatMap(({ label, value, note }): UsageFigure[] => {
        const input = inputOf.get(label);
        return input ? [{ input, value, note }] : [];
      }),
    };
  } catch (error) {
    if (error instanceof CostError) return { is: "refused", reason: messageText(error, { style: locale }) };
    throw error;
  }
}

/**
 * The table with the figures of an export, each with its note and what it is from. The workload applies to all strategies; the prompt's length and the cache hit
 * rate only to the baseline, which the export is about.
 */
export function withUsage(
  block: InputsBlock,
  { figures, cacheMinimum, rows, first, last }: Extract<UsageRead, { is: "read" }>,
  source: string,
): InputsBlock {
  const start =
    cacheMinimum === undefined ? block : withValue(block, { input: "cache_min_tokens", strategy: 0 }, cacheMinimum);
  const filled = figures.reduce(
    (table, { input, value }) =>
      places(input, block).reduce((next, strategy) => withValue(next, { input, strategy }, value), table),
    start,
  );
  const template = (input: InputKey): string =>
    input === "calls_per_day" ? texts.newSheet.usageFromRows : texts.newSheet.usageFrom;
  const notes = new Map(
    figures.map(({ input, note }) => [input, fillText(template(input), { source, rows, first, last, note })]),
  );
  return {
    ...filled,
    rows: filled.rows.map((row) => {
      const note = notes.get(row.input);
      return note === undefined ? row : { ...row, note };
    }),
  };
}

const OF_THE_BASELINE: ReadonlySet<InputKey> = new Set(["prompt_tokens", "cache_hit_rate"]);

const places = (input: InputKey, { strategies }: InputsBlock): readonly number[] =>
  OF_THE_BASELINE.has(input) ? [0] : strategies.map((_, strategy) => strategy);

function whatItSays({ formats }: Pane, read: UsageRead | undefined): Child {
  if (read?.is !== "read") return undefined;
  return h(
    "div",
    { class: "stack-tight" },
    h("h2", {}, texts.newSheet.usageRead),
    factList(read.figures.map(({ input, value }) => [inputLabel(input), formats.number(value)] as const)),
    read.doubts.map((doubt) => h("p", { class: "hint" }, doubt)),
  );
}

/** The models of an export: each has its own calls and its own prices. */
function modelField({ formats }: Pane, { usageModel }: StartingPoint, models: UsageReport["models"]): HTMLElement {
  const { usageModelUnchosen, usageModelOf, usageModelAll, usageModelHint, usageModel: label } = texts.newSheet;
  return choiceField(
    usageModel,
    [
      { value: unchosen, label: usageModelUnchosen },
      ...models.map(({ model, calls }) => ({ value: model, label: formats.fill(usageModelOf, { model, calls }) })),
      { value: allModels, label: usageModelAll },
    ],
    { label, hint: formats.fill(usageModelHint, { count: models.length }) },
  );
}

/** A usage export: pasted, dropped, or taken from the selected cells. */
export function usageField(pane: Pane, start: StartingPoint): HTMLElement {
  const { usageText, usageOrigin, usagePromptTokens, usage, usageReading } = start;
  const refusal = (): string | undefined => {
    const read = usage();
    return read?.is === "refused" ? read.reason : undefined;
  };
  return h(
    "div",
    { class: "stack" },
    textSource(pane, usageText, {
      label: texts.newSheet.usage,
      hint: texts.newSheet.usageHint,
      placeholder: texts.newSheet.usagePlaceholder,
      fault: refusal,
      mostBytes: MOST_CHARACTERS,
      selection: selectedRows,
      origin: usageOrigin,
    }),
    taskStatus(pane, usageReading, { done: () => undefined, cancellable: true }),
    numberField(usagePromptTokens, { label: texts.newSheet.promptTokens, hint: texts.newSheet.promptTokensHint }),
    show(start.usageModels, (models) => models.length > 1 && modelField(pane, start, models)),
    show(usage, (read) => whatItSays(pane, read)),
  );
}
