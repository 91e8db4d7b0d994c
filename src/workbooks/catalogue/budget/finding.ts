import type { Formula, GridBlock, GridCell } from "../../template/template";
import { firstOf, sentence, share, usd, words } from "../wording";
import { inWords, lastMonth } from "./calendar";
import { fault } from "./checks";
import { nameOf, useCases } from "./use-cases";

const plan = "{all.total_spend}";
const variance = "{all.total_spendvariance}";
const outlook = "{all.total_outlook}";
const months = "COUNT({all.spendvariance})";
const until = inWords("MAX({calendar.to})");

/** Less than half a cent is a rounding. */
const isOver = (difference: Formula): Formula => `${difference}>=0.005`;
const isUnder = (difference: Formula): Formula => `${difference}<=-0.005`;

/** A difference from the plan in words: "120 USD (4 %) over plan". */
function offPlan(difference: Formula, inShare: Formula): Formula {
  const inBrackets = `IF(ISNUMBER(${inShare})," ("&${share(`ABS(N(${inShare}))`)}&")","")`;
  return firstOf(
    [[`AND(NOT(${isOver(difference)}),NOT(${isUnder(difference)}))`, words("on plan")]],
    `${usd(difference)}&${inBrackets}&IF(${isOver(difference)}," over plan"," under plan")`,
  );
}

const monthsWithActuals = `IF(${months}=1,"1 month",${months}&" months")`;

/** What the budget comes to, and how far off the actuals are. */
export const finding: Formula = firstOf(
  [
    [`${fault}<>""`, fault],
    [
      `${months}=0`,
      sentence`The plan is ${usd(plan)} over ${lastMonth} months, to ${until}. No actual spend is typed yet.`,
    ],
  ],
  sentence`After ${monthsWithActuals} with actuals, spend is ${offPlan(variance, "{all.total_spendshare}")}. Outlook to ${until}: ${usd(outlook)}; planned: ${usd(plan)}.`,
);

/** Whether all that is typed counts. */
export const standing: Formula = firstOf(
  [
    [`${fault}<>""`, words("Nothing is planned until that is mended.")],
    [
      "{checks.uncounted}=1",
      words(
        "One figure typed into the months does not count: it is no number of 0 or more, or stands past the last month.",
      ),
    ],
    [
      "{checks.uncounted}>1",
      sentence`${"{checks.uncounted}"} figures typed into the months do not count: they are no numbers of 0 or more, or stand past the last month.`,
    ],
  ],
  words("All inputs are acceptable, and all actuals count."),
);

const ofCase = (column: string, useCase: number): Formula => `{case${useCase}.total_${column}}`;
const offBy = (useCase: number): Formula => `ABS(N(${ofCase("spendvariance", useCase)}))`;

/** Where the variance comes from: the use case that is furthest off, and whether by calls or by cost. */
export const driver: Formula = firstOf(
  [
    [`OR(${fault}<>"",${months}=0)`, words("")],
    ["{steps.furthest}<0.005", words("Every use case is on plan.")],
    ...useCases.map(
      (n) =>
        [
          `${offBy(n)}={steps.furthest}`,
          sentence`${nameOf(n)} is furthest off: ${offPlan(ofCase("spendvariance", n), ofCase("spendshare", n))}${causes(n)}.`,
        ] as const,
    ),
  ],
  words(""),
);

/** How much is due to calls and how much to what a call costs; said where both actuals of every month are typed. */
function causes(n: number): Formula {
  const signed = (column: string): Formula => `IF(${ofCase(column, n)}<0,"-","+")&${usd(ofCase(column, n))}`;
  return `IF(AND(ISNUMBER(${ofCase("byvolume", n)}),COUNT({case${n}.byvolume})=COUNT({case${n}.spendvariance})),${sentence`, ${signed("byvolume")} by the number of calls and ${signed("bycost")} by the cost of a call`},"")`;
}

/** The charts' titles: short enough for one line. */
const whileFaulty = [`${fault}<>""`, words("An input is not acceptable")] as const;
const monthsTitle: Formula = firstOf(
  [whileFaulty, [`${months}=0`, sentence`The plan: ${usd(plan)} over ${lastMonth} months`]],
  sentence`After ${monthsWithActuals}, spend is ${offPlan(variance, "{all.total_spendshare}")}`,
);
const useCaseTitle: Formula = firstOf(
  [
    whileFaulty,
    ["{steps.most}=0", words("No use case costs anything")],
    ...useCases.map(
      (n) =>
        [
          `${ofCase("outlook", n)}={steps.most}`,
          sentence`${nameOf(n)} takes most: ${usd("{steps.most}")} of ${usd(outlook)} to ${until}`,
        ] as const,
    ),
  ],
  words(""),
);

/** What the sentences are made of. */
export const steps: GridBlock = {
  kind: "grid",
  id: "steps",
  rows: [
    [
      { value: "Steps of the sentences", style: "section" },
      ...Array.from({ length: 4 }, (): GridCell => ({ style: "section" })),
    ],
    [
      { value: "Furthest off a plan", style: "label" },
      { key: "furthest", formula: `MAX(${useCases.map(offBy).join(",")})`, style: "figure", format: "#,##0.00" },
      { value: "USD", style: "unitAfter" },
    ],
    [
      { value: "Largest outlook", style: "label" },
      {
        key: "most",
        formula: `MAX(0,${useCases.map((n) => `N(${ofCase("outlook", n)})`).join(",")})`,
        style: "figure",
        format: "#,##0.00",
      },
      { value: "USD", style: "unitAfter" },
    ],
    [
      { value: "Title of the months", style: "label" },
      { key: "months", formula: monthsTitle, style: "text" },
    ],
    [
      { value: "Title of the use cases", style: "label" },
      { key: "usecases", formula: useCaseTitle, style: "text" },
    ],
  ],
};
