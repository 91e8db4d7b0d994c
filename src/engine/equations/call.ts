import {
  above,
  any,
  atLeast,
  choose,
  equal,
  greatest,
  input,
  least,
  minus,
  over,
  plus,
  power,
  powers,
  roundUp,
  step,
  times,
  type Expression,
  type Operand,
  type Step,
} from "./expression";
import type { CallStepKey } from "./steps";

const prompt = input("prompt_tokens");
const user = input("user_tokens");
const output = input("output_tokens");
const turns = input("turns_per_conversation");
const shortest = input("cache_min_tokens");
const resent = step("resent_output");
const shortCalls = step("short_calls");
const isSingle = equal(turns, 1);

/** Tokens at a speed; a speed of 0 leaves its part out. */
export const secondsFor = (tokens: Operand, speed: Expression): Expression =>
  choose(above(speed, 0), over(tokens, speed), 0);

/**
 * What the first so many calls of a conversation send before their own new tokens, added up: P₁ = prompt, P_k = prompt + (k − 1) · user + (k − 2) · resent output, so that
 * j calls send j · prompt + j(j − 1)/2 · user + (j − 1)(j − 2)/2 · resent output.
 */
const prefixOf = (calls: Expression): Expression =>
  plus(
    times(calls, prompt),
    times(over(times(calls, minus(calls, 1)), 2), user),
    times(over(times(greatest(0, minus(calls, 1)), minus(calls, 2)), 2), resent),
  );

/** What the first so many calls add: F₁ = user, F_k = user + resent output. */
const freshOf = (calls: Expression): Expression =>
  plus(times(calls, user), times(greatest(0, minus(calls, 1)), resent));

/**
 * How many of the calls 1 … n, and the one that would follow, have a prefix too short for the cache.
 *
 * The second call's prefix is prompt + user, and each later one is longer by user + resent output: it reaches the shortest prompt that is cached after
 * ⌈(shortest − prompt − user)/(user + resent output)⌉ calls more.
 */
const tooShort = choose(
  atLeast(prompt, shortest),
  0,
  choose(
    any(isSingle, atLeast(plus(prompt, user), shortest)),
    1,
    choose(
      equal(plus(user, resent), 0),
      plus(turns, 1),
      plus(1, least(turns, roundUp(over(minus(shortest, plus(prompt, user)), plus(user, resent))))),
    ),
  ),
);

const foundPrice = (hit: Expression): Expression =>
  plus(times(hit, input("cached_price")), times(minus(1, hit), input("cache_write_price")));

/** What a call's input tokens cost where calls find their prefix with a hit rate, in USD of a million calls. */
const inputCost = (hit: Expression, price: Expression): Expression =>
  choose(
    equal(hit, 0),
    times(step("input_tokens"), input("input_price")),
    plus(
      times(step("found_prefix"), price),
      times(step("written_tokens"), input("cache_write_price")),
      times(step("plain_tokens"), input("input_price")),
    ),
  );

const perMillion = (inputCosts: Expression): Expression =>
  over(plus(inputCosts, times(output, input("output_price"))), 1e6);

const hit = input("cache_hit_rate");
const batchHit = input("batch_cache_hit_rate");
const batch = input("batch_share");
const failure = input("failure_rate");

/** Input tokens that the model has to take in, where calls find their prefix with a hit rate. */
export const uncachedAt = (rate: Expression): Expression =>
  plus(times(step("found_prefix"), minus(1, rate)), step("short_prefix"), step("fresh_tokens"));

/** Whether any call looks for its prefix in a cache. */
const usesCache = any(above(hit, 0), above(batchHit, 0));

/**
 * One call of the strategy's own model, the mean over the calls of a conversation, at the prices of go-live.
 *
 * The mean is in closed form: a prefix only grows, so the calls whose prefix is too short for the cache are the first ones, and their tokens add up as above.
 */
