import { inputDefinition } from "../../../engine/strategy/inputs";
import type { InputsBlock } from "../../../workbooks/template/template";
import { computed, signal, type Readable, type Signal } from "../../dom/signal";
import { readNumber } from "../../locale/numbers";
import type { UserLocale } from "../../../messages/pane/locale";
import { today } from "../../prices/retirement";
import { withModels, type Pick } from "./book-models";
import { readUsage, withUsage, type UsageRead } from "./usage-export";

/** The sections that are left blank: the workload and the tokens per call. */
const blankSections = new Set([inputDefinition("calls_per_day").section, inputDefinition("prompt_tokens").section]);

/** The table with workload and tokens left blank; prices and other inputs stay those of the example. */
export function emptyWorkload(block: InputsBlock): InputsBlock {
  return {
    ...block,
    rows: block.rows.map((row) =>
      blankSections.has(inputDefinition(row.input).section) ? { ...row, values: [] } : row,
    ),
  };
}

/** Where the inputs of a new sheet come from. */
export const starts = ["example", "empty", "usage", "models"] as const;

export type Start = (typeof starts)[number];

/** The chosen starting point, and the values that each choice needs. */
export interface StartingPoint {
  readonly chosen: Signal<Start>;
  readonly usageText: Signal<string>;
  readonly usagePromptTokens: Signal<string>;
  /** The export as read; undefined as long as none is pasted. */
  readonly usage: Readable<UsageRead | undefined>;
  /** The model picked for each strategy, undefined where it stays as in the example. */
  readonly picks: Signal<readonly (Pick | undefined)[]>;
  /** The inputs to start with; undefined where the template has none or the export cannot be read. */
  readonly block: Readable<InputsBlock | undefined>;
}

export function startingPoint(example: Readable<InputsBlock | undefined>, locale: UserLocale): StartingPoint {
  const chosen = signal<Start>("example");
  const usageText = signal("");
  const usagePromptTokens = signal("");
  const picks = signal<readonly (Pick | undefined)[]>([]);
  const usage = computed(() =>
    usageText().trim() === "" ? undefined : readUsage(usageText(), locale, readNumber(usagePromptTokens(), locale)),
  );
  const block = computed(() => {
    const from = example();
    if (!from) return undefined;
    switch (chosen()) {
      case "example":
        return from;
      case "empty":
        return emptyWorkload(from);
      case "models":
        return withModels(from, picks(), today());
      case "usage": {
        const read = usage();
        return read?.is === "read" ? withUsage(from, read.figures) : undefined;
      }
    }
  });
  return { chosen, usageText, usagePromptTokens, usage, picks, block };
}
