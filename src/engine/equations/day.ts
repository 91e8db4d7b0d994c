import {
  above,
  choose,
  equal,
  greatest,
  input,
  minus,
  month,
  over,
  plus,
  power,
  roundUp,
  step,
  times,
  type Expression,
  type Owner,
  type Step,
} from "./expression";
import { secondsFor, uncachedAt } from "./call";
import type { DayStepKey } from "./steps";

const share = input("traffic_share");
const baselineShare = step("baseline_share");

/** What the baseline adds where it answers some of the calls. */
const whereServed = (amount: Expression): Expression => choose(above(baselineShare, 0), amount, 0);

/** A figure of a call, by the shares of the calls that each model takes. */
const byShare = (figure: (owner: Owner) => Expression): Expression =>
  plus(
    choose(equal(share, 1), figure("own"), choose(equal(share, 0), 0, times(share, figure("own")))),
    whereServed(times(baselineShare, figure("baseline"))),
  );

/** Tokens, fees and waiting: what a call costs but for failures. */
const withoutFailures = (owner: Owner): Expression =>
  plus(step("token_cost", owner), step("fee_cost", owner), step("latency_cost", owner));

/** GPUs of a model that takes a share of the calls; a load that fills its GPUs exactly is not rounded up. */
const gpusFor = (owner: Owner, calls: Expression): Expression =>
  choose(
    above(input("gpu_price_per_hour", owner), 0),
    greatest(
      input("min_gpus", owner),
      roundUp(
        over(
          times(
            over(times(calls, step("gpu_seconds", owner)), 86_400),
            input("peak_factor", owner),
            minus(1, power(10, -12)),
          ),
          input("utilisation", owner),
        ),
      ),
    ),
    0,
  );

const infrastructureOf = (owner: Owner, gpus: Expression): Expression =>
  plus(
    times(
      plus(step("hosting_per_day", owner), times(24, gpus, input("gpu_price_per_hour", owner))),
      step("infrastructure_factor", owner),
    ),
    step("other_per_day", owner),
  );

/** USD a day for one part of a call's cost, by who answers the call. */
const partPerDay = (of: (owner: Owner) => Expression, ownShare: Expression): Expression =>
  times(
    step("volume"),
    plus(
      choose(equal(ownShare, 1), of("own"), choose(equal(ownShare, 0), 0, times(ownShare, of("own")))),
      whereServed(times(baselineShare, of("baseline"))),
    ),
  );

const batch = input("batch_share");

