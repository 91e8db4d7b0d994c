/** The texts of the template "Budget". */
export const budgetTexts = {
  name: "Budget",
  question: "What will our use cases cost month by month, and are we on plan?",
  title: "Budget: what will it cost month by month, and are we on plan?",
  sentence:
    "A plan by calendar month for several use cases that add up. Enter your values in the blue cells; actuals are entered beside the plan on the months sheet.",
  usd: "USD",
  date: "date",
  total: "Total",
  plan: "Plan",
  actual: "Actual",
  variance: "Variance",
  percentOfPlan: "% of plan",
  percent: "%",
  outlook: "Outlook",
  calls: "calls",

  finding: {
    name: "The plan and how far actuals are off it, in one sentence",
    noActuals: "The plan is {plan} over {months} months, to {until}. No actual spend entered yet.",
    withActuals: "After {months} with actuals, spend is {offPlan}. Outlook to {until}: {outlook}; plan: {plan}.",
    month: ["month", "months"],
    onPlan: "on plan",
    over: "{difference}{share} over plan",
    under: "{difference}{share} under plan",
    share: " ({share})",
  },

  status: {
    faulty: "No plan is calculated until this is fixed.",
    oneUncounted:
      "One figure entered in the months is not counted: it is not a number of 0 or more, or lies after the last month.",
    uncounted:
      "{figures} figures entered in the months are not counted: they are not numbers of 0 or more, or lie after the last month.",
    allCounted: "All inputs are valid, and all actuals are counted.",
  },

  driver: {
    none: "Every use case is on plan.",
    furthest: "{useCase} is furthest off plan: {offPlan}{causes}.",
    causes: ", {volume} from the number of calls and {cost} from the cost per call",
  },

  charts: {
    invalid: "Invalid input",
    plan: "The plan: {plan} over {months} months",
    offPlan: "After {months}, spend is {offPlan}",
    noCost: "No use case has a cost",
    largest: "{useCase} is the largest: {amount} of {outlook} to {until}",
    monthsData: "Chart data: months",
    month: "Month",
    monthUnit: "month",
    spend: "Spend per month, USD",
    monthsDescription: "Two columns per month for twelve months: planned spend, and actual spend where entered.",
    useCasesData: "Chart data: use cases",
    number: "no.",
    budgetMonth: "Month of the budget",
    outlook: "Outlook per month, USD",
    useCasesDescription:
      "A line for each use case over the whole budget: actual spend where entered, planned spend otherwise.",
  },

  settings: {
    heading: "Budget period",
    start: {
      label: "Start date",
      meaning: "The first day of the budget. A date later in its month makes the first month pro-rated.",
      note: "any day; first month pro-rated",
    },
    months: {
      label: "Months",
      unit: "months",
      meaning: "Calendar months of the budget; the month of the start date is the first, even if partial.",
      note: "12 to 36, including the first",
    },
    yearBegins: {
      label: "Fiscal year starts in month",
      unit: "1 to 12",
      meaning: "The month in which a fiscal year begins: 1 for calendar years, 4 for years from April.",
      note: "1: calendar years",
    },
    chartFrom: {
      label: "Chart from month",
      unit: "month no.",
      meaning: "The chart shows twelve months: from this one, or the last twelve.",
      note: "shows twelve months",
    },
  },

  calendar: {
    sheet: "calendar",
    title: "The months of the budget",
    sentence:
      "Nothing is entered here: each month with its first and last day and its fiscal year, the chart data, and the checks.",
    heading: "Months",
    columns: {
      number: ["Month", "no."],
      from: ["From", "date"],
      to: ["To", "date"],
      days: ["Days", "days"],
      year: ["Fiscal year", "ends in"],
    },
  },

  useCases: {
    heading: "Use case",
    names: ["Support assistant", "Document digests", "Code review"],
    namesName: "The names of the use cases",
    nameMeaning: "A name of your own. An unused use case has 0 calls and no fixed cost.",
    model: "Model",
    modelUnit: "name",
    modelMeaning:
      "A name of the price book, such as gpt-4.1; the pane lists them under Prices. Any name will do where you enter prices yourself.",
    columnFault:
      "Only the {count} use cases of this budget count: a column was inserted or removed among or beside them. Undo that, or create a second budget for more use cases.",
    mustBeText: "{title} must be a text.",
    calls_per_day: "Calls per day when the use case goes live.",
    growth_per_month: "Growth of the calls from one calendar month to the next.",
    live_after: ["Live after", "Days from the start date to the first call."],
    prompt_tokens: "Tokens sent with every call: these can be cached.",
    cache_hit_rate: "Cache hit rate",
    cache_min_tokens: "Cache minimum tokens",
    price_change_per_year: "Yearly change of token prices from the start date: -10% is a tenth cheaper every year.",
    other_cost_per_month: [
      "Fixed cost per month",
      "A fee that does not depend on calls, such as hosting; pro-rated in a partial month.",
    ],
  },

  prices: {
    own: "Your own prices, where they differ from list prices; empty: list price",
    plainOwn: "Prices you pay; empty: none",
    pricedOn: [
      "List price date",
      "The date whose list prices are used. It stays until you change it, so that the plan stays too.",
    ],
    typedOn: ["Prices as of", "The date of the prices below. Enter a new one with new prices."],
    pricedOnName: "The date of the list prices",
    rates: { input: "Input price", cached: "Cached price", cache_write: "Cache write price", output: "Output price" },
    priceMeaning: "What you pay. Empty: the model's list price, or, in plain formulas, none.",
    priceError: "{label} must be 0 or more, or empty.",
    heading: "Prices and cost per call",
    call: "Cost per call",
    day: "Cost per day when live",
    live: "Live from",
    callsName: "Cost per call of each use case at the prices of the start date",
    ownFault: "{useCase}: your own prices must be numbers of 0 or more, or empty.",
    negative: "{useCase}: prices must be 0 or more.",
    missing: "{useCase}: its input or output tokens have no price: see Prices and cost per call.",
    fault: "{useCase}: {fault}",
  },

  checks: {
    heading: "Checks: empty where nothing is wrong",
    budget: "Budget period",
    first: "First fault",
    uncounted: "Not counted",
    figures: "figures",
  },

  steps: {
    heading: "Steps behind the sentences",
    furthest: "Largest variance of a use case",
    most: "Largest outlook",
    monthsTitle: "Title of the months chart",
    useCasesTitle: "Title of the use cases chart",
  },

  months: {
    sheet: "months",
    title: "Plan and actuals by month",
    sentence: "Enter actuals in the blue cells of the use cases below; they add up here.",
    variance:
      "Variance: actual minus plan; under plan is in parentheses. A use case's month counts once its actual is entered: an empty cell is not 0.",
    all: "All use cases",
    noPlan: "no plan",
    columns: {
      month: ["Month", "month"],
      days: ["Days", "days"],
      growth: ["Forecast calls per day", "calls per day"],
      own: ["Override calls per day", "calls per day"],
      calls: ["Planned calls", "calls"],
      actualcalls: ["Actual calls", "calls"],
      callsvariance: ["Variance, calls", "calls"],
      callsshare: ["% of plan", "%"],
      spend: ["Planned spend", "USD"],
      actualspend: ["Actual spend", "USD"],
      spendvariance: ["Variance, spend", "USD"],
      spendshare: ["% of plan", "%"],
      byvolume: ["due to volume", "USD"],
      bycost: ["due to cost per call", "USD"],
      outlook: ["Outlook", "USD"],
    },
    actualCallsName: "Actual calls of use case {useCase} by month",
    actualSpendName: "Actual spend of use case {useCase} by month, as invoiced",
    prompt: "Use case {useCase}. {meaning}",
    own: "Replaces the forecast calls in this month. Empty: forecast. Unit: calls per day.",
    actualCalls: "All calls of the month. Empty: not known yet; 0: none. Unit: calls.",
    actualSpend: "What the month cost. Empty: not known yet; 0: nothing. Unit: USD.",
    error: "{title} must be 0 or more, or empty.",
  },

  totals: {
    spendByYear: "Spend by year",
    callsByYear: "Calls by year",
    spendByUseCase: "Spend by use case",
    year: "Year",
    fiscalYear: "FY{year}",
    useCase: "Use case",
    planName: "Planned spend of the whole budget",
    actualName: "Spend to date by the actuals entered",
    varianceName: "Actual minus planned spend of the months with actuals",
    outlookName: "Actual spend where entered, planned spend otherwise",
  },

  notes: {
    months:
      "Months are calendar months with their own days: plan is calls per day times 28 to 31 days, so that a short February shows no false variance. Scenario sheets use even months of 365/12 days.",
    start:
      "A start date later in its month makes the first month pro-rated; it counts as one of the months, and the budget ends with the last day of the last one.",
    growth:
      "Calls grow on the first of each month after a use case goes live; a price change applies from the start date. Fixed cost is pro-rated in a partial month.",
    variance:
      "Variance: actual minus plan, for the months of a use case with an actual. Due to volume: calls above plan at the planned cost per call. Due to cost per call: the rest, fixed cost included.",
    outlook:
      "Outlook: actual spend where entered, planned spend otherwise. A fiscal year is named by the year it ends in; in the first and last year only the budget's months count.",
    batches:
      "Batches, retries and failures are not planned separately: include them in calls, prices or fixed cost. Spend is in USD, before tax.",
    actuals:
      "The actuals are an example: clear them before you enter yours. Without the add-in the figures stay as last saved; with it they follow every change.",
    plainActuals:
      "The actuals are an example: clear them before you enter yours. Prices are typed values, as of the day on which the sheet was created: with another model, enter its prices too.",
  },
} as const;
