/**
 * The texts of errors, by id: what is wrong, where, and what to do. Also the parts that they are made of.
 *
 * `{place}` is where it is wrong; see `fillText` for the other placeholders.
 */
export const errorTexts = {
  "internal-error": "{id}: internal error. Please report it with the formula.",
  "too-large": "{what} is too large to be a number.",
  "result-of": "A result of {id}",
  "the-result-of": "The result of {id}",
  "did-you-mean": " Did you mean {name}?",
  "did-you-mean-quoted": " Did you mean {name:quoted}?",
  "one-of": " It is one of {names}.",
  "at-place": "{place}: {reason}",

  // Numbers within bounds.
  "bounds.outside": "{place} must be {rule}, got {value:exact}.{hint}",
  "bounds.fault": "must be {rule}, got {value:exact}.{hint}",
  "bounds.write-percentage": " Write {value:exact}% as {fraction:exact}.",
  "bounds.number": "a number",
  "bounds.whole": "a whole number",
  "bounds.whole-within": "a whole number {limits}",
  "bounds.or-zero": "0, or {rule}",
  "bounds.whole-min": "a whole number of at least {min:exact}",
  "bounds.min": "at least {min:exact}",
  "bounds.above": "above {min:exact}",
  "bounds.max": "at most {max:exact}",
  "bounds.below": "below {max:exact}",
  "bounds.min-max": "between {min:exact} and {max:exact}",
  "bounds.min-below": "at least {min:exact} and below {max:exact}",
  "bounds.above-max": "above {min:exact} and at most {max:exact}",
  "bounds.above-below": "above {min:exact} and below {max:exact}",

  // What was received instead.
  "received.nothing": "nothing",
  "received.empty-text": "an empty text",
  "received.text": "the text {text:quoted}",
  "received.logical": "{value}",
  "received.range": "a range",
  "received.other": "something that is no number, text or logical value",

  // Arguments of functions.
  "argument.missing": "{place} is missing.",
  "argument.missing-choice": "{place} is missing: enter one of {names}.",
  "argument.missing-price": "{place} is missing: enter a price or a model name.",
  "argument.empty-cell": "{place} is missing: the cell is empty.",
  "argument.too-many": "{id} takes at most {count} {count?argument|arguments}, got {got}.",
  "argument.not-number": "{place} must be a number, got {got:exact}.",
  "argument.not-text": "{place} must be a text, got {got:exact}.",
  "argument.not-choice": "{place} must be a text such as {example}, got {got:exact}.",
  "argument.unknown-choice": "{place} {text:quoted} is not known.{hint}",
  "argument.not-price": "{place} must be a price or a model name, got {got:exact}.",
  "argument.not-name": "{place} must be a name or a number, got {got:exact}.",
  "argument.not-date": "{place} must be a date from 1900-03-01 to 9999-12-31, got {got:exact}.",
  "argument.not-flag": "{place} must be TRUE or FALSE, got {got:exact}.",
  "argument.not-one-value": "{place} must be one value, got a range of {rows} × {columns} cells.",
  "argument.empty-range": "{place} is an empty range.",
  "argument.empty": "{place} is empty.",
  "argument.holds": "{place} holds {got}.",
  "cell.error": "{place} holds the error {error}.",
  "cell.other-error": "{place} holds an error: {error}.",
  "cell.unknown-error": "{place} holds an error that is not known.",

  // Costs.
  "cost.price-missing":
    "{parameter} is missing: it is required when price_or_model is a number, because {tokens} are not free. Enter their price, or a model name in place of the number.",
  "cost.output-tokens": "output tokens",
  "cost.cached-tokens": "cached tokens",
  "cost.rate-missing": "hourly_rate is missing: {hours:exact} hours of work are not free.",
  "cost.cached-beyond-input":
    "cached_tokens and cache_write_tokens together must not be more than input_tokens, got {special:exact} of {input:exact}.",
  "cost.speed-zero": "{place} is 0: {tokens:exact} {kind} tokens need a speed above 0.",
  "cache.never-pays":
    "Caching never saves money: cached tokens cost {cachedPrice:exact} USD per 1M and input tokens {inputPrice:exact}.",
  "cache.always-pays":
    "No hit rate is needed: writing to the cache costs {cacheWritePrice:exact} USD per 1M and reading from it {cachedPrice:exact}.",

  // Figures without an answer.
  "metric.baseline": "{metric} compares a strategy with the baseline: choose a strategy other than the first.",
  "roi.no-extra-upfront": "ROI is not defined: there is no extra upfront cost.",
  "latency.unknown": "Latency is not known: neither 'Overhead seconds' nor a speed is given.",
  "irr.no-extra-upfront": "IRR is not defined: there is no extra upfront cost.",
  "irr.no-return": "IRR is not defined: nothing is paid back.",
  "irr.several-sign-changes":
    "IRR is not defined (multiple sign changes): the monthly cash flows change sign {times} times.",
  "irr.too-high": "IRR is not shown above 10,000% a year: the extra upfront cost is paid back almost at once.",
  "breakeven.it": "it",
  "breakeven.only-until": "No break-even: {name} is cheaper only until day {day}.",
  "breakeven.retired": "No break-even: the provider retires {name} on day {day}.",
  "breakeven.costs-more": "No break-even: {name} costs {more:money} {currency} a day more.",
  "breakeven.saves-nothing": "No break-even: {name} saves nothing.",
  "breakeven.not-within": "No break-even within {days} {days?day|days}.",
  "breakeven.not-lasting":
    "No lasting break-even: {name} breaks even on day {day} but costs more again from day {until}.",
  "threshold.a-cost": "A cost of the break-even",
  "threshold.no-calls": "No break-even: without calls the prompt length makes no difference.",
  "threshold.no-prompt": "No break-even prompt length: the baseline has no prompt tokens.",
  "threshold.undecided": "Break-even could not be determined: costs are nearly equal over many GPU steps.",
  "threshold.never.calls": "No break-even volume: it costs more at every volume.",
  "threshold.never.tokens": "No break-even prompt length: it costs more at every length.",
  "threshold.never-stays.calls": "There is no volume above which it stays cheaper.",
  "threshold.never-stays.tokens": "There is no prompt length above which it stays cheaper.",
  "threshold.only-below.calls": "Cheaper only below {x} calls per day; above that it costs more.",
  "threshold.only-below.tokens": "Cheaper only below {x} prompt tokens; above that it costs more.",
  "threshold.only-below-too-large.calls": "Cheaper only below a volume too large to show.",
  "threshold.only-below-too-large.tokens": "Cheaper only below a prompt length too large to show.",

  // Many scenarios at once.
  "work.too-much":
    "{what} must be at most {allowed} for a scenario with so many months and retrainings, got {times}. Shorten the horizon, or ask for fewer.",
  "work.solve-horizon":
    "SOLVE searches for {metric} with GPUs over at most {months} months, got a horizon of {days:exact} days. Shorten the horizon.",
  "work.draws": "draws",
  "work.what-if-cells": "The number of what-if cells",
  "solve.no-answer": "The metric has no answer at any value of the input. {searched}",
  "solve.none": "No {value} of the input gives {target}. {reached} {searched}",
  "solve.any": "value",
  "solve.whole": "whole value",
  "solve.searched": "Searched: {range}.",
  "solve.searched-part": "Searched: {range}, but not every step in between: there are too many.",
  "solve.range": "{from:digits} to {to:digits}",
  "solve.upwards": "{from:digits} and above",
  "solve.constant": "It is {figure} at every value that was tried.",
  "solve.nearest": "The nearest found is {figure}, at {at:digits}.",
  "solve.far": "No figure found comes near it.",
  "solve.jumps": "The figure jumps over the target: the nearest found is {figure}, at {at:digits}.",
  "simulate.baseline": "The baseline is not compared with itself.",
  "simulate.no-ranges":
    "The inputs table has no Low and High values: add these columns to the right of a strategy and fill them in for uncertain inputs.",
  "simulate.no-value": "{share:percent} of the simulation runs have no {metric}, and this percentile falls among them.",
  "simulate.no-mean": "{share:percent} of the simulation runs have no {metric}, so there is no mean.",
  "simulate.no-mean-of-rates": "The mean of internal rates of return says nothing.",
  "recommend.one-strategy": "The inputs table has one strategy, {name:quoted}: a recommendation needs at least two.",
  "what-if.no-values": "values_2 is missing: input_2 needs the values it takes across the top.",
  "what-if.no-input": "input_2 is missing: values_2 are the values of a second input.",
  "what-if.same-input": "input_1 and input_2 must be different inputs.",
  "cash-flow.past-horizon": "The horizon ends after {months} {months?month|months}.",

  // Searching.
  "search.no-input": "No input contains every word of {text:quoted}.",
  "search.no-model": "No model in the price book contains every word of {text:quoted}.",
  "search.no-tunable": "No tunable model contains every word of {text:quoted}.",
} as const satisfies Record<string, string>;
