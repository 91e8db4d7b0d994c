import { fillText } from "../../../messages/fill";
import { casesTexts as texts } from "../../../messages/sheets/cases";
import { sharedTexts } from "../../../messages/sheets/shared";
import { isForBaseline, metricDefinition, type MetricKey, metricKeys } from "../../../engine/metrics/metrics";
import { inputDefinition, type InputKey, inputLabel } from "../../../engine/strategy/inputs";
import { rowLabel } from "../../../functions/scenarios/compare";
import { caseNumbers } from "../../blocks/case-inputs";
import { noAnswerWord } from "../../blocks/figures";
import { faultsOf, isChecked, sheetChecksOf } from "../../blocks/inputs";
import { at, call, quotedText } from "../../formula/call";
import { firstOf, money, textFormula, unlessError } from "../../formula/text";
import { columnLetters } from "../../grid/area";
import { inputFormat, numberFormat, shownUnit } from "../../layout/number-format";
import { widthFor } from "../../layout/styles";
import type { Formula, GridBlock, GridCell, SheetTemplate, SpillBlock } from "../../template/template";
import type { ReadTable } from "../scenario-inputs";
import { caseName, type CasedTable, areFaulty, type Override, overridesBlock, shownNumber } from "./overrides";
import { stepsBlock } from "./steps";
import { casesHead, headOf } from "./heads";

const inputs = "inputs";
const strategyName = (strategy: number): Formula => `{results.strategies.${strategy}}`;

const filledIn = (number: number, row: number): Formula => `{~$cases.value${number}_${row}}<>""`;

/** What CHECK says of an input that a case changes. */
function faultsFound(input: Formula, row: number): readonly (readonly [Formula, Formula])[] {
  return caseNumbers.map((number) => {
    const faults = faultsOf(caseOf(number));
    const place = `MATCH(${input},{${faults}.input},0)`;
    const fault = `INDEX({${faults}.fault},${place})`;
    return [
      `IF(${filledIn(number, row)},ISNUMBER(${place}),FALSE)`,
      textFormula(texts.invalid, { case: caseName(number), fault }),
    ] as const;
  });
}

/** Plain formulas take numbers alone, and know the bounds of the case shown. */
function faultsInPlain(input: Formula, row: number): readonly (readonly [Formula, Formula])[] {
  const of = (part: string): Formula => `INDEX({given.${part}},MATCH(${input},{given.labels},0))`;
  return [
    ...caseNumbers.map(
      (number) =>
        [
          `IF(${filledIn(number, row)},NOT(ISNUMBER({~$cases.value${number}_${row}})),FALSE)`,
          textFormula(texts.notNumber, { case: caseName(number) }),
        ] as const,
    ),
    [`IF({~$casesteps.shown${row}}="",FALSE,${of("good")}=0)`, of("words")] as const,
  ];
}

const table: CasedTable = {
  labels: "inputs.labels",
  units: "inputs.units",
  header: "inputs.header",
  names: "inputs.names",
  body: "inputs.body",
  values: "inputs.values",
  faults: { addin: faultsFound, plain: faultsInPlain },
  side: texts.strategy,
  sideMeaning: texts.strategyMeaning,
  sideError: texts.strategyError,
};

/** The block of the inputs as the results read them. */
export const shownInputs = "caseinputs";
/** The blocks of a case: its inputs, all its metrics, what is wrong with it. */
const caseOf = (number: number): string => `case${number}`;
const metricsOf = (number: number): string => `casemetrics${number}`;

/** Metrics that are shown for every case; all of them are among the results. */
const compared: readonly MetricKey[] = [
  "total_cost",
  "saving",
  "upfront",
  "lasting_breakeven_days",
  "npv",
  "breakeven_calls",
];

/** A metric of a strategy in a case: with the add-in from all metrics of the case, in plain formulas from the results while the case is shown. */
function figure(metric: MetricKey, strategy: number, number: number): Pick<GridCell, "formula" | "plain"> {
  const all = metricsOf(number);
  const place = `MATCH(${quotedText(rowLabel(metric))},{${all}.labels},0),MATCH(${strategyName(strategy)},{${all}.header},0)`;
  return {
    formula: `IF({casefigures.valid${number}}=${quotedText(texts.statusOk)},INDEX({${all}},${place}),"")`,
    plain: {
      formula: `IF({casefigures.valid${number}}=${quotedText(texts.statusOk)},{results.${metric}.${strategy}},"")`,
    },
  };
}

