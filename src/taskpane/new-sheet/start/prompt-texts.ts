import { taskStatus } from "../../controls/task-status";
import { textSource } from "../../controls/text-source";
import { each, show } from "../../dom/changing";
import { h } from "../../dom/element";
import { computed, signal, type Readable, type Signal } from "../../dom/signal";
import type { Pane } from "../../shell/pane";
import { type Count, promptCounts, type PromptCounter } from "../../token-counter/prompt-counter";
import { texts } from "../../../messages/pane";
import type { InputsBlock } from "../../../workbooks/template/template";
import { withValue } from "../inputs-block";
import type { NamedStrategy } from "../strategies";
import { readModel } from "./strategy-model";

/** Whose tokens are counted where a strategy has no model yet. */
const USUAL_MODEL = "gpt-4.1";

/** A larger file is not a prompt. */
const MOST_BYTES = 4_000_000;

/** The prompt of a strategy as a text, and its tokens for the strategy's model. */
export interface PromptText {
  readonly strategy: NamedStrategy;
  readonly prompt: Signal<string>;
  /** Undefined as long as there is no text or it is still being counted. */
  readonly count: Readable<Count | undefined>;
  readonly counting: PromptCounter["counting"];
}

function promptText(strategy: NamedStrategy): PromptText {
  const prompt = signal("");
  const models = computed(() => {
    const read = readModel(strategy.model());
    return read.is === "model" ? read.model.name : USUAL_MODEL;
  });
  const one = computed(() => [models()]);
  const { counts, counting } = promptCounts(prompt, one);
  return { strategy, prompt, counting, count: () => counts()[0] };
}

/** A text for each strategy; a strategy keeps its text wherever it is moved. */
export function promptTexts(list: Readable<readonly NamedStrategy[]>): Readable<readonly PromptText[]> {
  const known = new Map<NamedStrategy, PromptText>();
  const of = (strategy: NamedStrategy): PromptText => {
    const found = known.get(strategy) ?? promptText(strategy);
    known.set(strategy, found);
    return found;
  };
  return computed(() => list().map(of));
}

/** The table with the tokens of the prompts that there are. */
export const withPrompts = (block: InputsBlock, prompts: readonly PromptText[]): InputsBlock =>
  prompts.reduce((table, { count }, strategy) => {
    const tokens = count()?.tokens;
    return tokens === undefined || strategy >= block.strategies.length
      ? table
      : withValue(table, { input: "prompt_tokens", strategy }, tokens);
  }, block);

/** A field for the prompt of each strategy, with its tokens. */
export function promptFields(pane: Pane, prompts: Readable<readonly PromptText[]>): HTMLElement {
  const { fill } = pane.formats;
  const field = ({ strategy, prompt, count, counting }: PromptText): HTMLElement =>
    h(
      "div",
      { class: "stack-tight" },
      textSource(pane, prompt, {
        label: fill(texts.newSheet.promptOf, { strategy: strategy.name() }),
        hint: texts.tokens.private,
        placeholder: texts.tokens.placeholder,
        mostBytes: MOST_BYTES,
      }),
      taskStatus(pane, counting, { done: () => undefined }),
      show(
        count,
        (known) =>
          known &&
          h("p", { class: "hint" }, fill(known.exact ? texts.newSheet.counted : texts.newSheet.estimated, known)),
      ),
    );
  return h(
    "div",
    { class: "stack" },
    each(prompts, (one) => one, field),
  );
}
