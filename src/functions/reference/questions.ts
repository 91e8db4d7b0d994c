import { metricDefinition, type MetricKey } from "../../engine/metrics/metrics";
import { namespace } from "../../messages/namespace";
import { fillText } from "../../messages/fill";
import { questions, questionTexts, type QuestionKey } from "../../messages/questions";
import { budgetTexts } from "../../messages/sheets/budget";
import { hybridTexts } from "../../messages/sheets/hybrid";
import { modelComparisonTexts } from "../../messages/sheets/model-comparison";
import { promptOrFineTuneTexts } from "../../messages/sheets/prompt-or-fine-tune";
import { routeOrReplaceTexts } from "../../messages/sheets/route-or-replace";
import { rulesOfThumbTexts } from "../../messages/sheets/rules-of-thumb";
import { whatIfTexts } from "../../messages/sheets/what-if";
import { isoToSerial } from "../../prices/serial-date";
import { functions } from "../all";
import { invoke } from "../invoke";
import { exampleInputs, exampleRanges } from "../scenarios/example-inputs";

/** An argument as it stands in a formula, with its value. */
interface Written {
  readonly written: string;
  readonly value: unknown;
}

type Argument = number | string | null | Written;

type Question = readonly [key: QuestionKey, id: string, args: readonly Argument[], template?: string];

const CALLS_PER_DAY = 20_000;

const busier = (table: typeof exampleInputs): (string | number)[][] =>
  table.map(([label = "", ...values]) =>
    label === "Calls per day"
      ? [label, ...values.map((value) => (value === 0 ? 0 : CALLS_PER_DAY))]
      : [label, ...values],
  );

/** The table under the name that every template gives it, and the same with ranges. */
const inputs: Written = { written: "Inputs", value: busier(exampleInputs) };
const uncertain: Written = { written: "Inputs", value: busier(exampleRanges) };

/** The same with a model's name for the prices of prompting. */
const byName: Written = {
  written: "Inputs",
  value: busier(exampleInputs).map((row) =>
    row[0] === "Input price" || row[0] === "Output price" ? [row[0], "gpt-4.1", row[2]!] : row,
  ),
};

const exportTable: Written = {
  written: "Export!A1:J500",
  value: functions.find(({ id }) => id === "SPEND")?.examples[0]?.ranges?.["log"],
};

const day = (year: number, month: number, ofMonth: number): Written => ({
  written: `DATE(${year},${month},${ofMonth})`,
  value: isoToSerial(new Date(Date.UTC(year, month - 1, ofMonth)).toISOString().slice(0, 10)),
});

const list = (values: readonly number[]): Written => ({ written: `{${values.join(",")}}`, value: [values] });

const [, tuned = ""] = promptOrFineTuneTexts.strategies;
const [prompting = ""] = promptOrFineTuneTexts.strategies;
const first = promptOrFineTuneTexts.name;
const scenario = (key: QuestionKey, metric: string, strategy = tuned): Question => [
  key,
  "SCENARIO",
  [inputs, metric, strategy],
  first,
];

