// Generated from the definitions, in the order of all.ts.

/** The id of every function: all that is needed to make them known, before any of them is read. */
export const functionIds = [
  "MODELPRICE",
  "MODELS",
  "TUNABLE",
  "BLENDEDPRICE",
  "TOKENS",
  "PRICESOURCE",
  "PRICETABLE",

  "CALLCOST",
  "PROMPTCOST",
  "TRAININGCOST",
  "TUNINGCOST",
  "SELFHOSTPRICE",
  "GPUS",
  "CACHEHITRATE",
  "LATENCY",
  "CONTEXTTOKENS",
  "GPUPRICE",

  "BREAKEVEN_DAYS",
  "BREAKEVEN_CALLS",
  "BREAKEVEN_TOKENS",
  "BREAKEVEN_CACHE",

  "SCENARIO",
  "COMPARE",
  "CASHFLOW",
  "CROSSOVERS",
  "WHATIF",
  "SENSITIVITY",
  "SIMULATE",
  "SOLVE",
  "RECOMMEND",
  "USAGE",
  "SPEND",
  "INPUTS",
  "EXPLAIN",
  "CHECK",
  "PRICESUSED",
] as const;
