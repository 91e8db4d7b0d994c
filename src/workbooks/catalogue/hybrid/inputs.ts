import type { InputsBlock } from "../../template/template";

/** A large open model behind an API, a tuned small one behind an API, and the same small one on GPUs that one rents. */
export const inputs: InputsBlock = {
  kind: "inputs",
  id: "inputs",
  name: "Inputs",
  strategies: ["70B by API", "7B by API", "7B on GPUs"],
  rows: [
    { input: "calls_per_day", values: [40_000], name: "Calls_per_day" },
    { input: "growth_per_month", values: [0.02], name: "Growth_per_month" },
    { input: "horizon_days", values: [730], name: "Horizon_days" },
    { input: "discount_rate", values: [0.08], name: "Discount_rate" },

    { input: "prompt_tokens", values: [2000, 400, 400], note: "tuned: 80 % shorter" },
    { input: "user_tokens", values: [300, 300, 300] },
    { input: "output_tokens", values: [200, 200, 200] },

    { input: "input_price", values: [0.88, 0.2, 0], note: "or a model's name" },
    { input: "output_price", values: [0.88, 0.2, 0], note: "0: on own GPUs" },
    { input: "price_change_per_year", values: [0, 0, 0], note: "-20%: a fifth less" },

    { input: "maintenance_hours_per_month", values: [2, 4, 12] },
    { input: "hourly_rate", values: [90, 90, 90] },
    { input: "other_cost_per_month", values: [0, 0, 0] },

    { input: "gpu_price_per_hour", values: [0, 0, 2], note: "rented, day and night" },
    { input: "gpu_input_tokens_per_second", values: [0, 0, 8000], note: "measure yours" },
    { input: "gpu_output_tokens_per_second", values: [0, 0, 800], note: "measure yours" },
    { input: "peak_factor", values: [1, 1, 2.5], note: "noon over average" },
    { input: "utilisation", values: [1, 1, 0.7] },
    { input: "min_gpus", values: [1, 1, 1], note: "2: one may fail" },

    { input: "setup_hours", values: [0, 60, 120] },
    { input: "training_examples", values: [0, 5000, 5000] },
    { input: "tokens_per_example", values: [0, 900, 900] },
    { input: "epochs", values: [1, 3, 3] },
    { input: "training_price", values: [0, 0.48, 0.48], note: "LoRA up to 16B" },
    { input: "training_runs", values: [1, 3, 3] },
    { input: "cost_per_label", values: [0, 0.3, 0.3] },
    { input: "evaluation_cost", values: [0, 500, 500] },

    { input: "retrain_every_days", values: [0, 180, 180], note: "0: never" },
    { input: "retrain_examples", values: [0, 500, 500] },
    { input: "retrain_hours", values: [0, 8, 8] },
    { input: "retires_after_days", values: [0, 0, 0], note: "0: never" },
  ],
};
