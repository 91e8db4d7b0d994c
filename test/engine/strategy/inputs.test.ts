import { expect, test } from "@jest/globals";
import { inputDefinition, inputKeys, inputLabel } from "../../../src/engine/strategy/inputs";
import { inputSections } from "../../../src/engine/strategy/input-definition";

test("a label is the key with spaces, GPUs in capitals", () => {
  expect(
    (["calls_per_day", "cached_price", "gpu_price_per_hour", "min_gpus", "epochs"] as const).map(inputLabel),
  ).toEqual(["Calls per day", "Cached price", "GPU price per hour", "Min GPUs", "Epochs"]);
});

test("the inputs of the workload come first, and each section in one piece", () => {
  expect(inputKeys.filter((key) => inputDefinition(key).workload)).toEqual([
    "calls_per_day",
    "growth_per_month",
    "horizon_days",
    "discount_rate",
    "exchange_rate",
  ]);
  const sections = inputKeys.map((key) => inputDefinition(key).section);
  expect(sections.filter((section, i) => section !== sections[i - 1])).toEqual(inputSections);
});
