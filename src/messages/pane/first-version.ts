/** What the pane says of sheets that version 1 made, and of their copies. */
export const firstVersion = {
  group: "Sheets of version 1 ({count})",
  found: "Made by version 1: {template}. It keeps working as it is. A sheet made now has {adds}.",
  upgraded: "Made by version 1: {template}. It keeps working as it is. Its upgraded copy is {name}.",
  note: "The sheet of version 1 of which this is an upgraded copy",
  adds: {
    "prompt-or-fine-tune":
      "a summary page, a sheet of checks with the cell of each fault, the prices used, two to six strategies, and inputs for conversations, routing, fees and discounts",
    hybrid:
      "a summary page, a sheet of checks with the cell of each fault, the prices used, and inputs for conversations, routing and fees",
    "what-if":
      "a summary page, a sheet of checks with the cell of each fault, the prices used, inputs for conversations, routing, fees and discounts, and far fewer calls of the add-in",
    "rules-of-thumb": "a summary page and clearer sentences",
    "model-comparison": "a summary page, a company's own price list, and a reason beside each model without a price",
    budget:
      "one to twelve use cases, a currency, discounts off list prices, actuals by calendar month that an export can fill, and what was billed beside list prices",
  },
  lateLines: "Its cash flow now begins with a row for month 0, so its cost chart draws the lines a month late.",
  refused: {
    "no table":
      "An upgraded copy cannot be created: its table of inputs, named Inputs, is not there or has no header that can be read.",
    strategies:
      "An upgraded copy cannot be created: its inputs have {count} strategies, where a sheet made now has {wanted} at most.",
    "plain prices":
      "An upgraded copy cannot be created: its list prices stand as typed in its plain formulas. Where you need what is new, create a sheet under New sheet and enter your values.",
    "no use cases": "An upgraded copy cannot be created: its use cases, named Use_cases, are not found or too many.",
  },
  act: "Create upgraded copy",
  working: "Reading what was typed…",
  gone: "{sheet} is no longer there as version 1 made it. Check again.",
  created: "Created {name} with what was typed on {old}. {old} stays as it was.",
  same: "All {count} figures are the same in both. {example}.",
  different: "{different} of {count} figures differ between the two:",
  figure: "{name}: {before} before, {now} now",
  figureOf: "{name} of {strategy}: {before} before, {now} now",
  /** The one to show where all are the same. */
  exampleFigure: "Total cost",
  empty: "empty",
  errors: "{count} {count?figure|figures} of {old} {count?shows|show} an error, and {count?was|were} not compared.",
  left: "{count} {count?cell|cells} of yours {count?has|have} no place in the new sheets. What stands there stays on the old ones only:",
  formulas:
    "{count} {count?cell has a formula|cells have formulas}; the new sheets have {count?its value|their values}:",
} as const;

/** Labels of version 1 that are other ones now, by those. */
export const labelsBefore: Readonly<Record<string, readonly string[]>> = {
  "Cache hit rate": ["Cached share"],
  "Cache minimum tokens": ["Shortest cached prompt"],
  "Price date": ["Prices of the day", "List prices of the day"],
  "Retirement warning (days)": ["Warn of an end within"],
  "Fiscal year starts in month": ["Year begins in month"],
  "Start date": ["Live after"],
  "Simulation runs": ["Draws"],
  Seed: ["Seed: another one, other draws"],
  "Calls per day": ["Calls a day"],
  "Cached price, % of price": ["Cached price, of the price"],
  "Payback period": ["To be paid back in"],
  "Claimed: break-even at": ["Claimed: inflection at"],
  "GPU input speed": ["GPU's input speed"],
  "GPU output speed": ["GPU's output speed"],
  "Saving per day": ["Saved a day"],
  "Base model retired on day": ["Base model ends on day"],
  '"Fraction": at most': ["A fraction: at most"],
};
