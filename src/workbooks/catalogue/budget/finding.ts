import { moneyFormat } from "../../layout/number-format";
import { budgetTexts } from "../../../messages/sheets/budget";
import { casesTexts } from "../../../messages/sheets/cases";
import { quotedText } from "../../formula/call";
import { firstOf, percent, textFormula } from "../../formula/text";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import { areFaulty, casePrefix, casesFault } from "../cases/overrides";
import { actualsFault, overridesFault } from "./actuals";
import { amount, moneyUnit, type Plan } from "./plan";
import { listFaults, priceFaults } from "./prices";
import { sheetFault } from "./sheet-checks";
import { fault, lastMonth, monthAndYear, settingsFaults } from "./settings";
import { nameOf, useCaseFaults } from "./use-cases";

const { finding: texts, status, driver: driverTexts, charts, checks: checkTexts, steps: stepTexts } = budgetTexts;
const nothing = `""`;

const faultsOf = (useCase: number): Formula => firstOf([...useCaseFaults(useCase), ...priceFaults(useCase)], nothing);

const sectionHead = (value: string): GridCell[] => [
  { value, style: "section" },
  ...Array.from({ length: 5 }, (): GridCell => ({ style: "section" })),
];

const checkRow = (label: Pick<GridCell, "value" | "formula">, key: string, formula: Formula): GridCell[] => [
  { ...label, style: "label" },
  { key, formula, style: "text" },
];
const firstFilled = (keys: readonly string[]): Formula =>
  firstOf(
    keys.map((key) => [`{checks.${key}}<>""`, `{checks.${key}}`] as const),
    nothing,
  );

/** What is wrong, by what it is wrong with. */
export const checks = ({ useCases }: Plan): GridBlock => ({
  kind: "grid",
  id: "checks",
  rows: [
    sectionHead(checkTexts.heading),
    checkRow({ value: checkTexts.first }, "reported", firstFilled(["fault", "actuals", "overrides", "figures"])),
    checkRow(
      { value: checkTexts.plan },
      "fault",
      firstFilled(["settings", ...useCases.map((n) => `case${n}`), "cases"]),
    ),
    checkRow({ value: checkTexts.actuals }, "actuals", actualsFault),
    checkRow({ value: checkTexts.overrides }, "overrides", overridesFault),
    checkRow(
      { value: checkTexts.figures },
      "figures",
      `IF(ISERROR(${[plan, outlook, variance, ...useCases.map((n) => `{case${n}.total_outlook}`)].map((figure) => `N(${figure})`).join("+")}),${quotedText(checkTexts.failing)},"")`,
    ),
    [
      { value: checkTexts.partial, style: "label" },
      {
        key: "partial",
        formula: `COUNTIF({all.long_status},"${budgetTexts.months.partial}")`,
        style: "figure",
        format: "0",
      },
      { value: checkTexts.months, style: "unitAfter" },
    ],
    checkRow(
      { value: checkTexts.budget },
      "settings",
      firstOf([[`${sheetFault}<>""`, sheetFault], ...settingsFaults, ...listFaults], nothing),
    ),
    ...useCases.map((useCase) => checkRow({ formula: nameOf(useCase) }, `case${useCase}`, faultsOf(useCase))),
    checkRow(
      { value: casesTexts.title },
      "cases",
      `IFERROR(IF(${areFaulty},${casesFault},""),${quotedText(checkTexts.sheetDeleted)})`,
    ),
  ],
});

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
      [isOver(difference), textFormula(texts.over, { difference: amount(difference), share })],
      [isUnder(difference), textFormula(texts.under, { difference: amount(difference), share })],
    ],
    textFormula(texts.onPlan),
  );
}

const monthsWithActuals = `${countOfMonths}&IF(${countOfMonths}=1,${quotedText(` ${texts.month[0]}`)},${quotedText(` ${texts.month[1]}`)})`;
const totalOffPlan = offPlan(variance, "{all.total_spendshare}");

/** What is wrong on this sheet itself, or anywhere else: then no result is stated. */
const told: readonly (readonly [condition: Formula, text: Formula])[] = [
  [`${sheetFault}<>""`, sheetFault],
  [`{checks.reported}<>""`, "{checks.reported}"],
];
/** Where a sheet or a cell is gone that it needs, a formula is an error, which says nothing. */
const orDeleted = (formula: Formula): Formula => `IFERROR(${formula},${quotedText(checkTexts.sheetDeleted)})`;

/** The plan, and how far off the actuals are. */
export const finding: Formula = orDeleted(
  firstOf(
    [
      ...told,
      [
        `${countOfMonths}=0`,
        `${casePrefix}&${textFormula(texts.noActuals, { plan: amount(plan), months: lastMonth, until })}`,
      ],
    ],
    `${casePrefix}&${textFormula(texts.withActuals, {
      months: monthsWithActuals,
      offPlan: totalOffPlan,
      until,
      outlook: amount(outlook),
      plan: amount(plan),
    })}`,
  ),
);

