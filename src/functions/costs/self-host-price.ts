import { selfHostPrice } from "../../engine/rules/gpus";
import { define } from "../definition";
import { input, number } from "../parameters";

export const selfHostPriceFunction = define({
  id: "SELFHOSTPRICE",
  group: "Costs",
  summary: "Cost of 1M tokens on a GPU you rent.",
  parameters: {
    gpu_price_per_hour: input("gpu_price_per_hour", { summary: "Price of the GPU." }),
    tokens_per_second: number({
      unit: "tokens/s",
      min: 0,
      aboveMin: true,
      summary: "Tokens that the GPU handles at full load.",
    }),
    utilisation: input("utilisation", { summary: "Share of the GPU's time that is really used." }),
  },
  result: { kind: "number", unit: "USD/M tokens" },
  examples: [{ args: "2, 1000, 1", result: 0.5555555556, note: "busy all day; at 10% it is ten times that" }],
  related: ["GPUS", "MODELPRICE"],
  evaluate: ({ gpu_price_per_hour, tokens_per_second, utilisation }) =>
    selfHostPrice(gpu_price_per_hour, tokens_per_second, utilisation),
});
