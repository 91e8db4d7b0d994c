import { firstVersion } from "./first-version";

/** The tab of the tools. */
export const tools = {
  reading: "Reading {sheet}…",
  goTo: "Go to {place}",
  tooLarge: "Not checked because of their size: {sheets}.",
  more: "and {count} more",
  needExcel: "The tools work on an open workbook. Open this pane in Excel to use them.",
  repair: {
    title: "Repair formulas",
    about:
      "Formulas entered before Tunewise was loaded show #NAME? and stay broken until re-entered. This re-enters them.",
    look: "Find broken formulas",
    noFormulas: "This workbook has no Tunewise formulas.",
    none: "Nothing to repair in {count} Tunewise {count?formula|formulas}.",
    found: "{count} {count?formula shows|formulas show} #NAME? and will be re-entered unchanged:",
    act: "Repair {count} {count?formula|formulas}",
    working: "Re-entering formulas…",
    ahead: "Cancelled: {count} {count?formula was|formulas were} not re-entered.",
    done: "Repaired {count} {count?formula|formulas}.",
    left:
      "{count} {count?formula still shows|formulas still show} #NAME?. " +
      "Check for a misspelled function name, then restart Excel and try again:",
  },
  explain: {
    title: "Explain a cell",
    about:
      "Shows what the formula of the selected cell does: its Tunewise functions, their arguments and " +
      "where they come from, and for a scenario figure every step of its calculation. Nothing is changed.",
    look: "Explain selected cell",
    noFormula:
      "{place} has no formula with a Tunewise function. Select a cell that has one and press the button again.",
    formula: "Formula",
    shows: "Shows",
    result: "{id} returns",
    error: "{code}: {reason}",
    fix: "Go to {place}",
    leftOut: "left out",
    typed: "typed in the formula",
    calculated: "calculated in the formula",
    from: "from {place}",
    table: "{rows} rows, {columns} columns",
    steps: "How this figure is calculated ({count} {count?step|steps})",
    turns: "What would change the advice",
    put: "Put this on a sheet",
    sheetName: "Explanation",
    sheetTitle: "How {figure} of {strategy} is calculated",
    created: "Created the sheet {name}.",
    beyond: "This formula cannot be explained here: it refers to something that only Excel can calculate.",
  },
  strategies: {
    title: "Strategies of a sheet",
    about:
      "Creates a Prompt or fine-tune or a Route or replace sheet again with strategies added, renamed, " +
      "removed or reordered, beside the one you have. It has what you typed into the inputs, and beside them " +
      "where the sheets stand as they were created; a new strategy begins with the inputs of the last one.",
    look: "Find sheets",
    none:
      "This workbook has no sheet whose strategies can be changed. " +
      "Hybrid compares three and What-if two strategies: rename those on the sheet.",
    firstVersion:
      "{sheet} was made by version 1. Let Check workbook create an upgraded copy of it, and change the strategies of that.",
    sheet: "Sheet",
    of: "Strategies of {name}:",
    act: "Create with these strategies",
    created:
      "Created {name} with these strategies. The sheets from before stay: delete them when you no longer need them.",
    besideReferred:
      "Created {name}. The sheets from before stay, because {place} refers to them: point it to the new sheet, then delete them.",
    besideContent:
      "Created {name}. The sheets from before stay, because the template does not have what stands in {place}: " +
      "move it to the new sheet, then delete them.",
  },
  check: {
    title: "Check workbook",
    about:
      "Finds Tunewise formulas with errors or references to empty cells, blank inputs, " +
      "outdated prices, models close to retirement, and sheets made by version 1. Nothing is changed.",
    look: "Check",
    noFormulas: "This workbook has no Tunewise formulas.",
    none: "No findings in {count} Tunewise {count?formula|formulas}.",
    found: "{findings} {findings?finding|findings} in {formulas} Tunewise {formulas?formula|formulas}.",
    groups: {
      error: "Errors ({count})",
      "empty reference": "References to empty cells ({count})",
      "unfilled input": "Blank inputs ({count})",
      "old price": "Outdated prices ({count})",
      "ending model": "Models close to retirement ({count})",
      "first version": firstVersion.group,
    },
    fix: {
      enter: "Enter {value} in {address}",
      formula: "Correct the formula",
      repair: "Repair formulas",
      look: "Show prices of {model}",
      done: "Changed. The workbook is being checked again.",
      meanwhile: "The cell has been changed in the meantime, and was left as it is. Check again.",
    },
    unknownName:
      "#NAME?: Excel did not recognize the function when the formula was entered. Use Repair formulas to re-enter it.",
    error: "{code}: {reason}",
    affected: "{count} formulas show this error.",
    inCells: "It stands in {count} cells.",
    errorOnly: "{code}. Select the cell to see the reason in Excel.",
    emptyReference: "{id} refers to {place}, which is empty.",
    unfilled: "{input} of {strategy} is blank.",
    checkedLongAgo: "The price of {model} was last checked on {date}: more than 90 days ago. Look at its source.",
    promotionOver: "The price of {model} is a promotion that was promised until {date}. Look at its source.",
    inDoubt: "The price of {model} is in doubt. {reason}",
    oldPrice: "The price of {model} is from {date}; the price book is from {bookDate}.",
    retired: "{model} was retired on {date}.",
    retiring: "{model} will be retired on {date}.",
  },
  charts: {
    title: "Insert chart",
    about:
      "Draws what-if tables, sensitivity tables and cash flows of this workbook beside them. A tornado also gets the cells that its bars are drawn from.",
    look: "Find tables",
    none: "No sheet has a table of WHATIF, SENSITIVITY or CASHFLOW. Insert one from the Functions tab first.",
    act: "Insert chart",
    actOn: "Insert chart of {place}",
    done: "Inserted a chart beside {place}.",
    cashFlow: "Cumulative cost by month",
    month: "Month",
    cumulativeCost: "Cumulative cost",
    occupied: "{place} is not empty. The figures of the tornado go there: clear or move what is in it, then try again.",
    tornado: "{metric}: effect of each input",
    input: "Input",
    atLow: "At low value",
    atHigh: "At high value",
    change: "Change of {metric}",
    whatIf: "{metric} by {input}",
    whatIfOfTwo: "{metric} by {input}, a line for each {second}",
  },
  refresh: {
    title: "Refresh prices",
    about: "The newest price in force was checked on {date}. This looks whether the add-in's server has newer ones.",
    look: "Look for newer prices",
    looking: "Asking the add-in's server…",
    newest: "The prices in force are the newest that the server has, of {date}.",
    newer: "The server has prices of {date}; those in force are of {own}. Load them: this pane opens again.",
    act: "Load newer prices",
  },
  removal: {
    title: "Remove the sheets just created",
    none: "No sheets have been created since this pane was opened.",
    about: "Created last: {sheets}.",
    working: "Removing sheets…",
  },
  actuals: {
    title: "Actuals",
    about:
      "Fills the actuals of a Budget from an export of usage or cost: calls and spend by calendar month, " +
      "use case and model. What is filled already is never overwritten unasked.",
    look: "Fill a budget",
    none: "This workbook has no Budget whose actuals stand on a sheet of their own. Create one under New sheet.",
    budget: "Budget",
    export: "Export",
    exportHint: "Paste it, drop the file here, or select its cells. It is read on this computer and sent nowhere.",
    placeholder: "start_time,model,project_id,num_model_requests,input_tokens,…",
    tooLong: "The export has {characters} characters; {most} are read at most. Export fewer months.",
    tooMany: "The export has too many cells. Export fewer months.",
    reading: "Reading the export…",
    holds: "What it holds",
    kind: "Export",
    rows: "Rows",
    days: "Days",
    daysOf: "{days}: {first} to {last}",
    models: "Models",
    projects: "Projects",
    keys: "Keys",
    users: "Users",
    currency: "Currency",
    currencyUnknown: "not stated",
    noCosts: "none: calls and list prices alone can be filled",
    noCalls: "Calls are not counted in it: spend alone can be filled.",
    leftOut: "Left out: {items}.",
    withoutCost:
      "{rows} {rows?row has|rows have} tokens and no cost, where others have one: their months get no spend.",
    unpriced: "{rows} {rows?row has|rows have} no list price: their models get no amount at list prices.",
    undated: "{amount} stand in rows without a date: they belong to no month and are not filled.",
    by: "Match by",
    columns: { model: "Model", project: "Project", key: "Key", user: "User" },
    match: "Use case of {value}",
    matchHint: "{rows} {rows?row|rows}{calls}{cost}",
    matchCalls: ", {calls} calls",
    matchCost: ", {cost} {currency}",
    unmatched: "Choose a use case",
    notHere: "Not in this budget",
    openMatches: "{count} without a use case: choose one for each, or that it is not in this budget.",
    ignored: "{count} not in this budget: {calls} calls{cost} are not filled.",
    ignoredCost: " and {cost} {currency}",
    rate: "{currency} for 1 {of}",
    rateHint: "The export's amounts are converted with it.",
    rateFault: "Enter a number above 0.",
    exportCurrency: "Currency of the export",
    exportCurrencyHint: "The export does not say it. Three letters.",
    months: "Months",
    monthOf: "{month}, {useCase}",
    states: {
      new: "new: {figures}",
      same: "unchanged",
      differs: "is filled with {before}, and the export has {after}",
      other: "is filled from elsewhere with {before}, and the export has {after}",
      outside: "not a month of this budget: not filled",
    },
    calls: "{calls} calls",
    spend: "{amount} {currency}",
    nothing: "nothing",
    partialMonth: "{month} is covered from {from} to {to}: it is marked partial and not compared with the plan.",
    wholeMonth: "The export covers all of {month}",
    decide: "What to do with {month}, {useCase}",
    decisions: {
      keep: "Keep what is there",
      replace: "Replace it with the export",
      add: "Add the export to it",
    },
    undecided: "Choose",
    openDecisions: "{count} filled {count?month differs|months differ}: choose what to do with {count?it|each}.",
    fill: "Fill",
    nothingToFill: "Nothing to fill: all months of the export are there already.",
    working: "Writing the actuals…",
    done:
      "Filled {months} {months?month|months} of {useCases} {useCases?use case|use cases} " +
      "in {rows} {rows?row|rows} of {sheet}, with source, days, rows and date.",
    kept: "{count} filled {count?month was|months were} kept as they are.",
    discount: "{useCase} was billed {discount} below list prices; the budget plans with {now}.",
    useDiscount: "Use {discount} as its list price discount",
    discountUsed: "The list price discount of {useCase} is {discount} now.",
    sourcePasted: "pasted",
  },
  addUseCase: {
    title: "Add use case",
    about:
      "Adds a use case to a Budget that exists: a column on its first sheet, a table of months, " +
      "and its place in every sum. Figures that cannot be known are left empty, and the sheet says which.",
    look: "Choose a budget",
    none: "This workbook has no Budget that takes another use case. Create one under New sheet.",
    budget: "Budget",
    name: "Name of the use case",
    act: "Add use case",
    working: "Adding the use case…",
    done: "Added {name} to {sheet}. Enter its figures in column {column}; until then the sheet says what is missing.",
    full: "{sheet} has {most} use cases, which is the most.",
    rebuilt:
      "{sheet}!{address} is not as it was created, so that no use case can be added in place. " +
      "Undo that change, or create a Budget with all use cases under New sheet.",
    deleted:
      "A sheet of {sheet} was deleted or renamed so that it is not found. " +
      "Undo that, or create a Budget with all use cases under New sheet.",
    occupied: "{sheet}!{address} holds something where the use case is to go. Move it, then try again.",
  },
  share: {
    title: "Share without add-in",
    about:
      "Creates a copy of a sheet that needs no add-in, " +
      "with values or plain Excel formulas in place of Tunewise functions. The sheet itself is not changed.",
    look: "Preview changes",
    sheet: "Sheet",
    none: "No sheet of this workbook uses Tunewise functions: it can be shared as it is.",
    way: "In the copy",
    plain: { label: "Plain Excel formulas", hint: "They recalculate without the add-in." },
    values: { label: "Values", hint: "The figures stay as they are now." },
    foundPlain:
      "In the copy of {sheet}, {count} Tunewise {count?formula becomes a plain Excel formula|formulas become plain Excel formulas}:",
    foundValues: "In the copy of {sheet}, {count} Tunewise {count?formula becomes a value|formulas become values}:",
    note: "a note: plain formulas cannot do this",
    formulas: "plain formulas, one in each cell",
    blankInput: "a blank input cell",
    typed: "{figure}, an input from now on",
    firstVersion:
      "{sheet} was made by version 1: its copy can have values. " +
      "For a copy in plain formulas, let Check workbook create an upgraded copy first, and share that.",
    act: "Create copy",
    working: "Creating the copy…",
    copyName: "{sheet} (no add-in)",
    donePlain:
      "Created {name}. {count} {count?formula was|formulas were} replaced with plain formulas, inputs or notes:",
    doneValues: "Created {name}. {count} {count?formula was|formulas were} replaced with values:",
    cells: "{count} {count?cell|cells}",
  },
  startup: {
    title: "This workbook",
    label: "Load Tunewise when this workbook opens",
    hint: "Figures then update as soon as it opens, on any computer that has the add-in.",
  },
} as const;
