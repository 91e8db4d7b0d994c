import { noAnswer } from "../engine/cost-error";
import { didYouMean } from "../engine/near-names";
import { MODEL_FAMILIES, type ModelFamily } from "./model-families";
import type { VocabularyName } from "./vocabulary";

/** How a model's tokens can be counted: with a vocabulary, or not, and why not. */
export type ModelVocabulary = { readonly vocabulary: VocabularyName } | { readonly notPublic: string };

/**
 * The vocabulary of a model, by its name as people write it: "GPT-4.1", "gpt-4o-2024-08-06", "openai/gpt-4o",
 * "azure:gpt-4.1", "ft:gpt-4.1-mini:org::id", "gpt-4.1@2026-06-30", and the vocabularies' own names.
 *
 * Where the tokenizer is not public, or public but not carried, `notPublic` is the sentence that says so.
 *
 * @throws CostError `#N/A` for a name that is none of a model, with a near name
 * @example vocabularyOf("gpt-4.1") // { vocabulary: "o200k_base" }
 */
export function vocabularyOf(model: string): ModelVocabulary {
  const { tokenizer, maker } = familyOf(model);
  const name = shortened(model.trim());
  switch (tokenizer) {
    case "public":
      return {
        notPublic: `The tokenizer of ${name} (${maker}) is public, but this add-in does not carry it. ${ESTIMATE_INSTEAD}`,
      };
    case "not public":
      return { notPublic: `The tokenizer of ${name} (${maker}) is not public. ${ESTIMATE_INSTEAD}` };
    default:
      return { vocabulary: tokenizer };
  }
}

const ESTIMATE_INSTEAD = "Set estimate to TRUE for an estimate from the length of the text.";

/** The family of a model by its name. */
export function familyOf(model: string): ModelFamily {
  const name = plainModelName(model);
  const found = MODEL_FAMILIES.find(({ begins }) => begins.test(name));
  if (found) return found;
  const known = MODEL_FAMILIES.flatMap((family) => family.known);
  throw noAnswer(`No tokenizer is known for the model '${shortened(model)}'.${didYouMean(name, known)}`);
}

const LONGEST_NAME_SHOWN = 60;

const shortened = (name: string): string =>
  name.length > LONGEST_NAME_SHOWN ? `${name.slice(0, LONGEST_NAME_SHOWN)}…` : name;

/**
 * A model's name without what does not matter for its tokens: case, the day of a price ("@2026-06-30"), the provider
 * ("openai/", "azure:", "us.anthropic."), what makes it a tuned one ("ft:…:org::id", ".ft-…"), a variant (":free", "-v1:0").
 */
function plainModelName(model: string): string {
  const written = model
    .slice(0, 300)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-")
    .replace(/@.*$/, "");
  const tuned = /(?:^|[:/])ft:([^:]+)/.exec(written);
  return (tuned?.[1] ?? written)
    .replace(/\.ft-.*$/, "")
    .replace(/(?:-v\d+)?:(?:\d+|free|extended|thinking|online|beta|nitro|floor|exacto)$/, "")
    .replace(/^.*\//, "")
    .replace(/^(?:[a-z-]+:)+/, "")
    .replace(/^(?:[a-z-]+\.)+/, "")
    .replace(/^gpt(?=\d)/, "gpt-");
}
