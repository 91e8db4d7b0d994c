// Generated from the definitions in the folders beside it: a new one is found by itself. The order may be changed by hand.
import { recommendFunction } from "./analysis/recommend";
import { sensitivityFunction } from "./analysis/sensitivity";
import { simulateFunction } from "./analysis/simulate";
import { solveFunction } from "./analysis/solve";
import { whatIfFunction } from "./analysis/what-if";
import { breakEvenCacheFunction } from "./break-even/break-even-cache";
import { breakEvenCallsFunction } from "./break-even/break-even-calls";
import { breakEvenDaysFunction } from "./break-even/break-even-days";
import { breakEvenTokensFunction } from "./break-even/break-even-tokens";
import { cacheHitRateFunction } from "./costs/cache-hit-rate";
import { callCostFunction } from "./costs/call-cost";
import { contextTokensFunction } from "./costs/context-tokens";
import { gpuPriceFunction } from "./costs/gpu-price";
import { gpusFunction } from "./costs/gpus";
import { latencyFunction } from "./costs/latency";
import { promptCostFunction } from "./costs/prompt-cost";
import { selfHostPriceFunction } from "./costs/self-host-price";
import { trainingCostFunction } from "./costs/training-cost";
import { tuningCostFunction } from "./costs/tuning-cost";
import type { FunctionDefinition } from "./definition";
import { blendedPriceFunction } from "./prices/blended-price";
import { modelPriceFunction } from "./prices/model-price";
import { modelsFunction } from "./prices/models";
import { priceSourceFunction } from "./prices/price-source";
import { priceTableFunction } from "./prices/price-table";
import { tokensFunction } from "./prices/tokens";
import { tunableFunction } from "./prices/tunable";
import { cashFlowFunction } from "./scenarios/cash-flow";
import { checkFunction } from "./scenarios/check";
import { compareFunction } from "./scenarios/compare";
import { crossoversFunction } from "./scenarios/crossovers";
import { explainFunction } from "./scenarios/explain";
import { inputsFunction } from "./scenarios/inputs";
import { pricesUsedFunction } from "./scenarios/prices-used";
import { scenarioFunction } from "./scenarios/scenario";
import { spendFunction } from "./scenarios/spend";
import { usageFunction } from "./scenarios/usage";

/** Every function, in the order of the reference. */
export const functions: readonly FunctionDefinition[] = [
  modelPriceFunction,
  modelsFunction,
  tunableFunction,
  blendedPriceFunction,
  tokensFunction,
  priceSourceFunction,
  priceTableFunction,

  callCostFunction,
  promptCostFunction,
  trainingCostFunction,
  tuningCostFunction,
  selfHostPriceFunction,
  gpusFunction,
  cacheHitRateFunction,
  latencyFunction,
  contextTokensFunction,
  gpuPriceFunction,

  breakEvenDaysFunction,
  breakEvenCallsFunction,
  breakEvenTokensFunction,
  breakEvenCacheFunction,

  scenarioFunction,
  compareFunction,
  cashFlowFunction,
  crossoversFunction,
  whatIfFunction,
  sensitivityFunction,
  simulateFunction,
  solveFunction,
  recommendFunction,
  usageFunction,
  spendFunction,
  inputsFunction,
  explainFunction,
  checkFunction,
  pricesUsedFunction,
];
