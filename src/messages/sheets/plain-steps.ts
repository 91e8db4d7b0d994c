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

/** Tables with a row a month or an event, by column. */
export const plainTableTexts = {
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
    more_expensive: "More expensive from",
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
} as const;

/** Steps of a calculation: heading and purpose of a block, then by step its label and how it is calculated. */
export const plainStepTexts = {
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
      first_positive: ["First positive, if 0 until then", "start of that row where the saving rises in it; else none"],
      day: [
        "Break-even day",
        "cheaper on day 0: 0; equal: first positive, else first cheaper; more expensive: " +
          "first cheaper; none if not more expensive on day 0 but at the horizon",
      ],
      lasting: [
        "Lasting break-even day",
        "the break-even day, or the last day it becomes cheaper if it was more expensive again later; " +
          "none if more expensive at the horizon",
      ],
      payback: ["Payback", "lasting break-even day × 12/365"],
    },
  },
  irr: {
    heading: "Internal rate of return",
    note:
      "The interval in the table is halved until it is narrow, then two Newton steps. " +
      "A rate exists where the flows start below 0 and change sign once.",
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
    note:
      "Over the days on which the alternative is live, its prompt shrinking in proportion. " +
      "Straight pieces with a jump at each cache minimum.",
    steps: {
      share: ["Its prompt relative to the baseline's", "prompt tokens of the alternative / of the baseline"],
      cached_from: ["Cached from", "the baseline's prompt length from which each strategy's prompt is cached"],
      first_cached: ["First of both", "where the first piece ends"],
      last_cached: ["Second of both", "where the last piece begins"],
      conversations: [
        "Conversations with a cache",
        "1 where one of the two has more than one call per conversation and a cache: " +
          "cost then jumps at many lengths, and only the add-in finds the answer",
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
      per_token_cached: ["One more prompt token, cached", "cached price and prefill time of the uncached part × calls"],
    },
  },
  tokens: {
    heading: "Prompt tokens: the answer",
    note: "From the last piece to the first: where the difference is last not below 0.",
    steps: {
      cheaper: ["Cheaper from", "the last piece's answer in the first table; never where it does not stay cheaper"],
      more_expensive: ["More expensive from", "the same in the second table"],
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
    note:
      "Over the days on which the alternative is live; before and after, both cost the same. " +
      "Fixed cost + calls per day × cost of one call per day.",
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
        "difference of fixed cost / difference of the cost of one call per day; " +
          "0 where always cheaper, none where not cheaper at large volumes",
      ],
      words: ["Why there is none", "empty where there is an answer"],
    },
  },
} as const;