/** The figures of all cases side by side. */
function figuresBlock(strategies: number): GridBlock {
  const all = Array.from({ length: strategies }, (_, index) => index + 1);
  const rows = compared.flatMap((metric) =>
    all
      .filter((strategy) => strategy > 1 || isForBaseline(metric))
      .filter((strategy) => metric !== "upfront" || strategy > 1)
      .map((strategy): GridCell[] => {
        const { label, unit } = metricDefinition(metric);
        return [
          { value: label, style: "label" },
          { formula: strategyName(strategy), style: "text" },
          { value: shownUnit(unit), style: "unit" },
          { style: "text" },
          ...caseNumbers.map((number): GridCell => ({
            ...(strategy === 1 && { key: `${metric}${number}` }),
            ...figure(metric, strategy, number),
            style: metric === "saving" ? "keyFigure" : "figure",
            format: numberFormat(unit),
          })),
        ];
      }),
  );
  const valid = (number: number): Pick<GridCell, "formula" | "plain"> => ({
    formula: `IFERROR(IF({casesteps.fault${number}}=${quotedText(texts.words.good)},${quotedText(texts.statusOk)},${quotedText(texts.statusInvalid)}),${quotedText(texts.statusInvalid)})`,
    plain: {
      formula: `IFERROR(IF(${shownNumber}=${number},${quotedText(texts.statusOk)},${quotedText(texts.oneAtATime)}),${quotedText(texts.statusInvalid)})`,
    },
  });
  return {
    kind: "grid",
    id: "casefigures",
    rows: [
      [
        { value: texts.figures, style: "tableHead" },
        { value: texts.strategy, style: "tableHead" },
        { value: sharedTexts.unit, style: "tableHead" },
        { style: "tableHead" },
        ...caseNumbers.map((number): GridCell => ({ formula: caseName(number), style: "tableHeadRight" })),
      ],
      [
        { value: texts.status, style: "label" },
        { style: "text" },
        { style: "unit" },
        { style: "text" },
        ...caseNumbers.map((number): GridCell => ({ key: `valid${number}`, ...valid(number), style: "unitRight" })),
      ],
      ...rows,
    ],
    parts: {
      valid: { row: 1, column: 4, rows: 1, columns: caseNumbers.length },
      names: { row: 2, column: 1, rows: strategies, columns: 1 },
      ...Object.fromEntries(
        caseNumbers.map((number) => [`totals${number}`, { row: 2, column: 3 + number, rows: strategies, columns: 1 }]),
      ),
    },
    conditions: [
      { kind: "formula", part: "valid", formula: `{~casefigures.valid1}=${quotedText(texts.statusOk)}`, look: "good" },
      {
        kind: "formula",
        part: "valid",
        formula: `{~casefigures.valid1}=${quotedText(texts.statusInvalid)}`,
        look: "bad",
      },
    ],
  };
}

/** Which strategy costs least in each case. */
const least: Formula = caseNumbers
  .map((number) => {
    const totals = `{casefigures.totals${number}}`;
    return textFormula(texts.least, {
      case: caseName(number),
      strategy: `INDEX({casefigures.names},MATCH(MIN(${totals}),${totals},0))`,
      cost: money(`MIN(${totals})`),
    });
  })
  .join(`&"; "&`);

/** Inputs of the case shown that sentences and the summary say. */
const workloadShown: readonly InputKey[] = ["calls_per_day", "growth_per_month", "horizon_days", "discount_rate"];
const shownOfEach: readonly InputKey[] = ["prompt_tokens", "input_price", "retires_after_days"];

/** An input of the case shown: of the workload, or of the strategy at a place among the results. */
export const shownInput = (key: InputKey, strategy = 1): Formula => `{shown.${key}.${strategy}}`;

/** The inputs of the case shown, found by label and by the name that heads the results; plain formulas take those of the ledger. */
function shownBlock(strategies: number): GridBlock {
  const row = (key: InputKey, strategy: number): GridCell[] => {
    const { unit, workload } = inputDefinition(key);
    const column = workload
      ? `COLUMN({inputs.strategies.1})-COLUMN({inputs.first})+1`
      : `MATCH(${strategyName(strategy)},{${shownInputs}.header},0)`;
    return [
      { value: inputLabel(key), style: "label" },
      workload ? { style: "text" } : { formula: strategyName(strategy), style: "text" },
      {
        key: `${key}.${strategy}`,
        formula: `INDEX({${shownInputs}},MATCH(${quotedText(inputLabel(key))},{${shownInputs}.labels},0),${column})`,
        plain: { formula: `{given.${key}.${strategy}}` },
        style: "figure",
        format: inputFormat(unit),
      },
    ];
  };
  return {
    kind: "grid",
    id: "shown",
    rows: [
      [{ value: texts.shown, style: "section" }, { style: "section" }, { style: "section" }],
      ...workloadShown.map((key) => row(key, 1)),
      ...shownOfEach.flatMap((key) => Array.from({ length: strategies }, (_, index) => row(key, index + 1))),
    ],
  };
}

/** The inputs of the case shown. */
export const shownCase: ReadTable = { inputs: shownInputs, horizonDays: shownInput("horizon_days") };

const metricFormats = metricKeys.map((key) => numberFormat(metricDefinition(key).unit));

