import type { SheetTemplate } from "../../template/template";
import { crossingsBlock, crossingWords } from "../answers/crossings";
import { flowBlock, halvingBlock } from "../answers/internal-rate";
import { piecesBlock } from "../thresholds/pieces";
import { beforeBlock } from "../thresholds/tokens";
import { grid, head, type Pair, pairId, pairName, pairTitle, tableSheet } from "./shapes";

/** The days on which the cheaper one changes. */
export function crossingsSheet(pair: Pair): SheetTemplate {
  const lines = head(
    pairId("turns", pair),
    pairTitle("Crossings", pair),
    "The days on which the alternative becomes cheaper in total than the baseline, or dearer.",
    { formula: crossingWords(pair.alternative) },
  );
  return tableSheet(pairId("turns", pair), pairName("crossings", pair), lines, 5, [
    grid("A6", crossingsBlock(pair.alternative)),
  ]);
}

/** Total costs by prompt length. */
export function lengthsSheet(pair: Pair): SheetTemplate {
  const lines = head(
    pairId("pieces", pair),
    pairTitle("Prompt lengths", pair),
    "Total costs as straight lines in the baseline's prompt tokens, the alternative's prompt shrinking in the same proportion. A prompt is cached from its minimum on.",
    "First table: alternative minus baseline, below 0 where the alternative is cheaper. Second table: the other way round. Third: is it cheaper below that?",
  );
  const { alternative } = pair;
  return tableSheet(
    pairId("pieces", pair),
    pairName("lengths", pair),
    lines,
    11,
    [grid("A6", piecesBlock("pieces", alternative), piecesBlock("mirrored", alternative), beforeBlock(alternative))],
    4,
  );
}

/** The flows and the search for their rate. */
export function rateSheet(pair: Pair): SheetTemplate {
  const lines = head(
    pairId("flows", pair),
    pairTitle("Flows and their rate", pair),
    "Left: the extra upfront and every month's saving. Right: an interval that holds the rate at which they are worth nothing, halved until it is narrow.",
    "The larger powers are divided out, so that no number becomes too large; the sign stays.",
  );
  return tableSheet(pairId("flows", pair), pairName("rate", pair), lines, 10, [
    grid("A6", flowBlock(pair.alternative)),
    grid("G6", halvingBlock(pair.alternative)),
  ]);
}
