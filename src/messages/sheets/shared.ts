import { messageText } from "../text";

/** Texts that several templates have in common. */
export const sharedTexts = {
  unit: "Unit",
  units: { usd: "USD", calls: "calls", month: "month" },
  comment: "Comment",
  result: "Result",
  input: "Input",
  low: "Low",
  high: "High",
  check: "Check",
  note: "Note",

  /** A table of inputs, and the checks beside it. */
  inputs: {
    name: "The inputs: labels, and a column for each strategy",
    listPrice: "{models}: list price",
    baselineOnly: "The baseline runs from day 0 to the horizon and takes every call: this is always {value}.",
    modelName: " A model name stands for its list price.",
    percentHint: " Enter 80% or 0.8.",
    unit: " Unit: {unit}.",
    allFilled: "All inputs are filled.",
  },

  /** What is wrong with a sheet: one row for each cause, and the first of them above the inputs. */
  checks: {
    sheet: "checks",
    title: "Checks",
    sentence:
      "What is wrong with this workbook, a row for each cause. As long as a check is not ok, the result is not stated.",
    heading: "Check",
    finding: "Result",
    ok: "ok",
    faults: "Inputs to correct",
    cell: "Cell",
    /** Labels of the rows. */
    inputs: "Every input is filled with what it takes",
    strategies: "Every strategy is among the results",
    columns: "Every filled column counts",
    rows: "No row or column of the results was deleted",
    sheets: "No sheet that the results need was deleted",
    figures: "No result is an error",
    order: "Every input is in its row",
    ledger: "The plain formulas cover the horizon",
    priceList: "The company's price list is the one of this workbook",
    agedPrices: "No price is old or in doubt",
    counted: "Strategies in the inputs",
    sum: "Sum of the inputs that are checked",
    /** What is wrong. */
    notChecked: "The inputs are not checked: the Tunewise add-in is not installed, or has not answered yet.",
    at: "{address}: {fault}",
    more: " ({count} more: see the sheet of checks.)",
    empty: "{address}: missing input: {input}. Enter a value (0 if none).",
    notCompared:
      "{address}: {name} is not compared: {count} strategies in the inputs, {results} in the results. Add it with Strategies of a sheet under Tools in the Tunewise pane, or delete its column.",
    repeated:
      "{address}: two strategies are called {name}, so that their results cannot be told apart: give each its own name.",
    tooFew:
      "A strategy was deleted: these formulas need all {results}. Create the sheet again with the strategies you want.",
    baselineDeleted:
      "The column of the first strategy was deleted, and others refer to it: undo, or create the sheet again.",
    onlyOne: "The inputs need a baseline and at least one alternative.",
    unnamed: "{address}: cells are filled below this empty heading and do not count: enter the name of the strategy.",
    tooWide: "The inputs have more than {most} columns: delete those that you do not need.",
    outside:
      "A column was inserted between {note} and {check}, where it does not count: move it to the left of {note}.",
    deleted: "Rows or columns of the results were deleted: undo, or create the sheet again.",
    movedResult:
      "{label}: a figure or its heading was moved or overwritten, so that figures may stand under another name: undo, or create the sheet again.",
    movedRow:
      "{address}: this was the row of {label}, to which formulas refer, and holds another input now: undo the sorting, or create the sheet again.",
    copied:
      "This sheet is a copy, and its checks read the inputs of the original, which are others: create a sheet of its own in the Tunewise pane.",
    sheetDeleted: "A sheet that the chart and the results need was deleted: undo, or create the sheet again.",
    failing: "{address}: this result is an error: select it to read why.",
    failingRows: " ({count} rows with errors in all.)",
    failed: "This check failed: cells that it needs were deleted.",
    checksDeleted:
      "The sheet of checks was deleted, so nothing tells whether the inputs are valid: undo, or create the sheet again.",
    noResult: "No result yet. {fault}",
    notStated: "No result: a cell that it needs was deleted or is an error.",
  },

  /** The columns of the inputs as they stand, on the sheet of checks. */
  columns: {
    heading: "Columns of the inputs",
    cell: "Cell",
    columnHeading: "Heading",
    strategy: "Strategy",
    filled: "Filled",
    words: { good: "ok", unnamed: "no name", repeated: "repeated", notCompared: "not compared" },
  },

  /** The rows of the inputs to which formulas refer. */
  inputRows: {
    heading: "Rows of the inputs",
    cell: "Cell",
    words: { good: "ok", moved: "moved", deleted: "deleted" },
  },

  /** The rows of the results. */
  results: {
    heading: "Rows of the results",
    cell: "Cell",
    words: { good: "ok", moved: "moved", deleted: "deleted", error: "error" },
  },

  /** Groups of inputs that are folded when a sheet is made. */
  groups: {
    conversation: "Conversation",
    routing: "Routing",
    fees: "Fees",
    discounts: "Discounts",
  },

  /** Beside the length of a prompt. */
  lengths: { shorter: "{share} shorter", longer: "{share} longer" },

  /** Retraining, and the end of models. */
  lifecycle: {
    never: "0: never",
    retrainings: "{counts} within {horizon}",
    baselineEnds: "# Baseline model ends after",
    baselineEndsMeaning:
      "Day on which the baseline's own model is switched off (0: never). No figure counts the move to another model; the headline says so. Write the model's name under Note.",
    modelOf: "The model of {strategy}",
    ends: " {model} ends on day {day}: {baseline} must move to another model then, which is not in the figures.",
    endsForBoth:
      " {model} ends on day {day} for both: {baseline} must move to another model then, which is not in the figures.",
    endsForTwo:
      " {model} ends on day {day} for {baseline} and {strategy}: {baseline} must move to another model then, which is not in the figures.",
  },

  finding: {
    name: "The result in one sentence",
  },

  /** Tables that other sheets read. */
  tables: {
    sheet: "tables",
    title: "Tables",
    sentence:
      "What the tables and charts of the other sheets read: one function fills each, so that Excel calls it once.",
    volume: "Calls per day",
  },

  /** The prices that stand for a model's name. */
  pricesUsed: {
    sheet: "prices used",
    title: "Prices used",
    sentence:
      "Every price in the inputs that stands for a model's name: the day it was checked, and where it comes from.",
    heading: "Prices by model name",
    day: "Age counted to",
    toLookAt: "{count} prices are old, in doubt or of a retired model: see the sheet {sheet}.",
    status: {
      current: messageText({ id: "price-status.current" }),
      contract: messageText({ id: "price-status.contract" }),
      old: messageText({ id: "price-status.old" }),
      inDoubt: messageText({ id: "price-status.in-doubt" }),
      promotionOver: messageText({ id: "price-status.promotion-over" }),
      retired: messageText({ id: "price-status.retired" }),
      noSource: messageText({ id: "price-status.no-source" }),
    },
  },

  /** A table that one function of the add-in fills. */
  emptyTable: "{heading}. No figures: an input is invalid, or the Tunewise add-in is not installed.",
  plainEmptyTable:
    "{heading}. No figures: an input is invalid, or the horizon is too long; Checks on the answers sheet says which.",

  /** Numbers and dates that are typed outside a table of inputs. */
  priceList: {
    made: "Company price list",
    inForce: "Prices in force",
    madeName:
      "The company's price list that this sheet was made with, or none; the check compares it with the one in force",
    fault:
      "The company's price list in force is not the one that this sheet was made with. Check the prices, then enter the one in force.",
  },
  typed: {
    number: "Enter a number for {label}.",
    date: "Enter a date for {label}.",
    dateHint: "Enter a date, such as today's.",
    outOfBounds: "{label} {bounds}.",
  },

  /** What the months of cumulative cost are made of. */
  cumulative: {
    heading: "Chart data",
    month: "Month",
    months: "months",
    usd: "USD",
    breaksEven: "{strategy} breaks even on day {day}",
    noBreakEven: "{strategy}: no break-even",
    guideMonth: "{strategy}: month",
  },

  /** The months of each alternative beside the baseline. */
  cashFlow: {
    sheet: "cash flow",
    title: "Cash flow by month",
    sentence:
      "A month is 365/12 days from go-live. Month 0 holds upfront cost; retraining cost falls in the month in which it is due.",
    first: "The horizon is longer than {months} months: table and chart show the first {months}.",
    whole: "The table ends with the horizon, after {months} months.",
    heading: "Cash flow",
    /** Of several alternatives. */
    numbered: "Cash flow {number}",
    of: "Cash flow of {strategy}",
  },

  addInFigures: "Without the add-in the figures stay as last saved; with it they follow every change.",
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const;
