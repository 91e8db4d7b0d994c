import { noAnswerWord } from "../../blocks/figures";
import type { Formula } from "../../template/template";
import { notYetFilled, withoutFigures } from "../scenario-head";
import { days, firstOf, unlessError, usd, words } from "../wording";

const name = (strategy: number): Formula => `{inputs.strategies.${strategy}}`;
const result = (metric: string, strategy: number): Formula => `{results.${metric}.${strategy}}`;
const horizon = "{inputs.horizon_days.1}";

/** The name of the strategy whose figure in a row is smallest. */
const leastOf = (metric: string): Formula =>
  `INDEX({results.strategies},MATCH(MIN({results.${metric}}),{results.${metric}},0))`;

/** Above which volume a strategy beats the baseline, or that there is none. */
const fromWhich = (strategy: number): Formula =>
  firstOf(
    [
      [`ISERROR(${result("breakeven_calls", strategy)})`, words("")],
      [
        `${result("breakeven_calls", strategy)}="${noAnswerWord}"`,
        `${name(strategy)}&${words(" beats ")}&${name(1)}&${words(" at no volume.")}`,
      ],
      [
        `ISTEXT(${result("breakeven_calls", strategy)})`,
        words("From which volume its GPUs pay, only the add-in tells."),
      ],
      [
        `${result("breakeven_calls", strategy)}=0`,
        `${name(strategy)}&${words(" beats ")}&${name(1)}&${words(" at any volume.")}`,
      ],
    ],
    `${name(strategy)}&${words(" beats ")}&${name(1)}&${words(" above ")}&FIXED(${result("breakeven_calls", strategy)},0)&${words(" calls a day.")}`,
  );

/** The finding in one sentence: who costs least, and from which volume one's own GPUs pay; what is said where an input is not acceptable is for each kind to say. */
const findingUnless = (notAcceptable: Formula): Formula =>
  firstOf(
    [notYetFilled, [`COUNT({results.total_cost})<3`, notAcceptable]],
    `${leastOf("total_cost")}&${words(" costs least over ")}&${days(horizon)}&": "&${usd("MIN({results.total_cost})")}&". "&${fromWhich(3)}`,
  );

/** The finding where the add-in works out the figures. */
export const finding = findingUnless(withoutFigures(`COUNTIF({results.total_cost},"${noAnswerWord}")>0`));

/** The finding in plain formulas, whose errors carry no message: their checks say what is wrong. */
export const plainFinding = findingUnless("{checks.words}");

const least = (metric: string): Formula => unlessError(`${words("least: ")}&${leastOf(metric)}`);

/** What the rows of results say of the three. */
export const says = {
  cost_per_call: least("cost_per_call"),
  cost_per_day: least("cost_per_day"),
  upfront: least("upfront"),
  total_cost: least("total_cost"),
  saving: unlessError(`${words("against ")}&${name(1)}&${words(" over ")}&${days(horizon)}`),
  breakeven_days: unlessError(`${words("first day it has cost no more than ")}&${name(1)}`),
  lasting_breakeven_days: words("from then on cheaper to the horizon"),
  npv: unlessError(`${words("at ")}&FIXED(100*{inputs.discount_rate.1},1)&${words(" % a year, at month ends")}`),
  breakeven_calls: unlessError(`${words("cheaper than ")}&${name(1)}&${words(" above this volume")}`),
  token_cost: words("what the provider bills for tokens"),
  infrastructure_cost: words("GPUs, day and night"),
  labour_cost: words("maintenance; set-up is part of upfront"),
  retraining_cost: words("training, labels and labour again"),
  gpus: words("at go-live; by month on the second sheet"),
} as const;

/** The day from which an alternative has paid back for good, else from which it has for a while; no number where there is none. */
export const paybackDay = (strategy: number): Formula =>
  `IF(ISNUMBER(${result("lasting_breakeven_days", strategy)}),${result("lasting_breakeven_days", strategy)},${result("breakeven_days", strategy)})`;

const gpuCount = (count: Formula): Formula => `FIXED(${count},0)&IF(${count}=1,${words(" GPU")},${words(" GPUs")})`;

const firstGpus = "INDEX({gpus.count},1)";
const lastGpus = "INDEX({gpus.count},COUNT({gpus.count}))";

/** How many GPUs the first and the last of the months need. */
export const gpuFinding: Formula = unlessError(
  `${name(3)}&${words(" needs ")}&${gpuCount(firstGpus)}&IF(${lastGpus}=${firstGpus},${words(" at go-live and to the end")},${words(" at go-live and ")}&${gpuCount(lastGpus)}&${words(" in month ")}&MAX({gpus.month}))&"."`,
);

/** The title of the lines of costs by volume. */
export const volumeFinding: Formula = unlessError(`${fromWhich(2)}&" "&${fromWhich(3)}`);