const asked: readonly Question[] = [
  scenario("breakeven_days", "breakeven_days"),
  scenario("breakeven_calls", "breakeven_calls"),
  scenario("breakeven_tokens", "breakeven_tokens"),
  scenario("saving", "saving"),
  scenario("npv", "npv"),
  scenario("irr", "irr"),
  scenario("roi", "roi"),
  scenario("payback_months", "payback_months"),
  scenario("cost_per_month", "cost_per_month", prompting),
  scenario("upfront", "upfront"),
  scenario("total_cost", "total_cost"),
  ["compare", "COMPARE", [inputs], first],
  ["cash_flow", "CASHFLOW", [inputs, tuned, day(2027, 3, 1)], first],
  ["crossovers", "CROSSOVERS", [inputs, tuned], first],
  ["recommend", "RECOMMEND", [inputs], first],
  ["sensitivity", "SENSITIVITY", [inputs, "saving", 0.1, tuned], whatIfTexts.name],
  ["simulate", "SIMULATE", [uncertain, "saving", 500, 1, tuned], whatIfTexts.name],
  ["solve", "SOLVE", [inputs, "saving", 0, "Calls per day", tuned], whatIfTexts.name],
  ["what_if", "WHATIF", [inputs, "saving", "Calls per day", list([1000, 5000, 20_000])], whatIfTexts.name],
  [
    "two_way",
    "WHATIF",
    [inputs, "saving", "Calls per day", list([1000, 5000, 20_000]), `${tuned}: Setup hours`, list([20, 40, 80])],
    whatIfTexts.name,
  ],
  [
    "routed",
    "WHATIF",
    [inputs, "saving", "Traffic share", list([0.5, 0.7, 0.9]), "Escalation rate", list([0, 0.1, 0.2])],
    routeOrReplaceTexts.name,
  ],
  ["explain", "EXPLAIN", [inputs, "saving", tuned], first],
  ["check", "CHECK", [inputs], first],
  ["inputs", "INPUTS", [], first],
  ["call", "CALLCOST", [2200, 150, "gpt-4.1"], modelComparisonTexts.name],
  ["prompt_month", "PROMPTCOST", [CALLS_PER_DAY, 2200, 150, "gpt-4.1", null, 30], budgetTexts.name],
  ["training", "TRAININGCOST", [1_600_000, 3, "gpt-4.1"], first],
  ["tuning", "TUNINGCOST", [2000, 800, 3, "gpt-4.1", 0.5, 40, 90], first],
  ["model_price", "MODELPRICE", ["o3", "input", day(2025, 6, 1)], modelComparisonTexts.name],
  ["price_source", "PRICESOURCE", ["gpt-4.1"], modelComparisonTexts.name],
  ["price_table", "PRICETABLE", ["gpt-4.1-mini"], modelComparisonTexts.name],
  ["prices_used", "PRICESUSED", [byName, day(2026, 12, 1)], first],
  ["models", "MODELS", ["anthropic"], modelComparisonTexts.name],
  ["tunable", "TUNABLE", ["openai"], first],
  ["blended", "BLENDEDPRICE", ["gpt-4.1", null, 0.25], modelComparisonTexts.name],
  ["tokens", "TOKENS", ["How many tokens is this?", "gpt-4.1"]],
  ["cache_hits", "CACHEHITRATE", [1440, 5], rulesOfThumbTexts.name],
  ["cache_pays", "BREAKEVEN_CACHE", [3, 0.3, 3.75], rulesOfThumbTexts.name],
  ["conversation", "CONTEXTTOKENS", [2000, 200, 150, 6], first],
  ["gpus", "GPUS", [40_000, 800, 200, 8000, 800, 2, 0.7], hybridTexts.name],
  ["own_gpu", "GPUPRICE", [30_000, 4, 0.7, 0.12], hybridTexts.name],
  ["self_host", "SELFHOSTPRICE", [2, 1000, 0.3], hybridTexts.name],
  ["latency", "LATENCY", [4000, 200, 12_500, 50, 0.01], hybridTexts.name],
  ["usage", "USAGE", [exportTable, 2000], first],
  ["spend", "SPEND", [exportTable, "month"], budgetTexts.name],
];

/** A question of an analyst, with the formula that answers it. */
export interface AnsweredQuestion {
  readonly key: QuestionKey;
  readonly question: string;
  readonly id: string;
  readonly formula: string;
  /** What the formula gives; a text, a number or a table. */
  readonly answer: unknown;
  /** Of a number. */
  readonly unit: string;
  /** The template that has it ready. */
  readonly template: string | undefined;
}

const writtenArgument = (argument: Argument): string =>
  argument === null
    ? ""
    : typeof argument === "object"
      ? argument.written
      : typeof argument === "number"
        ? String(argument)
        : `"${argument.replaceAll('"', '""')}"`;

const valueOf = (argument: Argument): unknown =>
  typeof argument === "object" && argument !== null ? argument.value : argument;

/** Every question with its formula and what that gives: the formulas are computed, not typed. */
export const answeredQuestions = (): Promise<readonly AnsweredQuestion[]> =>
  Promise.all(
    asked.map(async ([key, id, args, template]) => {
      const definition = functions.find((one) => one.id === id)!;
      return {
        key,
        id,
        question: questions[key],
        formula: `=${namespace}.${id}(${args.map(writtenArgument).join(",")})`,
        answer: await invoke(definition, args.map(valueOf)),
        unit: id === "SCENARIO" ? metricDefinition(args[1] as MetricKey).unit : definition.result.unit,
        template,
      };
    }),
  );

/** The answer in few words. */
export function answerText({ answer, unit }: Pick<AnsweredQuestion, "answer" | "unit">): string {
  if (Array.isArray(answer)) {
    const rows = answer as readonly (readonly unknown[])[];
    return fillText(questionTexts.table, { rows: rows.length, columns: rows[0]?.length ?? 0 });
  }
  return typeof answer === "number" ? `${Number(answer.toPrecision(6))} ${unit}` : String(answer);
}
