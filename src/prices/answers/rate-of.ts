import { noAnswer, type CostError } from "../../engine/cost-error";
import { rateMeaning, type CallPrices, type RateName } from "../rates";
import type { Found } from "./found";
import { batchRates, rowOn, tierFor } from "./token-rates";
import { trainingByTheHour, tuningRate } from "./tuning-rates";

/** One rate, or `undefined` where the model does not have it. */
export function rateOf(found: Found, name: RateName, date: string, inputTokens: number): number | undefined {
  refuseBeforeFirstDay(found, date);
  switch (name) {
    case "training":
    case "tuned_input":
    case "tuned_cached":
    case "tuned_output":
    case "hosting":
      return tuningRate(found, name);
    case "batch_input":
    case "batch_output":
      return batchRate(found, name, date, inputTokens);
    default:
      return callPrices(found, date, inputTokens)[callPart[name]];
  }
}

const callPart = { input: "input", output: "output", cached: "cached", cache_write: "cacheWrite" } as const;

/** The prices of one call: the tuned ones where the name is of a tuned model. */
export function callPrices(found: Found, date: string, inputTokens: number): CallPrices {
  if (found.model && !found.tuned) return tierFor(rowOn(found.model, date), inputTokens);
  refuseBeforeFirstDay(found, date);
  return found.tuned ? tunedCallPrices(found) : {};
}

/** Tuning prices hold as long as the model has had a price; those of a model without token prices since they were first read. */
function refuseBeforeFirstDay(found: Found, date: string): void {
  if (found.model) rowOn(found.model, date);
  else if (found.tuning.every((row) => date < row.checkedOn)) {
    throw noAnswer(
      `${found.name} had no price on ${date}: the price book knows its prices from ${found.tuning[0]?.checkedOn ?? "no day"} on.`,
    );
  }
}

const tunedCallPrices = (found: Found): CallPrices => ({
  input: tuningRate(found, "tuned_input"),
  output: tuningRate(found, "tuned_output"),
  cached: tuningRate(found, "tuned_cached"),
});

function batchRate(
  found: Found,
  name: "batch_input" | "batch_output",
  date: string,
  inputTokens: number,
): number | undefined {
  if (found.tuned) return tuningRate(found, `tuned_${name}`);
  if (!found.model) return undefined;
  const rates = batchRates(found.model, tierFor(rowOn(found.model, date), inputTokens), date);
  return name === "batch_input" ? rates.input : rates.output;
}

/** The error of a rate that a model does not have. */
export function rateMissing(found: Found, name: RateName): CostError {
  const perHour = name === "training" ? trainingByTheHour(found) : undefined;
  if (perHour !== undefined)
    return noAnswer(`${found.name} has no training price per token: training is sold at ${perHour} USD an hour.`);
  return noAnswer(
    `${found.tuned ? `A tuned ${found.name}` : found.name} has no ${rateMeaning[name]} in the price book.`,
  );
}
