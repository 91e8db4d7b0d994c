import { moneyFormat } from "../../layout/number-format";
import { budgetTexts } from "../../../messages/sheets/budget";
import { quotedText } from "../../formula/call";
import { firstOf, money, percent, textFormula } from "../../formula/text";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import { listFaults, ownPriceFaults, priceFaults } from "./prices";
import { fault, lastMonth, monthAndYear, settingsFaults } from "./settings";
import { columnFault, nameOf, useCaseFaults, useCases } from "./use-cases";

const { finding: texts, status, driver: driverTexts, charts, checks: checkTexts, steps: stepTexts } = budgetTexts;
const nothing = `""`;

/** Figures typed into the months that do not count: texts, negative ones, and those past the last month. */
const uncounted = useCases.flatMap((n) => [
  `COUNTA({case${n}.actualcalls},{case${n}.actualspend})-COUNT({case${n}.callsvariance},{case${n}.spendvariance})`,
  `COUNTA({case${n}.own})-COUNTIFS({case${n}.days},">=0",{case${n}.own},">=0")`,
]);

const faultsOf = (useCase: number): Formula =>
  firstOf(
    [
      ...useCaseFaults(useCase).map(
        ([condition, text]) =>
          [condition, textFormula(budgetTexts.prices.fault, { useCase: nameOf(useCase), fault: text })] as const,
      ),
      ...ownPriceFaults(useCase),
      ...priceFaults(useCase),
    ],
    nothing,
  );

const allFaults = ["settings", ...useCases.map((useCase) => `case${useCase}`)];
const sectionHead = (value: string): GridCell[] => [
  { value, style: "section" },
  ...Array.from({ length: 4 }, (): GridCell => ({ style: "section" })),
];

/** What is wrong, by what it is wrong with. */
export const checks: GridBlock = {
  kind: "grid",
  id: "checks",
  rows: [
    sectionHead(checkTexts.heading),
    [
      { value: checkTexts.budget, style: "label" },
      {
        key: "settings",
        formula: firstOf([columnFault, ...settingsFaults, ...listFaults], nothing),
        style: "text",
      },
    ],
    ...useCases.map((useCase): GridCell[] => [
      { formula: nameOf(useCase), style: "label" },
      { key: `case${useCase}`, formula: faultsOf(useCase), style: "text" },
    ]),
    [
      { value: checkTexts.first, style: "label" },
      {
        key: "fault",
        formula: firstOf(
          allFaults.map((key) => [`{checks.${key}}<>""`, `{checks.${key}}`] as const),
          nothing,
        ),
        style: "text",
      },
    ],
    [
      { value: checkTexts.uncounted, style: "label" },
      { key: "uncounted", formula: `IF({checks.fault}="",${uncounted.join("+")},0)`, style: "figure", format: "0" },
      { value: checkTexts.figures, style: "unitAfter" },
    ],
  ],
};

const plan = "{all.total_spend}";
const variance = "{all.total_spendvariance}";
const outlook = "{all.total_outlook}";
const countOfMonths = "COUNT({all.spendvariance})";
const until = monthAndYear("MAX({calendar.to})");

/** Less than half a cent is a rounding. */
const isOver = (difference: Formula): Formula => `${difference}>=0.005`;
const isUnder = (difference: Formula): Formula => `${difference}<=-0.005`;

/** A difference from the plan: "120 USD (4%) over plan". */
function offPlan(difference: Formula, inShare: Formula): Formula {
  const share = firstOf(
    [[`ISNUMBER(${inShare})`, textFormula(texts.share, { share: percent(`ABS(N(${inShare}))`) })]],
    nothing,
  );
  return firstOf(
    [
      [isOver(difference), textFormula(texts.over, { difference: money(difference), share })],
      [isUnder(difference), textFormula(texts.under, { difference: money(difference), share })],
    ],
    textFormula(texts.onPlan),
  );
}

const monthsWithActuals = `${countOfMonths}&IF(${countOfMonths}=1,${quotedText(` ${texts.month[0]}`)},${quotedText(` ${texts.month[1]}`)})`;
const totalOffPlan = offPlan(variance, "{all.total_spendshare}");