export const callSteps: Readonly<Record<CallStepKey, Step>> = {
  resent_output: {
    label: "Output that later calls send again",
    unit: "tokens/call",
    expression: greatest(0, minus(output, input("reasoning_tokens"))),
  },
  prefix_tokens: {
    label: "Input sent before, per call",
    unit: "tokens/call",
    expression: choose(isSingle, prompt, over(prefixOf(turns), turns)),
  },
  fresh_tokens: {
    label: "New input tokens per call",
    unit: "tokens/call",
    expression: choose(isSingle, user, over(freshOf(turns), turns)),
  },
  input_tokens: {
    label: "Input tokens per call",
    unit: "tokens/call",
    expression: plus(step("prefix_tokens"), step("fresh_tokens")),
  },
  short_calls: {
    label: "Calls whose prefix is too short for the cache",
    unit: "calls",
    expression: choose(usesCache, tooShort, plus(turns, 1)),
  },
  short_prefix: {
    label: "Prefix tokens too short for the cache, per call",
    unit: "tokens/call",
    expression: choose(
      atLeast(shortCalls, turns),
      step("prefix_tokens"),
      choose(equal(shortCalls, 0), 0, over(prefixOf(shortCalls), turns)),
    ),
  },
  found_prefix: {
    label: "Prefix tokens that are cached, per call",
    unit: "tokens/call",
    expression: choose(
      atLeast(shortCalls, turns),
      0,
      choose(equal(shortCalls, 0), step("prefix_tokens"), minus(step("prefix_tokens"), step("short_prefix"))),
    ),
  },
  calls_without_cache: {
    label: "Calls that write nothing to the cache",
    unit: "calls",
    expression: choose(isSingle, 1, greatest(0, minus(shortCalls, 1))),
  },
  plain_tokens: {
    label: "Input tokens at the input price, per call",
    unit: "tokens/call",
    expression: choose(
      any(isSingle, above(shortCalls, turns)),
      plus(step("short_prefix"), step("fresh_tokens")),
      choose(
        equal(step("calls_without_cache"), 0),
        0,
        over(plus(prefixOf(step("calls_without_cache")), freshOf(step("calls_without_cache"))), turns),
      ),
    ),
  },
  written_tokens: {
    label: "Input tokens written to the cache, per call",
    unit: "tokens/call",
    expression: choose(
      any(isSingle, above(shortCalls, turns)),
      0,
      minus(step("input_tokens"), plus(step("found_prefix"), step("plain_tokens"))),
    ),
  },
  found_price: { label: "Price of a cached prefix", unit: "USD/M tokens", expression: foundPrice(hit) },
  input_cost: {
    label: "Input cost of 1M calls",
    unit: "USD",
    expression: inputCost(hit, step("found_price")),
  },
  batch_found_price: {
    label: "Price of a cached prefix, in batch",
    unit: "USD/M tokens",
    expression: foundPrice(batchHit),
  },
  batch_input_cost: {
    label: "Input cost of 1M calls, in batch",
    unit: "USD",
    expression: inputCost(batchHit, step("batch_found_price")),
  },
  attempt_at_once: {
    label: "Token cost of one attempt",
    unit: "USD/call",
    expression: perMillion(step("input_cost")),
  },
  attempt_in_batch: {
    label: "Token cost of an attempt in batch, undiscounted",
    unit: "USD/call",
    expression: perMillion(step("batch_input_cost")),
  },
  attempt_token_cost: {
    label: "Token cost of one attempt, batch included",
    unit: "USD/call",
    expression: choose(
      equal(batch, 0),
      step("attempt_at_once"),
      plus(
        times(minus(1, batch), step("attempt_at_once")),
        times(batch, minus(1, input("batch_discount")), step("attempt_in_batch")),
      ),
    ),
  },
  attempts: {
    label: "Attempts per call",
    unit: "attempts/call",
    expression: powers(failure, input("retries"), 20),
  },
  billed_attempts: {
    label: "Billed attempts per call",
    unit: "attempts/call",
    expression: times(step("attempts"), plus(minus(1, failure), times(failure, input("billed_failures")))),
  },
  lost_calls: {
    label: "Share of calls whose every attempt fails",
    unit: "fraction",
    expression: power(failure, plus(input("retries"), 1)),
  },
  uncached_tokens: {
    label: "Uncached input tokens per call",
    unit: "tokens/call",
    expression: uncachedAt(hit),
  },
  latency_seconds: {
    label: "Latency of one attempt",
    unit: "s/call",
    expression: plus(
      input("overhead_seconds"),
      secondsFor(step("uncached_tokens"), input("prefill_tokens_per_second")),
      secondsFor(greatest(0, minus(output, 1)), input("output_tokens_per_second")),
    ),
  },
  token_cost: {
    label: "Token cost of a call",
    unit: "USD/call",
    expression: times(step("billed_attempts"), step("attempt_token_cost")),
  },
  fee_cost: {
    label: "Fees of a call",
    unit: "USD/call",
    expression: times(step("billed_attempts"), input("fee_per_call")),
  },
  failure_cost: {
    label: "Failure cost of a call (non-cash estimate)",
    unit: "USD/call",
    expression: times(step("lost_calls"), input("cost_per_failure")),
  },
  latency_cost: {
    label: "Latency cost of a call (non-cash estimate)",
    unit: "USD/call",
    expression: times(step("attempts"), minus(1, batch), step("latency_seconds"), input("latency_cost_per_second")),
  },
  own_cost: {
    label: "Cost of a call on the own model",
    unit: "USD/call",
    expression: plus(step("token_cost"), step("fee_cost"), step("failure_cost"), step("latency_cost")),
  },
};
