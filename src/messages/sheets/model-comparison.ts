/** The texts of the template "Model comparison". */
export const modelComparisonTexts = {
  name: "Model comparison",
  question: "What does the same workload cost on each model, and when does each model retire?",
  title: "Model comparison: what does the same work cost on each model?",
  sentence:
    "One workload priced on the models you name: per call, day, month and horizon, with the date of each price and the retirement date of each model. Enter your values in the blue cells.",

  finding: {
    name: "Which model is the cheapest, in one sentence",
    none: "Enter model names below to compare their cost.",
    rows: "No result: a row was inserted or deleted among the models, so that not all of them count. Undo it; a further model goes into an empty row.",
    unpriced:
      "No result: none of the models has a cost. The status beside each says why; where it is an error, a cell or sheet that it needs was deleted.",
    one: "{cheapest} costs {least} per month; enter another model to compare.",
    free: "{cheapest} is free; the most expensive, {highest}, costs {most} per month.",
    several:
      "{cheapest} is the cheapest of {count} models{tied}: {least} per month. {highest} is the most expensive, at {multiple} times that.",
    tiedWithOne: ", tied with one other",
    tiedWithSeveral: ", tied with {others} others",
  },

  warning: {
    name: "Which of the models are retired or about to be",
    none: "No model retires within {days} days of the price date.",
    all: "Retired, or retiring within {days} days: {models}. That is all of them.",
    some: "Retired, or retiring within {days} days: {models}. The cheapest of the others is {cheapest}.",
  },

  work: {
    heading: "Workload",
    promptTokens: "Tokens sent with every call: these can be cached.",
    cachedShare: "Cache hit rate",
    minTokens: "Cache minimum tokens",
    warnWithin: "Retirement warning (days)",
    warnMeaning: "Models that retire within this many days of the price date are flagged.",
    warnUnit: "days",
    day: "Price date",
    dayMeaning: "The date whose prices are used. Enter today's date to see what has changed.",
    dayName: "The date whose prices are used, and from which days to retirement are counted",
    date: "date",
  },

  costs: {
    heading: "Cost by model",
    model: "Model",
    modelUnit: "name, or empty",
    status: "Status",
    columns: {
      call: ["Per call", "USD per call"],
      day: ["Per day", "USD per day"],
      month: ["Per month", "USD per month"],
      horizon: ["Over the horizon", "USD"],
      more: ["Above cheapest", "USD per month"],
      times: ["Multiple of cheapest", "times"],
      uncached: ["Per month, uncached", "USD per month"],
      rank: ["Rank", "1: cheapest"],
    },
    status_unknown: "no price: its input price says why",
    status_noPrice: "no price for its tokens",
    status_otherPrice: "prices of other calls: see Long calls",
    status_noDate: "no retirement date announced",
    status_retired: "retired",
    status_tomorrow: "retires in 1 day",
    status_days: "retires in {days} days",
    modelsName: "The models compared: names of the price book, or empty",
    monthsName: "Cost of the workload per month on each model",
    promptTitle: "Model",
    prompt:
      "A name of the price book, such as gpt-4.1, azure:gpt-4.1 or gpt-4.1@2026-06-30; the pane lists them under Prices. Empty: no model.",
    error: "Enter the name of a model.",
  },

  prices: {
    heading: "Prices, fine-tuning and retirement",
    pinned: "model@date",
    of: "Prices of",
    rates: {
      input: "Input",
      cached: "Cached",
      cache_write: "Cache write",
      output: "Output",
      tuned_input: "Tuned input",
      tuned_output: "Tuned output",
      training: "Training",
      hosting: "Tuned, hosting",
    },
    date: "date",
    days: "days",
    checkedOn: "Checked on",
    retiresOn: "Retires on",
    retiresIn: "Retires in",
    prompt: "Plain formulas cannot look prices up: enter the provider's price. Empty: the model does not have it.",
    error: "A price must be 0 or more.",
    table: {
      sheet: "price table",
      title: "Price table",
      sentence:
        "What the comparison reads: one function fills it, so that Excel calls it once. Its last column says why a model has no price.",
      heading: "Prices of the models that are named",
    },
  },

  limits: {
    heading: "Long calls",
    model: "Model",
    modelUnit: "name",
    threshold: "Long calls cost more above",
    priced: "Prices are of calls with",
    tokensUnit: "input tokens",
    check: "Check",
    good: "prices are of such calls",
    other: "Enter the prices of calls {side} {tokens} input tokens, and how many these have",
    above: "above",
    upTo: "up to",
    promptTitle: "Long calls",
    prompt:
      "Where a provider charges more for calls above so many input tokens, enter that number, and the input tokens of the calls that the prices above are of.",
    error: "A number of tokens must be 0 or more.",
  },

  ranking: {
    heading: "Chart data",
    series: "Cost",
    unit: "cheapest first",
    model: "Model",
    month: "Per month",
    monthUnit: "USD per month",
    order: "Order",
    orderUnit: "rank",
  },

  chart: {
    none: "No models yet",
    title: "{cheapest} is the cheapest of {count}: {least} per month",
    x: "Model",
    y: "Cost per month, USD",
    description: "A bar for each model: the cost of the workload per month. The cheapest is on top.",
  },

  steps: {
    heading: "Steps behind the sentences and the chart",
    lasting: "Lowest cost, models not retiring",
    title: "Chart title",
    retiring: "Models that retire",
    usd: "USD",
  },

  notes: {
    quality: "Equal quality is assumed: try the cheapest model first, and test it before relying on it.",
    empty:
      "An empty price means that the model does not offer it. Without a cache write price, writes are billed as input; without a cached price nothing is cached.",
    list: "Prices are list prices of short or long calls, whichever the workload has. Fine-tuning costs training once, then the tuned prices, and hosting where there is any.",
    plainList:
      "Where a model charges more for long calls, plain formulas cannot look those prices up: a model whose threshold your input tokens cross has no cost until you enter them. Fine-tuning costs training once, then the tuned prices, and hosting where there is any.",
    pinned: "A name with a date, gpt-4.1@2026-06-30, keeps the prices of that date whatever date is entered above.",
    plain:
      "Prices and dates are typed values, as of the day on which the sheet was created: replace them with current ones. When you enter another model, enter its prices too.",
  },
} as const;
