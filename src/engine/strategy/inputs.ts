import type { InputDefinition } from "./input-definition";

const tokensPerCall = { unit: "tokens/call", default: 0, min: 0, section: "Tokens per call" } as const;
const price = { unit: "USD/M tokens", min: 0, section: "Token prices" } as const;
const share = { unit: "fraction", min: 0, max: 1, fraction: true } as const;
const dollars = { unit: "USD", default: 0, min: 0 } as const;
const hours = { unit: "h", default: 0, min: 0 } as const;
const speed = { unit: "tokens/s", default: 0, min: 0 } as const;
const days = { unit: "days", default: 0, min: 0 } as const;
const rate = { default: 0, min: -1, aboveMin: true, max: 1, fraction: true } as const;

/**
 * Every input of a strategy by its key, in the order of the inputs table.
 *
 * Money is in USD, token prices per one million tokens, shares and rates are fractions (0.2, never 20), times are days from go-live.
 */
export const inputs = {
  calls_per_day: {
    unit: "calls/day",
    default: "required",
    min: 0,
    workload: true,
    section: "Workload",
    meaning: "Calls to the model on a day, at go-live (day 0).",
  },
  growth_per_month: {
    ...rate,
    unit: "fraction/month",
    workload: true,
    section: "Workload",
    meaning: "Growth of the volume from month to month.",
  },
  horizon_days: {
    unit: "days",
    default: 365,
    min: 0,
    aboveMin: true,
    max: 36_500,
    workload: true,
    section: "Workload",
    meaning: "The days over which the strategies are compared.",
  },
  discount_rate: {
    ...rate,
    unit: "fraction/year",
    workload: true,
    section: "Workload",
    meaning: "Yearly rate at which later money counts less, for present values.",
  },
  exchange_rate: {
    unit: "per USD",
    default: 1,
    min: 0,
    aboveMin: true,
    workload: true,
    section: "Workload",
    meaning: "The sheet's currency for 1 USD: multiplies the prices that a model's name stands for.",
  },

  prompt_tokens: { ...tokensPerCall, meaning: "Tokens sent with every call: instructions and examples." },
  user_tokens: { ...tokensPerCall, meaning: "Tokens that differ from call to call." },
  output_tokens: { ...tokensPerCall, meaning: "Tokens of the answer, reasoning included." },
  reasoning_tokens: {
    ...tokensPerCall,
    meaning: "Of the output tokens, those that no later call of the conversation sends again.",
  },
  turns_per_conversation: {
    unit: "calls",
    default: 1,
    min: 1,
    max: 200,
    whole: true,
    section: "Tokens per call",
    meaning: "Calls of a conversation or an agent's run; each sends everything before it again.",
  },

  input_price: { ...price, default: 0, meaning: "Price of input tokens." },
  cached_price: { ...price, default: "the input price", meaning: "Price of prompt tokens read from the cache." },
  cache_write_price: { ...price, default: "the input price", meaning: "Price of prompt tokens written to the cache." },
  output_price: { ...price, default: 0, meaning: "Price of output tokens." },
  price_change_per_year: {
    ...rate,
    unit: "fraction/year",
    section: "Token prices",
    meaning: "Yearly change of the token prices: −0.3 is a third cheaper every year.",
  },
  list_price_discount: {
    ...share,
    default: 0,
    section: "Token prices",
    meaning: "Discount on every price that a model's name stands for; typed prices stay as typed.",
  },
  fee_per_call: {
    unit: "USD/call",
    default: 0,
    min: 0,
    section: "Token prices",
    meaning: "Fee per call on top of tokens: search, tools, guardrails.",
  },

  cache_hit_rate: {
    ...share,
    default: 0,
    section: "Cache and batch",
    meaning: "Share of calls that find the prompt in the cache.",
  },
  batch_cache_hit_rate: {
    ...share,
    default: "the cache hit rate",
    section: "Cache and batch",
    meaning: "The same for calls in batch.",
  },
  cache_min_tokens: {
    unit: "tokens",
    default: 1024,
    min: 0,
    section: "Cache and batch",
    meaning: "Shortest prompt that is cached.",
  },
  batch_share: { ...share, default: 0, section: "Cache and batch", meaning: "Share of calls run in batch." },
  batch_discount: {
    ...share,
    default: 0.5,
    section: "Cache and batch",
    meaning: "What batch takes off the token prices.",
  },

  failure_rate: {
    ...share,
    default: 0,
    section: "Failures",
    meaning: "Share of attempts that fail, independently of each other.",
  },
  retries: {
    unit: "attempts",
    default: 0,
    min: 0,
    max: 20,
    whole: true,
    section: "Failures",
    meaning: "Further attempts after a failure.",
  },
  billed_failures: {
    ...share,
    default: 1,
    section: "Failures",
    meaning: "Share of the failed attempts that is billed: 1 for a poor answer, 0 for an error.",
  },
  cost_per_failure: {
    ...dollars,
    section: "Failures",
    meaning: "Cost of a call whose every attempt failed (a non-cash estimate).",
  },

  maintenance_hours_per_month: {
    ...hours,
    unit: "h/month",
    section: "Operating costs",
    meaning: "Work to keep it running: prompts, evaluations, incidents.",
  },
  hourly_rate: { unit: "USD/h", default: 0, min: 0, section: "Operating costs", meaning: "Cost of an hour of work." },
  hosting_per_hour: {
    unit: "USD/h",
    default: 0,
    min: 0,
    section: "Operating costs",
    meaning: "Fee for hosting the model, day and night.",
  },
  other_cost_per_month: {
    ...dollars,
    unit: "USD/month",
    section: "Operating costs",
    meaning: "Any other running cost.",
  },

  gpu_price_per_hour: {
    unit: "USD/h",
    default: 0,
    min: 0,
    section: "GPUs",
    meaning: "Price of a GPU, or of a provider's provisioned unit (0: none).",
  },
  gpu_input_tokens_per_second: {
    ...speed,
    aboveMinInUse: true,
    section: "GPUs",
    meaning: "Input tokens one GPU takes in at full load.",
  },
  gpu_output_tokens_per_second: {
    ...speed,
    aboveMinInUse: true,
    section: "GPUs",
    meaning: "Output tokens one GPU writes at full load.",
  },
  peak_factor: {
    unit: "times",
    default: 1,
    min: 1,
    section: "GPUs",
    meaning: "Load of the busiest second over that of the average second.",
  },
  utilisation: {
    ...share,
    default: 1,
    aboveMin: true,
    section: "GPUs",
    meaning: "Highest share of a GPU's throughput to plan with.",
  },
  min_gpus: { unit: "GPUs", default: 1, min: 1, whole: true, section: "GPUs", meaning: "GPUs that run at any volume." },
  infrastructure_price_change_per_year: {
    ...rate,
    unit: "fraction/year",
    section: "GPUs",
    meaning: "Yearly change of hosting and GPU prices.",
  },

  setup_hours: { ...hours, section: "Up front", meaning: "Work before go-live, once." },
  training_examples: {
    unit: "examples",
    default: 0,
    min: 0,
    section: "Up front",
    meaning: "Examples in the training set.",
  },
  tokens_per_example: {
    unit: "tokens",
    default: 0,
    min: 0,
    section: "Up front",
    meaning: "Tokens of one training example.",
  },
  epochs: {
    unit: "passes",
    default: 1,
    min: 0,
    aboveMin: true,
    section: "Up front",
    meaning: "Passes over the training set.",
  },
  training_price: {
    unit: "USD/M tokens",
    default: 0,
    min: 0,
    section: "Up front",
    meaning: "Price of trained tokens.",
  },
  training_hours: { ...hours, section: "Up front", meaning: "Hours of each training run that is billed by time." },
  training_price_per_hour: {
    unit: "USD/h",
    default: 0,
    min: 0,
    section: "Up front",
    meaning: "Price of an hour of training.",
  },
  training_runs: {
    unit: "runs",
    default: 1,
    min: 0,
    section: "Up front",
    meaning: "Full runs before one is good enough.",
  },
  validation_tokens: {
    unit: "tokens/run",
    default: 0,
    min: 0,
    section: "Up front",
    meaning: "Tokens billed for validation in each run.",
  },
  cost_per_label: {
    unit: "USD/example",
    default: 0,
    min: 0,
    section: "Up front",
    meaning: "Cost of labelling one example.",
  },
  evaluation_cost: { ...dollars, section: "Up front", meaning: "Cost of evaluating the tuned model, once." },
  other_upfront: { ...dollars, section: "Up front", meaning: "Any other cost up front." },

  ready_after_days: {
    ...days,
    alternativeOnly: true,
    section: "Model lifecycle",
    meaning: "Days of preparation, on the baseline's bill.",
  },
  retrain_every_days: {
    ...days,
    min: 1,
    orZero: true,
    section: "Model lifecycle",
    meaning: "Days between retrainings (0: never).",
  },
  retrain_examples: {
    unit: "examples",
    default: 0,
    min: 0,
    section: "Model lifecycle",
    meaning: "New labels of each retraining.",
  },
  retrain_hours: { ...hours, section: "Model lifecycle", meaning: "Work of each retraining." },
  retrain_cost: {
    unit: "USD",
    default: "one training run, labels, hours, evaluation",
    min: 0,
    section: "Model lifecycle",
    meaning: "Cost of each retraining, where it is not to follow from runs, labels and hours.",
  },
  retires_after_days: {
    ...days,
    alternativeOnly: true,
    section: "Model lifecycle",
    meaning: "Day on which the strategy's model is switched off (0: never).",
  },
  traffic_share: {
    ...share,
    default: 1,
    alternativeOnly: true,
    baselineValue: 1,
    section: "Model lifecycle",
    meaning: "Share of the calls that the alternative takes; the others stay on the baseline.",
  },
  escalation_rate: {
    ...share,
    default: 0,
    alternativeOnly: true,
    section: "Model lifecycle",
    meaning: "Share of the alternative's calls that the baseline then answers as well.",
  },

  overhead_seconds: {
    unit: "s/call",
    default: 0,
    min: 0,
    section: "Waiting",
    meaning: "Time of a call that no token explains.",
  },
  prefill_tokens_per_second: {
    ...speed,
    section: "Waiting",
    meaning: "Input tokens per second that one call sees (0: not modelled).",
  },
  output_tokens_per_second: {
    ...speed,
    section: "Waiting",
    meaning: "Output tokens per second that one call sees (0: not modelled).",
  },
  latency_cost_per_second: {
    unit: "USD/s",
    default: 0,
    min: 0,
    section: "Waiting",
    meaning: "Cost of each second that one call waits (a non-cash estimate).",
  },
} as const satisfies Record<string, InputDefinition>;

/** The key of an input. */
export type InputKey = keyof typeof inputs;

/** All keys, in the order of the inputs table. */
export const inputKeys = Object.keys(inputs) as readonly InputKey[];

/** The definition of an input, without the narrow type of its literal. */
export const inputDefinition = (key: InputKey): InputDefinition => inputs[key];

function labelOf(key: InputKey): string {
  const words = key.replaceAll("_", " ").replace(/\bgpu(s?)\b/g, "GPU$1");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const labels: ReadonlyMap<InputKey, string> = new Map(inputKeys.map((key) => [key, labelOf(key)]));

/** The label of an input: its key with spaces, as a sheet shows it. */
export const inputLabel = (key: InputKey): string => labels.get(key)!;
