import type { InputsBlock, SheetTemplate } from "../../template/template";
import { sidesOf } from "../blocks/references";
import { billBlock } from "../ledger/bill";
import { ledgerBlock, pathBlock, unretiredBlock } from "../ledger/ledgers";
import { monthBlock, monthColumns } from "../ledger/months";
import { grid, head, type Pair, pairId, pairName, pairTitle, tableSheet } from "./shapes";

/** What a day costs in each month. */
export function dayCostSheet(inputs: InputsBlock): SheetTemplate {
  const sides = sidesOf(inputs);
  const lines = head(
    "daycost",
    "What a day costs, by month",
    "Within a month a day costs the same. Volume grows and prices change from month to month; GPUs come in whole ones, and an exact fit is not rounded up.",
    "Rows past the horizon are grey and 0.",
  );
  return tableSheet("daycost", "day cost", lines, monthColumns(sides).length, [grid("A6", monthBlock(sides))]);
}

/** The ledger by month. */
export function billsSheet(pair: Pair): SheetTemplate {
  const lines = head(
    pairId("bills", pair),
    pairTitle("The bill of each month", pair),
    "The ledger's rows of a month, added up. On days on which the alternative does not run, both pay what the baseline costs.",
    "The upfront is paid on day 0 and is in the cumulative columns.",
  );
  return tableSheet(pairId("bills", pair), pairName("bills", pair), lines, 13, [
    grid("A6", billBlock(pair.alternative)),
  ]);
}

/** The events. */
export function eventsSheet(pair: Pair): SheetTemplate {
  const lines = head(
    pairId("events", pair),
    pairTitle("Ledger", pair),
    "A row from one event to the next: a month begins, the alternative is ready or retired, a retraining falls due, the horizon ends.",
    "Months and retrainings are counted in whole numbers. What falls on a row's first day, but for rounding, has fallen due. Rows past the horizon are grey.",
    "A retraining of the baseline on the day the alternative is ready is saved; one on either end of the alternative's own life is not paid.",
  );
  return tableSheet(pairId("events", pair), pairName("ledger", pair), lines, 17, [
    grid("A6", ledgerBlock(pair.alternative)),
  ]);
}

/** The cumulative saving along the events. */
export function savingSheet(pair: Pair): SheetTemplate {
  const lines = head(
    pairId("savings", pair),
    pairTitle("Saving path", pair),
    "What the alternative has saved, row by row of the ledger: a straight line within each row, with what falls due on a row's first day counted on that day.",
    "It turns where it goes from below 0 to 0 or more (1: cheaper), or back (-1: dearer). Reaching 0 at the moment a retraining is paid is no turn; touching 0 and falling again is two.",
    "A saving within 10^-12 of all flows so far counts as 0.",
  );
  return tableSheet(pairId("savings", pair), pairName("saving", pair), lines, 17, [
    grid("A6", pathBlock(pair.alternative)),
  ]);
}

/** The events and the saving as if the alternative were never retired. */
export function unretiredSheet(pair: Pair): SheetTemplate {
  const lines = head(
    pairId("without", pair),
    pairTitle("Ledger without retirement", pair),
    "The same events as if the alternative were never switched off: only to tell whether that is why it does not pay back.",
    "Where it never retires, this is the ledger again.",
  );
  return tableSheet(pairId("without", pair), pairName("unretired", pair), lines, 25, [
    grid("A6", unretiredBlock(pair.alternative)),
  ]);
}
