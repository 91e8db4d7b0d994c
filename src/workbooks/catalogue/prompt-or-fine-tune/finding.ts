import { promptOrFineTuneTexts } from "../../../messages/sheets/prompt-or-fine-tune";
import { dayNumber, days, firstOf, money, textFormula, unlessError } from "../../formula/text";
import type { MetricKey } from "../../../engine/metrics/metrics";
import type { Formula } from "../../template/template";
import { shownInput } from "../cases/scenario-cases";

const { finding: texts, comments } = promptOrFineTuneTexts;
const empty = `""`;

const result = (metric: string): Formula => `{results.${metric}.2}`;
const baseline = "{results.strategies.1}";
const strategy = "{results.strategies.2}";
const horizonDays = shownInput("horizon_days");
const horizon = days(horizonDays);
const saving = result("saving");
const breakEven = result("breakeven_days");
const lasting = result("lasting_breakeven_days");
const retires = shownInput("retires_after_days", 2);
const perDay = { baseline: "{results.cost_per_day.1}", tuned: result("cost_per_day") };
const upfront = { baseline: "{results.upfront.1}", tuned: result("upfront") };

/** The finding of two strategies in one sentence. */
const findingOfTwo: Formula = firstOf(
  [
    [
      `AND(ISNUMBER(${lasting}),${saving}>0)`,
      firstOf(
        [[`${lasting}=0`, textFormula(texts.cheaperAtOnce, { strategy, saving: money(saving), horizon })]],
        textFormula(texts.paysBack, { strategy, day: dayNumber(lasting), saving: money(saving), horizon }),
      ),
    ],
    [`${saving}=0`, textFormula(texts.equal, { strategy, baseline, horizon })],
    [
      `ISNUMBER(${breakEven})`,
      textFormula(texts.notForGood, { strategy, day: dayNumber(breakEven), saving: money(saving), horizon }),
    ],
  ],
  textFormula(texts.noPayback, { strategy, horizon, saving: money(saving) }),
);

/** A figure of the strategy that costs least. */
const ofLeast = (row: string): Formula =>
  `INDEX({results.${row}},MATCH(MIN({results.total_cost}),{results.total_cost},0))`;

/** The finding of several: which costs least, what it saves, and from which day it has paid back. */
const findingOfSeveral: Formula = (() => {
  const least = ofLeast("strategies");
  const day = ofLeast("lasting_breakeven_days");
  const values = { strategy: least, baseline, horizon, cost: money("MIN({results.total_cost})") };
  const saved = money(ofLeast("saving"));
  return firstOf(
    [
      [`${least}=${baseline}`, textFormula(texts.baselineLeast, values)],
      [`ISNUMBER(${day})`, textFormula(texts.leastFrom, { ...values, saving: saved, day: dayNumber(day) })],
    ],
    textFormula(texts.least, { ...values, saving: saved }),
  );
})();

/** The finding in one sentence. */
export const findingOf = (strategies: number): Formula => (strategies > 2 ? findingOfSeveral : findingOfTwo);

/** The comment on a figure that tells above which value of an input the alternative is cheaper. */
const aboveWhich = (
  value: Formula,
  { none, any, above }: Readonly<Record<"none" | "any" | "above", Formula>>,
): Formula =>
  unlessError(
    firstOf(
      [
        [`${value}="none"`, none],
        [`ISTEXT(${value})`, textFormula(comments.addInOnly)],
        [`${value}=0`, any],
      ],
      above,
    ),
  );

const breakEvenComment = firstOf(
  [
    [`ISERROR(${breakEven})`, empty],
    [
      `ISNUMBER(${breakEven})`,
      firstOf([[`${breakEven}=0`, textFormula(comments.firstDay)]], textFormula(comments.breakEven)),
    ],
    [`AND(${upfront.tuned}<=${upfront.baseline},${saving}<0)`, textFormula(comments.cheaperAtFirst)],
    [`AND(${retires}>0,${retires}<${horizonDays})`, textFormula(comments.retiredBefore, { day: dayNumber(retires) })],
    [`${perDay.tuned}>${perDay.baseline}`, textFormula(comments.costsMorePerDay)],
    [`${perDay.tuned}=${perDay.baseline}`, textFormula(comments.savesNothing)],
  ],
  textFormula(comments.noBreakEven, { horizon }),
);

