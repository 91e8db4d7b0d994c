import { callSteps } from "./call";
import { daySteps } from "./day";
import type { Step } from "./expression";
import type { StepKey } from "./step-keys";
import { upfrontSteps } from "./upfront";

/** Every step by its key; each uses inputs and steps that stand before it, or the baseline's. */
export const steps: Readonly<Record<StepKey, Step>> = { ...callSteps, ...upfrontSteps, ...daySteps };

/** All keys, in the order in which they are worked out. */
export const stepKeys = Object.keys(steps) as readonly StepKey[];
