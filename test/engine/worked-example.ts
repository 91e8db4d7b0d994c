import { strategyOf, type GivenInputs, type Strategy } from "../../src/engine/strategy/strategy";

/** What is typed in the worked example of MODEL.md, section 9. */
export const typed = {
  shared: { calls_per_day: 5000, horizon_days: 365, discount_rate: 0.1, user_tokens: 200, output_tokens: 150 },
  prompting: { prompt_tokens: 2000, input_price: 2, output_price: 8 },
  tuned: {
    prompt_tokens: 400,
    input_price: 3,
    output_price: 12,
    training_examples: 2000,
    tokens_per_example: 800,
    epochs: 3,
    training_price: 25,
    cost_per_label: 0.5,
    setup_hours: 40,
    hourly_rate: 90,
    retrain_every_days: 180,
  },
} satisfies Record<string, GivenInputs>;

/** Its baseline: 28 USD a day, nothing up front. */
export const prompting = (changes: GivenInputs = {}): Strategy =>
  strategyOf({ ...typed.shared, ...typed.prompting, ...changes });

/** Its tuned model: 4 720 USD up front, 18 USD a day, 120 USD every 180 days. */
export const tuned = (changes: GivenInputs = {}): Strategy =>
  strategyOf({ ...typed.shared, ...typed.tuned, ...changes });

/** A strategy that costs so much a day, whatever the volume, and nothing else. */
export const costing = (dollarsPerDay: number, changes: GivenInputs = {}): Strategy =>
  strategyOf({ calls_per_day: 1000, horizon_days: 100, other_cost_per_month: (dollarsPerDay * 365) / 12, ...changes });
