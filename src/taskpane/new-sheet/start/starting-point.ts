import { inputDefinition } from "../../../engine/strategy/inputs";
import type { InputsBlock } from "../../../workbooks/template/template";
import { computed, effect, signal, type Readable, type Signal } from "../../dom/signal";
import { texts } from "../../../messages/pane";
import type { Origin } from "../../controls/text-source";
import { inSteps, task, type Task } from "../../task/task";
import type { UsageReport } from "../../../usage/workload";
import { readNumber } from "../../locale/numbers";
import type { UserLocale } from "../../../messages/pane/locale";
import { today } from "../../prices/retirement";
import type { NamedStrategy } from "../strategies";
import { promptTexts, withPrompts, type PromptText } from "./prompt-texts";
import { readModel, withModels } from "./strategy-model";
import {
  allModels,
  exportSteps,
  readUsage,
  unchosen,
  withUsage,
  type UsageQuestion,
  type UsageRead,
} from "./usage-export";

/** The sections that are left blank: the workload and the tokens per call. */
const blankSections = new Set([inputDefinition("calls_per_day").section, inputDefinition("prompt_tokens").section]);

/** The table with workload and tokens left blank; prices and other inputs stay those of the example. */
export function emptyWorkload(block: InputsBlock): InputsBlock {
  return {
    ...block,
    rows: block.rows.map((row) =>
      row.group === undefined && blankSections.has(inputDefinition(row.input).section) ? { ...row, values: [] } : row,
    ),
  };
}

/** Where the inputs of a new sheet come from. */
export const starts = ["example", "empty", "usage", "text"] as const;

export type Start = (typeof starts)[number];

/** The chosen starting point, and the values that each choice needs. */
export interface StartingPoint {
  readonly chosen: Signal<Start>;
  readonly usageText: Signal<string>;
  /** What the export is from; holds as long as its text is the export's. */
  readonly usageOrigin: Signal<Origin | undefined>;
  readonly usagePromptTokens: Signal<string>;
  /** The model that the sheet is about, `unchosen` or `allModels`. */
  readonly usageModel: Signal<string>;
  /** The export as read; undefined as long as none is pasted or it is still being read. */
  readonly usage: Readable<UsageRead | undefined>;
  /** The models of the export, the same list as long as its text is the same. */
  readonly usageModels: Readable<UsageReport["models"]>;
  /** The reading of an export that takes noticeable time. */
  readonly usageReading: Task<readonly [Asked], Answered>;
  /** The prompt of each strategy, where its tokens are counted. */
  readonly prompts: Readable<readonly PromptText[]>;
  /** The inputs to start with; undefined where the template has none or the export cannot be read. */
  readonly block: Readable<InputsBlock | undefined>;
}

/** What is asked of an export, and what it answers. */
interface Asked extends UsageQuestion {
  readonly text: string;
}

interface Answered {
  readonly to: Asked;
  readonly read: UsageRead;
}

/** A shorter export is read at once, in some 100 ms. */
const longExport = 1_000_000;

/**
 * @param example the template's own table
 * @param strategies the strategies of the sheet, in their order
 */
export function startingPoint(
  example: Readable<InputsBlock | undefined>,
  strategies: Readable<readonly NamedStrategy[]>,
  locale: UserLocale,
): StartingPoint {
  const chosen = signal<Start>("example");
  const usage = usageExport(locale);
  const prompts = promptTexts(strategies);
  const workload = computed(() => {
    const from = example();
    if (!from) return undefined;
    switch (chosen()) {
      case "example":
        return from;
      case "empty":
        return emptyWorkload(from);
      case "text":
        return withPrompts(from, prompts());
      case "usage":
        return usage.filled(from);
    }
  });
  const block = computed(() => {
    const table = workload();
    const models = strategies().map(({ model }) => {
      const read = readModel(model());
      return read.is === "model" ? read.model : undefined;
    });
    return table && withModels(table, models, today());
  });
  return { chosen, ...usage, prompts, block };
}

/** An export, what is asked of it, and what it says. */
function usageExport(locale: UserLocale) {
  const usageText = signal("");
  const usageOrigin = signal<Origin | undefined>(undefined);
  const usagePromptTokens = signal("");
  const picked = signal({ of: "", model: unchosen });
  const usageModel = Object.assign(() => (picked().of === usageText() ? picked().model : unchosen), {
    set: (model: string) => picked.set({ of: usageText(), model }),
  });
  const asked = computed((): Asked => ({
    text: usageText(),
    promptTokens: readNumber(usagePromptTokens(), locale),
    model: usageModel() === allModels ? "" : usageModel(),
  }));
  const usageReading = readingOf(asked, locale);
  const usage = computed(() => {
    const question = asked();
    if (question.text.trim() === "") return undefined;
    if (question.text.length < longExport) return readUsage(question.text, locale, question);
    const state = usageReading.state();
    return state.at === "done" && state.result.to === question ? state.result.read : undefined;
  });
  let known: { readonly of: string; readonly models: UsageReport["models"] } = { of: "", models: [] };
  const usageModels = computed(() => {
    const [text, read] = [usageText(), usage()];
    if (known.of !== text) known = { of: text, models: [] };
    if (read?.is === "read" && known.models.length === 0) known = { of: text, models: read.models };
    return known.models;
  });
  /** The table with what the export says; undefined as long as it says nothing, or has several models and none is chosen. */
  const filled = (from: InputsBlock): InputsBlock | undefined => {
    const read = usage();
    if (read?.is !== "read" || (read.models.length > 1 && usageModel() === unchosen)) return undefined;
    const origin = usageOrigin();
    const source = origin?.of === usageText() ? origin.name : texts.newSheet.usagePasted;
    const model = read.models.length === 1 ? read.models[0]!.model : usageModel();
    const table = withUsage(from, read, source);
    const inBook = model === unchosen ? undefined : readModel(model);
    return inBook?.is === "model" ? withModels(table, [inBook.model], today()) : table;
  };
  return { usageText, usageOrigin, usagePromptTokens, usageModel, usageModels, usage, usageReading, filled };
}

/** Reads long exports, each time another question is asked; the one before ends. */
function readingOf(asked: Readable<Asked>, locale: UserLocale): StartingPoint["usageReading"] {
  const reading = task(async (control, to: Asked): Promise<Answered> => ({
    to,
    read: await inSteps(exportSteps(to.text, locale, to), control, texts.newSheet.usageReading),
  }));
  let before = Promise.resolve();
  effect(() => {
    const question = asked();
    reading.cancel();
    before = before.then(() => (question.text.length < longExport ? reading.clear() : reading.run(question)));
  });
  return reading;
}
