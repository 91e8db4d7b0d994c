import type { MessageValue } from "./cost-error";

/** Letters and digits only, in lower case: case, spaces and punctuation do not matter in a name. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const longest = 64;

/**
 * How many letters have to be put in, taken out, changed or swapped with their neighbour to make one word the other.
 * @example editDistance("callperday", "callsperday") is 1.
 */
export function editDistance(one: string, other: string): number {
  let older: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      // Before the first letter there is none, which is no letter of the other word's.
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) best = Math.min(best, older[j - 2]! + 1);
      row.push(best);
    }
    older = above;
    above = row;
  }
  return above[other.length]!;
}

/**
 * The names that someone may have meant, nearest first: those a third of their letters away at most, or that begin alike.
 * @param names the names that exist
 * @param most how many to give at most
 */
export function nearNames<N extends string>(written: string, names: Iterable<N>, most = 1): N[] {
  const sought = plainName(written).slice(0, longest);
  if (sought === "") return [];
  const found: { name: N; distance: number }[] = [];
  for (const name of names) {
    const plain = plainName(name).slice(0, longest);
    const distance = editDistance(sought, plain);
    const beginsAlike =
      sought.length >= 3 && (plain.startsWith(sought) || sought.startsWith(plain)) && plain.length >= 3;
    if (distance <= Math.max(1, Math.floor(Math.max(sought.length, plain.length) / 3)) || beginsAlike)
      found.push({ name, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

/** "Did you mean …?" as a part of a message, or nothing where no name is near. */
export function nearNameHint(written: string, names: Iterable<string>): MessageValue {
  const [near] = nearNames(written, names);
  return near === undefined ? "" : { id: "did-you-mean", values: { name: near } };
}
