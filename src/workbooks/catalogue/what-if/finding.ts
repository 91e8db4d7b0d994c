import { whatIfTexts } from "../../../messages/sheets/what-if";
import { noAnswerWord } from "../../blocks/figures";
import {
  count,
  dayNumber,
  days,
  firstOf,
  money,
  signedMoney,
  textFormula,
  unlessError,
  wholePercent,
} from "../../formula/text";
import type { Formula } from "../../template/template";

const { finding: texts, comments, byVolume, sensitivity, simulation } = whatIfTexts;

const strategy = "{results.strategies.2}";
const saving = "{results.saving.2}";
const breakEven = "{results.breakeven_days.2}";
const calls = "{results.breakeven_calls.2}";
const horizon = days("{inputs.horizon_days.1}");
const shareSaving = "{simulated.value.6}";
const isSimulated = `ISNUMBER(${shareSaving})`;

const likely = textFormula(texts.likely, { share: wholePercent(shareSaving), runs: count("{asked.draws}") });
const baseCase = { strategy, saving: money(saving), horizon };

/** The finding in one sentence: the base case, and how certain it is. */
export const finding: Formula = firstOf(
  [
    [`NOT(${isSimulated})`, textFormula(texts.noRanges)],
    [`${saving}>=0`, textFormula(texts.saves, { ...baseCase, likely })],
  ],
  textFormula(texts.costsMore, { ...baseCase, likely }),
);

/** The finding in plain formulas: the base case alone, since they simulate nothing. */
export const plainFinding: Formula = firstOf(
  [[`${saving}>=0`, textFormula(texts.plainSaves, baseCase)]],
  textFormula(texts.plainCostsMore, baseCase),
);

/** What the figures of the base case mean. */
export const commentOn = {
  saving: unlessError(textFormula(comments.saving, { horizon })),
  breakeven_days: unlessError(
    firstOf(
      [[`${breakEven}="${noAnswerWord}"`, textFormula(comments.noBreakEven, { horizon })]],
      textFormula(comments.breakEven),
    ),
  ),
  breakeven_calls: unlessError(
    firstOf(
      [
        [`${calls}="${noAnswerWord}"`, textFormula(comments.noVolume)],
        [`ISTEXT(${calls})`, textFormula(comments.addInOnly)],
      ],
      textFormula(comments.aboveVolume),
    ),
  ),
} as const;

const tokens = count("{inputs.prompt_tokens.1}");

/** The title of the lines of savings by volume. */
export const volumeFinding: Formula = unlessError(
  firstOf(
    [[`${calls}="${noAnswerWord}"`, textFormula(byVolume.none, { strategy, tokens })]],
    textFormula(byVolume.above, { strategy, calls: count(calls), tokens }),
  ),
);

const atLow = "INDEX({tornado.atlow},1)";
const atHigh = "INDEX({tornado.athigh},1)";

/** The title of the tornado. */
export const tornadoFinding: Formula = unlessError(
  textFormula(sensitivity.finding, {
    input: "INDEX({tornado.input},1)",
    least: signedMoney(`MIN(${atLow},${atHigh})`),
    most: signedMoney(`MAX(${atLow},${atHigh})`),
  }),
);

/** The title of the distribution. */
export const simulationFinding: Formula = firstOf(
  [[`NOT(${isSimulated})`, textFormula(simulation.noRanges)]],
  textFormula(simulation.finding, {
    likely,
    p50: signedMoney("{simulated.value.2}"),
    p10: signedMoney("{simulated.value.1}"),
    p90: signedMoney("{simulated.value.3}"),
  }),
);

const medianDay = "{simulateddays.value.2}";

/** What the percentiles mean, and how many runs break even. */
export const rangeFinding: Formula = unlessError(
  firstOf(
    [
      [`NOT(${isSimulated})`, `""`],
      [`ISNUMBER(${medianDay})`, textFormula(simulation.halfBreakEven, { day: dayNumber(medianDay) })],
    ],
    textFormula(simulation.fewBreakEven, { share: wholePercent("{simulateddays.value.7}"), horizon }),
  ),
);
