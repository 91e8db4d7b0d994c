import type { Inputs } from "./inputs";
import { larger, Rational, sum, whole } from "./rational";
import { powersByTwelfths } from "./twelfths";
import { tolerance } from "./zero";

const MILLION = whole(1_000_000);
const HOURS_A_DAY = whole(24);
const SECONDS_A_DAY = whole(86_400);
const MONTHS_A_DAY = Rational.ratio(12n, 365n);
const { one, zero } = Rational;

/** Tokens at a speed; a speed of 0 leaves its part out. */
const secondsAt = (tokens: Rational, perSecond: Rational): Rational =>
  perSecond.sign() === 0 ? zero : tokens.over(perSecond);

/** What one call costs and takes, at the prices of month 0. */
export const oneCall = (s: Inputs) => {
  const cached = s.cache_hit_rate.sign() > 0 && s.prompt_tokens.compare(s.cache_min_tokens) >= 0;
  const hits = cached ? s.cache_hit_rate : zero;
  const promptPrice = cached
    ? hits.times(s.cached_price).plus(one.minus(hits).times(s.cache_write_price))
    : s.input_price;
  const tokenCost = sum([
    s.prompt_tokens.times(promptPrice),
    s.user_tokens.times(s.input_price),
    s.output_tokens.times(s.output_price),
  ])
    .over(MILLION)
    .times(one.minus(s.batch_share.times(s.batch_discount)));

  const retries = Number(s.retries.ceiling());
  const attempts = sum(Array.from({ length: retries + 1 }, (_, k) => s.failure_rate.toThe(k)));
  const lost = s.failure_rate.toThe(retries + 1);

  const uncached = s.prompt_tokens.times(one.minus(hits)).plus(s.user_tokens);
  const afterTheFirst = larger(zero, s.output_tokens.minus(one));
  const latency = sum([
    s.overhead_seconds,
    secondsAt(uncached, s.prefill_tokens_per_second),
    secondsAt(afterTheFirst, s.output_tokens_per_second),
  ]);
  const waiting = attempts.times(one.minus(s.batch_share)).times(latency);

  return {
    attempts,
    latency,
    token: attempts.times(tokenCost),
    failure: lost.times(s.cost_per_failure),
    latencyCost: waiting.times(s.latency_cost_per_second),
    tokens: attempts.times(sum([s.prompt_tokens, s.user_tokens, s.output_tokens])),
    gpuSeconds: attempts.times(
      secondsAt(uncached, s.gpu_input_tokens_per_second).plus(
        secondsAt(s.output_tokens, s.gpu_output_tokens_per_second),
      ),
    ),
  };
};

export const upfrontOf = (s: Inputs): Rational =>
  sum([
    s.setup_hours.times(s.hourly_rate),
    s.training_examples.times(s.cost_per_label),
    s.training_runs.times(trainingRun(s)),
    s.evaluation_cost,
    s.other_upfront,
  ]);

const trainingRun = (s: Inputs): Rational =>
  s.training_examples
    .times(s.tokens_per_example)
    .times(s.epochs)
    .plus(s.validation_tokens)
    .times(s.training_price)
    .over(MILLION);

export const retrainCostOf = (s: Inputs): Rational =>
  s.retrain_cost ??
  sum([
    trainingRun(s),
    s.retrain_examples.times(s.cost_per_label),
    s.retrain_hours.times(s.hourly_rate),
    s.evaluation_cost,
  ]);

/** USD a day of a month, by what they are for; hosting without GPUs, whose number is a step function of the load. */
export interface RunningDay {
  readonly token: Rational;
  readonly failure: Rational;
  readonly latency: Rational;
  readonly fixed: Rational;
  readonly labour: Rational;
}

/** What a strategy by itself costs on a day of month m, and the GPUs it then needs. */
export class Running {
  private readonly call;
  private readonly priceFactor;
  private readonly days = new Map<number, RunningDay>();
  private readonly totals = new Map<number, Rational>();
  private readonly volumes: Rational[] = [];
  readonly gpuDay: Rational;

  constructor(private readonly inputs: Inputs) {
    this.call = oneCall(inputs);
    this.priceFactor = powersByTwelfths(one.plus(inputs.price_change_per_year));
    this.gpuDay = HOURS_A_DAY.times(inputs.gpu_price_per_hour);
  }

  private volume(month: number): Rational {
    for (let m = this.volumes.length; m <= month; m += 1) {
      this.volumes.push(
        m === 0 ? this.inputs.calls_per_day : this.volumes[m - 1]!.times(one.plus(this.inputs.growth_per_month)),
      );
    }
    return this.volumes[month]!;
  }

  day(month: number): RunningDay {
    const known = this.days.get(month);
    if (known) return known;
    const s = this.inputs;
    const volume = this.volume(month);
    const day = {
      token: volume.times(this.call.token).times(this.priceFactor(month)),
      failure: volume.times(this.call.failure),
      latency: volume.times(this.call.latencyCost),
      fixed: HOURS_A_DAY.times(s.hosting_per_hour).plus(s.other_cost_per_month.times(MONTHS_A_DAY)),
      labour: s.maintenance_hours_per_month.times(s.hourly_rate).times(MONTHS_A_DAY),
    };
    this.days.set(month, day);
    return day;
  }

  /** GPUs' worth of work, before rounding up. */
  load(month: number): Rational {
    return this.volume(month)
      .times(this.call.gpuSeconds)
      .over(SECONDS_A_DAY)
      .times(this.inputs.peak_factor)
      .over(this.inputs.utilisation);
  }

  gpus(month: number): Rational {
    return this.gpuDay.sign() === 0 ? zero : gpusFor(this.load(month), this.inputs.min_gpus);
  }

  infrastructure(month: number): Rational {
    return this.day(month).fixed.plus(this.gpuDay.times(this.gpus(month)));
  }

  total(month: number): Rational {
    const known = this.totals.get(month);
    if (known) return known;
    const { token, failure, latency, labour } = this.day(month);
    const total = sum([token, failure, latency, labour, this.infrastructure(month)]);
    this.totals.set(month, total);
    return total;
  }
}

/** Whole GPUs; an exact fit is not rounded up. */
export const gpusFor = (load: Rational, least: Rational): Rational =>
  larger(least, whole(load.times(one.minus(tolerance)).ceiling()));
