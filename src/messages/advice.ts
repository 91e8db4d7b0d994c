/** The texts of a recommendation, by id. */
export const adviceTexts = {
  "advice.saves": "saves {amount:money} USD",
  "advice.costs-more": "costs {amount:money} USD more",
  "advice.tune": "Go with {name}: it {saving} over {days} {days?day|days} and has a lasting break-even on day {day}.",
  "advice.step": "{step}: that saves {amount:money} USD over {days} {days?day|days}{beside}.",
  "advice.beside-saves": ", where {name} {saving}",
  "advice.beside-costs": ", and {name} {saving}",
  "advice.stay": "Stay with {baseline}: {name} {reason}.",
  "advice.unsure":
    "may save {amount:money} USD over {days} {days?day|days}, but the saving is not likely enough or does not last",
  "advice.saves-nothing": "saves nothing over {days} {days?day|days}",
  "advice.over": "{saving} over {days} {days?day|days}",
  "advice.lasting": "{name} costs less in total from day {day} to the horizon.",
  "advice.likelihood":
    "{share:percent} of {draws} simulation runs show a saving; at least {least:percent} are required.",
  "advice.saving": "{name} {saving} over {days} {days?day|days}, compared with {baseline}.",
  "advice.total": "{name}: upfront, running and retraining cost.",
  "step.first.cache": "Enable prompt caching first",
  "step.first.batch": "Use batch processing where delay is acceptable",
  "step.first.strategy": "Prompt {name} first",
  "step.cache": "Enable prompt caching",
  "step.batch": "Use batch processing where delay is acceptable",
  "step.strategy": "Prompt {name}",
  "step.cost": "{step}: total cost{note}.",
  "step.cache-note":
    " with {share:percent} of calls finding the prompt (a lifetime of {minutes} minutes, random arrivals)",
  "step.batch-note": "; the table has no batch row, so the advice does not rely on it",
  "step.no-cache.on": "Caching would not help {name}: it is enabled already.",
  "step.no-cache.too-short": "Caching would not help {name}: the prompt is shorter than the cache minimum.",
  "step.no-cache.no-price": "Caching would not help {name}: the table has no Cached price below the Input price.",
  "step.no-cache.no-calls": "Caching would not help {name}: at this volume no call would find the prompt cached.",
  "step.no-batch.all": "Batch processing would not help {name}: every call is in batch already.",
  "step.no-batch.no-discount": "Batch processing would not help {name}: the batch discount is 0.",
  "turn.none": "No single input changes the advice, even at ten times its value or near 0.",
  "turn.input":
    "The advice for the base case changes if {name} {change} from {present:digits} to {value:digits} ({sign}{share:percent}).",
  "turn.rises": "rises",
  "turn.falls": "falls",
  "assumes.quality": "Equal quality of all strategies, except for what the failure inputs say.",
  "assumes.non-cash":
    "The totals include failure and latency cost, a non-cash estimate; the value is the largest of any strategy.",
} as const satisfies Record<string, string>;
