import { noAnswer, type CostError } from "../../engine/cost-error";
import { nearNames } from "../../engine/near-names";
import type { BookModel } from "../book/book-model";
import type { NameIndex } from "./name-index";
import { isMaker } from "./providers";
import type { WrittenName } from "./written-name";

/** Provider and model in the form that always finds the model again. */
export const fullName = (model: { provider: string; id: string }): string => `${model.provider}:${model.id}`;

const mostShown = 8;

/**
 * The one model that a name means, or `undefined` where no model has that name.
 *
 * With a provider: that provider's. Without: the maker's own, where the maker sells it; else the only provider's that
 * sells it, or any of several that sell it at the same prices.
 *
 * @throws `#N/A` with the candidates where several models are left.
 */
export function findInBook(name: WrittenName, index: NameIndex): BookModel | undefined {
  const candidates = index.named(name.key);
  const ofProvider =
    name.provider === undefined ? candidates : candidates.filter((model) => model.provider === name.provider);
  if (ofProvider.length > 0) return theOnly(name, ofProvider);
  const whole = name.wholeKey === undefined ? [] : index.named(name.wholeKey);
  return whole.length === 0 ? undefined : theOnly(name, [...new Set([...whole, ...candidates])]);
}

function theOnly(name: WrittenName, candidates: readonly BookModel[]): BookModel | undefined {
  if (candidates.length < 2) return candidates[0];
  const own = candidates.filter((model) => isMaker(model.provider, model.id));
  if (own.length === 1) return own[0];
  const [first, ...others] = own.length > 1 ? own : candidates;
  const prices = JSON.stringify(first?.rows.map((row) => [row.from, row.rates, row.long]));
  if (others.every((other) => JSON.stringify(other.rows.map((row) => [row.from, row.rates, row.long])) === prices))
    return first;
  throw noAnswer(`${name.written} is sold at different prices: write ${listed(candidates.map(fullName))}.`);
}

/** The error for a name that no model has: what it could begin, or the names nearest to it. */
export function unknownModel(name: WrittenName, index: NameIndex): CostError {
  const ofProvider = ([, models]: readonly [string, readonly BookModel[]]): boolean =>
    name.provider === undefined || models.some((model) => model.provider === name.provider);
  const names = [...index.names].filter(ofProvider);
  const where = name.provider === undefined ? "the price book" : `${name.provider}'s prices`;
  const beginning = begunBy(name, names);
  if (beginning.length > 1)
    return noAnswer(`${name.written} could be any of ${beginning.length} models: ${listed(beginning)}.`);
  const holding = holdingWords(name, names);
  if (holding.length > 1)
    return noAnswer(`${name.written} could be any of ${holding.length} models: ${listed(holding)}.`);
  const near =
    holding[0] ?? nearNames(name.key, new Set(names.map(([, models]) => shortName(models, name.provider))))[0];
  return noAnswer(`No model '${name.written}' in ${where}.${near ? ` Did you mean ${near}?` : ""}`);
}

/** The models whose names hold every word of the written one, wherever: "sonnet" stands in a good many. */
function holdingWords(name: WrittenName, names: (readonly [string, readonly BookModel[]])[]): string[] {
  const words = wordsOf(name.key);
  const held = names
    .filter(([key]) => words.length > 0 && words.every((word) => wordsOf(key).includes(word)))
    .map(([, models]) => models);
  return [...new Set(held.map((models) => shortName(models, name.provider)))];
}

const wordsOf = (key: string): string[] => key.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");

/** The models whose names go on where the written one ends: "claude" begins a good many. */
function begunBy(name: WrittenName, names: (readonly [string, readonly BookModel[]])[]): string[] {
  const begun = names.filter(([key]) => key.startsWith(`${name.key}-`)).map(([, models]) => models);
  return [...new Set(begun.map((models) => shortName(models, name.provider)))];
}

/** How to write a model shortly: bare where the maker sells it or one provider does, else with its provider. */
function shortName(models: readonly BookModel[], provider: string | undefined): string {
  const own =
    models.find((model) => model.provider === provider) ?? models.find((model) => isMaker(model.provider, model.id));
  if (own) return own.provider === provider && !isMaker(own.provider, own.id) ? fullName(own) : own.id;
  const [first] = models;
  return first === undefined ? "" : fullName(first);
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostShown);
  const more = names.length - shown.length;
  return more > 0
    ? `${shown.join(", ")} and ${more} more`
    : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1) ?? ""}`;
}
