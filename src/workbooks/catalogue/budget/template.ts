import { fillText } from "../../../messages/fill";
import { budgetTexts } from "../../../messages/sheets/budget";
import type {
  ChosenUseCases,
  GridBlock,
  GridCell,
  LinesBlock,
  SheetTemplate,
  Template,
  UseCaseChoice,
} from "../../template/template";
import { plainCells } from "../../twin/twin";
import { budgetCases } from "../cases/budget-cases";
import { switchBlock } from "../cases/overrides";
import { actualsSheet, rowFaultTable } from "./actuals";
import { billingSheet } from "./billing";
import { monthChart, monthColumnsData, useCaseBarsData, useCaseChart } from "./charts";
import { echoTable } from "./echo";
import { checks, driver, finding, isFaulty, standing, steps, useCaseVariances } from "./finding";
import { monthsSheet } from "./months";
import { mostUseCases, type Plan, planOf } from "./plan";
import { listPrices, ownLabels, ownPrices, prices } from "./prices";
import { calendarTable, settings } from "./settings";
import { sheetChecks } from "./sheet-checks";
import { budgetSummary } from "./summary";
import { callsByYear, spendByUseCase, spendByYear } from "./totals";
import { rowLabels, useCaseTable, usualNames } from "./use-cases";

/** The labels of the first sheet's rows as they are made: where they differ, rows were moved. */
const labelsTable: GridBlock = {
  kind: "grid",
  id: "labels",
  rows: [
    [{ value: budgetTexts.echo.labels, style: "section" }],
    ...[...rowLabels, ...ownLabels].map((value): GridCell[] => [{ value, style: "text" }]),
  ],
  parts: {
    usecases: { row: 1, column: 0, rows: rowLabels.length, columns: 1 },
    own: { row: 1 + rowLabels.length, column: 0, rows: ownLabels.length, columns: 1 },
  },
};

const texts = budgetTexts;

const head: LinesBlock = {
  kind: "lines",
  id: "head",
  lines: [
    { text: texts.title, style: "title" },
    { text: fillText(texts.sentence, { most: mostUseCases }), style: "sentence" },
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
        { formula: isFaulty, look: "bad" },
        { formula: `NOT(${isFaulty})`, look: "good" },
      ],
    },
  ],
};

const { actuals, plainActuals, example, ...general } = texts.notes;

const notes = ({ examples }: Plan): LinesBlock => ({
  kind: "lines",
  id: "notes",
  lines: [
    ...Object.values(general).map((text) => ({ text, style: "note" }) as const),
    ...(examples ? [{ text: example, style: "note" } as const] : []),
    { text: actuals, style: "note", only: "addin" },
    { text: plainActuals, style: "note", only: "plain" },
  ],
});

/** What the plan, the chart and the sentences are made of. */
const calendarSheet = (plan: Plan): SheetTemplate => ({
  id: "calendar",
  name: texts.calendar.sheet,
  columns: [
    32, 16, 12, 12, 10, 13, 3, 12, 14, 14, 3, 20, 15, 17, 14, 14, 14, 15, 3, 22, 14, 14, 3, 150, 8, 3, 22, 14, 14, 84,
  ],
  frozenRows: 2,
  orientation: "landscape",
  helper: true,
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
    { at: "A4", blocks: [calendarTable, steps, checks(plan)] },
    { at: "H4", blocks: [monthColumnsData] },
    { at: "L4", blocks: [echoTable(plan)] },
    { at: "T4", blocks: [useCaseBarsData(plan)] },
    { at: "X4", blocks: [labelsTable, rowFaultTable] },
    { at: "AA4", blocks: [useCaseVariances(plan)] },
  ],
});

/** The sheets of a budget. */
const sheetsOf = (plan: Plan): readonly SheetTemplate[] => [
  {
    id: "budget",
    name: texts.name,
    columns: [28, 18, ...Array.from({ length: mostUseCases }, () => 18)],
    frozenRows: 6,
    orientation: "landscape",
    stacks: [
      { at: "A1", blocks: [head] },
      { at: "A6", blocks: [switchBlock] },
      {
        at: "A7",
        blocks: [
          settings(plan),
          spendByYear,
          useCaseTable(plan),
          ownPrices(plan),
          listPrices(plan),
          prices(plan),
          spendByUseCase(plan),
          useCaseChart,
          callsByYear,
          notes(plan),
          sheetChecks(plan),
        ],
      },
      { at: "G7", blocks: [monthChart] },
    ],
  },
  budgetSummary,
  ...budgetCases(plan),
  monthsSheet(plan),
  actualsSheet(plan),
  billingSheet(plan),
  calendarSheet(plan),
];

/** The Budget for use cases of one's choice. */
export const budgetOf = (choice: ChosenUseCases): Template => ({
  id: "budget",
  title: texts.name,
  question: texts.question,
  sheets: sheetsOf(planOf(choice)),
  twin: plainCells,
  useCases: useCaseChoice,
});

const useCaseChoice: UseCaseChoice = {
  usual: usualNames,
  further: texts.useCases.further,
  least: 1,
  most: mostUseCases,
  of: (choice) => budgetOf(choice),
};

/** Several use cases by month, with actuals beside the plan. */
export const budget: Template = budgetOf({
  useCases: usualNames.map((name, like) => ({ name, like })),
  examples: true,
});
