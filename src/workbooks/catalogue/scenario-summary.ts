import { casesTexts } from "../../messages/sheets/cases";
import { sharedTexts } from "../../messages/sheets/shared";
import { summaryTexts as texts } from "../../messages/sheets/summary";
import { inputDefinition, type InputKey, inputLabel } from "../../engine/strategy/inputs";
import { takesModel } from "../../scenario/scenario";
import { casesUsed } from "./cases/overrides";
import { shownInput } from "./cases/scenario-cases";
import { call, quotedText } from "../formula/call";
import { days, firstOf, percent, textFormula } from "../formula/text";
import {
  inputFormat,
  numberFormat,
  percentFormat,
  shownUnit,
  wholeFormat,
  wholeMoneyFormat,
} from "../layout/number-format";
import type { Formula, GridCell, InputsBlock, SheetTemplate } from "../template/template";
import { type SummaryFigure, type SummaryPage, summarySheet } from "./summary-page";

/** What differs between the templates that compare strategies. */
export interface ScenarioSummary extends Pick<SummaryPage, "name" | "question" | "chart" | "charted" | "hasHelpers"> {
  readonly block: InputsBlock;
  /** The inputs that are shown, of every strategy or of the workload. */
  readonly shown: readonly InputKey[];
  readonly figures: readonly (keyof ReturnType<typeof figuresFrom>)[];
  /** Figures that only this template has, after those. */
  readonly further?: readonly SummaryFigure[];
  /** What the check says where nothing is wrong. */
  readonly allFilled?: string;
}

const name = (strategy: number): Formula => `{results.strategies.${strategy}}`;

/** An input of a strategy, as the figures are computed from it. */
type InputCell = (key: InputKey, strategy?: number) => Formula;
const asEntered: InputCell = (key, strategy = 1) => `{inputs.${key}.${strategy}}`;

/** The name of the alternative that costs least, by which the page finds its figures. */
function leastAlternative(strategies: number): Formula {
  if (strategies === 2) return name(2);
  const alternatives = Array.from({ length: strategies - 1 }, (_, at) => at + 2);
  const cost = (strategy: number): Formula => `{results.total_cost.${strategy}}`;
  const least = `MIN(${alternatives.map(cost).join(",")})`;
  return firstOf(
    alternatives.slice(0, -1).map((strategy) => [`${cost(strategy)}=${least}`, name(strategy)] as const),
    name(strategies),
  );
}

/** A figure of the alternative whose name heads the page's figures. */
const found = (metric: string): Formula => `INDEX({results.${metric}},1,MATCH({keyfigures.of},{results.strategies},0))`;
const strategy = "{keyfigures.of}";

const figuresFrom = (input: InputCell, horizon: Formula) =>
  ({
    baselineTotal: {
      label: { formula: textFormula(texts.totalOf, { strategy: name(1), horizon }) },
      formula: "{results.total_cost.1}",
      unit: "USD",
      format: wholeMoneyFormat,
    },
    total: {
      label: { formula: textFormula(texts.totalOf, { strategy, horizon }) },
      formula: found("total_cost"),
      unit: "USD",
      format: wholeMoneyFormat,
    },
    saving: {
      label: { formula: textFormula(texts.saving, { horizon }) },
      formula: found("saving"),
      unit: "USD",
      format: wholeMoneyFormat,
    },
    savingShare: {
      label: { formula: textFormula(texts.savingShare, { strategy: name(1) }) },
      formula: `${found("saving")}/{results.total_cost.1}`,
      unit: texts.ofUnit,
      format: `${percentFormat}_)`,
    },
    upfront: {
      label: { formula: textFormula(texts.upfront, { strategy }) },
      formula: found("upfront"),
      unit: "USD",
      format: wholeMoneyFormat,
    },
    npv: {
      label: { formula: textFormula(texts.npv, { rate: percent(input("discount_rate")) }) },
      formula: found("npv"),
      unit: "USD",
      format: wholeMoneyFormat,
    },
    payback: {
      label: texts.payback,
      formula: found("lasting_breakeven_days"),
      unit: shownUnit("days"),
      format: numberFormat("days"),
    },
    breakEven: {
      label: texts.breakEven,
      formula: found("breakeven_days"),
      unit: shownUnit("days"),
      format: numberFormat("days"),
    },
    breakEvenCalls: {
      label: { formula: textFormula(texts.breakEvenCalls, { strategy }) },
      formula: found("breakeven_calls"),
      unit: shownUnit("calls/day"),
      format: `${wholeFormat}_)`,
    },
  }) as const satisfies Record<string, SummaryFigure>;