/** A day of the strategy while it runs: by month, since volume, prices and rents change from month to month. */
export const daySteps: Readonly<Record<DayStepKey, Step>> = {
  gpu_uncached_tokens: {
    label: "Uncached input tokens per call, batch included",
    unit: "tokens/call",
    expression: choose(
      equal(batch, 0),
      step("uncached_tokens"),
      plus(times(minus(1, batch), step("uncached_tokens")), times(batch, uncachedAt(input("batch_cache_hit_rate")))),
    ),
  },
  gpu_seconds: {
    label: "GPU seconds per call",
    unit: "GPU seconds/call",
    expression: choose(
      above(input("gpu_price_per_hour"), 0),
      times(
        step("billed_attempts"),
        plus(
          secondsFor(step("gpu_uncached_tokens"), input("gpu_input_tokens_per_second")),
          secondsFor(input("output_tokens"), input("gpu_output_tokens_per_second")),
        ),
      ),
      0,
    ),
  },
  failure_share: {
    label: "Share of the calls that may fail at the own expense",
    unit: "fraction",
    expression: times(share, minus(1, input("escalation_rate"))),
  },
  cost_per_call: {
    label: "Cost per call",
    unit: "USD/call",
    expression: plus(
      choose(
        equal(step("failure_share"), 1),
        step("own_cost"),
        plus(
          choose(equal(share, 0), 0, times(share, withoutFailures("own"))),
          times(step("failure_share"), step("failure_cost")),
        ),
      ),
      whereServed(times(baselineShare, step("own_cost", "baseline"))),
    ),
  },
  tokens_of_call: {
    label: "Tokens of a call on the own model, billed attempts",
    unit: "tokens/call",
    expression: times(step("billed_attempts"), plus(step("input_tokens"), input("output_tokens"))),
  },
  tokens_per_call: {
    label: "Tokens per call",
    unit: "tokens/call",
    expression: byShare((owner) => step("tokens_of_call", owner)),
  },
  latency: {
    label: "Latency",
    unit: "s/call",
    expression: byShare((owner) => step("latency_seconds", owner)),
  },
  hosting_per_day: {
    label: "Hosting per day",
    unit: "USD/day",
    expression: times(24, input("hosting_per_hour")),
  },
  other_per_day: {
    label: "Other cost per day",
    unit: "USD/day",
    expression: over(times(input("other_cost_per_month"), 12), 365),
  },
  own_labour_per_day: {
    label: "Own maintenance per day",
    unit: "USD/day",
    expression: over(times(input("maintenance_hours_per_month"), input("hourly_rate"), 12), 365),
  },
  labour_per_day: {
    label: "Maintenance per day",
    unit: "USD/day",
    expression: plus(step("own_labour_per_day"), whereServed(step("own_labour_per_day", "baseline"))),
  },
  volume: {
    label: "Calls per day",
    unit: "calls/day",
    expression: times(input("calls_per_day"), power(plus(1, input("growth_per_month")), month)),
    byMonth: true,
  },
  price_factor: {
    label: "Price factor",
    unit: "times",
    expression: power(plus(1, input("price_change_per_year")), over(month, 12)),
    byMonth: true,
  },
  infrastructure_factor: {
    label: "Infrastructure price factor",
    unit: "times",
    expression: power(plus(1, input("infrastructure_price_change_per_year")), over(month, 12)),
    byMonth: true,
  },
  gpus: {
    label: "GPUs",
    unit: "GPUs",
    expression: gpusFor("own", choose(equal(share, 1), step("volume"), times(step("volume"), share))),
    byMonth: true,
  },
  gpus_beside: {
    label: "GPUs of the baseline beside it",
    unit: "GPUs",
    expression: whereServed(gpusFor("baseline", times(step("volume"), baselineShare))),
    byMonth: true,
  },
  own_infrastructure_per_day: {
    label: "Own infrastructure per day",
    unit: "USD/day",
    expression: infrastructureOf("own", step("gpus")),
    byMonth: true,
  },
  baseline_infrastructure_per_day: {
    label: "Infrastructure per day of the baseline beside it",
    unit: "USD/day",
    expression: whereServed(infrastructureOf("baseline", step("gpus_beside"))),
    byMonth: true,
  },
  infrastructure_per_day: {
    label: "Infrastructure per day",
    unit: "USD/day",
    expression: plus(step("own_infrastructure_per_day"), step("baseline_infrastructure_per_day")),
    byMonth: true,
  },
  token_per_day: {
    label: "Token cost per day",
    unit: "USD/day",
    expression: partPerDay((owner) => times(step("token_cost", owner), step("price_factor", owner)), share),
    byMonth: true,
  },
  fee_per_day: {
    label: "Fees per day",
    unit: "USD/day",
    expression: partPerDay((owner) => step("fee_cost", owner), share),
    byMonth: true,
  },
  failure_per_day: {
    label: "Failure cost per day (non-cash estimate)",
    unit: "USD/day",
    expression: partPerDay((owner) => step("failure_cost", owner), step("failure_share")),
    byMonth: true,
  },
  latency_per_day: {
    label: "Latency cost per day (non-cash estimate)",
    unit: "USD/day",
    expression: partPerDay((owner) => step("latency_cost", owner), share),
    byMonth: true,
  },
  cost_per_day: {
    label: "Cost per day",
    unit: "USD/day",
    expression: plus(
      step("token_per_day"),
      step("fee_per_day"),
      step("failure_per_day"),
      step("latency_per_day"),
      step("infrastructure_per_day"),
      step("labour_per_day"),
    ),
    byMonth: true,
  },
};
