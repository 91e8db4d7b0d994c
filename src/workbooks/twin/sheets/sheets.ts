import type { InputsBlock, SheetTemplate } from "../../template/template";
import { alternativesOf, sidesOf } from "../blocks/references";
import { billsSheet, dayCostSheet, eventsSheet, savingSheet, unretiredSheet } from "./ledger-sheets";
import { answersSheet, stepsSheet } from "./step-sheets";
import { crossingsSheet, lengthsSheet, rateSheet } from "./table-sheets";

/** Those of each alternative beside the baseline, from the crossings back to the events. */
const pairSheets = [crossingsSheet, billsSheet, eventsSheet, savingSheet, unretiredSheet, lengthsSheet, rateSheet];

/** The sheets on which the plain formulas stand: the answers and their steps for all strategies, then those of each alternative. */
export const twinSheets = (inputs: InputsBlock): readonly SheetTemplate[] => [
  answersSheet(inputs),
  stepsSheet(inputs),
  dayCostSheet(inputs),
  ...alternativesOf(sidesOf(inputs)).flatMap((alternative) =>
    pairSheets.map((sheet) => sheet({ alternative, inputs })),
  ),
];