const metricsBlock = (number: number, strategies: number): SpillBlock => ({
  kind: "spill",
  id: metricsOf(number),
  heading: fillText(texts.metricsOf, { number }),
  table: call("COMPARE", { inputs: at(caseOf(number)) }),
  noAnswer: noAnswerWord,
  rows: metricKeys.length + 1,
  columns: [
    { key: "metric", style: "label" },
    ...Array.from(
      { length: strategies },
      (_, index) => ({ key: `strategy${index + 1}`, style: "figure", format: metricFormats }) as const,
    ),
  ],
});

/** Rows kept free for what CHECK finds in a case. */
const faultRows = 21;

const faultsBlock = (number: number): SpillBlock => ({
  kind: "spill",
  id: faultsOf(caseOf(number)),
  heading: fillText(texts.faultsOf, { number }),
  mayBeEmpty: true,
  table: call("CHECK", { inputs: at(caseOf(number)) }),
  rows: faultRows,
  columns: ["row", "column", "input", "strategy", "check", "fault"].map((key) => ({ key, style: "text" as const })),
});

/** What is wrong with the inputs of a case, or "ok". */
function caseFault(number: number): Formula {
  const faults = faultsOf(caseOf(number));
  return firstOf(
    [
      [`IFERROR(NOT(${isChecked(caseOf(number))}),TRUE)`, quotedText(sharedTexts.checks.notChecked)],
      [`{${faults}.fault.1}<>""`, textFormula(texts.invalid, { case: caseName(number), fault: `{${faults}.fault.1}` })],
    ],
    quotedText(texts.words.good),
  );
}

/** How many strategies there are, and the overrides of the example. */
export interface ScenarioCases {
  /** The names of the strategies. */
  readonly names: readonly string[];
  readonly examples: readonly Override[];
}

/** The sheets of the cases: overrides and figures, and the steps behind them. */
export function scenarioCases({ names, examples }: ScenarioCases): readonly SheetTemplate[] {
  const strategies = names.length;
  return [
    {
      id: "casessheet",
      name: texts.sheet,
      columns: [34, widthFor(names, 20), 18, 14, 15, 15, 15, 70],
      frozenRows: 2,
      orientation: "landscape",
      onePage: true,
      stacks: [
        {
          at: "A1",
          blocks: [
            casesHead([
              {
                text: { formula: unlessError(firstOf([[areFaulty, `""`]], least)) },
                style: "headline",
                only: "addin",
              },
              { text: texts.plainNote, style: "sentence", only: "plain" },
            ]),
            overridesBlock(table, examples),
            figuresBlock(strategies),
            shownBlock(strategies),
          ],
        },
      ],
    },
    caseInputsSheet(strategies),
    caseMetricsSheet(strategies),
  ];
}

/** The inputs that the results read, at the place at which they stand on the first sheet; each case below; the steps beside them. */
function caseInputsSheet(strategies: number): SheetTemplate {
  const steps = stepsBlock(table, {
    faultOf: (number) => ({ formula: caseFault(number), plain: { formula: quotedText(texts.words.good) } }),
    inputsAreValid: `{${sheetChecksOf(inputs)}.inputs}=${quotedText(sharedTexts.checks.ok)}`,
    cased: caseOf(1),
  });
  return {
    id: "caseinputssheet",
    name: texts.inputsSheet,
    columns: [
      32,
      18,
      ...Array.from({ length: strategies }, () => 12),
      34,
      12,
      12,
      12,
      12,
      3,
      32,
      ...Array.from({ length: 8 }, () => 14),
    ],
    frozenRows: 2,
    orientation: "landscape",
    helper: true,
    stacks: [
      { at: "A1", blocks: [headOf("caseinputs", texts.inputsTitle, texts.inputsSentence)] },
      {
        at: "A6",
        blocks: [
          { kind: "case-inputs", id: shownInputs, inputs, of: "shown", only: "addin" },
          ...caseNumbers.map(
            (number) => ({ kind: "case-inputs", id: caseOf(number), inputs, of: number, only: "addin" }) as const,
          ),
          { ...steps, only: "plain" },
        ],
      },
      { at: `${columnLetters(strategies + 8)}6`, blocks: [{ ...steps, only: "addin" }] },
    ],
  };
}

/** All metrics of every case, and what is wrong with its inputs. */
const caseMetricsSheet = (strategies: number): SheetTemplate => ({
  id: "casemetricssheet",
  name: texts.figuresSheet,
  only: "addin",
  columns: [40, ...Array.from({ length: Math.max(5, strategies) }, () => 16)],
  frozenRows: 2,
  orientation: "portrait",
  helper: true,
  stacks: [
    { at: "A1", blocks: [headOf("casemetrics", texts.figuresTitle, texts.figuresSentence)] },
    {
      at: "A4",
      blocks: [...caseNumbers.map((number) => metricsBlock(number, strategies)), ...caseNumbers.map(faultsBlock)],
    },
  ],
});
