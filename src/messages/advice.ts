/** The texts of a recommendation, by id. */
export const adviceTexts = {
  "contender.as-typed": "{name}",
  "contender.cache": "{name} with prompt caching",
  "contender.batch": "{name} in batch",
  "contender.cache-batch": "{name} with prompt caching and in batch",

  "advice.saves": "saves {amount:money} {currency}",
  "advice.costs-more": "costs {amount:money} {currency} more",
  "advice.tune": "Go with {name}: it {saving} over {days} {days?day|days} and has a lasting break-even on day {day}.",
  "advice.step":
    "Stay with {baseline} and {step}: that saves {amount:money} {currency} over {days} {days?day|days}{beside}.",
  "advice.prompt":
    "Switch from {baseline} to {name}: that saves {amount:money} {currency} over {days} {days?day|days} without upfront cost{beside}.",
  "advice.beside-saves": ", while {name} {saving}",
  "advice.beside-costs": ", while {name} {saving}",
  "advice.beside-unlikely":
    "; {name} {saving} in the base case, but only {share:percent} of {draws} simulation runs show a saving",
  "advice.stay": "Stay with {baseline}: {name} {reason}.",
  "advice.unlikely":
    "saves {amount:money} {currency} over {days} {days?day|days} in the base case, but only {share:percent} of {draws} simulation runs show a saving ({least:percent} required)",
  "advice.saves-nothing": "saves nothing over {days} {days?day|days}",
  "advice.over": "{saving} over {days} {days?day|days}",
  "advice.saving": "{name} {saving} over {days} {days?day|days}, compared with {baseline} as entered.",
  "advice.likelihood":
    "{name} shows a saving in {share:percent} of {draws} simulation runs; at least {least:percent} are required.",
  "advice.lasting": "{name} costs less in total from day {day} to the horizon.",
  "advice.total": "{name} as entered: upfront, running and retraining cost.",

  "condition.saving": "{name} does not save money over {days} {days?day|days}.",
  "condition.likelihood":
    "A saving of {name} is not likely enough: {share:percent} of {draws} simulation runs show one, {least:percent} are required.",
  "condition.lasting": "{name} has no lasting break-even before the horizon and its retirement. {reason}",
  "condition.cheaper":
    "{winner} does the same for less: {cost:money} {currency} in total, against {own:money} {currency}.",

  "step.do.cache": "enable prompt caching",
  "step.do.batch": "use batch processing where delay is acceptable",
  "step.do.cache-batch": "enable prompt caching, and use batch processing where delay is acceptable",
  "step.cost": "{step}: total cost{note}.",
  "step.no-gain": "{step} would not cost less: total cost{note}.",
  "step.cache-note":
    " with {share:percent} of calls finding the prompt (a lifetime of {minutes} minutes, random arrivals)",
  "step.batch-not-relied-on":
    "{name} in batch: total cost. The table has no batch row, so the advice does not rely on it.",
  "step.no-cache.on": "Enabling the cache would not help {name}: it is enabled already.",
  "step.no-cache.too-short": "Caching would not help {name}: the prompt is shorter than the cache minimum.",
  "step.no-cache.no-price": "Caching would not help {name}: no Cached price below its Input price is known.",
  "step.no-cache.no-calls": "Caching would not help {name}: at this volume no call would find the prompt cached.",
  "step.no-batch.all": "Batch processing would not help {name}: every call is in batch already.",
  "step.no-batch.conversation":
    "Batch processing is not possible for {name}: the calls of a conversation follow each other.",
  "step.no-batch.no-discount": "Batch processing would not help {name}: the batch discount is 0.",

  "turn.none": "No single input changes the advice, even at ten times its value or near 0.",
  "turn.none-within":
    "No single input changes the advice within {share:percent} of its value. Larger changes were not searched: the table has too many months or inputs.",
  "turn.input":
    "The advice changes if {name} {change} from {present:digits} to {value:digits} ({sign}{share:percent}): {advice}.",
  "turn.rises": "rises",
  "turn.falls": "falls",
  "turn.stay": "then stay with {name}",
  "turn.prompt": "then switch to {name}",
  "turn.tune": "then go with {name}",

  "assumes.quality": "Equal quality of all strategies, except for what the failure inputs say.",
  "assumes.non-cash":
    "The totals include failure and latency cost, a non-cash estimate; the value is the largest of any strategy.",
  "assumes.range-not-used": "The simulation uses the value without its range: {reason}",
} as const satisfies Record<string, string>;
