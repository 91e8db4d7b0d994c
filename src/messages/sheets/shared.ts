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
    /** What is wrong, and where: the row of the sheet and the input. */
    empty: "Missing input in row {row}: {input}. Enter a value (0 if none).",
    invalid: "Invalid input in row {row}: {input}.",
    allFilled: "All inputs are filled.",
  },

  finding: {
    name: "The result in one sentence",
    notFilled: "Fill in every input to see the result.",
    unknownModel:
      "A model named as a price is not in the price book, or has no such price: enter another name, or the price.",
    invalid: "Invalid input: select a result below that shows an error to read which.",
  },

  /** A table that one function of the add-in fills. */
  emptyTable: "{heading}. No figures: an input is invalid, or the Tunewise add-in is not installed.",

  /** Numbers and dates that are typed outside a table of inputs. */
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

  addInFigures: "Without the add-in the figures stay as last saved; with it they follow every change.",
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const;
