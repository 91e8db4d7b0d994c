import { messageText } from "../../../src/messages/text";
import { outlookOf, type Outlook } from "../../../src/engine/strategy/outlook";
import { strategyOf, type GivenInputs } from "../../../src/engine/strategy/strategy";
import type { Answer } from "../../../src/engine/cost-error";
import { typed } from "../worked-example";

/** A baseline and an alternative, in the order in which a break-even asks for them. */
export const sides = (shared: GivenInputs, baseline: GivenInputs, alternative: GivenInputs): [Outlook, Outlook] => [
  outlookOf(strategyOf({ ...shared, ...alternative })),
  outlookOf(strategyOf({ ...shared, ...baseline })),
];

/** The figure, or the reason why there is none. */
export const told = (answer: Answer): number | string => (typeof answer === "number" ? answer : messageText(answer()));

/** The worked example of the cost model: 0.0056 and 0.0036 USD a call, 4 720 USD up front and 120 USD on days 180 and 360, whatever the training costs. */
export const example = { ...typed, tuned: { ...typed.tuned, retrain_cost: 120 } } satisfies Record<string, GivenInputs>;
