import { budgetTexts } from "../../../messages/sheets/budget";
import type { LinesBlock, SheetTemplate, Template } from "../../template/template";
import { plainCells } from "../../twin/twin";
import { monthChart, monthColumnsData, useCaseChart, useCaseLinesData } from "./charts";
import { checks, driver, finding, standing, steps } from "./finding";
import { monthsSheet } from "./months";
import { ownPrices, prices } from "./prices";
import { calendarTable, fault, settings } from "./settings";
import { callsByYear, spendByUseCase, spendByYear } from "./totals";
import { useCaseTable } from "./use-cases";

const texts = budgetTexts;

const head: LinesBlock = {
  kind: "lines",
  id: "head",
  lines: [
    { text: texts.title, style: "title" },
    { text: texts.sentence, style: "sentence" },
    {
      key: "finding",
      text: { formula: finding },
      style: "headline",
      name: { name: "Finding", comment: texts.finding.name },
    },
    { key: "driver", text: { formula: driver }, style: "plain" },
    {
      key: "standing",
      text: { formula: standing },
      style: "check",
      conditions: [
        { formula: `OR(${fault}<>"",{checks.uncounted}>0)`, look: "bad" },
        { formula: `AND(${fault}="",{checks.uncounted}=0)`, look: "good" },
      ],
    },
  ],
};

const { actuals, plainActuals, ...general } = texts.notes;

const notes: LinesBlock = {
  kind: "lines",
  id: "notes",
  lines: [
    ...Object.values(general).map((text) => ({ text, style: "note" }) as const),
    { text: actuals, style: "note", only: "addin" },
    { text: plainActuals, style: "note", only: "plain" },
  ],
};

/** What the plan, the chart and the sentences are made of. */
const calendarSheet: SheetTemplate = {
  id: "calendar",
  name: texts.calendar.sheet,
  columns: [32, 12, 12, 10, 13, 3, 12, 14, 14, 3, 12, 20, 20, 20],
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
            { text: texts.calendar.title, style: "title" },
            { text: texts.calendar.sentence, style: "sentence" },
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
  title: texts.name,
  question: texts.question,
  sheets: [
    {
      id: "budget",
      name: texts.name,
      columns: [28, 18, 20, 20, 20, 2, 20, 14, 14, 14, 14, 14],
      frozenRows: 6,
      orientation: "landscape",
      stacks: [
        { at: "A1", blocks: [head] },
        { at: "A7", blocks: [settings, useCaseTable, ownPrices, prices, useCaseChart] },
        { at: "G7", blocks: [monthChart, spendByYear, spendByUseCase, callsByYear] },
        { at: "A60", blocks: [notes] },
      ],
    },
    monthsSheet,
    calendarSheet,
  ],
  twin: plainCells,
};
