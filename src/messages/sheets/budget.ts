/** The texts of the template "Budget". */
export const budgetTexts = {
  name: "Budget",
  question: "What will our use cases cost month by month, and are we on plan?",
  title: "Budget: what will it cost month by month, and are we on plan?",
  sentence:
    "A plan by calendar month for up to {most} use cases that add up. " +
    "Enter your values in the blue cells; actuals go on the actuals sheet, by calendar month.",
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
    /** How the sentences begin while nothing is wrong. */
    valid: "All inputs are valid",
    faulty: "No plan is calculated until this is fixed.",
    notStated: "The result is not stated until this is fixed.",
    allCounted: "All inputs are valid, and all actuals are counted.",
    partial:
      "All inputs are valid. {months} of actuals cover only part of their month and are not compared with the plan: see the column 'Month is' on the actuals sheet.",
    oneMonth: "1 month",
    months: "{count} months",
  },

  driver: {
    heading: "How far off each use case is",
    sentence: "In words",
    none: "Every use case is on plan.",
    furthest: "{useCase} is furthest off plan: {offPlan}{causes}.",
    causes: ", {volume} from the number of calls and {cost} from the cost per call",
  },

  charts: {
    invalid: "No result: see the check above",
    plan: "The plan: {plan} over {months} months",
    offPlan: "After {months}, spend is {offPlan}",
    noCost: "No use case has a cost",
    largest: "{useCase} is the largest: {amount} of {outlook} to {until}",
    monthsData: "Chart data: months",
    month: "Month",
    monthUnit: "month",
    spend: "Spend per month",
    monthsDescription: "Two columns per month for twelve months: planned spend, and actual spend where entered.",
    useCasesDescription: "Two bars for each use case: planned spend of the whole budget, and its outlook.",
    useCase: "Use case",
    wholeBudget: "Spend over the whole budget",
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
    currency: {
      label: "Currency",
      unit: "three letters",
      meaning: "The currency of every amount of this budget, as three letters: USD, EUR, GBP.",
      note: "of every amount here",
      fault: "Enter Currency as three capital letters, such as USD or EUR.",
    },
    exchangeRate: {
      label: "Exchange rate",
      unit: "{currency} per USD",
      same: "not needed",
      meaning: "The price of 1 USD in the currency of this budget. List prices are in USD and are converted with it.",
      note: "list prices are in USD",
      fault: "Exchange rate must be 1 where the currency is USD.",
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
      month: ["Calendar month", "date"],
      from: ["From", "date"],
      to: ["To", "date"],
      days: ["Days", "days"],
      year: ["Fiscal year", "ends in"],
    },
  },

  /** What the months use of the first sheet. */
  echo: {
    heading: "What the months use",
    labels: "Labels as created",
    settings: {
      start: "Start date",
      months: "Months",
      year_begins: "Year from month",
      chart_from: "Chart from",
      currency: "Currency",
    },
    columns: {
      name: "Use case",
      start: "Start date",
      calls: "Calls per day",
      growth: "Growth",
      pricechange: "Price change",
      fixed: "Fixed cost",
      call: "Cost per call",
    },
  },

  useCases: {
    heading: "Use case",
    names: ["Support assistant", "Document digests", "Code review"],
    further: "Use case {number}",
    namesName: "The names of the use cases",
    nameMeaning: "A name of your own. An unused use case has 0 calls and no fixed cost.",
    model: "Model",
    modelUnit: "name",
    modelMeaning:
      "A name of the price book, such as gpt-4.1; the pane lists them under Prices. Any name will do where you enter prices yourself.",
    columns: "{count} use cases: enter a further one with Add use case in the Tunewise pane.",
    beside:
      "{address}: this use case does not count. Add it with Add use case in the Tunewise pane, or clear its column.",
    inserted: "{address}: this column among the use cases does not count. Move it out from among them, or delete it.",
    removed: "A column of a use case was deleted: undo, or create the budget again without it.",
    rows: "A row of the use cases or of their prices was inserted, deleted, moved or renamed: undo that.",
    copy: "{address}: the months use other values than this sheet, which is a copy. Enter your values in the original, or copy all sheets of the budget together.",
    nameEmpty: "{address}: enter a name for the use case.",
    nameTwice: "{address}: two use cases have this name. Rename one of them.",
    nameSigns:
      "{address}: a name must not begin with = < > or contain * ? ~, which Excel reads as search signs. Rename it.",
    startMeaning: "The day of the first call.",
    start: "Start date",
    list_price_discount:
      "Your discount off list prices. " +
      "With one, list prices are used, not a price list of your company; your own prices below are left alone.",
    at: "{address}: {useCase}: {fault}",
    mustBeText: "{title} must be a text.",
    calls_per_day: "Calls per day on the start date of the use case.",
    growth_per_month: "Growth of the calls from one calendar month to the next.",
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
    pricedOn: [
      "List price date",
      "The date whose list prices are used. It stays until you change it, so that the plan stays too.",
    ],
    typedOn: ["Prices as of", "The date of the list prices below. Enter a new one with new prices."],
    list: "List prices, in USD",
    listMeaning: "The list price in USD. In plain formulas nothing looks it up: enter new prices with a new model.",
    usdUnit: "USD per 1M tokens",
    pricedOnName: "The date of the list prices",
    rates: { input: "Input price", cached: "Cached price", cache_write: "Cache write price", output: "Output price" },
    priceMeaning: "What you pay, in the currency of the budget. Empty: the list price less the discount.",
    priceError: "{label} must be 0 or more, or empty.",
    heading: "Prices and cost per call",
    call: "Cost per call",
    day: "Cost per day when live",
    callsName: "Cost per call of each use case at the prices of the start date",
    ownFault: "your own prices must be numbers of 0 or more, or empty.",
    negative: "prices must be 0 or more.",
    missing: "its input or output tokens have no price: see Prices and cost per call.",
  },

  checks: {
    heading: "Checks: empty where nothing is wrong",
    budget: "Budget period",
    ofSheet: "Checks of this sheet: empty where nothing is wrong",
    structure: "Rows and columns",
    first: "First fault",
    plan: "First fault of the plan's inputs",
    actuals: "Actuals",
    overrides: "Calls per day entered by month",
    figures: "Figures",
    partial: "Months of actuals in part",
    months: "months",
    failing: "A figure is an error: a cell or a sheet that it needs was deleted. Undo, or create the budget again.",
    sheetDeleted: "A sheet that the budget needs was deleted: undo, or create the budget again.",
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
    sentence: "Nothing is entered here: inputs stand on the first sheet, actuals on the actuals sheet.",
    variance:
      "Variance: actual minus plan; under plan is in parentheses. " +
      "A month counts once its actuals are entered whole: an empty cell is not 0.",
    all: "All use cases",
    noPlan: "no plan",
    partial: "in part",
    whole: "whole",
    columns: {
      month: ["Month", "month"],
      days: ["Days", "days"],
      growth: ["Forecast calls per day", "calls per day"],
      own: ["Entered calls per day", "calls per day"],
      calls: ["Planned calls", "calls"],
      actualcalls: ["Actual calls", "calls"],
      callsvariance: ["Variance, calls", "calls"],
      callsshare: ["% of plan", "%"],
      spend: ["Planned spend", ""],
      actualspend: ["Actual spend", ""],
      spendvariance: ["Variance, spend", ""],
      spendshare: ["% of plan", "%"],
      byvolume: ["due to volume", ""],
      bycost: ["due to cost per call", ""],
      outlook: ["Outlook", ""],
      status: ["Actuals", "month is"],
    },
  },

  actuals: {
    sheet: "actuals",
    title: "Actuals by calendar month",
    sentence:
      "A row for each month, use case and model. Enter rows here, or fill them from an export: Actuals in the Tunewise pane.",
    key: "Every row belongs to its calendar month, whatever the budget's start date is.",
    ledger: "Actuals",
    ledgerName: "The actuals: a row for each calendar month, use case and model",
    columns: {
      month: ["Month", "first day"],
      usecase: ["Use case", "name"],
      model: ["Model", "name"],
      calls: ["Calls", "calls"],
      spend: ["Spend", ""],
      list: ["At list prices", ""],
      discount: ["Effective discount", "%"],
      status: ["Month is", "whole/partial"],
      source: ["Source", "file or range"],
      export: ["Export", "kind"],
      from: ["From", "date"],
      to: ["To", "date"],
      rows: ["Rows", "rows"],
      read: ["Filled on", "date"],
      check: ["Check", ""],
      fault: ["Faults", "no."],
    },
    meanings: {
      month: "The first day of a calendar month, such as 2026-07-01.",
      usecase: "The name of a use case of this budget.",
      calls: "Calls of the month. Empty: not known.",
      spend: "What the month cost. Empty: not known; 0: nothing; credits are negative.",
      list: "The same usage at list prices. Empty: not known.",
      status: "partial: the row covers a part of its month, which is then not compared with the plan. Empty: whole.",
    },
    faultTable: "What can be wrong with a row of actuals, and in which column",
    ok: "ok",
    partial: "partial",
    whole: "whole",
    faults: {
      month: "enter the first day of a calendar month, such as 2026-07-01.",
      outside:
        "this month is not one of the budget's months, so that it does not count. " +
        "Change the start date or the months of the budget, or remove the row.",
      usecase: "no use case of the budget has this name.",
      calls: "calls must be a number of 0 or more, or empty.",
      spend: "spend must be a number, or empty.",
      list: "the amount at list prices must be a number of 0 or more, or empty.",
      empty: "enter calls, spend, or both.",
      status: "enter whole or partial, or nothing.",
      twice: "the same month, use case, model and export stand in another row too. Remove one of them.",
      unchecked: "{count} rows of {table} have no check: copy the last formulas of its Check columns down to them.",
      below: "Rows below row {row} do not count among {table}: insert rows above it, and copy the Check columns down.",
      column: "A column of {table} was deleted, inserted or moved: undo that.",
    },
    overrides: "Calls per day that replace the forecast",
    overridesName: "Calls per day by month that replace the forecast",
    overrideColumns: {
      month: ["Month", "first day"],
      usecase: ["Use case", "name"],
      calls: ["Calls per day", "calls per day"],
      check: ["Check", ""],
      fault: ["Faults", "no."],
    },
    overrideMeaning: "Replaces the forecast calls in this month.",
    overrideFault: "calls per day must be a number of 0 or more.",
    overrideTwice: "the same month and use case stand in another row too. Remove one of them.",
    mustBeText: "Enter the name of a use case of this budget.",
    error: "{title}: enter what the prompt says.",
  },

  billing: {
    sheet: "billing",
    title: "Billed against list prices",
    sentence:
      "What the rows of the actuals sheet that have both were billed, " +
      "beside the list prices of their days; the pane adds models as it fills actuals.",
    models: "By model",
    modelsName: "The models of the actuals",
    billedName: "What was billed, of the actuals that have an amount at list prices too",
    byUseCase: "By use case",
    total: "Total",
    columns: {
      name: ["Model", "name"],
      billed: ["Billed", ""],
      list: ["At list prices", ""],
      difference: ["Difference", ""],
      discount: ["Effective discount", "%"],
    },
    useCase: "Use case",
    unlisted: "In models that are not listed",
    modelMeaning: "A model as in the Model column of the actuals sheet.",
    matches: "What an export calls them: remembered by the pane",
    matchesName: "Which use case each model, project or key of an export belongs to",
    matchColumns: { by: ["By", "column"], value: ["In the export", "text"], usecase: ["Use case", "name"] },
    matchMeaning: "Written by Actuals in the Tunewise pane; clear a row to be asked again.",
    notHere: "(not in this budget)",
  },

  totals: {
    spendByYear: "Spend by year",
    callsByYear: "Calls by year",
    spendByUseCase: "Spend by use case",
    outlookOf: "Outlook {year}",
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
      "Months are calendar months with their own days: plan is calls per day times 28 to 31 days, " +
      "so that a short February shows no false variance. Scenario sheets use even months of 365/12 days.",
    start:
      "A start date later in its month makes the first month pro-rated; " +
      "it counts as one of the months, and the budget ends with the last day of the last one.",
    growth:
      "Calls grow on the first of each month after the start date of a use case; " +
      "a price change applies from the budget's start date. Fixed cost is pro-rated in a partial month.",
    variance:
      "Variance: actual minus plan, for the months of a use case with a whole actual. Due to volume: " +
      "calls above plan at the planned cost per call. Due to cost per call: the rest, fixed cost included.",
    outlook:
      "Outlook: actual spend where entered for a whole month, planned spend otherwise. A fiscal year " +
      "is named by the year it ends in; in the first and last year only the budget's months count.",
    batches:
      "Batches, retries and failures are not planned separately: include them in calls, prices or fixed cost. Spend is before tax.",
    actuals: "Without the add-in the figures stay as last saved; with it they follow every change.",
    plainActuals:
      "List prices are typed values, as of the day on which the sheet was created: with another model, enter its prices too.",
    example: "The actuals are an example: clear the rows of the actuals sheet before you enter yours.",
  },
} as const;
