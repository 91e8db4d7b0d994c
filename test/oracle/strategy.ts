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

/** The calls of a conversation, one by one: what each finds before it, and what it adds. */
export const callsOf = (s: Inputs): { readonly prefix: Rational; readonly fresh: Rational }[] => {
  const answer = larger(zero, s.output_tokens.minus(s.reasoning_tokens));
  const calls: { prefix: Rational; fresh: Rational }[] = [{ prefix: s.prompt_tokens, fresh: s.user_tokens }];
  for (let k = 1; k < Number(s.turns_per_conversation.ceiling()); k += 1) {
    const { prefix, fresh } = calls[k - 1]!;
    calls.push({ prefix: prefix.plus(fresh), fresh: answer.plus(s.user_tokens) });
  }
  return calls;
};

const mean = (values: readonly Rational[]): Rational => sum(values).over(whole(values.length));

/** The mean input cost of a conversation's calls, in millionths, and its uncached tokens, where calls find their prefix with a hit rate. */
const inputAt = (s: Inputs, hit: Rational): { cost: Rational; uncached: Rational } => {
  const calls = callsOf(s);
  const looks = hit.sign() > 0;
  const perCall = calls.map(({ prefix, fresh }) => {
    const found = looks && prefix.compare(s.cache_min_tokens) >= 0;
    const added = looks && calls.length > 1 && prefix.plus(fresh).compare(s.cache_min_tokens) >= 0;
    const newPrice = added ? s.cache_write_price : s.input_price;
    const prefixPrice = found ? hit.times(s.cached_price).plus(one.minus(hit).times(s.cache_write_price)) : newPrice;
    return {
      cost: prefix.times(prefixPrice).plus(fresh.times(newPrice)),
      uncached: prefix.times(found ? one.minus(hit) : one).plus(fresh),
    };
  });
  return { cost: mean(perCall.map(({ cost }) => cost)), uncached: mean(perCall.map(({ uncached }) => uncached)) };
};

