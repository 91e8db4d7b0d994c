import { outlookOf, type Outlook } from "../../../src/engine/strategy/outlook";
import { strategyOf, type GivenInputs } from "../../../src/engine/strategy/strategy";
import type { Answer } from "../../../src/engine/answer";

/** A baseline and an alternative, in the order in which a break-even asks for them. */
export const sides = (shared: GivenInputs, baseline: GivenInputs, alternative: GivenInputs): [Outlook, Outlook] => [
  outlookOf(strategyOf({ ...shared, ...alternative })),
  outlookOf(strategyOf({ ...shared, ...baseline })),
];

/** The figure, or the reason why there is none. */
export const told = (answer: Answer): number | string => (typeof answer === "number" ? answer : answer().message);

/** The worked example of the cost model: 0.0056 and 0.0036 USD a call, 4 720 USD up front and 120 USD on days 180 and 360. */
export const example = {
  shared: { calls_per_day: 5000, horizon_days: 365, user_tokens: 200, output_tokens: 150 },
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
    retrain_cost: 120,
  },
} satisfies Record<string, GivenInputs>;
