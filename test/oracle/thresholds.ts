import type { Inputs } from "./inputs";
import { Rational, sum } from "./rational";
import { callsOf, Running, runningOf } from "./strategy";
import { lastNotSaving, lineThrough, type Line, type Place, type Regime, type Stairs } from "./steps";
import type { Walk } from "./walk";
import { tolerance } from "./zero";

/** Binary digits kept of the lines that the steps are counted on. */
const DIGITS = 512;

/** What the choice changes of the totals to the horizon, other inputs put in their place: the GPUs' cost apart. Days on which both are on the baseline are none of it. */
const totalsWith = (path: Walk, baseline: Inputs, alternative: Inputs) => {
  const { days } = path;
  const [shared, tuned] = [new Running(baseline), runningOf(alternative, baseline)];
  const withoutGpus = (running: Running, m: number): Rational => {
    const { token, fee, failure, latency, fixed, labour } = running.day(m);
    return sum([token, fee, failure, latency, fixed, labour]);
  };
  const spared = path.baselineUpfront.plus(path.baselineRetraining).minus(path.sharedRetraining);
  const paid = path.alternativeUpfront.plus(path.alternativeRetraining).minus(path.sharedRetraining);
  const running = (running: Running): Rational => sum(days.map(({ own }, m) => own.times(withoutGpus(running, m))));
  const [sharedCost, tunedCost] = [spared.plus(running(shared)), paid.plus(running(tuned))];

  const stairs = (running: Running, sign: 1 | -1) =>
    days.flatMap(({ own }, m) =>
      running.gpuLoads(m).map(({ load, least, perDay }) => {
        const gross = own.times(perDay);
        return { load, least, extra: sign > 0 ? gross : gross.negated(), gross };
      }),
    );
  const gpus = [...stairs(shared, -1), ...stairs(tuned, 1)];
  return { saving: sharedCost.minus(tunedCost), gross: sharedCost.plus(tunedCost), gpus };
};

type Totals = ReturnType<typeof totalsWith>;

/** Between two places where a cache begins, totals and loads are lines: two points give them. */
const regimeOf = (
  totalsAt: (x: Rational) => Totals,
  from: Rational,
  to: Rational | undefined,
  zero: Rational,
): Regime => {
  const width = to ? to.minus(from) : Rational.of(3);
  const [x1, x2] = [from.plus(width.over(Rational.of(3))), from.plus(width.timesPowerOfTwo(-1))];
  const [one, two] = [totalsAt(x1), totalsAt(x2)];
  const line = (y1: Rational, y2: Rational): Line => {
    const { at0, slope } = lineThrough(x1, y1, x2, y2);
    return { at0: at0.rounded(DIGITS), slope: slope.rounded(DIGITS) };
  };
  const stairs = one.gpus.map((gpu, j) => ({ ...gpu, load: line(gpu.load, two.gpus[j]!.load) }));
  return {
    from,
    to,
    saving: line(one.saving, two.saving),
    gross: line(one.gross, two.gross),
    stairs: joined(stairs.filter(({ gross }) => gross.sign() > 0)),
    zero,
  };
};

/** Stairs that always have the same height, in months alike or on both sides, become one. */
const joined = (stairs: readonly Stairs[]): Stairs[] => {
  const kept: Stairs[] = [];
  const alike = (a: Stairs, b: Stairs): boolean =>
    [a.load.at0.compare(b.load.at0), a.load.slope.compare(b.load.slope), a.least.compare(b.least)].every(
      (difference) => difference === 0,
    );
  for (const next of stairs) {
    const i = kept.findIndex((each) => alike(each, next));
    if (i < 0) kept.push(next);
    else kept[i] = { ...next, extra: kept[i]!.extra.plus(next.extra), gross: kept[i]!.gross.plus(next.gross) };
  }
  return kept;
};

/** What lies above the highest x at which the alternative does not save: from the top regime down. Null: it never stays above; undefined: not calculated. */
const threshold = (regimes: readonly Regime[]): Place | null | undefined => {
  for (const regime of regimes.toReversed()) {
    const last = lastNotSaving(regime);
    if (last === "open") return undefined;
    if (last === "for ever") return null;
    if (last !== "none") return last;
  }
  return { x: Rational.zero, lever: Rational.zero };
};

/** Calls a day above which the alternative is and stays cheaper over the horizon. */
export const breakEvenCallsOf = (path: Walk, zero = tolerance): Place | null | undefined => {
  const totalsAt = (calls: Rational): Totals =>
    totalsWith(path, { ...path.baseline, calls_per_day: calls }, { ...path.alternative, calls_per_day: calls });
  return threshold([regimeOf(totalsAt, Rational.zero, undefined, zero)]);
};

/** The baseline's prompt tokens above which it is, the alternative's prompt shrinking in the same proportion. */
export const breakEvenTokensOf = (path: Walk, zero = tolerance): Place | null | undefined => {
  const { baseline, alternative } = path;
  if (baseline.prompt_tokens.sign() === 0) return null;
  const share = alternative.prompt_tokens.over(baseline.prompt_tokens);
  const totalsAt = (tokens: Rational): Totals =>
    totalsWith(path, { ...baseline, prompt_tokens: tokens }, { ...alternative, prompt_tokens: tokens.times(share) });

  // A prefix is the prompt and what the calls before have added to it; the one after the last call decides what that call writes.
  const cacheBegins = (s: Inputs, part: Rational): Rational[] => {
    if (part.sign() === 0 || (s.cache_hit_rate.sign() === 0 && s.batch_cache_hit_rate.sign() === 0)) return [];
    const calls = callsOf(s);
    const last = calls.at(-1)!;
    return [...calls.map(({ prefix }) => prefix), last.prefix.plus(last.fresh)].map((prefix) =>
      s.cache_min_tokens.minus(prefix.minus(s.prompt_tokens)).over(part),
    );
  };
  const starts = [Rational.zero, ...cacheBegins(baseline, Rational.one), ...cacheBegins(alternative, share)]
    .filter((start) => start.sign() >= 0)
    .sort((a, b) => a.compare(b))
    .filter((start, i, all) => i === 0 || start.compare(all[i - 1]!) !== 0);
  return threshold(starts.map((start, i) => regimeOf(totalsAt, start, starts[i + 1], zero)));
};
