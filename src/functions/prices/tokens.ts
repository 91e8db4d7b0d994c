import { CostError } from "../../engine/cost-error";
import type { CountingVocabulary } from "../../tokens/count-tokens";
import { loadedVocabulary, loadVocabulary } from "../../tokens/load-vocabulary";
import { estimateTokens, vocabularyOf } from "../../tokens/model-vocabulary";
import type { TableCell } from "../cell";
import { define, type Result } from "../definition";
import { flag, texts, type Texts, word } from "../parameters";

/** A cell as the text it shows. */
const textOf = (cell: Exclude<TableCell, CostError>): string =>
  cell === null ? "" : typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);

/** Counts each text; an error in a cell stays in its place. */
function countEach({ cells, single }: Texts, count: (text: string) => number): Result {
  const counts = cells.map((row) => row.map((cell) => (cell instanceof CostError ? cell : count(textOf(cell)))));
  return single ? counts[0]![0]! : counts;
}

const countWith = (text: Texts, vocabulary: CountingVocabulary): Result =>
  countEach(text, (one) => vocabulary.count(one));

export const tokensFunction = define({
  id: "TOKENS",
  group: "Prices and tokens",
  summary: "Number of tokens of a text, or of each text of a range.",
  remarks: [
    "The vocabulary is loaded from the add-in's own files at first use; the text never leaves the workbook.",
    "What a chat format puts around each message is not counted.",
  ],
  parameters: {
    text: texts({ summary: "The text, or a range of texts: then a range of counts comes back." }),
    model: word({ default: "gpt-4o", summary: "The model whose tokens are counted." }),
    estimate: flag({
      default: false,
      summary: "TRUE: estimate from the length where the model's tokenizer is not public.",
    }),
  },
  result: { kind: "table", unit: "tokens" },
  noAnswer:
    "The model's tokenizer is not public and estimate is not TRUE, the model is not known, or its vocabulary could not be loaded.",
  examples: [
    { args: '"tiktoken is great!"', result: 6 },
    { args: '"Hello"', result: 1 },
    { args: '"Hello", "claude-sonnet-4-5"', result: "#N/A", note: "its tokenizer is not public" },
    { args: '"Hello", "claude-sonnet-4-5", TRUE', result: 2, note: "an estimate" },
  ],
  related: ["CALLCOST", "MODELPRICE"],
  waits: true,
  evaluate({ text, model, estimate }) {
    const how = vocabularyOf(model);
    if ("vocabulary" in how) {
      const ready = loadedVocabulary(how.vocabulary);
      return ready ? countWith(text, ready) : loadVocabulary(how.vocabulary).then((loaded) => countWith(text, loaded));
    }
    if (!estimate) throw new CostError("notAvailable", how.notPublic);
    return countEach(text, (one) => estimateTokens(one, model));
  },
});
