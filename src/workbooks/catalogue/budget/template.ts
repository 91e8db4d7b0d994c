import type { LinesBlock, SheetTemplate, Template } from "../../template/template";
import { plainCells } from "../plain-cells";
import { calendarTable } from "./calendar";
import { monthChart, monthColumnsData, useCaseChart, useCaseLinesData } from "./charts";
import { checks, fault } from "./checks";
import { driver, finding, standing, steps } from "./finding";
import { monthsSheet } from "./months-sheet";
import { ownPrices, prices } from "./prices";
import { settings } from "./settings";
import { callsByYear, spendByUseCase, spendByYear } from "./totals";
import { useCaseTable } from "./use-cases";

const head: LinesBlock = {
  kind: "lines",
  id: "head",
  lines: [
    { words: "Budget: what will it cost month by month, and are we on plan?", style: "title" },
    {
      words:
        "A plan by calendar month for several use cases that add up. Type into the blue cells; actuals go beside the plan, on the sheet of months.",
      style: "sentence",
    },
    {
      key: "finding",
      words: { formula: finding },
      style: "headline",
      name: { name: "Finding", comment: "What the budget comes to and how far off the actuals are, in a sentence" },
    },
    { key: "driver", words: { formula: driver }, style: "plain" },
    {
      key: "standing",
      words: { formula: standing },
      style: "check",
      conditions: [
        { formula: `OR(${fault}<>"",{checks.uncounted}>0)`, look: "bad" },
        { formula: `AND(${fault}="",{checks.uncounted}=0)`, look: "good" },
      ],
    },
  ],
};

const notes: LinesBlock = {
  kind: "lines",
  id: "notes",
  lines: [
    {
      words:
        "A month here is a calendar month with its own days: a plan is calls a day times 28 to 31 days, so that a short February shows no false variance. Scenario sheets count even months of 365/12 days.",
      style: "note",
    },
    {
      words:
        "A start date later in its month makes the first month shorter; it counts as one of the months, and the budget ends with the last day of the last one.",
      style: "note",
    },
    {
      words:
        "Calls grow on the first of each month after a use case goes live; a price change works from the start date on. A fixed cost is cut by days in a month that is not whole.",
      style: "note",
    },
    {
      words:
        "Variance: actual minus plan, of those months of a use case whose actual is typed. By volume: calls above plan at the planned cost of a call. By cost per call: the rest, fixed cost included.",
      style: "note",
    },
    {
      words:
        "Outlook: actual spend where it is typed, planned spend where it is not. A year is named by the month it ends in; of the first and last year only the budget's months count.",
      style: "note",
    },
    {
      words:
        "Batches, retries and failures are not planned by themselves: take them into the calls, the prices or the fixed cost. Spend is in USD, without taxes.",
      style: "note",
    },
    {
      words:
        "The actuals are an example: clear them before you type yours. Without the add-in the figures stay as they were saved; with it they follow every change.",
      style: "note",
      only: "addin",
    },
    {
      words:
        "The actuals are an example: clear them before you type yours. Prices are typed here, as they stood when the sheet was made: with another model, type its prices too.",
      style: "note",
      only: "plain",
    },
  ],
};

/** What the plan, the chart and the sentences are made of. */
const calendarSheet: SheetTemplate = {
  id: "calendar",
  name: "calendar",
  columns: [24, 12, 12, 10, 10, 3, 12, 14, 14, 3, 12, 20, 20, 20],
  frozenRows: 2,
  orientation: "landscape",
  stacks: [
    {
      at: "A1",
      blocks: [
        {
          kind: "lines",
          id: "calendarhead",
          lines: [
            { words: "The months of the budget", style: "title" },
            {
              words:
                "Nothing is typed here: each month with its first and last day and the year it counts in, what the charts draw, and what is checked.",
              style: "sentence",
            },
          ],
        },
      ],
    },
    { at: "A4", blocks: [calendarTable, checks, steps] },
    { at: "G4", blocks: [monthColumnsData] },
    { at: "K4", blocks: [useCaseLinesData] },
  ],
};

/** Several use cases by month, with actuals beside the plan. */
export const budget: Template = {
  id: "budget",
  title: "Budget",
  question: "What will our use cases cost month by month, and are we on plan?",
  sheets: [
    {
      id: "budget",
      name: "Budget",
      columns: [26, 13, 20, 20, 20, 2, 20, 14, 14, 14, 14, 14],
      frozenRows: 6,
      orientation: "landscape",
      stacks: [
        { at: "A1", blocks: [head] },
        { at: "A7", blocks: [settings, useCaseTable, ownPrices, prices, useCaseChart] },
        { at: "G7", blocks: [monthChart, spendByYear, spendByUseCase, callsByYear] },
        { at: "A58", blocks: [notes] },
      ],
    },
    monthsSheet,
    calendarSheet,
  ],
  twin: plainCells,
};
