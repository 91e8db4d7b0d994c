import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Expected } from "../../oracle/oracle";
import type { RandomStrategy } from "../../oracle/random-scenario";

/** A folder for the exact answers: who tries the same scenarios thousands of times on changed engines need not have them calculated as often. */
const folder = process.env["EXACT_ANSWERS"];

interface Answered {
  readonly strategies: RandomStrategy[];
  readonly expected: readonly Expected[];
}

/** The random scenario of a seed, and what it comes to exactly. */
export async function exactAnswers(seed: number): Promise<Answered> {
  const file = folder && path.join(folder, String(seed));
  if (file && existsSync(file)) return deserialize(readFileSync(file)) as Answered;
  const answered = await calculated(seed);
  if (!file) return answered;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, serialize(storable(answered)));
  return answered;
}

/** What calculates is loaded where it is needed: it takes longer than reading an answer. */
async function calculated(seed: number): Promise<Answered> {
  const { randomScenario } = await import("../../oracle/random-scenario");
  const { oracle } = await import("../../oracle/oracle");
  const strategies = randomScenario(seed);
  return { strategies, expected: oracle(strategies) };
}

/** Without what is a function, and is asked where a break-even volume hangs on less than counts: an answer of that kind may then differ. */
const storable = ({ strategies, expected }: Answered): Answered => ({
  strategies,
  expected: expected.map(({ toTheLastCent: _, ...answer }) => answer),
});
