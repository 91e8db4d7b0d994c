import { firstOf } from "../../catalogue/wording";
import type { Formula, GridBlock } from "../../template/template";
import { baseline, call, cellsOf, columnsOf, given, type Side } from "../blocks/references";
import { ofBoth, oneOfBoth, type Step, stepBlock } from "../blocks/step-block";

/** Stands for "without end". */
export const endless = "10^99";

/** The number format of lengths that may be without end. */
export const lengthFormat = '[>=1E+15]"never";#,##0.0';

const lengths = cellsOf("lengths");
const volume = cellsOf("volume");

/** The prompt of a side over that of the baseline. */
const share = (side: Side): Formula => (side === baseline ? "1" : lengths("share", side));

const cachedFrom = (side: Side): Formula =>
  firstOf(
    [
      [`${given("cache_hit_rate", side)}=0`, endless],
      [`${given("cache_min_tokens", side)}=0`, "0"],
      [`${share(side)}=0`, endless],
    ],
    `MIN(${endless},${given("cache_min_tokens", side)}/${share(side)})`,
  );

const ofSide = oneOfBoth(lengths);

/** What one prompt token of the baseline's length costs to the horizon: price, and the time it takes. */
const perToken = (price: Formula, uncached: Formula, side: Side, s: Side): Formula =>
  `${share(side)}*(${call("attempts", side)}*${price}/10^6*${call("batch_factor", side)}*${ofSide("price_calls", side, s)}+IF(${given("prefill_tokens_per_second", side)}>0,${uncached}/${given("prefill_tokens_per_second", side)},0)*${call("second_cost", side)}*${lengths("calls", s)})`;

const calls = (s: Side, ...more: readonly Formula[]): Formula =>
  `SUMPRODUCT(${["{bymonth.volume}", ...more, columnsOf("bill", s)("own_days")].join(",")})`;

/** What a side costs whatever the prompt's length. */
const withoutPrompt = (side: Side, s: Side): Formula =>
  `${oneOfBoth(volume)("fixed", side, s)}+${call("attempts", side)}*${call("rest_cost", side)}*${ofSide("price_calls", side, s)}+(${call("failure", side)}+${call("rest_seconds", side)}*${call("second_cost", side)})*${lengths("calls", s)}`;

const pieces: readonly Step[] = [
  {
    key: "share",
    label: "Its prompt over the baseline's",
    unit: "fraction",
    how: "prompt tokens of the alternative / of the baseline",
    alternatives: (s) =>
      `IF(${given("prompt_tokens", baseline)}=0,0,${given("prompt_tokens", s)}/${given("prompt_tokens", baseline)})`,
  },
  {
    key: "cached_from",
    label: "Cached from",
    unit: "tokens/call",
    how: "the baseline's length from which each side's prompt is cached",
    format: lengthFormat,
    each: cachedFrom,
  },
  {
    key: "first_cached",
    label: "First of both",
    unit: "tokens/call",
    format: lengthFormat,
    how: "where the first piece ends",
    alternatives: (s) => `MIN(${lengths("cached_from", baseline)},${lengths("cached_from", s)})`,
  },
  {
    key: "last_cached",
    label: "Second of both",
    unit: "tokens/call",
    format: lengthFormat,
    how: "where the last piece begins",
    alternatives: (s) => `MAX(${lengths("cached_from", baseline)},${lengths("cached_from", s)})`,
  },
];

const costs: readonly Step[] = [
  { key: "calls", label: "Calls while it runs", unit: "calls", how: "volume · days", alternatives: (s) => calls(s) },
  ...ofBoth(
    { key: "price_calls", label: "the same with the price change", unit: "calls", how: "volume · price factor · days" },
    (side, s) => calls(s, `{bymonth.factor.${side}}`),
  ),
  ...ofBoth(
    {
      key: "fixed",
      label: "Cost without prompt tokens",
      unit: "USD",
      how: "cost at any volume + other tokens, failures and the latency without the prompt",
    },
    withoutPrompt,
  ),
  ...ofBoth(
    {
      key: "per_token",
      label: "One more prompt token, not cached",
      unit: "USD",
      how: "input price and prefill time of one token · calls",
    },
    (side, s) => perToken(given("input_price", side), "1", side, s),
  ),
  ...ofBoth(
    {
      key: "per_token_cached",
      label: "One more prompt token, cached",
      unit: "USD",
      how: "price where cached and prefill time of what is not cached · calls",
    },
    (side, s) => perToken(call("prompt_price_cached", side), `(1-${given("cache_hit_rate", side)})`, side, s),
  ),
];

/** What both cost as lines in the baseline's prompt tokens, the alternative's prompt shrinking in the same proportion. */
export const lengthsBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "lengths",
    heading: "Break-even prompt tokens",
    note: "Over the days on which the alternative runs, its prompt shrinking in the same proportion. Straight pieces with a jump at each cache minimum.",
    sides,
    steps: [...pieces, ...costs],
  });
