import { gpuPrice } from "../../engine/rules/gpus";
import { define } from "../definition";
import { input, number } from "../parameters";

const money = (unit: string, summary: string) => number({ unit, min: 0, summary });

export const gpuPriceFunction = define({
  id: "GPUPRICE",
  group: "Costs",
  summary: "Cost per hour of a GPU you own, used or not.",
  remarks: [
    "((purchase − residual)/years + 12 · cost per month) / 8,760 + power · PUE · price per kWh. With a discount rate the purchase is spread as an annuity: −PMT(rate, years, purchase, −residual).",
  ],
  parameters: {
    purchase_price: money("USD", "Purchase price of the GPU with its share of the server."),
    years: number({ unit: "years", min: 0, aboveMin: true, max: 100, summary: "Years of use." }),
    power_kw: number({ unit: "kW", min: 0, default: 0, summary: "Electric power of the GPU." }),
    price_per_kwh: number({ unit: "USD/kWh", min: 0, default: 0, summary: "Price of electricity." }),
    pue: number({
      unit: "times",
      min: 1,
      default: 1.3,
      summary: "Power usage effectiveness: all of the data centre's power over that of the machines.",
    }),
    cost_per_month: number({ unit: "USD/month", min: 0, default: 0, summary: "Rent, maintenance and the like." }),
    residual_value: number({ unit: "USD", min: 0, default: 0, summary: "What it is sold for at the end." }),
    discount_rate: input("discount_rate", { default: 0, summary: "Yearly cost of capital." }),
  },
  result: { kind: "number", unit: "USD/h" },
  examples: [
    { args: "30000, 4, 0.7, 0.12", result: 0.9653643835616438 },
    { args: "30000, 4, 0.7, 0.12, 1.3, 0, 0, 0.1", result: 1.1895794647, note: "with a cost of capital of 10%" },
    { args: "25000, 5, 0, 0, 1, 73, 2500", result: 0.6136986301 },
    { args: "25000, 5, 0, 0, 1, 73, 2500, 0.1", result: 0.8061008354 },
  ],
  related: ["SELFHOSTPRICE", "GPUS"],
  evaluate: (of) =>
    gpuPrice({
      purchasePrice: of.purchase_price,
      years: of.years,
      powerKw: of.power_kw,
      pricePerKwh: of.price_per_kwh,
      pue: of.pue,
      costPerMonth: of.cost_per_month,
      residualValue: of.residual_value,
      discountRate: of.discount_rate,
    }),
});
