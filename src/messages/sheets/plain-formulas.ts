/** The columns of a ledger: what falls due, from one event to the next. */
const events = {
  start: "From day",
  reached: "Due up to day",
  within: "Before the horizon",
  month: "Month",
  runs: "Alternative is live",
  number: "{role}: retrainings to date",
  next_month: "Next month begins",
  next_life: "Goes live or ends",
  next: "{role}: next retraining",
  end: "To day (earliest)",
  days: "Days",
  day: "{role}: cost per day",
  retraining: "{role}: retraining cost",
} as const;

/** The columns of the cumulative saving along a ledger. */
const saving = {
  slope: "Saving per day",
  saved_start: "Saved by its start",
  saved_end: "Saved just before its end",
  gross_start: "Gross flows by its start",
  gross_end: "Gross flows by its end",
  from: "Saving at its start, rounding removed",
  to: "Saving at its end, rounding removed",
  moves: "Saving is not 0",
} as const;

const pieces = {
  from: "From prompt tokens",
  to: "To prompt tokens",
  there: "Piece exists",
  per: "{role}: cost of one more prompt token",
  fixed: "Difference at 0 tokens",
  slope: "Difference per token",
  below_from: "Below 0 at its start",
  below_to: "Below 0 at its end",
  last: "Last not below 0 at",
  answer: "Below 0 from",
} as const;

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
      "Within a month the cost per day is constant. Volume grows and prices change from month to month; GPUs come in whole numbers, and an exact fit is not rounded up.",
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
      "Months and retrainings are counted in whole numbers. What falls on a row's first day, within rounding, has fallen due. Rows after the horizon are grey.",
      "A retraining of the baseline on the day the alternative goes live is saved; one on either end of the alternative's own life is not paid.",
    ],
    savings: [
      "saving",
      "Saving path",
      "The cumulative saving, row by row of the ledger: a straight line within each row, with what falls due on a row's first day counted on that day.",
      "It crosses where it goes from below 0 to 0 or more (1: cheaper), or back (-1: more expensive). Reaching 0 at the moment a retraining is paid is no crossing; touching 0 and falling again is two.",
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
      "Total cost as straight lines in the baseline's prompt tokens, with the alternative's prompt shrinking in proportion. A prompt is cached from its minimum length.",
      "First table: alternative minus baseline, below 0 where the alternative is cheaper. Second table: the reverse. Third table: whether it is cheaper below that length.",
    ],
    gpucost: [
      "GPU cost",
      "GPUs per day at the volumes",
      "Cost of the GPUs of a day, month by month, at each volume of the sheet of volumes: whole GPUs, those of a baseline that stays in service included.",
    ],
    sharecost: [
      "share cost",
      "Cost by traffic share",
      "What the total cost of the first alternative is made of, whatever its traffic share and escalation rate: the tables by share add it up.",
      "Total cost = cost at any share + share × (own calls + (1 − escalation rate) × own failures)",
      "+ (1 − share + share × escalation rate) × (the baseline's calls and failures) + the baseline in service where it answers any call.",
    ],
    flows: [
      "rate",
      "Flows and internal rate of return",
      "Left: incremental upfront cost and each month's saving. Right: an interval that contains the rate at which their present value is 0, halved until it is narrow.",
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
        "found prefix × found price + written tokens × cache write price + plain tokens × input price; all input at its price if the hit rate is 0",
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
    dearer: "more expensive",
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

  /** Tables with a row a month or an event, by column. */
  tables: {
    ledger: events,
    path: {
      start: "From day",
      end: "To day",
      ...saving,
      below: "Was below 0 before",
      turn_start: "Crosses at its start",
      turn_within: "Crosses within it",
      day_within: "on day",
      cheaper: "Cheaper from",
      dearer: "More expensive from",
      turns: "Crossings to date",
    },
    unretired: { ...events, ...saving },
    bymonth: {
      month: "Month",
      counts: "Within the horizon",
      growth: "Growth of volume",
      volume: "Calls per day",
      saves: "{role}: a day saves",
    },
    bill: {
      month: "Month",
      days: "Days",
      own_days: "Days the alternative is live",
      other_days: "Days the baseline runs instead",
      running: "{role}: operating cost",
      retraining: "{role}: retraining",
      saving: "Saving without upfront",
      total: "{role}: cumulative cost",
      total_saving: "Cumulative saving",
      discount: "Discount factor at month end",
    },
    crossings: {
      number: "Crossing",
      row: "Row of the path",
      day: "Day",
      direction: "Direction",
      slope: "Saving per day from there",
    },
    flows: {
      period: "Month end",
      flow: "Saving",
      sign: "Its sign, or the one before",
      change: "Sign changes",
      last: "Month end, if there is a saving",
      counted: "Periods counted",
    },
    halving: {
      low: "Value below 0 at",
      high: "Value above 0 at",
      middle: "Midpoint",
      worth: "Value at midpoint",
    },
    gpucost: {},
    pieces,
    mirrored: pieces,
    before: {
      share: "Share of the length above which it is more expensive",
      at: "Prompt tokens",
      difference: "Alternative minus baseline there",
    },
  },

  /** Steps of a calculation: heading and purpose of a block, then by step its label and how it is calculated. */
  blocks: {
    breakeven: {
      heading: "Break-even",
      note: "Read off the saving path, which is a straight line from event to event.",
      steps: {
        first: ["Saving on day 0", "including what falls due on day 0"],
        saving: ["Saving at the horizon", "last value of the path; 0 where it is within rounding of all flows"],
        first_up: ["First becomes cheaper", "first day of the column Cheaper from"],
        last_up: ["Last becomes cheaper", "last day of the column Cheaper from"],
        last_down: ["Last becomes more expensive", "last day of the column More expensive from"],
        moved: ["First row in which the saving is not 0", "of the saving path"],
        first_positive: [
          "First positive, if 0 until then",
          "start of that row where the saving rises in it; else none",
        ],
        day: [
          "Break-even day",
          "cheaper on day 0: 0; equal: first positive, else first cheaper; more expensive: first cheaper; none if not more expensive on day 0 but at the horizon",
        ],
        lasting: [
          "Lasting break-even day",
          "the break-even day, or the last day it becomes cheaper if it was more expensive again later; none if more expensive at the horizon",
        ],
        payback: ["Payback", "lasting break-even day × 12/365"],
      },
    },
    irr: {
      heading: "Internal rate of return",
      note: "The interval in the table is halved until it is narrow, then two Newton steps. A rate exists where the flows start below 0 and change sign once.",
      steps: {
        last: ["Last month with a flow", "the largest of the month ends with a flow"],
        widest: ["Interval on both sides of 0", "64, or less where the largest power would be too small a number"],
        changes: ["Sign changes", "flows of 0 left out"],
        exists: ["A single rate exists", "1 where day 0 is below 0 and the sign changes exactly once"],
        coarse: ["After halving", "− log(1 + monthly rate), the last midpoint of the table"],
        newton_1: ["First Newton step", "coarse − value / its slope"],
        newton_2: ["Second Newton step", "the same from there"],
        rate: ["Internal rate of return", "(1 + monthly rate)^12 − 1; none above 10,000% a year"],
        check: ["Cross-check with Excel's IRR()", "from that rate; IRR() is accurate to 0.00001%"],
        words: ["Why there is none", "empty where there is one"],
      },
    },
    reasons: {
      heading: "Why there is none",
      note: "The first reason that holds; empty where there is a break-even.",
      steps: {
        ever_positive: ["Cheaper on some day", "1 where the path is above 0 anywhere"],
        unretired_first: ["Saving on day 0, without retirement", "from the ledger without retirement"],
        unretired_saving: ["Saving at the horizon, without retirement", "from the ledger without retirement"],
        unretired_pays: [
          "Would pay back without retirement",
          "1 if more expensive at first and it reaches 0, or not more expensive at first nor at the horizon, and saves at some time",
        ],
        saving_months: ["Months in which a day saves", "by each strategy's own cost per day"],
        more: ["Extra cost per day at go-live", "cost per day of the alternative − of the baseline; 0 within rounding"],
        no_break_even: ["Why there is no break-even", "empty where there is one"],
        not_lasting: ["Why there is no lasting break-even", "empty where there is one"],
      },
    },
    sums: {
      heading: "Cost to the horizon",
      note: "Months times days, from the ledger. Before it goes live and after it retires an alternative costs what the baseline costs.",
      steps: {
        token_cost: ["Token cost", "each month's token cost per day × its days"],
        fee_cost: ["Fee cost", "each month's fees per day × its days"],
        failure_cost: ["Failure cost (non-cash estimate)", "each month's failure cost per day × its days"],
        latency_cost: ["Latency cost (non-cash estimate)", "each month's latency cost per day × its days"],
        infrastructure_cost: ["Infrastructure cost", "each month's hosting, GPUs and other cost per day × its days"],
        labour_cost: ["Labour cost", "maintenance per day × days"],
        retraining_cost: ["Retraining cost", "all months' retrainings"],
        total: ["Total cost", "upfront and the seven parts above"],
      },
    },
    value: {
      heading: "Present value",
      note: "Each month's flow is discounted from the month's end, a retraining from its month; a partial last month counts as a full one.",
      steps: {
        now: ["Saving on day 0", "upfront of the baseline − upfront of the alternative"],
        npv: ["Net present value", "saving on day 0 + each month's saving × its discount factor"],
        total_pv: [
          "Total cost, present value",
          "upfront + each month's operating and retraining cost × its discount factor",
        ],
        roi: [
          "Return on investment",
          "saving at the horizon / incremental upfront cost; none without incremental upfront cost",
        ],
      },
    },
    checks: {
      heading: "Checks",
      note: "An invalid input turns every result into #VALUE!, a ledger that ends before the horizon into #N/A.",
      steps: {
        faults: ["Invalid inputs", "rows of the inputs on the sheet of steps that are not ok"],
        reached: ["The ledger reaches", "the last day on which a row of the ledger ends"],
        covered: [
          "The ledger covers the horizon",
          "1 where its {rows} rows reach the horizon, its saving path has a number in each, and there are at most {months} months",
        ],
        unretired_covered: [
          "The ledger without retirement covers it",
          "the same for the ledger that shows whether retirement is why it does not pay back",
        ],
        ok: ["Results are valid", "1, or the error that every result then shows"],
        words: ["Result of the checks", ""],
      },
    },
    life: {
      heading: "Horizon and life",
      note: "An alternative runs from the day it goes live to its retirement or the horizon; before and after, the baseline runs.",
      steps: {
        zero: [
          "Rounding tolerance",
          "share of the flows involved below which a difference is rounding; two days so close are the same day",
        ],
        horizon: ["Horizon", "as entered"],
        months: ["Months", "months of 365/12 days that the horizon touches; the last one may be partial"],
        ready_unretired: ["Live from day, without retirement", "the day it goes live, if that is before the horizon"],
      },
    },
    call: {
      heading: "One call",
      note: "On the strategy's own model, the mean over the calls of a conversation; token prices are those at go-live.",
      steps: {},
    },
    paid: {
      heading: "Upfront and retraining",
      note: "Paid on day 0, and at each retraining. An alternative runs from the day it goes live to its retirement or the horizon.",
      steps: {},
    },
    day: {
      heading: "Calls and days, whoever answers",
      note: "The share of the calls that the strategy's own model takes, and that of a baseline that stays in service.",
      steps: {},
    },
    lengths: {
      heading: "Break-even prompt tokens",
      note: "Over the days on which the alternative is live, its prompt shrinking in proportion. Straight pieces with a jump at each cache minimum.",
      steps: {
        share: ["Its prompt relative to the baseline's", "prompt tokens of the alternative / of the baseline"],
        cached_from: ["Cached from", "the baseline's prompt length from which each strategy's prompt is cached"],
        first_cached: ["First of both", "where the first piece ends"],
        last_cached: ["Second of both", "where the last piece begins"],
        conversations: [
          "Conversations with a cache",
          "1 where one of the two has more than one call per conversation and a cache: cost then jumps at many lengths, and only the add-in finds the answer",
        ],
        rest_tokens: ["Input tokens without the prompt", "user tokens + (turns − 1)/2 × (user tokens + resent output)"],
        rest_cost: [
          "Token cost of a call without the prompt",
          "billed attempts × (other input + output tokens) at their prices, batch discount included",
        ],
        rest_seconds: [
          "Latency without the prompt",
          "overhead + other input tokens / prefill speed + (output tokens − 1) / output speed",
        ],
        calls: ["Calls while it is live", "volume × days"],
        price_calls: ["Calls weighted with the price change", "volume × price factor × days"],
        fixed: [
          "Cost without prompt tokens",
          "cost at any volume + other tokens, failures and latency without the prompt",
        ],
        per_token: ["One more prompt token, uncached", "input price and prefill time of one token × calls"],
        per_token_cached: [
          "One more prompt token, cached",
          "cached price and prefill time of the uncached part × calls",
        ],
      },
    },
    tokens: {
      heading: "Prompt tokens: the answer",
      note: "From the last piece to the first: where the difference is last not below 0.",
      steps: {
        cheaper: ["Cheaper from", "the last piece's answer in the first table; never where it does not stay cheaper"],
        dearer: ["More expensive from", "the same in the second table"],
        answer: [
          "Break-even prompt tokens",
          "none where the baseline sends no prompt, or where it is not cheaper for long prompts",
        ],
        words: ["Why there is none", "empty where there is an answer"],
      },
    },
    share: {
      heading: "Cost by traffic share",
      note: "Over the days on which the alternative is live; before and after, the baseline takes every call.",
      steps: {
        calls: [
          "Cost of all calls on the own model, without failures",
          "calls per day × (token cost × days weighted with the price change + (fee + latency cost) × weighted days)",
        ],
        failures: ["Failure cost of all calls on the own model", "calls per day × failure cost × weighted days"],
        service: [
          "The baseline in service beside it",
          "its hosting, other and maintenance cost, its retraining, and its upfront cost where it serves at no other time",
        ],
        fixed: ["Cost at any share", "total cost − what follows from the share and the escalation rate in the inputs"],
        gpus: [
          "GPUs are priced",
          "1 where one of the two pays for GPUs: cost then rises in steps, and only the add-in finds it",
        ],
      },
    },
    volume: {
      heading: "Break-even calls per day",
      note: "Over the days on which the alternative is live; before and after, both cost the same. Fixed cost + calls per day × cost of one call per day.",
      steps: {
        growth_days: ["Days weighted with growth", "each month's growth of volume × its days"],
        price_days: ["Days weighted with growth and price change", "growth × price factor × days"],
        per_call: [
          "Cost of one call per day to the horizon",
          "by share of the calls: token cost × days weighted with the price change + (fee, failure and latency cost) × weighted days",
        ],
        rent_days: [
          "Days weighted with the infrastructure price change",
          "each month's infrastructure factor × its days",
        ],
        retraining: ["Retraining while it is live", "of the ledger's rows in which the alternative is live"],
        fixed: ["Cost at any volume", "upfront + retraining + (hosting, other, maintenance per day) × days"],
        gpus: [
          "GPUs are priced",
          "1 where one of the two pays for GPUs: cost then rises in steps, and only the add-in finds the answer",
        ],
        answer: [
          "Break-even calls per day",
          "difference of fixed cost / difference of the cost of one call per day; 0 where always cheaper, none where not cheaper at large volumes",
        ],
        words: ["Why there is none", "empty where there is an answer"],
      },
    },
  },
} as const;
