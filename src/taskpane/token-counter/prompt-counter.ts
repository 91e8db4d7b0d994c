import { loadVocabulary } from "../../tokens/load-vocabulary";
import { estimateTokens, vocabularyOf } from "../../tokens/model-vocabulary";
import type { VocabularyName } from "../../tokens/vocabulary";
import { effect, signal, type Readable, type Signal } from "../dom/signal";
import { task, type Task } from "../task/task";
import { texts } from "../../messages/pane";

/** The tokens of a text for one model. */
export interface Count {
  readonly model: string;
  readonly tokens: number;
  /** Counted with the model's own vocabulary, not estimated from the length. */
  readonly exact: boolean;
}

/** Counts a text for several models; each vocabulary is loaded and used once. Fails where a vocabulary cannot be loaded. */
export async function countFor(models: readonly string[], text: string): Promise<readonly Count[]> {
  const ways = models.map((model) => ({ model, way: vocabularyOf(model) }));
  const needed = new Set(ways.flatMap(({ way }) => ("vocabulary" in way ? [way.vocabulary] : [])));
  const counts = new Map<VocabularyName, number>();
  for (const name of needed) counts.set(name, (await loadVocabulary(name)).count(text));
  return ways.map(({ model, way }) =>
    "vocabulary" in way
      ? { model, tokens: counts.get(way.vocabulary) ?? 0, exact: true }
      : { model, tokens: estimateTokens(text, model), exact: false },
  );
}

/** A prompt, the models it is counted for, and the counts, which follow a moment after the typing. */
export interface PromptCounter {
  readonly prompt: Signal<string>;
  readonly models: Readable<readonly string[]>;
  readonly counts: Readable<readonly Count[]>;
  readonly counting: Task<readonly [], readonly Count[]>;
  add(model: string): void;
  remove(model: string): void;
}

/** How long the typing has to pause before the tokens are counted. */
const PAUSE_MS = 200;

/** The tokens of a text for models, which follow a moment after either changes. */
export function promptCounts(
  prompt: Readable<string>,
  models: Readable<readonly string[]>,
  count: typeof countFor = countFor,
): Pick<PromptCounter, "counts" | "counting"> {
  const counts = signal<readonly Count[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const counting = task(async ({ progress }) => {
    progress(texts.tokens.counting);
    for (;;) {
      const [text, wanted] = [prompt(), models()];
      const found = await count(wanted, text);
      if (prompt() !== text || models() !== wanted) continue;
      counts.set(found);
      return found;
    }
  });

  effect(() => {
    const empty = prompt() === "";
    models();
    clearTimeout(timer);
    if (empty) {
      counts.set([]);
      counting.clear();
    } else timer = setTimeout(() => void counting.run(), PAUSE_MS);
  });
  return { counts, counting };
}

export function promptCounter(first: readonly string[], count: typeof countFor = countFor): PromptCounter {
  const prompt = signal("");
  const models = signal(first);
  return {
    prompt,
    models,
    ...promptCounts(prompt, models, count),
    add: (model) => models.set([...models().filter((each) => each !== model), model]),
    remove: (model) => models.set(models().filter((each) => each !== model)),
  };
}
