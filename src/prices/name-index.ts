import { noAnswer, type CostError, type MessageValue } from "../engine/cost-error";
import { nearNames } from "../engine/near-names";
import type { BookData, BookModel } from "./book-data";
import { bedrockKey, fullName, isMaker, nameKey, oneOf, withoutSnapshot, type WrittenName } from "./model-names";

type Named = readonly [key: string, models: readonly BookModel[]];

/** Which models a name can mean: every name of the book in comparable form, indexed once, so that finding one is a look-up or two. */
export class NameIndex {
  /** Names that mean exactly these models. */
  private readonly names = new Map<string, BookModel[]>();
  /** Names that mean these models when a snapshot follows. */
  private readonly families = new Map<string, BookModel[]>();

  constructor(private readonly book: BookData) {
    for (const model of book.models) {
      for (const key of keysOf(model)) add(this.names, key, model);
      for (const family of familiesOf(model)) {
        add(this.families, family, model);
        add(this.names, family, model);
      }
    }
  }

  /** At each provider the models that go by this very name, else those whose snapshot it is; none where nobody does. */
  named(key: string): readonly BookModel[] {
    const found = [...(this.names.get(key) ?? [])];
    for (const family of withoutSnapshot(key)) {
      const sellers = new Set(found.map(({ provider }) => provider));
      found.push(...(this.families.get(family) ?? []).filter(({ provider }) => !sellers.has(provider)));
    }
    return found;
  }

  /**
   * The one model that a name means, or `undefined` where no model has that name.
   *
   * With a provider: that provider's. Without: the maker's own, where the maker sells it; else the only provider's that
   * sells it, or any of several that sell it at the same prices.
   *
   * @throws `#N/A` with the candidates where several models are left.
   */
  find(name: WrittenName): BookModel | undefined {
    const candidates = this.named(name.key);
    const ofProvider =
      name.provider === undefined ? candidates : candidates.filter((model) => model.provider === name.provider);
    if (ofProvider.length > 0) return theOnly(name, ofProvider);
    const whole = name.wholeKey === undefined ? [] : this.named(name.wholeKey);
    return whole.length === 0 ? undefined : theOnly(name, [...new Set([...whole, ...candidates])]);
  }

  /** The error for a name that no model has: what it could begin, or the names nearest to it. */
  unknown({ written, provider, key }: WrittenName): CostError {
    const names = [...this.names].filter(
      ([, models]) => provider === undefined || models.some((model) => model.provider === provider),
    );
    const shortNames = (some: readonly Named[]): string[] => [
      ...new Set(some.map(([, models]) => shortName(models, provider))),
    ];
    const beginning = shortNames(names.filter(([other]) => other.startsWith(`${key}-`)));
    if (beginning.length > 1)
      return noAnswer("model.could-be", { name: written, count: beginning.length, names: oneOf(beginning) });
    const words = wordsOf(key);
    const containing = shortNames(
      names.filter(([other]) => words.length > 0 && words.every((word) => wordsOf(other).includes(word))),
    );
    if (containing.length > 1)
      return noAnswer("model.could-be", { name: written, count: containing.length, names: oneOf(containing) });
    const near = containing[0] ?? nearNames(key, shortNames(names))[0];
    const hint: MessageValue = near === undefined ? "" : { id: "did-you-mean", values: { name: near } };
    const seller = this.book.providers.find(({ id }) => id === provider)?.title ?? provider;
    return seller === undefined
      ? noAnswer("model.unknown", { name: written, date: this.book.date, hint })
      : noAnswer("model.unknown-at", { name: written, provider: seller, date: this.book.date, hint });
  }
}

function add(index: Map<string, BookModel[]>, key: string, model: BookModel): void {
  const there = index.get(key);
  if (!there) index.set(key, [model]);
  else if (!there.includes(model)) there.push(model);
}

/** Bedrock's names for a model, without region and version: with the maker, and bare. "global." stays, it has its own price. */
function bedrockNames(id: string): string[] {
  const key = bedrockKey(id);
  return [key, nameKey(id.replace(/^(?:global\.)?[a-z0-9]+\./, ""))];
}

/** The names of a model in comparable form: its own, its aliases, and what follows a slash. */
function keysOf(model: BookModel): string[] {
  if (model.provider === "aws") return bedrockNames(model.id);
  return [model.id, ...model.aliases]
    .map(nameKey)
    .flatMap((key) => (key.includes("/") ? [key, key.slice(key.lastIndexOf("/") + 1)] : [key]));
}

/** The names that mean the model when a snapshot follows; at Bedrock a date in a name is one. */
const familiesOf = (model: BookModel): string[] =>
  model.provider === "aws"
    ? bedrockNames(model.id).map((key) => key.replace(/-20\d{6}$/, ""))
    : model.families.map(nameKey);

function theOnly(name: WrittenName, candidates: readonly BookModel[]): BookModel | undefined {
  if (candidates.length < 2) return candidates[0];
  const own = candidates.filter((model) => isMaker(model.provider, model.id));
  if (own.length === 1) return own[0];
  const [first, ...others] = own.length > 1 ? own : candidates;
  const pricesOf = (model: BookModel | undefined): string =>
    JSON.stringify(model?.rows.map((row) => [row.from, row.rates, row.long]));
  if (others.every((other) => pricesOf(other) === pricesOf(first))) return first;
  throw noAnswer("model.sold-differently", { name: name.written, names: oneOf(candidates.map(fullName)) });
}

const wordsOf = (key: string): string[] => key.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");

/** How to write a model shortly: bare where the maker sells it or one provider does, else with its provider. */
function shortName(models: readonly BookModel[], provider: string | undefined): string {
  const own =
    models.find((model) => model.provider === provider) ?? models.find((model) => isMaker(model.provider, model.id));
  if (own) return own.provider === provider && !isMaker(own.provider, own.id) ? fullName(own) : own.id;
  const [first] = models;
  return first === undefined ? "" : fullName(first);
}
