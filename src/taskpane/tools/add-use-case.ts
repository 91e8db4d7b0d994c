import { growSheets } from "../../excel/grow-sheets";
import { readWorkbook } from "../../excel/read-workbook";
import { texts } from "../../messages/pane";
import { fillText } from "../../messages/fill";
import { budget } from "../../workbooks/catalogue/budget/template";
import { notice, smallButton } from "../controls/basics";
import { choiceField, textField } from "../controls/fields";
import { taskStatus } from "../controls/task-status";
import { h, type Child } from "../dom/element";
import { signal } from "../dom/signal";
import { useCaseNameFault } from "../new-sheet/use-cases";
import type { Pane } from "../shell/pane";
import { task } from "../task/task";
import { type FoundBudget, foundBudgets, grown, type Refusal } from "./budget-growth";
import { toolCard } from "./tool-card";

const text = texts.tools.addUseCase;

/** Adds a use case to a Budget that exists. */
export function addUseCaseTool(pane: Pane): HTMLElement {
  const look = task(async ({ signal: stop, progress }) => {
    const { sheets } = await readWorkbook({
      signal: stop,
      progress: (sheet, share) => progress(pane.formats.fill(texts.tools.reading, { sheet }), share),
    });
    return foundBudgets(sheets);
  });
  return toolCard(
    text,
    smallButton(text.look, () => void look.run()),
    taskStatus(pane, look, {
      done: (budgets) => (budgets.length === 0 ? notice("info", text.none) : step(pane, budgets)),
      cancellable: true,
    }),
  );
}

function refusalText({ formats: { fill } }: Pane, sheet: string, refusal: Refusal): string {
  switch (refusal.is) {
    case "deleted":
      return fill(text.deleted, { sheet });
    case "full":
      return fill(text.full, { sheet, most: budget.useCases!.most });
    default:
      return fill(text[refusal.is], { sheet: refusal.sheet, address: refusal.address });
  }
}

type Added =
  | { readonly is: "added"; readonly sheet: string; readonly name: string; readonly column: string }
  | { readonly is: "refused"; readonly reason: string };

/** Adds a use case in place, by the workbook as it is now. */
async function add(pane: Pane, sheet: string, name: string, stop: AbortSignal): Promise<Added> {
  const { sheets } = await readWorkbook({ signal: stop, progress: () => undefined });
  const found = foundBudgets(sheets).find((one) => one.sheet === sheet);
  if (!found) return { is: "refused", reason: text.none };
  const growth = grown(found, name);
  if (growth.is !== "growth") return { is: "refused", reason: refusalText(pane, sheet, growth) };
  await growSheets(growth.sheets);
  return { is: "added", sheet, name, column: growth.column };
}

function step(pane: Pane, budgets: readonly FoundBudget[]): Child {
  const chosen = signal(budgets[0]!.sheet);
  const own = (): FoundBudget => budgets.find(({ sheet }) => sheet === chosen()) ?? budgets[0]!;
  const names = (): string[] => own().choice.useCases.map(({ name }) => name.trim());
  const name = signal(fillText(budget.useCases!.further, { number: names().length + 1 }));
  const fault = (): string | undefined => useCaseNameFault([...names(), name().trim()]);
  const adding = task((control, sheet: string, wanted: string) => {
    control.progress(text.working);
    return add(pane, sheet, wanted, control.signal);
  });
  return h(
    "div",
    { class: "stack" },
    budgets.length > 1 &&
      choiceField(
        chosen,
        budgets.map(({ sheet }) => ({ value: sheet, label: sheet })),
        { label: text.budget },
      ),
    textField(name, { label: text.name, error: fault }, { maxlength: 60 }),
    h(
      "div",
      { class: "row" },
      smallButton(text.act, () => void adding.run(chosen(), name().trim()), {
        appearance: "primary",
        disabled: () => adding.running() || fault() !== undefined,
      }),
    ),
    taskStatus(pane, adding, {
      done: (outcome) =>
        outcome.is === "added"
          ? notice("success", pane.formats.fill(text.done, outcome))
          : notice("warning", outcome.reason),
    }),
  );
}