/** The plan, and how far off the actuals are. */
export const finding: Formula = firstOf(
  [
    [`${fault}<>""`, fault],
    [`${countOfMonths}=0`, textFormula(texts.noActuals, { plan: money(plan), months: lastMonth, until })],
  ],
  textFormula(texts.withActuals, {
    months: monthsWithActuals,
    offPlan: totalOffPlan,
    until,
    outlook: money(outlook),
    plan: money(plan),
  }),
);

/** Whether all that is typed counts. */
export const standing: Formula = firstOf(
  [
    [`${fault}<>""`, textFormula(status.faulty)],
    ["{checks.uncounted}=1", textFormula(status.oneUncounted)],
    ["{checks.uncounted}>1", textFormula(status.uncounted, { figures: "{checks.uncounted}" })],
  ],
  textFormula(status.allCounted),
);

const ofCase = (column: string, useCase: number): Formula => `{case${useCase}.total_${column}}`;
const offBy = (useCase: number): Formula => `ABS(N(${ofCase("spendvariance", useCase)}))`;

/** How much is due to calls and how much to what a call costs; there where both actuals of every month are typed. */
function causes(n: number): Formula {
  const signed = (column: string): Formula => `IF(${ofCase(column, n)}<0,"−","+")&${money(ofCase(column, n))}`;
  return firstOf(
    [
      [
        `AND(ISNUMBER(${ofCase("byvolume", n)}),COUNT({case${n}.byvolume})=COUNT({case${n}.spendvariance}))`,
        textFormula(driverTexts.causes, { volume: signed("byvolume"), cost: signed("bycost") }),
      ],
    ],
    nothing,
  );
}

/** Where the variance comes from: the use case that is furthest off, and whether by calls or by cost. */
export const driver: Formula = firstOf(
  [
    [`OR(${fault}<>"",${countOfMonths}=0)`, nothing],
    ["{steps.furthest}<0.005", textFormula(driverTexts.none)],
    ...useCases.map(
      (n) =>
        [
          `${offBy(n)}={steps.furthest}`,
          textFormula(driverTexts.furthest, {
            useCase: nameOf(n),
            offPlan: offPlan(ofCase("spendvariance", n), ofCase("spendshare", n)),
            causes: causes(n),
          }),
        ] as const,
    ),
  ],
  nothing,
);

/** The charts' titles: short enough for one line. */
const whileFaulty = [`${fault}<>""`, textFormula(charts.invalid)] as const;
const monthsTitle: Formula = firstOf(
  [whileFaulty, [`${countOfMonths}=0`, textFormula(charts.plan, { plan: money(plan), months: lastMonth })]],
  textFormula(charts.offPlan, { months: monthsWithActuals, offPlan: totalOffPlan }),
);
const useCaseTitle: Formula = firstOf(
  [
    whileFaulty,
    ["{steps.most}=0", textFormula(charts.noCost)],
    ...useCases.map(
      (n) =>
        [
          `${ofCase("outlook", n)}={steps.most}`,
          textFormula(charts.largest, {
            useCase: nameOf(n),
            amount: money("{steps.most}"),
            outlook: money(outlook),
            until,
          }),
        ] as const,
    ),
  ],
  nothing,
);

const stepOf = (label: string, key: string, formula: Formula): GridCell[] => [
  { value: label, style: "label" },
  { key, formula, style: "figure", format: moneyFormat },
  { value: budgetTexts.usd, style: "unitAfter" },
];
const titleOf = (label: string, key: string, formula: Formula): GridCell[] => [
  { value: label, style: "label" },
  { key, formula, style: "text" },
];

/** What the sentences are made of. */
export const steps: GridBlock = {
  kind: "grid",
  id: "steps",
  rows: [
    sectionHead(stepTexts.heading),
    stepOf(stepTexts.furthest, "furthest", `MAX(${useCases.map(offBy).join(",")})`),
    stepOf(stepTexts.most, "most", `MAX(0,${useCases.map((n) => `N(${ofCase("outlook", n)})`).join(",")})`),
    titleOf(stepTexts.monthsTitle, "months", monthsTitle),
    titleOf(stepTexts.useCasesTitle, "usecases", useCaseTitle),
  ],
};
