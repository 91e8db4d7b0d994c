/** The texts of the template "Hybrid". */
export const hybridTexts = {
  name: "Hybrid",
  question:
    "A large model by API, a small fine-tuned model by API, or the small model on your own GPUs: above which volume is each the cheapest?",
  title: "Hybrid: a large model by API, a small tuned one by API, or the small one on your own GPUs?",
  sentence:
    "Tokens of a small model are cheap; your own GPU is cheap only when it is well utilised. Three ways to run the same workload, side by side. Enter your values in the blue cells.",
  strategies: ["70B by API", "7B by API", "7B on GPUs"],

  finding: {
    least: "{strategy} costs least over {horizon}: {cost}. {volume}",
    noVolume: "{strategy} has no break-even volume against {baseline}.",
    addInOnly: "The volume at which its GPUs pay off: add-in only.",
    anyVolume: "{strategy} is cheaper than {baseline} at any volume.",
    aboveVolume: "{strategy} is cheaper than {baseline} above {calls} calls per day.",
  },

  comments: {
    least: "lowest: {strategy}",
    saving: "against {baseline} over {horizon}",
    breakeven_days: "first day with cumulative cost no higher than {baseline}",
    lasting_breakeven_days: "cheaper from then to the horizon",
    npv: "at {rate}% per year, flows at month ends",
    breakeven_calls: "cheaper than {baseline} above this volume",
    token_cost: "billed by the provider for tokens",
    infrastructure_cost: "GPUs, 24 hours a day",
    labour_cost: "maintenance; set-up is in upfront cost",
    retraining_cost: "repeated training, labels and labour",
    gpus: "at go-live; by month on the second sheet",
  },

  chart: {
    x: "Months from go-live",
    y: "Cumulative cost, USD",
    description:
      "Three lines: the cumulative cost of each strategy by months from go-live. Vertical lines mark where an alternative breaks even with the baseline.",
  },

  hosting: {
    heading: "Your own GPUs",
    rows: {
      input: ["Input tokens, GPU at target utilisation", "at the planned utilisation, no peaks"],
      output: ["Output tokens, GPU at target utilisation", "at the planned utilisation, no peaks"],
      full: ["Blended tokens, at target utilisation", "the same, for the token mix of a call"],
      now: ["Blended tokens, at this volume", "GPUs are paid for 24 hours a day"],
      api: ["The same tokens by API", ""],
      capacity: ["Capacity of one GPU", "at its peak factor and utilisation"],
      share: ["Capacity used", "at go-live"],
      parity: ["Cheaper than the API from", ""],
    },
    parityNone: "even a fully used GPU costs more than the API",
    parity: "once a GPU is this well used",
  },

  notes: {
    quality: "Equal quality is assumed: test a fine-tuned small model before relying on it.",
    prices: "The example's token prices are list prices of 70B and of up to 16B models; enter yours, or a model name.",
    plainPrices: "The example's token prices are list prices of 70B and of up to 16B models; enter yours.",
    speeds: "GPU throughput depends on model, batch size and lengths: measure it at the load you plan.",
  },

  inputNotes: {
    input_price: "or a model name",
    output_price: "0: on own GPUs",
    price_change_per_year: "-20%: a fifth less",
    gpu_price_per_hour: "rented, 24 hours a day",
    gpu_input_tokens_per_second: "measure yours",
    gpu_output_tokens_per_second: "measure yours",
    peak_factor: "peak over average",
    min_gpus: "2: for redundancy",
    training_price: "LoRA up to 16B",
    never: "0: never",
  },

  months: {
    sheet: "months",
    title: "Cash flow and GPUs by month",
    sameGpus: "{strategy} needs {first} from go-live to the end.",
    moreGpus: "{strategy} needs {first} at go-live and {last} in month {month}.",
    strategies: "First alternative: {first}. Second alternative: {second}. Baseline: {baseline}.",
    sentence:
      "A month is 365/12 days from go-live; month 0 holds upfront cost. The tables end with the horizon, or after {months} months.",
    first: "First alternative",
    second: "Second alternative",
    gpus: "GPUs by month",
    gpu: ["GPU", "GPUs"],
    month: "Month",
    monthUnit: "month",
    calls: "Calls per day",
    callsUnit: "calls per day",
  },

  volume: {
    sheet: "volume",
    title: "Above which volume does a GPU pay off?",
    sentence:
      "The same workload at other volumes, everything else as entered on the first sheet, upfront cost, retraining and growth included.",
    step: "Step",
    stepUnit: "calls per day from one volume to the next",
    stepMeaning: "Calls per day from one volume to the next.",
    stepError: "The step must be above 0.",
    heading: "Total cost over {horizon}, by volume at go-live",
    calls: "Calls per day",
    callsUnit: "calls per day",
    usd: "USD",
    gpus: "GPUs",
    gpusUnit: "at go-live",
    used: "Utilised",
    usedUnit: "% of capacity",
    cheapest: "Cheapest",
    lines: "Chart data",
    above: "{strategy} cheaper above {calls} calls per day",
    addInOnly: "{strategy}: add-in only",
    none: "{strategy}: no break-even volume",
    guideVolume: "{strategy}: volume",
    x: "Calls per day at go-live",
    y: "Total cost over the horizon, USD",
    description:
      "Three lines: the total cost of each strategy over the horizon by calls per day. Token cost rises evenly, GPU cost in steps. Vertical lines mark the volumes above which an alternative is cheaper than the baseline.",
  },
} as const;
