/** The texts of the template "Prompt or fine-tune". */
export const promptOrFineTuneTexts = {
  name: "Prompt or fine-tune",
  question: "Does fine-tuning pay back, from which day, and above which volume?",
  title: "Prompt or fine-tune: what does it really cost?",
  sentence:
    "Compares a long prompt sent with every call with a fine-tuned model and a short prompt: which costs less, from which day, and at which volume. Enter your values in the blue cells.",
  strategies: ["Prompting", "Fine-tuned"],
  /** A further alternative. */
  further: "Strategy {number}",

  finding: {
    cheaperAtOnce: "{strategy} is cheaper from the first day and saves {saving} over {horizon}.",
    paysBack: "{strategy} pays back on day {day} and saves {saving} over {horizon}.",
    equal: "{strategy} costs the same as {baseline} over {horizon}.",
    notForGood: "{strategy} breaks even on day {day}, but not for good: it costs {saving} more over {horizon}.",
    noPayback: "{strategy} does not pay back within {horizon}: it costs {saving} more.",
    /** Of several alternatives. */
    baselineLeast: "{baseline} costs least: {cost} over {horizon}. No alternative saves money.",
    leastFrom:
      "{strategy} costs least: {cost} over {horizon}, {saving} less than {baseline}. It pays back on day {day}.",
    least: "{strategy} costs least: {cost} over {horizon}, {saving} less than {baseline}.",
  },

  /** Beside a figure of the alternative: what it means, or why there is none. */
  comments: {
    lowest: "lowest: {strategy}",
    upfrontMore: "{amount} more than {baseline}",
    nothingUpfront: "no incremental upfront cost",
    lessPerDay: "{amount} per day less at go-live",
    morePerDay: "{amount} per day more at go-live",
    samePerDay: "the same at go-live",
    costsMore: "costs more over {horizon}",
    costsLess: "costs less over {horizon}",
    costsSame: "costs the same",
    firstDay: "cheaper from the first day",
    breakEven: "first day on which cumulative cost is no higher",
    cheaperAtFirst: "cheaper at first, more expensive by the horizon",
    retiredBefore: "retired on day {day}, before break-even",
    costsMorePerDay: "costs more per day at go-live",
    savesNothing: "saves nothing per day at go-live",
    noBreakEven: "no break-even within {horizon}",
    lasting: "cheaper from then to day {day}",
    notLasting: "breaks even, but not for good",
    noBreakEvenAtAll: "no break-even",
    npv: "at {rate}% per year, flows at month ends",
    irrUndefined: "IRR not shown (multiple sign changes, or above 10,000%)",
    irrNoInvestment: "IRR not defined (no incremental upfront cost)",
    irrNoReturn: "IRR not defined (no payback)",
    irrBelow: "below the discount rate",
    irrAbove: "at or above the discount rate",
    roiNone: "no incremental upfront cost",
    roiNegative: "incremental upfront cost not recovered",
    roi: "on incremental upfront cost",
    noVolume: "no break-even volume",
    anyVolume: "cheaper at any volume",
    aboveVolume: "cheaper above this volume",
    noLength: "no break-even prompt length",
    anyLength: "cheaper at any prompt length",
    aboveLength: "cheaper above this prompt length",
    /** In plain formulas, where GPUs are priced. */
    addInOnly: "GPUs are priced: add-in only",
  },

  chart: {
    x: "Months from go-live",
    y: "Cumulative cost, USD",
    description:
      "Two lines: the cumulative cost of each strategy by months from go-live. A vertical line marks break-even, where they cross.",
  },

  comparison: {
    sheet: "all metrics",
    title: "All metrics",
    sentence: "Every metric of every strategy. Empty: the metric compares with the baseline, which this is.",
    heading: "All metrics",
  },

  notes: {
    quality: "Equal quality is assumed, except for the inputs under Failures.",
    prices: "The prices are an example: enter your own, or a model name such as gpt-4.1 for its list price.",
    plainPrices: "The prices are an example: enter your own.",
    notInvoiced: "Failure and latency cost are non-cash estimates; they count as soon as their inputs are above 0.",
  },

  inputNotes: {
    input_price: "or a model name",
    cached_price: "for cached tokens",
    price_change_per_year: "-20%: a fifth less",
    cache_hit_rate: "try 90% for {baseline}",
    tooShort: "{tokens} is too short",
    cost_per_failure: "non-cash estimate",
    ready_after_days: "{baseline} until then",
    never: "0: never",
  },
} as const;
