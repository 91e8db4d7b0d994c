import {
  batchStep,
  cacheStep,
  usualCacheMinutes,
  type CheaperStep,
  type NoCache,
} from "../../../engine/analysis/cheaper-steps";
import { likelyShare, type Verdict } from "../../../engine/analysis/verdict";
import type { Message } from "../../../engine/cost-error";
import type { Comparison } from "../../../engine/metrics/comparison";
import { noLastingBreakEven } from "../../../engine/metrics/no-break-even";
import { totalCost } from "../../../engine/strategy/cost-parts";
import type { Scenario } from "../../../scenario/scenario";
import type { Cell } from "../../cell";
import { canBatch } from "../../scenarios/scenario-references";
import type { TurningInput } from "./turning-input";

/** What the advice is put together from. */
export interface Advice {
  readonly scenario: Scenario;
  readonly verdict: Verdict;
  /** Share of the simulation runs that save money, where the table has ranges. */
  readonly share: { readonly share: number; readonly draws: number } | undefined;
  readonly turn: TurningInput | undefined;
}

/** A row of an advice: what it is about, what it says, and its figure. */
export type AdviceRow = readonly [label: string, text: Message, value: Cell];

/** "saves 5 USD", or "costs 5 USD more". */
const savingMessage = (saving: number): Message =>
  saving >= 0
    ? { id: "advice.saves", values: { amount: saving } }
    : { id: "advice.costs-more", values: { amount: -saving } };

/** The rows of an advice: the line itself, the reasons, the cheaper steps, what would change it, what it assumes. */
export const adviceRows = (advice: Advice): AdviceRow[] => [
  headline(advice),
  ...reasons(advice),
  ...steps(advice),
  turning(advice),
  ...assumptions(advice),
];

function headline({ scenario: { names }, verdict }: Advice): AdviceRow {
  const c = verdict.comparisons[verdict.place]!;
  const days = c.own.strategy.horizon_days;
  const name = names[verdict.place]!;
  const saving = c.path.saving;
  if (verdict.kind === "tune") {
    const values = { name, saving: savingMessage(saving), days, day: c.lastingBreakEven! };
    return ["Advice", { id: "advice.tune", values }, saving];
  }
  if (verdict.kind === "step") {
    const saved = totalCost(verdict.comparisons[0]!.parts) - verdict.step!.totalCost;
    const step = stepMessage(verdict.step!, names, "step.first");
    const beside = verdict.step!.kind === "strategy" && verdict.step!.place === verdict.place;
    const values = { step, amount: saved, days, beside: beside ? "" : besideMessage(saving, name) };
    return ["Advice", { id: "advice.step", values }, saved];
  }
  const values = { baseline: names[0]!, name, reason: stayReason(c, days) };
  return ["Advice", { id: "advice.stay", values }, saving];
}

const besideMessage = (saving: number, name: string): Message => ({
  id: saving > 0 ? "advice.beside-saves" : "advice.beside-costs",
  values: { name, saving: savingMessage(saving) },
});

const stayReason = ({ path: { saving } }: Comparison, days: number): Message =>
  saving > 0
    ? { id: "advice.unsure", values: { amount: saving, days } }
    : saving === 0
      ? { id: "advice.saves-nothing", values: { days } }
      : { id: "advice.over", values: { saving: savingMessage(saving), days } };

/** What the step is; `step.first` as the advice itself. */
const stepMessage = (step: CheaperStep, names: readonly string[], start: "step" | "step.first" = "step"): Message => ({
  id: `${start}.${step.kind}`,
  values: step.kind === "strategy" ? { name: names[step.place]! } : {},
});

function reasons({ scenario: { names }, verdict, share }: Advice): AdviceRow[] {
  const c = verdict.comparisons[verdict.place]!;
  if (verdict.place === 0) return [];
  const name = names[verdict.place]!;
  const day = c.lastingBreakEven;
  const none = day === undefined ? noLastingBreakEven(c) : undefined;
  const lasting: AdviceRow = none
    ? ["Lasting break-even", none, none]
    : ["Lasting break-even", { id: "advice.lasting", values: { name, day: day! } }, day!];
  const likely: AdviceRow[] = share
    ? [["Likelihood", { id: "advice.likelihood", values: { ...share, least: likelyShare } }, share.share]]
    : [];
  const compared = {
    name,
    saving: savingMessage(c.path.saving),
    days: c.own.strategy.horizon_days,
    baseline: names[0]!,
  };
  return [
    ["Saving", { id: "advice.saving", values: compared }, c.path.saving],
    ...likely,
    lasting,
    ...verdict.comparisons.map(({ parts }, i): AdviceRow => {
      return ["Total cost", { id: "advice.total", values: { name: names[i]! } }, totalCost(parts)];
    }),
  ];
}

const noCacheIds: Readonly<Record<NoCache, string>> = {
  on: "step.no-cache.on",
  "too short": "step.no-cache.too-short",
  "no price": "step.no-cache.no-price",
  "no calls": "step.no-cache.no-calls",
};

function steps({ scenario, verdict }: Advice): AdviceRow[] {
  const { names } = scenario;
  const name = names[0]!;
  const baseline = verdict.comparisons[0]!.own.strategy;
  const cache = cacheStep(baseline);
  const rows = verdict.steps.map((step): AdviceRow => {
    const values = { step: stepMessage(step, names), note: stepNote(step, scenario) };
    return ["Cheaper step", { id: "step.cost", values }, step.totalCost];
  });
  if (typeof cache === "string") rows.push(["Cheaper step", { id: noCacheIds[cache], values: { name } }, ""]);
  const noBatch = baseline.batch_share === 1 ? "step.no-batch.all" : "step.no-batch.no-discount";
  if (!batchStep(baseline)) rows.push(["Cheaper step", { id: noBatch, values: { name } }, ""]);
  return rows;
}

function stepNote(step: CheaperStep, scenario: Scenario): Message | "" {
  if (step.kind === "cache")
    return { id: "step.cache-note", values: { share: step.hitRate, minutes: usualCacheMinutes } };
  return step.kind === "batch" && !canBatch(scenario) ? { id: "step.batch-note" } : "";
}

function turning({ turn }: Advice): AdviceRow {
  if (!turn) return ["Turning input", { id: "turn.none" }, ""];
  const { name, present, value, change } = turn;
  const moved: Message = { id: change > 0 ? "turn.rises" : "turn.falls" };
  const values = { name, change: moved, present, value, sign: change > 0 ? "+" : "−", share: Math.abs(change) };
  return ["Turning input", { id: "turn.input", values }, value];
}

function assumptions({ verdict }: Advice): AdviceRow[] {
  const parts = verdict.comparisons.map(({ parts: each }) => each.failure + each.latency);
  const rows: AdviceRow[] = [["Assumes", { id: "assumes.quality" }, ""]];
  if (parts.some((cost) => cost > 0)) rows.push(["Not invoiced", { id: "assumes.non-cash" }, Math.max(...parts)]);
  return rows;
}
