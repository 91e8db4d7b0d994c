import { countTokens as theirCount } from "gpt-tokenizer/encoding/o200k_base";
import { get_encoding } from "tiktoken";
import { fullCells } from "../../test/tokens/full-cells";
import { beside, type Finding } from "../report/finding";
import { invocation, lastCell, registeredFunction } from "../subjects/registered";
import { prompts } from "../subjects/texts";
import { race, shortRace, type Contender } from "../timing/race";

/** Every contender counts the same texts in turn. */
type Counter = (name: string, count: (text: string) => number) => (texts: readonly string[]) => Contender;
const counter: Counter = (name, count) => (texts) => ({ name, run: (turn) => count(texts[turn % texts.length]!) });

const encoding = get_encoding("o200k_base");
const peers = [
  counter("tiktoken (wasm)", (text) => encoding.encode_ordinary(text).length),
  counter("gpt-tokenizer", (text) => theirCount(text, { disallowedSpecial: new Set() })),
];

/** TOKENS as Excel calls it, its vocabulary loaded. */
async function ours(): Promise<(texts: readonly string[]) => Contender> {
  const tokens = registeredFunction("TOKENS");
  await tokens([["the vocabulary"]], null, null, invocation);
  return counter("TOKENS", (text) => lastCell(tokens([[text]], null, null, invocation)));
}

/** A text and shorter ones, a few characters in a hundred at most: whoever keeps what he has counted shall count again. */
const neverTheSame = (text: string): string[] => Array.from({ length: 1000 }, (_, i) => text.slice(i));

function quickest({ run }: Contender): number {
  let least = Infinity;
  for (let turn = 0; turn < 5; turn++) {
    const began = performance.now();
    run(turn);
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

/** Of all full cells, the one that takes ours longest. */
function worstCell(tokens: (texts: readonly string[]) => Contender): string {
  const taken = Object.entries(fullCells).map(([kind, text]) => ({ kind, ms: quickest(tokens(neverTheSame(text))) }));
  return taken.reduce((worst, one) => (one.ms > worst.ms ? one : worst)).kind;
}

/** Counting tokens, beside the two libraries that people use. */
export async function tokens(): Promise<Finding[]> {
  const tokens = await ours();
  const found: Finding[] = [];
  for (const [kind, texts] of Object.entries(prompts)) {
    found.push(
      ...beside(
        `TOKENS, ${kind}, 2 000 characters`,
        await race(tokens(texts), ...peers.map((peer) => peer(texts))),
        { timesFaster: 8 },
        { timesFaster: 2.5 },
      ),
    );
  }
  const worst = worstCell(tokens);
  const cells = neverTheSame(fullCells[worst]!);
  found.push(
    ...beside(
      `TOKENS, worst full cell (${worst})`,
      await shortRace(tokens(cells), ...peers.map((peer) => peer(cells))),
      { timesFaster: 100 },
      { timesFaster: 100 },
    ),
  );
  return found;
}
