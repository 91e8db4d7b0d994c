import { countTokens } from "./count-tokens";
import { classifyAll } from "./text/character-class";
import { cl100kPieceEnd, o200kPieceEnd, type PieceRule } from "./text/pieces";
import { type RankedTokens, Vocabulary, type VocabularyName } from "./vocabulary";

const pieceRules: Readonly<Record<VocabularyName, PieceRule>> = {
  o200k_base: o200kPieceEnd,
  cl100k_base: cl100kPieceEnd,
};

/** A vocabulary together with the code that counts by it. Both are loaded on first use: who counts no tokens loads neither. */
export class CountingVocabulary extends Vocabulary {
  constructor(name: VocabularyName, tokens: RankedTokens) {
    super(name, pieceRules[name], tokens);
    classifyAll();
  }

  /** The number of tokens of a text, as `countTokens` says. */
  count(text: string): number {
    return countTokens(text, this);
  }
}
