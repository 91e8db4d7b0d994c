import { estimateTokens } from "../../tokens/estimate-tokens";
import { loadVocabulary } from "../../tokens/load-vocabulary";
import { vocabularyOf } from "../../tokens/model-vocabulary";
import type { VocabularyName } from "../../tokens/vocabulary";

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
