import type { InputsBlock } from "../../template/template";

/** The worked example of the cost model: 5 000 calls a day, a prompt of 2 000 tokens or a tuned model with one of 400. */
export const inputs: InputsBlock = {
  kind: "inputs",
  id: "inputs",
  name: "Inputs",
  strategies: ["Prompting", "Fine-tuned"],
  rows: [
    { input: "calls_per_day", values: [5000], name: "Calls_per_day" },
    { input: "growth_per_month", values: [0], name: "Growth_per_month" },
    { input: "horizon_days", values: [365], name: "Horizon_days" },
    { input: "discount_rate", values: [0.1], name: "Discount_rate" },

    { input: "prompt_tokens", values: [2000, 400], name: "Prompt_tokens", note: "tuned: 80 % shorter" },
    { input: "user_tokens", values: [200, 200] },
    { input: "output_tokens", values: [150, 150] },

    { input: "input_price", values: [2, 3], note: "or a model's name" },
    { input: "cached_price", values: [0.5, 0.75], note: "for calls that hit it" },
    { input: "cache_write_price", values: [2, 3] },
    { input: "output_price", values: [8, 12] },
    { input: "price_change_per_year", values: [0, 0], note: "-30%: a third less" },

    { input: "cache_hit_rate", values: [0, 0], note: "try 90% for Prompting" },
    { input: "cache_min_tokens", values: [1024, 1024], note: "400 is too short" },
    { input: "batch_share", values: [0, 0] },
    { input: "batch_discount", values: [0.5, 0.5] },

    { input: "failure_rate", values: [0, 0] },
    { input: "retries", values: [0, 0] },
    { input: "cost_per_failure", values: [0, 0], note: "not invoiced" },

    { input: "maintenance_hours_per_month", values: [0, 0] },
    { input: "hourly_rate", values: [90, 90] },
    { input: "hosting_per_hour", values: [0, 0] },
    { input: "other_cost_per_month", values: [0, 0] },

    { input: "setup_hours", values: [0, 40] },
    { input: "training_examples", values: [0, 2000] },
    { input: "tokens_per_example", values: [0, 800] },
    { input: "epochs", values: [1, 3] },
    { input: "training_price", values: [0, 25] },
    { input: "training_runs", values: [1, 1] },
    { input: "validation_tokens", values: [0, 0] },
    { input: "cost_per_label", values: [0, 0.5] },
    { input: "evaluation_cost", values: [0, 0] },
    { input: "other_upfront", values: [0, 0] },

    { input: "ready_after_days", values: [0, 0], note: "Prompting until then" },
    { input: "retrain_every_days", values: [0, 180], note: "0: never" },
    { input: "retrain_examples", values: [0, 0] },
    { input: "retrain_hours", values: [0, 0] },
    { input: "retires_after_days", values: [0, 0], note: "0: never" },
  ],
};
