import type { FunctionDefinition } from "../../functions/definition";
import { searchWords } from "../../messages/pane/search-words";

/** Words without meaning for a search. */
const EMPTY = new Set(
  "a an and any are at be by can do does for from has have how i if in is it its me my of on or our per so that the their then there this to up want we what when where which will with you your".split(
    " ",
  ),
);

/** The weight of a word by where it is found. */
const WEIGHT = { name: 8, wanted: 4, summary: 3, detail: 1 } as const;

/** A word without its ending, so that "pays", "paying" and "pay" are one. */
function stem(word: string): string {
  const short = word.replace(/(?:ings?|ers?|ed|es|s|e)$/, "");
  return short.length >= 3 ? short : word;
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll("_", " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

interface Indexed {
  readonly definition: FunctionDefinition;
  readonly name: string;
  readonly fields: readonly (readonly [weight: number, stems: ReadonlySet<string>])[];
}

const stems = (text: string): ReadonlySet<string> => new Set(words(text).map(stem));

function indexed(definition: FunctionDefinition): Indexed {
  const details = definition.order.flatMap(([name, { summary }]) => [name, summary]);
  return {
    definition,
    name: definition.id.toLowerCase().replaceAll("_", ""),
    fields: [
      [WEIGHT.name, stems(definition.id)],
      [WEIGHT.wanted, stems(searchWords[definition.id] ?? "")],
      [WEIGHT.summary, stems(definition.summary)],
      [
        WEIGHT.detail,
        stems([definition.group, definition.result.unit, ...(definition.remarks ?? []), ...details].join(" ")),
      ],
    ],
  };
}

/** How well a word fits a set of words: 1 for the word itself, a third for one that begins with it. */
function fit(wanted: string, found: ReadonlySet<string>): number {
  if (found.has(wanted)) return 1;
  if (wanted.length >= 3) for (const word of found) if (word.startsWith(wanted)) return 1 / 3;
  return 0;
}

/**
 * A finder of functions by what one wants, best first: "how long until it pays back" finds BREAKEVEN_DAYS. Words that few functions use count
 * more than those of many. All functions, in their order, where nothing is asked.
 */
export function functionFinder(
  functions: readonly FunctionDefinition[],
): (query: string) => readonly FunctionDefinition[] {
  const index = functions.map(indexed);
  return (query) => {
    const typed = words(
      query
        .trim()
        .replace(/^=/, "")
        .trimStart()
        .replace(/^tune\./i, ""),
    );
    if (typed.length === 0) return functions;
    const telling = typed.filter((word) => !EMPTY.has(word));
    const wanted = [...new Set((telling.length > 0 ? telling : typed).map(stem))];
    const whole = typed.join("");
    const fits = wanted.map((word) =>
      index.map(({ fields }) => Math.max(0, ...fields.map(([weight, found]) => weight * fit(word, found)))),
    );
    const rarity = fits.map((each) => Math.log(1 + index.length / (1 + each.filter((score) => score > 0).length)));
    return index
      .map(({ definition, name }, at) => ({
        definition,
        score:
          (name.startsWith(whole) ? 100 : 0) + fits.reduce((sum, each, word) => sum + each[at]! * rarity[word]!, 0),
        hits: fits.filter((each) => each[at]! > 0).length,
      }))
      .filter(({ score, hits }) => score > 0 && (hits * 2 >= wanted.length || score >= 100))
      .sort((a, b) => b.score - a.score)
      .map(({ definition }) => definition);
  };
}
