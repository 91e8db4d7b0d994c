import { budgetTexts } from "../../../messages/sheets/budget";
import { firstOf, textFormula } from "../../formula/text";
import type { Formula, GridBlock, GridCell } from "../../template/template";
import { echoOf, echoOfSettings } from "./echo";
import { addressOf, type Plan } from "./plan";
import { type Fault, nameFaults, nameOf, structureFaults } from "./use-cases";

const texts = budgetTexts.checks;
const copied = (cell: Formula): Formula => textFormula(budgetTexts.useCases.copy, { address: addressOf(cell) });
const orNothing = (faults: readonly Fault[]): Formula => firstOf(faults, `""`);

/** Whether the months use something else than what stands on this sheet: so they do where it is a copy. */
const settingsCopied: readonly Fault[] = echoOfSettings.map(([echo, own]) => [
  `IFERROR(${echo}<>${own},FALSE)`,
  copied(own),
]);
const useCaseCopied = (useCase: number): Fault => [
  `NOT(IFERROR(AND(${echoOf(useCase)
    .map(([echo, own]) => `${echo}=${own}`)
    .join(",")}),FALSE))`,
  copied(nameOf(useCase)),
];

const checkRow = (label: Pick<GridCell, "value" | "formula">, key: string, formula: Formula): GridCell[] => [
  { ...label, style: "label" },
  { key, formula, style: "text" },
];

/** What is wrong on the first sheet itself, a row each; they stand on it, so that a copy of it tells that it is one. */
export const sheetChecks = (plan: Plan): GridBlock => ({
  kind: "grid",
  id: "sheetchecks",
  rows: [
    [{ value: texts.ofSheet, style: "section" }, ...Array.from({ length: 4 }, (): GridCell => ({ style: "section" }))],
    checkRow(
      { value: texts.first },
      "fault",
      orNothing(
        ["structure", "settings", ...plan.useCases.map((useCase) => `case${useCase}`)].map((key) => [
          `{sheetchecks.${key}}<>""`,
          `{sheetchecks.${key}}`,
        ]),
      ),
    ),
    checkRow({ value: texts.structure }, "structure", orNothing(structureFaults(plan))),
    checkRow({ value: texts.budget }, "settings", orNothing(settingsCopied)),
    ...plan.useCases.map((useCase) =>
      checkRow(
        { formula: nameOf(useCase) },
        `case${useCase}`,
        orNothing([...nameFaults(useCase), useCaseCopied(useCase)]),
      ),
    ),
  ],
});

/** The first thing that is wrong on the first sheet itself; empty where nothing is. */
export const sheetFault: Formula = "{sheetchecks.fault}";
