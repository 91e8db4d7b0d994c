/** The texts of the template "Route or replace". */
export const routeOrReplaceTexts = {
  name: "Route or replace",
  question:
    "Send part of the calls to a small model and escalate what it is not sure of, or replace the large model: which share costs least?",
  title: "Route or replace: how many of the calls should a small model take?",
  sentence:
    "Every call on a large model, part of them on a small tuned one that escalates what it is not sure of, or every call on the small one. Enter your values in the blue cells.",
  strategies: ["All large", "Routed", "All small"],
  /** A further alternative. */
  further: "Strategy {number}",

  finding: {
    least: "{strategy} costs least over {horizon}: {cost}, {saving} less than {baseline}.",
    baselineLeast: "{baseline} costs least over {horizon}: {cost}. As entered, no alternative saves money.",
    bestShare: " At its best share, {share} of the calls, {routed} costs {cost}.",
    noShare: " At no share of the calls does {routed} cost less than {baseline}.",
    openShare: " The best share of the calls is open: see the sheet of shares.",
  },

  comments: {
    least: "lowest: {strategy}",
    failure_cost: "non-cash estimate: answers that fail and are kept",
    infrastructure_cost: "hosting of each model that answers calls",
    labour_cost: "maintenance; set-up is in upfront cost",
    saving: "against {baseline} over {horizon}",
    breakeven_days: "first day with cumulative cost no higher than {baseline}",
    lasting_breakeven_days: "cheaper from then to the horizon",
    npv: "at {rate}% per year, flows at month ends",
    breakeven_calls: "cheaper than {baseline} above this volume",
  },

  /** The share that is best, below the results. */
  routing: {
    heading: "Best share of the calls",
    share: "Best share, of those in the table",
    cost: "Total cost at the best share",
    saving: "Saving at the best share",
    from: "Cheapest of all from a share of",
    to: "Cheapest of all up to a share of",
    rate: "Break-even escalation rate",
    usd: "USD",
    percent: "%",
    within: "{rate} of its calls are escalated",
    wholeTraffic: "the end of the table: every call",
    noTraffic: "the end of the table: {baseline}",
    openRates: "enter every rate on the sheet of shares",
    against: "against {baseline} over {horizon}",
    noneCheapest: "at no share in the table",
    cheapestThan: "costs less than every other strategy",
    above: "above it, costs more than {baseline} at a share of {share}",
    anyRate: "cheaper than {baseline} at any rate, at a share of {share}",
    noRate: "costs more than {baseline} at any rate, at a share of {share}",
    addInOnly: "GPUs are priced: add-in only",
  },

  /** The sheet with the totals by share. */
  share: {
    sheet: "shares",
    title: "Which share of the calls should the small model take?",
    best: "{routed} costs least at a share of {share}: {cost} over {horizon}, {saving} less than {baseline}.",
    bestWhole: "{routed} costs least with every call: {cost} over {horizon}, {saving} less than {baseline}.",
    noShare: "{baseline} costs least: at no share of the calls does {routed} save money over {horizon}.",
    otherLess: " {other} costs less still: {cost}.",
    sentence:
      "The easy calls are routed first, so the escalation rate grows with the share: enter the rate that you expect, or measured, at each share. All else is as entered on the first sheet.",
    open: "Enter an escalation rate from 0% to 100% at every share.",
    gpus: "GPUs are priced: totals by share need the add-in.",
    tooMany: "At a share of {share} more calls are escalated than are added: check the escalation rates up to there.",
    tooFew: "At a share of {share} fewer calls are escalated than at the share before: check the escalation rates.",
    filled: "Every escalation rate is filled.",
    heading: "Total cost over {horizon}, by share of the calls that {routed} takes",
    shareUnit: "% of calls",
    rateUnit: "% of routed calls",
    addedUnit: "% of calls added",
    usd: "USD",
    shareHead: "Traffic share",
    rate: "Escalation rate",
    rateMeaning: "Share of the routed calls that the large model then answers as well, at this share of the traffic.",
    rateError: "The escalation rate must be from 0% to 100%.",
    added: "Escalated of the calls added",
    total: "Total cost",
    saving: "Saving",
    step: "Saving added",
    cheapest: "Cheapest",
    lowest: "lowest",
    notes: [
      "0%: {baseline} alone, without the cost of a small model. 100%: every call goes to the small model first.",
      "At every share the small model's failure rate is that of the first sheet, for the calls it keeps; escalated calls fail at the large model's rate.",
      "Saving added: what each step adds; the first bears what the small model costs at any share. Further calls are worth routing while it is positive.",
    ],
    lines: "Chart data",
    lowestAt: "Lowest at {share}",
    lowestOpen: "Lowest: open",
    guideShare: "Best share",
    cheapestHead: "Cheapest of all at",
    x: "Share of the calls that the small model takes",
    y: "Total cost over the horizon, USD",
    description:
      "The total cost over the horizon by the share of the calls that the small model takes, and beside it, as level lines, what each other strategy costs. A vertical line marks the share with the lowest cost.",
  },

  /** The saving by share and by an escalation rate that is the same at every share. */
  rates: {
    heading: "Saving over {horizon}, by share (down) and an escalation rate that is the same at every share (across)",
    rateHead: "Rate",
    rateMeaning: "An escalation rate: one column of the table.",
    note: "With the same rate at every share, cost changes evenly with the share, but for GPUs: the best share is an end, 0% or 100%.",
  },

  chart: {
    x: "Months from go-live",
    y: "Cumulative cost, USD",
    description:
      "A line for each strategy: its cumulative cost by months from go-live. Vertical lines mark where an alternative breaks even with the baseline.",
  },

  summary: {
    bestShare: "Best share of the calls for {routed}",
  },

  notes: {
    quality: "Equal quality is assumed, except for failures and escalations: measure both on your own calls.",
    failures: "Failures are answers nobody escalated: a small model that takes the hard calls too fails more often.",
    prices: "The prices are an example: enter your own, or a model name such as gpt-4.1 for its list price.",
    plainPrices: "The prices are an example: enter your own.",
    notInvoiced: "Failure cost is a non-cash estimate; enter 0 to leave it out.",
  },

  inputNotes: {
    routing: "Routing",
    traffic_share: "the others: {baseline}",
    atShare: "table: {rate} at {share}",
    input_price: "or a model name",
    failure_rate: "of the calls it keeps",
    cost_per_failure: "non-cash estimate",
    hosting_per_hour: "always on",
    setup_hours: "with the router",
    price_change_per_year: "-20%: a fifth less",
    never: "0: never",
  },
} as const;
