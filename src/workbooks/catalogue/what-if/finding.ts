import { noAnswerWord } from "../../blocks/figures";
import type { Formula } from "../../template/template";
import { notYetFilled, withoutFigures } from "../scenario-head";
import { dayNumber, days, firstOf, percent, signedUsd, unlessError, usd, words } from "../wording";

const tuned = "{inputs.strategies.2}";
const saving = "{results.saving.2}";
const breakEven = "{results.breakeven_days.2}";
const calls = "{results.breakeven_calls.2}";
const horizon = "{inputs.horizon_days.1}";
const shareSaving = "{simulated.value.6}";
const draws = "FIXED({asked.draws},0)";

const isLikely = `${percent(shareSaving)}&${words(" of ")}&${draws}&${words(" draws save money")}`;

/** The finding in one sentence: the base case, and how sure it is. */
export const finding: Formula = firstOf(
  [
    notYetFilled,
    [`NOT(ISNUMBER(${saving}))`, withoutFigures(`ISTEXT(${saving})`)],
    [
      `NOT(ISNUMBER(${shareSaving}))`,
      words("Fill Low and High of at least one input to see how sure the figures are."),
    ],
  ],
  `${tuned}&IF(${saving}>=0,${words(" saves ")},${words(" costs more by ")})&${usd(saving)}&${words(" over ")}&${days(horizon)}&${words(" as typed; ")}&${isLikely}&"."`,
);

/** The finding in plain formulas: the base case alone, since they draw nothing; where a check fails, what is wrong. */
export const plainFinding: Formula = firstOf(
  [notYetFilled, [`ISERROR(${saving})`, "{checks.words}"]],
  `${tuned}&IF(${saving}>=0,${words(" saves ")},${words(" costs more by ")})&${usd(saving)}&${words(" over ")}&${days(horizon)}&${words(" as typed.")}`,
);

/** What the figures of the base case say. */
export const says = {
  saving: unlessError(`${words("over ")}&${days(horizon)}`),
  breakeven_days: unlessError(
    `IF(${breakEven}="${noAnswerWord}",${words("not within ")}&${days(horizon)},${words("the first day it has cost no more")})`,
  ),
  breakeven_calls: unlessError(
    `IF(${calls}="${noAnswerWord}",${words("cheaper above no volume")},IF(ISTEXT(${calls}),${words("with GPUs: only the add-in tells")},${words("cheaper above this volume")}))`,
  ),
} as const;

/** The title of the lines of savings by volume. */
export const volumeFinding: Formula = unlessError(
  firstOf(
    [
      [
        `${calls}="${noAnswerWord}"`,
        `${tuned}&${words(" pays at no volume with prompts of ")}&FIXED({inputs.prompt_tokens.1},0)&${words(" tokens")}`,
      ],
    ],
    `${tuned}&${words(" pays above ")}&FIXED(${calls},0)&${words(" calls a day with prompts of ")}&FIXED({inputs.prompt_tokens.1},0)&${words(" tokens")}`,
  ),
);

/** The title of the tornado. */
export const tornadoFinding: Formula = unlessError(
  `INDEX({tornado.input},1)&${words(" moves the saving most: from ")}&${signedUsd("MIN(INDEX({tornado.atlow},1),INDEX({tornado.athigh},1))")}&${words(" to ")}&${signedUsd("MAX(INDEX({tornado.atlow},1),INDEX({tornado.athigh},1))")}`,
);

/** The title of the distribution. */
export const simulationFinding: Formula = firstOf(
  [[`NOT(ISNUMBER(${shareSaving}))`, words("Fill Low and High of at least one input to see how sure the saving is.")]],
  `${isLikely}&${words(". In the middle: ")}&${signedUsd("{simulated.value.2}")}&${words(" (P50), from ")}&${signedUsd("{simulated.value.1}")}&${words(" (P10) to ")}&${signedUsd("{simulated.value.3}")}&${words(" (P90).")}`,
);

const byDay = "{simulateddays.value.2}";

/** The middle of what was drawn, in words. */
export const rangeFinding: Formula = unlessError(
  firstOf(
    [[`NOT(ISNUMBER(${shareSaving}))`, words("")]],
    `${words("Eight draws in ten lie between P10 and P90. ")}&${firstOf([[`ISNUMBER(${byDay})`, `${words("Half of them break even by day ")}&${dayNumber(byDay)}`]], `${words("Only ")}&${percent("{simulateddays.value.7}")}&${words(" of them break even within ")}&${days(horizon)}`)}&"."`,
  ),
);
