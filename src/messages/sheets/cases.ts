/** The texts of the cases of a workbook: a switch, overrides of its inputs, and the figures of all cases side by side. */
export const casesTexts = {
  sheet: "cases",
  title: "Cases",
  sentence:
    "Each case replaces some of the inputs of the first sheet; where a cell is empty, the input stays as it is there. Rename the cases in the blue headings. The results follow the case chosen in {address} of the first sheet.",
  names: ["Base", "Low", "High"],

  /** The switch on the first sheet. */
  case: "Case",
  switchName: "The case that the results follow",
  switchMeaning:
    "The results, the chart and the summary follow this case. What a case changes stands on the sheet of cases.",
  switchError: "Choose one of the cases of the sheet of cases.",
  asEntered: "The results follow the inputs below.",
  overridden: "The results follow the inputs below with {count} of case {case}: see the sheet of cases.",
  override: ["override", "overrides"],
  of: "Case {case}: ",

  /** The table of overrides. */
  input: "Input",
  asOnFirst: "First sheet",
  bySide: "differs",
  caseMeaning: "The name of a case: unique, as it should stand in the list of cases.",
  caseError: "Enter a name.",
  inputMeaning: "The input that a case changes, by its label on the first sheet.",
  inputError: "Choose the label of an input of the first sheet.",
  valueMeaning: "The value of the input in this case; leave it empty to keep that of the first sheet.",

  strategy: "Strategy",
  strategyMeaning: "The strategy whose input is changed; leave it empty for all strategies.",
  strategyError: "Choose a strategy of the first sheet, or leave the cell empty for all of them.",

  /** What is wrong with a row of it. */
  words: { good: "ok" },
  isError: "a cell of this row is an error",
  noInput: "no input is named",
  unknownInput: "{input} is not an input of the first sheet",
  unknownSide: "{name} is not on the first sheet",
  twice: "the same input is overridden twice",
  noValue: "no case has a value",
  emptyRow: "{input} is empty on the first sheet: enter a value there first",
  at: "{address} of the sheet of cases: {fault}",
  chosen: "{address}: choose one of the cases {first}, {second} and {third}",
  sameName: "Two cases have the same name, or one has none: give each its own.",
  tooLarge: "The inputs have more rows or columns than the cases can hold: delete those that you do not need.",
  invalid: "Case {case}: {fault}",
  check: "Every override of the cases counts",
  allUsed: "Every override counts.",

  /** All cases side by side. */
  figures: "Results by case",
  status: "Inputs",
  statusOk: "valid",
  statusInvalid: "invalid",
  oneAtATime: "not shown",
  plainNote: "Plain formulas work out one case at a time: the others are not shown. Choose each in turn.",
  least: "{case}: {strategy} costs least ({cost})",
  shown: "Inputs of the case shown",

  /** The steps behind them. */
  inputsSheet: "case inputs",
  inputsTitle: "Inputs by case",
  inputsSentence:
    "The inputs as each case has them: what the results read, then each case. Change inputs on the first sheet and overrides on the sheet of cases.",
  shownTable: "Case shown",
  steps: "Steps",
  place: "Place in the inputs",
  shownValue: "Value",
  number: "Number of the case shown",
  rows: "Rows of the inputs",
  columns: "Columns of the inputs",
  used: "Overrides of the case shown",
  fault: "What is wrong",
  faultOf: "What is wrong with {case}",
  figuresSheet: "all cases",
  figuresTitle: "Figures and checks by case",
  figuresSentence: "Every metric of every case, and what is wrong with the inputs of each.",
  metricsOf: "All metrics, case {number}",
  faultsOf: "Inputs to correct, case {number}",
} as const;
