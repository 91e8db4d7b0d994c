import type { BookModel } from "../book/book-model";
import { bedrockKey, nameKey, withoutSnapshot } from "./name-key";

/** Which models a name can mean. */
export interface NameIndex {
  /** At each provider the models that go by this very name, else those whose snapshot it is; none where nobody does. */
  readonly named: (key: string) => readonly BookModel[];
  /** Every name there is, in comparable form, with its models. */
  readonly names: ReadonlyMap<string, readonly BookModel[]>;
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

function add(index: Map<string, BookModel[]>, key: string, model: BookModel): void {
  const there = index.get(key);
  if (!there) index.set(key, [model]);
  else if (!there.includes(model)) there.push(model);
}

/** Builds the index of all names once, so that finding a name is a look-up or two. */
export function indexNames(models: readonly BookModel[]): NameIndex {
  const names = new Map<string, BookModel[]>();
  const families = new Map<string, BookModel[]>();
  for (const model of models) {
    for (const key of keysOf(model)) add(names, key, model);
    for (const family of familiesOf(model)) {
      add(families, family, model);
      add(names, family, model);
    }
  }
  const named = (key: string): readonly BookModel[] => {
    const found = [...(names.get(key) ?? [])];
    for (const family of withoutSnapshot(key)) {
      const sellers = new Set(found.map(({ provider }) => provider));
      found.push(...(families.get(family) ?? []).filter(({ provider }) => !sellers.has(provider)));
    }
    return found;
  };
  return { named, names };
}
