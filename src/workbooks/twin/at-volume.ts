import type { Formula } from "../template/template";
import { baseline, call, columnsOf, given, life, paid, type Side, zero } from "./blocks/references";
import { gpusAt } from "./ledger/months";
import { stands } from "./steps/checks";

/** GPUs that are paid for over days of each month, added up: in whole ones, at least so many, where they are priced. */
function gpuDays(side: Side, volume: Formula, days: Formula): Formula {
  const least = given("min_gpus", side);
  const needed = `-INT(-${volume}*{bymonth.growth}*${call("gpus", side)}*(1-${zero}))`;
  return `IF(${given("gpu_price_per_hour", side)}>0,SUMPRODUCT(${least}+(${needed}-${least})*(${needed}>${least}),${days}),0)`;
}

/** What a side costs over days of each month, without upfront and retraining. */
function running(side: Side, volume: Formula, days: Formula): Formula {
  const tokens = `${call("token", side)}*SUMPRODUCT({bymonth.growth},{bymonth.factor.${side}},${days})`;
  const others = `(${call("failure", side)}+${call("latency", side)})*SUMPRODUCT({bymonth.growth},${days})`;
  return `${volume}*(${tokens}+${others})+(${life("standing", side)}+${life("labour", side)})*SUM(${days})+24*${given("gpu_price_per_hour", side)}*${gpuDays(side, volume, days)}`;
}

/** The total cost of a strategy at another volume at go-live, all else as it is; empty where a check fails. */
export function totalCostAt(side: Side, volume: Formula): Formula {
  const bill = columnsOf("bill", Math.max(2, side));
  const days =
    side === baseline
      ? running(baseline, volume, bill("days"))
      : `${running(side, volume, bill("own_days"))}+${running(baseline, volume, bill("other_days"))}`;
  return `IFERROR(${stands(side)}*(${paid("upfront", side)}+${days}+SUM(${bill("retraining", side)})),"")`;
}

/** The GPUs of a strategy at go-live at another volume; empty where a check fails. */
export const gpusAtVolume = (side: Side, volume: Formula): Formula =>
  `IFERROR(${stands(side)}*${gpusAt(side, volume)},"")`;
