import { expect, test } from "@jest/globals";
import { joinSteps } from "../../../src/engine/threshold/stepped-line";
import { gpus } from "./pieces";

test("GPUs of months with the same volume join, those of other months stay apart", () => {
  const steps = [
    gpus({ weight: 30 }),
    gpus({ weight: 31, perX: 0.02 }),
    gpus({ weight: 28 }),
    gpus({ weight: 7, offset: 0.5 }),
    gpus({ weight: 9, min: 2 }),
  ];
  expect(joinSteps(steps)).toEqual([gpus({ weight: 30 + 28 }), ...[steps[1], steps[3], steps[4]]]);
});

test("GPUs that both sides need alike cancel out, and those of no days or no price are left out", () => {
  expect(joinSteps([gpus({ weight: 30 }), gpus({ weight: 0, perX: 0.02 }), gpus({ weight: -30 })])).toEqual([]);
  expect(joinSteps([])).toEqual([]);
});
