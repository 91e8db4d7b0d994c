/** The texts of the sheets on which plain formulas work out what the add-in's functions give. */
export const plainFormulaTexts = {
  roles: { baseline: "Baseline", alternative: "Alternative", strategy: "Strategy {number}" },
  step: "Step",
  how: "How it is calculated",
  baselineOf: "{label}: baseline",
  alternativeOf: "{label}: alternative",
  ofRole: "{label}: {role}",
  nonCash: "{label} (non-cash estimate)",
  columnName: "{header}, row by row (column {column})",
  stepName: "{label}: {how}",
  addInOnly: "add-in only",
  ok: "ok",

  /** Sheets: the name, the title, and what is on it. */
  sheets: {
    answers: [
      "answers",
      "Answers",
      "How each result on the first sheet is calculated; the earlier steps are on the following sheets.",
    ],
    steps: ["steps", "Steps", "From the inputs to the cost of a call, a day, upfront and a retraining."],
    daycost: [
      "day cost",
      "Cost per day, by month",
      "Within a month the cost per day is constant. Volume grows and prices change from month to month; " +
        "GPUs come in whole numbers, and an exact fit is not rounded up.",
      "Rows after the horizon are grey and 0.",
    ],
    bills: [
      "bills",
      "Cost by month",
      "The ledger's rows of each month, added up. On days on which the alternative is not live, both cost what the baseline costs.",
      "Upfront cost is paid on day 0 and is in the cumulative columns.",
    ],
    events: [
      "ledger",
      "Ledger",
      "A row from one event to the next: a month begins, the alternative goes live or retires, a retraining falls due, the horizon ends.",
      "Months and retrainings are counted in whole numbers. " +
        "What falls on a row's first day, within rounding, has fallen due. Rows after the horizon are grey.",
      "A retraining of the baseline on the day the alternative goes live is saved; " +
        "one on either end of the alternative's own life is not paid.",
    ],
    savings: [
      "saving",
      "Saving path",
      "The cumulative saving, row by row of the ledger: " +
        "a straight line within each row, with what falls due on a row's first day counted on that day.",
      "It crosses where it goes from below 0 to 0 or more (1: cheaper), or back (-1: more expensive). " +
        "Reaching 0 at the moment a retraining is paid is no crossing; touching 0 and falling again is two.",
      "A saving within 10^-12 of all flows so far counts as 0.",
    ],
    without: [
      "unretired",
      "Ledger without retirement",
      "The same events as if the alternative never retired: only to establish whether retirement is why it does not pay back.",
      "Where it never retires, this equals the ledger.",
    ],
    turns: [
      "crossings",
      "Crossings",
      "The days on which the alternative becomes cheaper in total than the baseline, or more expensive.",
    ],
    pieces: [
      "lengths",
      "Prompt lengths",
      "Total cost as straight lines in the baseline's prompt tokens, " +
        "with the alternative's prompt shrinking in proportion. A prompt is cached from its minimum length.",
      "First table: alternative minus baseline, below 0 where the alternative is cheaper. " +
        "Second table: the reverse. Third table: whether it is cheaper below that length.",
    ],
    gpucost: [
      "GPU cost",
      "GPUs per day at the volumes",
      "Cost of the GPUs of a day, month by month, at each volume of the sheet of volumes: " +
        "whole GPUs, those of a baseline that stays in service included.",
    ],
    sharecost: [
      "share cost",
      "Cost by traffic share",
      "What the total cost of the first alternative is made of, " +
        "whatever its traffic share and escalation rate: the tables by share add it up.",
      "Total cost = cost at any share + share × (own calls + (1 − escalation rate) × own failures)",
      "+ (1 − share + share × escalation rate) × (the baseline's calls and failures) + the baseline in service where it answers any call.",
    ],
    flows: [
      "rate",
      "Flows and internal rate of return",
      "Left: incremental upfront cost and each month's saving. " +
        "Right: an interval that contains the rate at which their present value is 0, halved until it is narrow.",
      "The largest powers are divided out, so that no number becomes too large; the sign stays.",
    ],
  },
  pairTitle: "{title}: {strategy}",

  /** How an equation is told in words. */
  equations: {
    baselines: "the baseline's {name}",
    powers: "1 + {base} + {base}² + … + {base}^{last}",
    choose: "({then} if {when}, otherwise {otherwise})",
    and: " and ",
    or: " or ",
    before: "{day} is before {other}",
    /** Where the equation itself would be too long. */
    how: {
      prefix_tokens:
        "mean over the calls of all that was sent before: prompt, earlier messages, earlier output sent again",
      fresh_tokens: "user tokens + (turns − 1) / turns × resent output",
      short_calls:
        "of the turns and the one after them, those whose prefix is below the cache minimum; all without a cache",
      short_prefix: "prefix tokens of the short calls / turns",
      plain_tokens:
        "a call by itself, or no cache: short prefix + fresh tokens; else all input of the calls without cache / turns",
      input_cost:
        "found prefix × found price + written tokens × cache write price + plain tokens × input price; " +
        "all input at its price if the hit rate is 0",
      batch_input_cost: "the same with the batch found price and the batch hit rate",
      latency_seconds:
        "overhead + uncached tokens / prefill speed + (output tokens − 1) / output speed; without the parts whose speed is 0",
      gpu_uncached_tokens: "uncached tokens at the cache hit rate and at that in batch, weighted by the batch share",
      gpu_seconds:
        "billed attempts × (GPU uncached tokens / GPU input speed + output tokens / GPU output speed); 0 without a GPU price",
      cost_per_call:
        "traffic share × (token + fee + latency cost) + failure share × failure cost + baseline share × the baseline's own cost",
      tokens_per_call: "traffic share × tokens of call + baseline share × the baseline's tokens of call",
      latency: "traffic share × latency seconds + baseline share × the baseline's latency seconds",
    },
  },
  gpuCost: "GPUs per day at volume {number}",

  crossings: {
    first: "The list shows the first {rows} of {count} crossings.",
    all: "The list shows every crossing: {count}.",
    cheaper: "cheaper",
    moreExpensive: "more expensive",
  },

  inputs: {
    heading: "Inputs",
    note: "As entered on the first sheet, each checked against its bounds.",
    further: "Further inputs",
    furtherNote: "Not on the first sheet: at their defaults, and to be changed here.",
    demand: "{label} {bounds}{use}{most}{side}; a name needs the add-in",
    sameForAll: ", the same for all",
    baselineFixed: "; {value} for the baseline",
    withinOutput: ", and no more than the output tokens",
    gpuSpeed: ", above 0 where a GPU is priced and has such tokens",
    priced: ", entered where there is something to price",
  },

  checks: {
    fault: "{fault}.",
    tooLong: "The horizon is longer than the {months} months that plain formulas cover: shorten it, or use the add-in.",
    tooManyRetrainings:
      "Too many retrainings: the ledger's {rows} rows end before the horizon. Shorten it, retrain less often, or use the add-in.",
    good: "All inputs are within their bounds, and the ledger covers the horizon.",
  },

  figures: {
    heading: "Results",
    note: "The results shown on the other sheets, taken from the steps; an error where a check fails, none where there is no answer.",
  },

  reasons: {
    cheaperUntil: "cheaper only until day {day}",
    notCovered: "not determined: the ledger without retirement is too short",
    retired: "the provider retires it on day {day}",
    costsMore: "it costs {amount} USD more per day",
    savesNothing: "it saves nothing",
    notWithin: "no break-even within {days} days",
    dearerAgain: "from day {day} it is more expensive again",
    irrNoInvestment: "no incremental upfront cost",
    irrNoReturn: "it never pays anything back",
    irrTooHigh: "above 10,000% a year: paid back almost at once",
    irrSigns: "the flows change sign {count} times",
    gpus: "GPUs are priced: add-in only",
    conversations: "conversations with a cache: add-in only",
    noPrompt: "the baseline sends no prompt tokens",
    equalLengths: "there is no length above which it stays cheaper",
    cheaperBelowTokens: "cheaper only below {tokens} prompt tokens",
    noLength: "not cheaper at any prompt length",
    equalVolumes: "both cost the same at any volume",
    cheaperBelowCalls: "cheaper only below {calls} calls per day",
    noVolume: "not cheaper at any volume",
  },

  beyond: {
    heading: "What plain formulas cannot do",
    note: "and what to use instead.",
    rows: [
      [
        "SOLVE",
        "Data > What-If Analysis > Goal Seek: set Saving on the first sheet to 0 by changing Calls per day, or any other input.",
      ],
      [
        "WHATIF",
        "Data > What-If Analysis > Data Table: its corner = Saving, its input cells those of the first sheet, on that sheet.",
      ],
      [
        "SENSITIVITY",
        "Add-in only: one input after another at its low and high value. A Data Table shows one input at a time.",
      ],
      ["SIMULATE", "Add-in only: thousands of simulation runs over ranges of the inputs, the same ones every time."],
      ["RECOMMEND", "Add-in only: cheaper measures to try first, and the input whose change would reverse the result."],
      ["Model names as prices", "Add-in only: enter prices here."],
      ["Break-even with GPUs", "Add-in only: with whole GPUs cost rises in steps. Goal Seek finds one of them."],
      [
        "Break-even tokens, cached conversations",
        "Add-in only: each call of a conversation reaches the cache's minimum at another prompt length. Goal Seek finds one crossing.",
      ],
    ],
  },
} as const;