/** The case that the figures are of. */
export const caseRow: SummaryFigure = {
  label: casesTexts.case,
  formula: "{case.name}",
  unit: { formula: casesUsed },
  format: "General",
};

/** An input of the workload, or of each strategy. */
function assumption(input: InputKey, strategies: number, cell: InputCell): SummaryFigure[] {
  const { unit, workload } = inputDefinition(input);
  const common = { unit: shownUnit(unit), format: inputFormat(unit) };
  if (workload) return [{ label: inputLabel(input), formula: cell(input), ...common }];
  return Array.from({ length: strategies }, (_, at) => ({
    label: {
      formula: textFormula(texts.inputOf, {
        input: quotedText(inputLabel(input)),
        strategy: cell === asEntered ? `{inputs.strategies.${at + 1}}` : name(at + 1),
      }),
    },
    formula: cell(input, at + 1),
    ...common,
  }));
}

/**
 * The lists in force where the sheet is opened, and how many prices follow them.
 * @param named how many prices follow a model's name
 * @param lists the cell that tells the lists, where the sheet has one
 */
export function priceRows(named?: Formula, lists?: Formula): GridCell[][] {
  const inForce: Partial<GridCell> =
    lists === undefined
      ? { formula: call("PRICESOURCE", {}), plain: "typed" }
      : { formula: `IFERROR(${lists},"")`, plain: { typed: call("PRICESOURCE", {}) } };
  return [
    [
      { value: texts.priceLists, style: "rowLabel" },
      { key: "lists", style: "rowText", ...inForce },
      { style: "rowText" },
    ],
    ...(named === undefined
      ? []
      : [
          [
            { value: texts.named, style: "rowLabel" },
            { key: "named", formula: named, style: "rowFigure", format: wholeFormat },
            { value: texts.namedUnit, style: "rowUnit" },
          ] satisfies GridCell[],
        ]),
  ];
}

/** The day with which the text on the lists in force ends. */
export const dayOfLists: Formula = (() => {
  const day = "RIGHT({preparation.lists},10)";
  const part = (from: number, length: number): Formula => `VALUE(MID(${day},${from},${length}))`;
  return `DATE(${part(1, 4)},${part(6, 2)},${part(9, 2)})`;
})();

/** The page of a template that compares strategies with a baseline. */
export function scenarioSummary({
  block,
  shown,
  figures,
  further = [],
  allFilled = sharedTexts.inputs.allFilled,
  ...page
}: ScenarioSummary): SheetTemplate {
  const strategies = block.strategies.length;
  const cell = block.cased ? shownInput : asEntered;
  const figureOf = figuresFrom(cell, days(cell("horizon_days")));
  const prices = block.rows.filter(({ input }) => takesModel(input));
  const named = prices.map(({ input }) => `SUMPRODUCT(ISTEXT({inputs.${input}})*1)`).join("+");
  return summarySheet({
    ...page,
    headline: "{head.finding}",
    stands: `{head.filled}=${quotedText(allFilled)}`,
    of: { name: { formula: `IFERROR(${leastAlternative(strategies)},"")` }, among: block.strategies },
    figures: [...figures.map((key) => figureOf[key]), ...further],
    assumptions: [
      ...(block.cased ? [caseRow] : []),
      ...[...shown, ...(block.currency === undefined ? [] : (["exchange_rate"] as const))].flatMap((input) =>
        assumption(input, strategies, cell),
      ),
    ],
    prices: priceRows(`IFERROR(${named},"")`, "{pricelists.lists_in_force}"),
    priceDay: dayOfLists,
  });
}
