import { CostError } from "../../../engine/cost-error";
import { inputKeys, inputLabel, type InputKey } from "../../../engine/strategy/inputs";
import type { InputsBlock } from "../../../workbooks/template/template";
import { factList } from "../../controls/basics";
import { numberField } from "../../controls/fields";
import { textSource } from "../../controls/text-source";
import { show } from "../../dom/changing";
import { h, type Child } from "../../dom/element";
import { selectedRows } from "../../../excel/cells";
import { fillText } from "../../../messages/fill";
import type { UserLocale } from "../../../messages/pane/locale";
import { messageText } from "../../../messages/text";
import type { Pane } from "../../shell/pane";
import { texts } from "../../../messages/pane";
import { readUsage as readLogUsage } from "../../../usage/workload";
import { withValue } from "../inputs-block";
import type { StartingPoint } from "./starting-point";
import { exportRows, logLocale, MOST_CHARACTERS } from "./usage-text";

/** What a usage export says of the workload. */
export type UsageRead =
  | { readonly is: "read"; readonly figures: readonly UsageFigure[] }
  /** What is wrong with it, or missing. */
  | { readonly is: "refused"; readonly reason: string };

export interface UsageFigure {
  readonly input: InputKey;
  readonly value: number;
  readonly note: string;
}

const inputOf = new Map(inputKeys.map((key) => [inputLabel(key), key]));

/**
 * Reads a pasted usage export as USAGE does; what the export leaves open is read as the reader's country writes.
 * @param promptTokens - of the tokens of a call, those sent with every call; only needed where the export has totals alone
 */
export function readUsage(text: string, locale: UserLocale, promptTokens?: number): UsageRead {
  if (text.length > MOST_CHARACTERS)
    return {
      is: "refused",
      reason: fillText(texts.newSheet.usageTooLong, { characters: text.length, most: MOST_CHARACTERS }, locale),
    };
  const rows = exportRows(text);
  if (!rows) return { is: "refused", reason: texts.newSheet.usageTooMany };
  try {
    const figures = readLogUsage(rows, { promptTokens, locale: logLocale(locale) });
    return {
      is: "read",
      figures: figures.flatMap(({ label, value, note }): UsageFigure[] => {
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
 * The table with the figures of an export, each with its note. The workload applies to all strategies; the prompt's length and the cache hit rate only to
 * the baseline, which the export is about.
 */
export function withUsage(block: InputsBlock, figures: readonly UsageFigure[]): InputsBlock {
  const filled = figures.reduce(
    (table, { input, value }) =>
      places(input, block).reduce((next, strategy) => withValue(next, { input, strategy }, value), table),
    block,
  );
  const notes = new Map(figures.map(({ input, note }) => [input, note]));
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
  );
}

/** A usage export: pasted, dropped, or taken from the selected cells. */
export function usageField(pane: Pane, { usageText, usagePromptTokens, usage }: StartingPoint): HTMLElement {
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
    }),
    numberField(usagePromptTokens, { label: texts.newSheet.promptTokens, hint: texts.newSheet.promptTokensHint }),
    show(usage, (read) => whatItSays(pane, read)),
  );
}
