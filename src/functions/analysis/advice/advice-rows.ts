import {
  batchStep,
  cacheStep,
  usualCacheMinutes,
  type CheaperStep,
  type NoCache,
} from "../../../engine/analysis/cheaper-steps";
import type { Verdict } from "../../../engine/analysis/verdict";
import type { Comparison } from "../../../engine/metrics/comparison";
import { neverForGood } from "../../../engine/metrics/no-break-even";
import { totalCost } from "../../../engine/strategy/cost-parts";
import { inWords, moneyInWords } from "../../../engine/wording";
import type { Scenario } from "../../../scenario/scenario";
import type { Cell } from "../../cell";
import { canBatch } from "../../scenarios/scenario-references";
import type { TurningInput } from "./turning-input";

/** What the advice is put together from. */
export interface Advice {
  readonly scenario: Scenario;
  readonly verdict: Verdict;
  /** Share of the draws that save money, where the table has ranges. */
  readonly share: { readonly share: number; readonly draws: number } | undefined;
  readonly turn: TurningInput | undefined;
}

type Row = readonly [label: string, text: string, value: Cell];

const percent = (share: number): string => `${inWords(share * 100)} %`;
const usd = (amount: number): string => `${moneyInWords(amount)} USD`;

/** "saves 5 USD", or "costs 5 USD more". */
const savingPhrase = (saving: number): string => (saving >= 0 ? `saves ${usd(saving)}` : `costs ${usd(-saving)} more`);

/** The rows of an advice: the line itself, the reasons, the cheaper steps, what would turn it, what it rests on. */
export const adviceRows = (advice: Advice): Row[] => [
  headline(advice),
  ...reasons(advice),
  ...steps(advice),
  turning(advice),
  ...assumptions(advice),
];

function headline({ scenario: { names }, verdict }: Advice): Row {
  const c = verdict.comparisons[verdict.place]!;
  const days = inWords(c.own.strategy.horizon_days);
  const name = names[verdict.place];
  if (verdict.kind === "tune")
    return [
      "Advice",
      `Go with ${name}: it ${savingPhrase(c.path.saving)} over ${days} days and has paid back for good on day ${inWords(c.lastingBreakEven!)}.`,
      c.path.saving,
    ];
  if (verdict.kind === "step") {
    const saved = totalCost(verdict.comparisons[0]!.parts) - verdict.step!.totalCost;
    return [
      "Advice",
      `First ${stepPhrase(verdict.step!, names)}: that saves ${usd(saved)} over ${days} days${sideBySide(verdict, name!)}.`,
      saved,
    ];
  }
  return ["Advice", `Stay with ${names[0]}: ${name} ${stayReason(c, days)}.`, c.path.saving];
}

const sideBySide = ({ comparisons, place, step }: Verdict, name: string): string => {
  if (step?.kind === "strategy" && step.place === place) return "";
  const saving = comparisons[place]!.path.saving;
  return saving > 0 ? `, where ${name} saves ${usd(saving)}` : `, and ${name} ${savingPhrase(saving)}`;
};

const stayReason = (c: Comparison, days: string): string =>
  c.path.saving > 0
    ? `may save ${usd(c.path.saving)} over ${days} days, but that is not sure enough or does not last`
    : c.path.saving === 0
      ? `saves nothing over ${days} days`
      : `${savingPhrase(c.path.saving)} over ${days} days`;

function stepPhrase(step: CheaperStep, names: readonly string[]): string {
  if (step.kind === "cache") return `turn the prompt cache of ${names[0]} on`;
  if (step.kind === "batch") return `run ${names[0]} in batch, where answers can wait`;
  return `prompt ${names[step.place]}`;
}

function reasons({ scenario: { names }, verdict, share }: Advice): Row[] {
  const c = verdict.comparisons[verdict.place]!;
  if (verdict.place === 0) return [];
  const name = names[verdict.place]!;
  const lasting = c.lastingBreakEven;
  const pay: Row =
    lasting === undefined
      ? ["Lasting break-even", neverForGood(c).message, neverForGood(c)]
      : ["Lasting break-even", `${name} is cheaper for good from day ${inWords(lasting)}.`, lasting];
  const likely: Row[] = share
    ? [
        [
          "Likelihood",
          `${percent(share.share)} of ${share.draws} draws of the ranges save money; 80 % are asked for.`,
          share.share,
        ],
      ]
    : [];
  return [
    [
      "Saving",
      `${name} ${savingPhrase(c.path.saving)} over ${inWords(c.own.strategy.horizon_days)} days, against ${names[0]}.`,
      c.path.saving,
    ],
    ...likely,
    pay,
    ...verdict.comparisons.map((each, i): Row => [
      "Total cost",
      `${names[i]}, upfront, running and retraining.`,
      totalCost(each.parts),
    ]),
  ];
}

const noCache: Readonly<Record<NoCache, string>> = {
  on: "it is on already",
  "too short": "the prompt is shorter than the shortest that is cached",
  "no price": "the table has no Cached price below the Input price",
  "no calls": "with so few calls none would find the prompt cached",
};

function steps({ scenario, verdict }: Advice): Row[] {
  const { names } = scenario;
  const baseline = verdict.comparisons[0]!.own.strategy;
  const cache = cacheStep(baseline);
  const rows = verdict.steps.map((step): Row => [
    "Cheaper step",
    `${sentence(stepPhrase(step, names))}: total cost${stepNote(step, scenario)}.`,
    step.totalCost,
  ]);
  if (typeof cache === "string")
    rows.push(["Cheaper step", `The prompt cache of ${names[0]} is no step: ${noCache[cache]}.`, ""]);
  if (!batchStep(baseline))
    rows.push([
      "Cheaper step",
      `Batch is no step: ${baseline.batch_share === 1 ? "every call is in batch already" : "the batch discount is 0"}.`,
      "",
    ]);
  return rows;
}

function stepNote(step: CheaperStep, scenario: Scenario): string {
  if (step.kind === "cache")
    return ` with ${percent(step.hitRate)} of calls finding it (a lifetime of ${usualCacheMinutes} minutes, arrivals at random)`;
  return step.kind === "batch" && !canBatch(scenario)
    ? "; the table has no row for batch, so the advice does not count on it"
    : "";
}

const sentence = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

function turning({ turn }: Advice): Row {
  if (!turn)
    return [
      "Turning input",
      "No single input, moved up to ten times its value or down to nothing, turns the advice.",
      "",
    ];
  const direction = turn.change > 0 ? "up" : "down";
  return [
    "Turning input",
    `${turn.name}: ${direction} from ${shown(turn.present)} to ${shown(turn.value)} (${turn.change > 0 ? "+" : "−"}${percent(Math.abs(turn.change))}) turns the advice of the base case.`,
    turn.value,
  ];
}

/** An input's value, to six digits. */
const shown = (value: number): string => String(Number(value.toPrecision(6)));

function assumptions({ verdict }: Advice): Row[] {
  const parts = verdict.comparisons.map(({ parts: each }) => each.failure + each.latency);
  const rows: Row[] = [["Assumes", "Equal quality of all strategies, except for what the failure inputs say.", ""]];
  if (parts.some((cost) => cost > 0))
    rows.push([
      "Not invoiced",
      "The totals hold failure and latency cost, which nobody invoices; the most of it in a strategy.",
      Math.max(...parts),
    ]);
  return rows;
}