const irrComment = firstOf(
  [
    [`ISERROR(${result("irr")})`, empty],
    [
      `${result("irr")}="none"`,
      firstOf(
        [
          [`${upfront.tuned}<=${upfront.baseline}`, textFormula(comments.irrNoInvestment)],
          [`ISNUMBER(${breakEven})`, textFormula(comments.irrUndefined)],
        ],
        textFormula(comments.irrNoReturn),
      ),
    ],
    [`${result("irr")}<${shownInput("discount_rate")}`, textFormula(comments.irrBelow)],
  ],
  textFormula(comments.irrAbove),
);

/** What each figure of the tuned strategy means, or why there is none, where it is the only alternative. */
const commentsOfTwo = {
  upfront: unlessError(
    firstOf(
      [
        [
          `${upfront.tuned}>${upfront.baseline}`,
          textFormula(comments.upfrontMore, { amount: money(`${upfront.tuned}-${upfront.baseline}`), baseline }),
        ],
      ],
      textFormula(comments.nothingUpfront),
    ),
  ),
  cost_per_day: unlessError(
    firstOf(
      [
        [
          `${perDay.tuned}<${perDay.baseline}`,
          textFormula(comments.lessPerDay, { amount: money(`${perDay.baseline}-${perDay.tuned}`) }),
        ],
        [
          `${perDay.tuned}>${perDay.baseline}`,
          textFormula(comments.morePerDay, { amount: money(`${perDay.tuned}-${perDay.baseline}`) }),
        ],
      ],
      textFormula(comments.samePerDay),
    ),
  ),
  saving: unlessError(
    firstOf(
      [
        [`${saving}<0`, textFormula(comments.costsMore, { horizon })],
        [`${saving}>0`, textFormula(comments.costsLess, { horizon })],
      ],
      textFormula(comments.costsSame),
    ),
  ),
  breakeven_days: unlessError(breakEvenComment),
  lasting_breakeven_days: unlessError(
    firstOf(
      [
        [`ISERROR(${lasting})`, empty],
        [`ISNUMBER(${lasting})`, textFormula(comments.lasting, { day: dayNumber(horizonDays) })],
        [`ISNUMBER(${breakEven})`, textFormula(comments.notLasting)],
      ],
      textFormula(comments.noBreakEvenAtAll),
    ),
  ),
  npv: unlessError(textFormula(comments.npv, { rate: `FIXED(100*${shownInput("discount_rate")},1)` })),
  irr: unlessError(irrComment),
  roi: unlessError(
    firstOf(
      [
        [`${result("roi")}="none"`, textFormula(comments.roiNone)],
        [`${result("roi")}<0`, textFormula(comments.roiNegative)],
      ],
      textFormula(comments.roi),
    ),
  ),
  breakeven_calls: aboveWhich(result("breakeven_calls"), {
    none: textFormula(comments.noVolume),
    any: textFormula(comments.anyVolume),
    above: textFormula(comments.aboveVolume),
  }),
  breakeven_tokens: aboveWhich(result("breakeven_tokens"), {
    none: textFormula(comments.noLength),
    any: textFormula(comments.anyLength),
    above: textFormula(comments.aboveLength),
  }),
} as const;

const lowest = unlessError(textFormula(comments.lowest, { strategy: ofLeast("strategies") }));

/** Where there are several alternatives, only what holds for all of them. */
const commentsOfSeveral: Partial<typeof commentsOfTwo> & { readonly total_cost: Formula } = {
  total_cost: lowest,
  npv: commentsOfTwo.npv,
};

/** What the figures mean. */
export const commentsOf = (strategies: number): { readonly [K in MetricKey]?: Formula } =>
  strategies > 2 ? commentsOfSeveral : commentsOfTwo;
