/** Words by which people look for a function and which its own description does not use. */
export const searchWords: Readonly<Record<string, string>> = {
  PRICESOURCE:
    "where does a price come from contract company list age checked old in doubt promotion which list is in force",
  PRICESUSED:
    "which prices does my sheet use age of prices old outdated checked date promotion ended in doubt audit of prices",
  MODELPRICE: "how much does a model cost rate tariff list price gpt claude gemini per million",
  PRICETABLE: "all prices of several models at once side by side range rows table tuned training hosting retirement",
  MODELS: "list of models catalogue overview which models cheapest compare prices",
  TUNABLE: "which models can be fine-tuned trainable tuning prices retirement deprecated end of life",
  BLENDEDPRICE: "average price mixed weighted price effective one price for input and output",
  TOKENS: "count tokens length of text how many tokens is my prompt size words characters",
  CALLCOST: "what does one call request query cost price per request message",
  PROMPTCOST: "daily monthly bill spend of prompting how much per day per month budget",
  TRAININGCOST: "what does training fine-tuning a model cost job run epochs",
  TUNINGCOST: "total cost of fine-tuning investment labels labelling data set-up project up front capex",
  SELFHOSTPRICE: "own hardware gpu rent price per token self hosting open weights llama",
  GPUS: "how many gpus cards servers machines capacity sizing do i need",
  CACHEHITRATE: "prompt caching how often is the cache hit ttl lifetime share",
  CONTEXTTOKENS: "conversation turns agent history context grows tokens per call over a chat multi-turn",
  GPUPRICE: "owned gpu purchase depreciation annuity electricity power hourly cost of a server i own",
  LATENCY: "how long does a call take wait response time speed slow seconds",
  BREAKEVEN_DAYS:
    "how long until it pays back pays off payback time when does tuning pay amortise recover return days worth it",
  BREAKEVEN_CALLS:
    "volume traffic from which tuning is worth it minimum number of requests per day threshold inflection",
  BREAKEVEN_TOKENS: "how long must a prompt be length from which tuning pays threshold size of prompt",
  BREAKEVEN_CACHE: "when is caching worth it does the cache pay hit rate needed",
  SCENARIO:
    "one figure of the sheet npv irr roi saving net present value return payback total cost of ownership tco worth it",
  COMPARE: "side by side all figures strategies table overview prompt versus fine-tune",
  CASHFLOW: "by month monthly schedule plan cash flow cumulative chart timeline budget forecast",
  CHECK: "what is wrong in an inputs table check faults errors find invalid empty",
  CROSSOVERS: "when do the lines cross cheaper dearer turning points intersections",
  WHATIF: "data table two-way what if grid vary inputs",
  SENSITIVITY: "tornado which input matters most drivers impact",
  SIMULATE: "monte carlo risk probability uncertainty chance distribution how sure percentile",
  SOLVE: "goal seek target find the input needed for a result reverse",
  RECOMMEND: "advice should i fine-tune what to do decision verdict recommendation",
  USAGE: "usage export log import csv invoice actual consumption openai anthropic litellm langfuse helicone",
  SPEND:
    "spend actual cost bill invoice charges per month by model project actuals versus budget variance usage cost report",
  EXPLAIN: "how is a figure calculated audit trail derivation trace precedents steps formula behind the number why",
  INPUTS: "list of inputs labels keys what can i put in the table definitions units",
};
