import { CostError } from "../../engine/cost-error";
import { findModel } from "../../prices/price-book";
import { modelField } from "../controls/model-field";
import { taskStatus } from "../controls/task-status";
import { textSource } from "../transfer/text-source";
import { each } from "../dom/changing";
import { h } from "../dom/element";
import { effect } from "../dom/signal";
import type { Pane } from "../shell/pane";
import { texts } from "../texts";
import { countEntry } from "./count-entry";
import { promptCounter } from "./prompt-counter";
import { volumeFields } from "./volume-fields";

/** What one sees before choosing: one or two of each maker's usual models. */
const USUAL_MODELS = ["gpt-4.1", "gpt-4.1-mini", "claude-sonnet-4-5", "gemini-2.5-flash"];

/** A larger file is no prompt. */
const MOST_BYTES = 4_000_000;

function isKnown(model: string): boolean {
  try {
    findModel(model);
    return true;
  } catch (error) {
    if (error instanceof CostError) return false;
    throw error;
  }
}

/** Counts the tokens of a prompt, and what they cost. */
export function tokensView(pane: Pane): HTMLElement {
  const { prompt, counts, counting, add, remove } = promptCounter(USUAL_MODELS.filter(isKnown));
  const { element, volume } = volumeFields(pane);
  effect(() => {
    const [first] = counts();
    if (first) pane.announce(`${first.model}: ${texts.tokens.count(pane.formats.whole(first.tokens), first.exact)}`);
  });
  return h(
    "div",
    { class: "stack" },
    textSource(pane, prompt, {
      label: texts.tokens.prompt,
      hint: texts.tokens.private,
      placeholder: texts.tokens.placeholder,
      mostBytes: MOST_BYTES,
    }),
    element,
    taskStatus(counting, { done: () => undefined }),
    h("p", { class: "empty", hidden: () => prompt() !== "" }, texts.tokens.empty),
    each(
      counts,
      (count) => count,
      (count) => countEntry(pane, count, volume, () => remove(count.model)),
    ),
    modelField(texts.tokens.modelName, texts.tokens.add, add),
  );
}
