import { notYetFilled, withoutFigures } from "../scenario-head";
import { dayNumber, days, firstOf, unlessError, usd, words } from "../wording";
import type { Formula } from "../../template/template";

const baseline = "{inputs.strategies.1}";
const tuned = "{inputs.strategies.2}";
const horizon = "{inputs.horizon_days.1}";
const saving = "{results.saving.2}";
const breakEven = "{results.breakeven_days.2}";
const lasting = "{results.lasting_breakeven_days.2}";
const retires = "{inputs.retires_after_days.2}";
const perDay = { baseline: "{results.cost_per_day.1}", tuned: "{results.cost_per_day.2}" };
const upfront = { baseline: "{results.upfront.1}", tuned: "{results.upfront.2}" };

const over = `${words(" over ")}&${days(horizon)}`;

/** The day that the finding speaks of: from which the tuned strategy has paid back for good, else from which it has for a while; no number where there is none. */
export const paybackDay: Formula = `IF(ISNUMBER(${lasting}),${lasting},${breakEven})`;

/** The finding in one sentence; what is said where an input is not acceptable is for each kind to say. */
const findingUnless = (notAcceptable: Formula): Formula =>
  firstOf(
    [
      notYetFilled,
      [`NOT(ISNUMBER(${saving}))`, notAcceptable],
      [
        `AND(ISNUMBER(${lasting}),${saving}>0)`,
        firstOf(
          [
            [
              `${lasting}=0`,
              `${tuned}&${words(" is cheaper from the first day and saves ")}&${usd(saving)}&${over}&"."`,
            ],
          ],
          `${tuned}&${words(" pays back on day ")}&${dayNumber(lasting)}&${words(" and saves ")}&${usd(saving)}&${over}&"."`,
        ),
      ],
      [`${saving}=0`, `${tuned}&${words(" costs exactly as much as ")}&${baseline}&${over}&"."`],
      [
        `ISNUMBER(${breakEven})`,
        `${tuned}&${words(" breaks even on day ")}&${dayNumber(breakEven)}&${words(", but not for good: it costs ")}&${usd(saving)}&${words(" more")}&${over}&"."`,
      ],
    ],
    `${tuned}&${words(" does not pay back within ")}&${days(horizon)}&${words(": it costs ")}&${usd(saving)}&${words(" more.")}`,
  );

/** The finding where the add-in works out the figures. */
export const finding = findingUnless(withoutFigures(`ISTEXT(${saving})`));

/** The finding in plain formulas, whose errors carry no message: their checks say what is wrong. */
export const plainFinding = findingUnless("{checks.words}");

/** What plain formulas say where GPUs are priced. */
const stepped = words("with GPUs: only the add-in tells");

/** What each figure of the tuned strategy says, or why there is none. */
export const says = {
  upfront: unlessError(
    firstOf(
      [
        [
          `${upfront.tuned}>${upfront.baseline}`,
          `${usd(`${upfront.tuned}-${upfront.baseline}`)}&${words(" more than ")}&${baseline}`,
        ],
      ],
      words("nothing extra is paid up front"),
    ),
  ),
  cost_per_day: unlessError(
    firstOf(
      [
        [
          `${perDay.tuned}<${perDay.baseline}`,
          `${usd(`${perDay.baseline}-${perDay.tuned}`)}&${words(" a day less at go-live")}`,
        ],
        [
          `${perDay.tuned}>${perDay.baseline}`,
          `${usd(`${perDay.tuned}-${perDay.baseline}`)}&${words(" a day more at go-live")}`,
        ],
      ],
      words("the same at go-live"),
    ),
  ),
  saving: unlessError(
    firstOf(
      [
        [`${saving}<0`, `${words("dearer")}&${over}`],
        [`${saving}>0`, `${words("cheaper")}&${over}`],
      ],
      words("neither cheaper nor dearer"),
    ),
  ),
  breakeven_days: unlessError(
    firstOf(
      [
        [`ISERROR(${breakEven})`, words("")],
        [
          `ISNUMBER(${breakEven})`,
          firstOf(
            [[`${breakEven}=0`, words("cheaper from the first day")]],
            words("the first day it has cost no more"),
          ),
        ],
        [`AND(${upfront.tuned}<=${upfront.baseline},${saving}<0)`, words("cheaper at first, dearer in the end")],
        [
          `AND(${retires}>0,${retires}<${horizon})`,
          `${words("not before it is retired on day ")}&${dayNumber(retires)}`,
        ],
        [`${perDay.tuned}>${perDay.baseline}`, words("it costs more a day at go-live")],
        [`${perDay.tuned}=${perDay.baseline}`, words("it saves nothing a day at go-live")],
      ],
      `${words("not within ")}&${days(horizon)}`,
    ),
  ),
  lasting_breakeven_days: unlessError(
    firstOf(
      [
        [`ISERROR(${lasting})`, words("")],
        [`ISNUMBER(${lasting})`, `${words("cheaper from then to day ")}&${dayNumber(horizon)}`],
        [`ISNUMBER(${breakEven})`, words("it breaks even, but not for good")],
      ],
      words("it never breaks even"),
    ),
  ),
  npv: unlessError(`${words("at ")}&FIXED(100*{inputs.discount_rate.1},1)&${words(" % a year, at month ends")}`),
  irr: unlessError(
    firstOf(
      [
        [`ISERROR({results.irr.2})`, words("")],
        [`{results.irr.2}="none"`, words("the flows do not change sign just once")],
        [`{results.irr.2}<{inputs.discount_rate.1}`, words("below the discount rate")],
      ],
      words("not below the discount rate"),
    ),
  ),
  roi: unlessError(
    firstOf(
      [
        [`{results.roi.2}="none"`, words("nothing extra is paid up front")],
        [`{results.roi.2}<0`, words("the extra upfront is not recovered")],
      ],
      words("of the extra upfront, net of it"),
    ),
  ),
  breakeven_calls: unlessError(
    firstOf(
      [
        [`{results.breakeven_calls.2}="none"`, words("cheaper above no volume")],
        [`ISTEXT({results.breakeven_calls.2})`, stepped],
        [`{results.breakeven_calls.2}=0`, words("cheaper at any volume")],
      ],
      words("cheaper above this volume"),
    ),
  ),
  breakeven_tokens: unlessError(
    firstOf(
      [
        [`{results.breakeven_tokens.2}="none"`, words("cheaper above no prompt length")],
        [`ISTEXT({results.breakeven_tokens.2})`, stepped],
        [`{results.breakeven_tokens.2}=0`, words("cheaper at any prompt length")],
      ],
      words("cheaper above this prompt length"),
    ),
  ),
} as const;