const partial = "N({checks.partial})";

/** Whether all that is typed counts. */
export const standing: Formula = orDeleted(
  firstOf(
    [
      [`OR(${sheetFault}<>"",${fault}<>"")`, textFormula(status.faulty)],
      [`{checks.reported}<>""`, textFormula(status.notStated)],
      [
        `${partial}>0`,
        textFormula(status.partial, {
          months: firstOf(
            [[`${partial}=1`, textFormula(status.oneMonth)]],
            textFormula(status.months, { count: partial }),
          ),
        }),
      ],
    ],
    textFormula(status.allCounted),
  ),
);

/** Whether it says that something is wrong: its colour goes by its words. */
export const isFaulty: Formula = `IFERROR(LEFT({head.standing},${status.valid.length})<>${quotedText(status.valid)},TRUE)`;

const ofCase = (column: string, useCase: number): Formula => `{case${useCase}.total_${column}}`;
const offBy = (useCase: number): Formula => `ABS(N(${ofCase("spendvariance", useCase)}))`;

/** How much is due to calls and how much to what a call costs; there where both actuals of every month are typed. */
function causes(n: number): Formula {
  const signed = (column: string): Formula => `IF(${ofCase(column, n)}<0,"−","+")&${amount(ofCase(column, n))}`;
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

/** How far off a use case is, and whether by calls or by cost. */
const driverOf = (n: number): Formula =>
  textFormula(driverTexts.furthest, {
    useCase: nameOf(n),
    offPlan: offPlan(ofCase("spendvariance", n), ofCase("spendshare", n)),
    causes: causes(n),
  });

/** How far off each use case is. */
export const useCaseVariances = ({ useCases }: Plan): GridBlock => ({
  kind: "grid",
  id: "off",
  rows: [
    [
      { value: driverTexts.heading, style: "section" },
      ...Array.from({ length: 3 }, (): GridCell => ({ style: "section" })),
    ],
    [
      { value: charts.useCase, style: "tableHead" },
      { value: budgetTexts.variance, style: "tableHeadRight" },
      { value: budgetTexts.outlook, style: "tableHeadRight" },
      { value: driverTexts.sentence, style: "tableHeadAfter" },
    ],
    ...useCases.map((n): GridCell[] => [
      { key: `name${n}`, formula: nameOf(n), style: "text" },
      { key: `by${n}`, formula: offBy(n), style: "figure", format: moneyFormat },
      { key: `outlook${n}`, formula: `N(${ofCase("outlook", n)})`, style: "figure", format: moneyFormat },
      {
        key: `sentence${n}`,
        formula: `IF(ISNUMBER(${ofCase("spendvariance", n)}),${driverOf(n)},"")`,
        style: "textAfter",
      },
    ]),
  ],
  parts: Object.fromEntries(
    ["names", "by", "outlooks", "sentences"].map((part, column) => [
      part,
      { row: 2, column, rows: useCases.length, columns: 1 },
    ]),
  ),
});

/** Where the variance comes from: the use case that is furthest off, and whether by calls or by cost. */
export const driver: Formula = `IFERROR(${firstOf(
  [
    [`OR(${sheetFault}<>"",{checks.reported}<>"",${countOfMonths}=0)`, nothing],
    ["{steps.furthest}<0.005", textFormula(driverTexts.none)],
  ],
  "INDEX({off.sentences},MATCH({steps.furthest},{off.by},0))",
)},"")`;

/** The charts' titles: short enough for one line. */
const whileFaulty = [`{checks.reported}<>""`, textFormula(charts.invalid)] as const;
const monthsTitle: Formula = firstOf(
  [whileFaulty, [`${countOfMonths}=0`, textFormula(charts.plan, { plan: amount(plan), months: lastMonth })]],
  textFormula(charts.offPlan, { months: monthsWithActuals, offPlan: totalOffPlan }),
);
const useCaseTitle: Formula = firstOf(
  [whileFaulty, ["{steps.most}=0", textFormula(charts.noCost)]],
  textFormula(charts.largest, {
    useCase: "INDEX({off.names},MATCH({steps.most},{off.outlooks},0))",
    amount: amount("{steps.most}"),
    outlook: amount(outlook),
    until,
  }),
);

const stepOf = (label: string, key: string, formula: Formula): GridCell[] => [
  { value: label, style: "label" },
  { key, formula, style: "figure", format: moneyFormat },
  { ...moneyUnit(), style: "unitAfter" },
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
    stepOf(stepTexts.furthest, "furthest", "MAX({off.by})"),
    stepOf(stepTexts.most, "most", "MAX(0,{off.outlooks})"),
    titleOf(stepTexts.monthsTitle, "months", monthsTitle),
    titleOf(stepTexts.useCasesTitle, "usecases", useCaseTitle),
  ],
};