/** What one call costs and takes, at the prices of month 0. */
export const oneCall = (s: Inputs) => {
  const atOnce = inputAt(s, s.cache_hit_rate);
  const inBatch = inputAt(s, s.batch_cache_hit_rate);
  const output = s.output_tokens.times(s.output_price);
  const notInBatch = one.minus(s.batch_share);
  const tokenCost = sum([
    notInBatch.times(atOnce.cost.plus(output)),
    s.batch_share.times(one.minus(s.batch_discount)).times(inBatch.cost.plus(output)),
  ]).over(MILLION);

  const retries = Number(s.retries.ceiling());
  const attempts = sum(Array.from({ length: retries + 1 }, (_, k) => s.failure_rate.toThe(k)));
  const lost = s.failure_rate.toThe(retries + 1);
  const billed = attempts.times(one.minus(s.failure_rate).plus(s.failure_rate.times(s.billed_failures)));

  const afterTheFirst = larger(zero, s.output_tokens.minus(one));
  const latency = sum([
    s.overhead_seconds,
    secondsAt(atOnce.uncached, s.prefill_tokens_per_second),
    secondsAt(afterTheFirst, s.output_tokens_per_second),
  ]);
  const waiting = attempts.times(notInBatch).times(latency);
  const onGpus = notInBatch.times(atOnce.uncached).plus(s.batch_share.times(inBatch.uncached));

  return {
    latency,
    token: billed.times(tokenCost),
    fee: billed.times(s.fee_per_call),
    failure: lost.times(s.cost_per_failure),
    latencyCost: waiting.times(s.latency_cost_per_second),
    tokens: billed.times(mean(callsOf(s).map(({ prefix, fresh }) => prefix.plus(fresh))).plus(s.output_tokens)),
    gpuSeconds: billed.times(
      secondsAt(onGpus, s.gpu_input_tokens_per_second).plus(secondsAt(s.output_tokens, s.gpu_output_tokens_per_second)),
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
    .over(MILLION)
    .plus(s.training_hours.times(s.training_price_per_hour));

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
  readonly fee: Rational;
  readonly failure: Rational;
  readonly latency: Rational;
  readonly fixed: Rational;
  readonly labour: Rational;
}

const addDays = (a: RunningDay, b: RunningDay): RunningDay => ({
  token: a.token.plus(b.token),
  fee: a.fee.plus(b.fee),
  failure: a.failure.plus(b.failure),
  latency: a.latency.plus(b.latency),
  fixed: a.fixed.plus(b.fixed),
  labour: a.labour.plus(b.labour),
});

/** The share of the calls that the baseline answers beside an alternative. */
export const besideShare = ({ traffic_share: t, escalation_rate: e }: Inputs): Rational =>
  one.minus(t).plus(t.times(e));

/** What an alternative costs while it runs: its own share of the calls, and the baseline in service for the others. */
export const runningOf = (alternative: Inputs, baseline: Inputs): Running => {
  if (alternative === baseline) return new Running(baseline);
  const { traffic_share: t, escalation_rate: e } = alternative;
  const w = besideShare(alternative);
  return new Running(
    alternative,
    { calls: t, failures: t.times(one.minus(e)) },
    w.sign() > 0 ? new Running(baseline, { calls: w, failures: w }) : undefined,
  );
};

/** What a strategy costs on a day of month m, and the GPUs it then needs. */
export class Running {
  private readonly call;
  private readonly priceFactor;
  private readonly rentFactor;
  private readonly days = new Map<number, RunningDay>();
  private readonly totals = new Map<number, Rational>();
  private readonly volumes: Rational[] = [];

  /**
   * @param share of the calls that its model takes, and of those whose failures are its own
   * @param beside the baseline that answers the other calls
   */
  constructor(
    private readonly inputs: Inputs,
    private readonly share: { readonly calls: Rational; readonly failures: Rational } = { calls: one, failures: one },
    private readonly beside?: Running,
  ) {
    this.call = oneCall(inputs);
    this.priceFactor = powersByTwelfths(one.plus(inputs.price_change_per_year));
    this.rentFactor = powersByTwelfths(one.plus(inputs.infrastructure_price_change_per_year));
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
    const calls = volume.times(this.share.calls);
    const own = {
      token: calls.times(this.call.token).times(this.priceFactor(month)),
      fee: calls.times(this.call.fee),
      failure: volume.times(this.share.failures).times(this.call.failure),
      latency: calls.times(this.call.latencyCost),
      fixed: HOURS_A_DAY.times(s.hosting_per_hour)
        .times(this.rentFactor(month))
        .plus(s.other_cost_per_month.times(MONTHS_A_DAY)),
      labour: s.maintenance_hours_per_month.times(s.hourly_rate).times(MONTHS_A_DAY),
    };
    const day = this.beside ? addDays(own, this.beside.day(month)) : own;
    this.days.set(month, day);
    return day;
  }

  /** GPUs' worth of work of the strategy's own model, before rounding up. */
  private load(month: number): Rational {
    return this.volume(month)
      .times(this.share.calls)
      .times(this.call.gpuSeconds)
      .over(SECONDS_A_DAY)
      .times(this.inputs.peak_factor)
      .over(this.inputs.utilisation);
  }

  /** Each model's GPUs in a month: their work, their least number, and what one of them costs on a day. */
  gpuLoads(month: number): { load: Rational; least: Rational; perDay: Rational }[] {
    const s = this.inputs;
    const perDay = HOURS_A_DAY.times(s.gpu_price_per_hour).times(this.rentFactor(month));
    return [{ load: this.load(month), least: s.min_gpus, perDay }, ...(this.beside?.gpuLoads(month) ?? [])];
  }

  /** GPUs of the strategy's own model. */
  gpus(month: number): Rational {
    const s = this.inputs;
    return s.gpu_price_per_hour.sign() === 0 ? zero : gpusFor(this.load(month), s.min_gpus);
  }

  infrastructure(month: number): Rational {
    const gpus = this.gpuLoads(month)
      .filter(({ perDay }) => perDay.sign() > 0)
      .map(({ load, least, perDay }) => gpusFor(load, least).times(perDay));
    return sum([this.day(month).fixed, ...gpus]);
  }

  total(month: number): Rational {
    const known = this.totals.get(month);
    if (known) return known;
    const { token, fee, failure, latency, labour } = this.day(month);
    const total = sum([token, fee, failure, latency, labour, this.infrastructure(month)]);
    this.totals.set(month, total);
    return total;
  }

  /** A figure of a call, by the shares of the calls that each model takes. */
  private byShare(of: (call: ReturnType<typeof oneCall>) => Rational): Rational {
    const own = this.share.calls.times(of(this.call));
    return this.beside ? own.plus(this.beside.byShare(of)) : own;
  }

  costPerCall(): Rational {
    const failure = (running: Running): Rational => running.share.failures.times(running.call.failure);
    return sum([
      this.byShare(({ token, fee, latencyCost }) => sum([token, fee, latencyCost])),
      failure(this),
      this.beside ? failure(this.beside) : zero,
    ]);
  }

  tokens(): Rational {
    return this.byShare(({ tokens }) => tokens);
  }

  /** Seconds of an attempt; none where a model that takes calls has none. */
  latency(): Rational | undefined {
    const s = this.inputs;
    const known = [s.overhead_seconds, s.prefill_tokens_per_second, s.output_tokens_per_second].some(
      (part) => part.sign() > 0,
    );
    if (!known && this.share.calls.sign() > 0) return undefined;
    const beside = this.beside ? this.beside.latency() : zero;
    return beside && this.share.calls.times(this.call.latency).plus(beside);
  }
}

/** Whole GPUs; an exact fit is not rounded up. */
export const gpusFor = (load: Rational, least: Rational): Rational =>
  larger(least, whole(load.times(one.minus(tolerance)).ceiling()));
