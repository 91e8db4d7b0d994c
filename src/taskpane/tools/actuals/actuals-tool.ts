import { type BudgetSheets, budgetSheets, writeIntoSheets } from "../../../excel/budget-sheets";
import { selectedRows } from "../../../excel/cells";
import { texts } from "../../../messages/pane";
import { percentFormat } from "../../../workbooks/layout/number-format";
import { factList, notice, smallButton } from "../../controls/basics";
import { choiceField, choiceGroup, numberField, textField, toggle } from "../../controls/fields";
import { taskStatus } from "../../controls/task-status";
import { type Origin, textSource } from "../../controls/text-source";
import { show } from "../../dom/changing";
import { h, type Child } from "../../dom/element";
import { effect, signal, type Signal } from "../../dom/signal";
import { MOST_CHARACTERS } from "../../new-sheet/start/usage-text";
import { today } from "../../prices/retirement";
import type { Pane } from "../../shell/pane";
import { inSteps, task } from "../../task/task";
import { toolCard } from "../tool-card";
import { type ActualsModel, actualsModel, exportActuals, type ExportRead, notHere } from "./actuals-model";
import { cellsFor, currencyOf, type FoundDiscount, foundDiscounts, useCaseNames } from "./fill-actuals";
import type { Decision, Measure, MonthFill } from "./fill-plan";
import { type ExportActuals, type MatchColumn, matchColumns } from "./read-export";

const text = texts.tools.actuals;

/** Fills the actuals of a budget from an export. */
export function actualsTool(pane: Pane): HTMLElement {
  const look = task(() => budgetSheets());
  return toolCard(
    text,
    smallButton(text.look, () => void look.run()),
    taskStatus(pane, look, {
      done: (budgets) => (budgets.length === 0 ? notice("info", text.none) : step(pane, budgets)),
    }),
  );
}

/** The budget and the export, and what becomes of them. */
function step(pane: Pane, budgets: readonly BudgetSheets[]): Child {
  const chosen = signal(budgets[0]!.sheet);
  const pasted = signal("");
  const origin = signal<Origin | undefined>(undefined);
  const reading = task((control, given: string) =>
    inSteps(exportActuals(given, pane.formats.locale), control, text.reading),
  );
  effect(() => {
    const given = pasted();
    if (given.trim() === "") reading.clear();
    else void reading.run(given);
  });
  const refusal = (): string | undefined => {
    const state = reading.state();
    return state.at === "done" && state.result.is === "refused" ? state.result.reason : undefined;
  };
  const source = (): string => (origin()?.of === pasted() ? origin()!.name : text.sourcePasted);
  return h(
    "div",
    { class: "stack" },
    budgets.length > 1 &&
      choiceField(
        chosen,
        budgets.map(({ sheet }) => ({ value: sheet, label: sheet })),
        { label: text.budget },
      ),
    textSource(pane, pasted, {
      label: text.export,
      hint: text.exportHint,
      placeholder: text.placeholder,
      fault: refusal,
      mostBytes: MOST_CHARACTERS,
      selection: selectedRows,
      origin,
    }),
    taskStatus(pane, reading, { done: (read) => matched(pane, chosen, read, source), cancellable: true }),
  );
}

function matched(pane: Pane, chosen: Signal<string>, read: ExportRead, source: () => string): Child {
  if (read.is === "refused") return undefined;
  // The budget is read again for each export: what was filled a moment ago is there.
  const look = task(async () => (await budgetSheets()).find(({ sheet }) => sheet === chosen()));
  effect(() => {
    chosen();
    void look.run();
  });
  return [
    whatItHolds(pane, read.actuals),
    taskStatus(pane, look, {
      done: (budget) => (budget ? filling(pane, budget, read.actuals, source) : notice("warning", text.none)),
    }),
  ];
}

const counted = (read: ExportActuals, column: MatchColumn): number | undefined => read.columns.get(column)?.length;

/** Rows, days, models, projects, keys and currency of an export, and what is wrong with it. */
function whatItHolds({ formats }: Pane, read: ExportActuals): Child {
  const { fill, exact } = formats;
  const count = (label: string, column: MatchColumn): readonly [string, Child] | false => {
    const found = counted(read, column);
    return found !== undefined && [label, exact(found)];
  };
  const faults = [
    read.leftOut !== "" && fill(text.leftOut, { items: read.leftOut }),
    !read.hasCalls && text.noCalls,
    read.withoutCost > 0 && fill(text.withoutCost, { rows: read.withoutCost }),
    read.unpriced > 0 && fill(text.unpriced, { rows: read.unpriced }),
    read.undated !== 0 && fill(text.undated, { amount: read.undated }),
  ].filter((fault) => fault !== false);
  return h(
    "div",
    { class: "stack-tight" },
    h("h3", {}, text.holds),
    factList([
      [text.kind, read.layout],
      [text.rows, exact(read.rows)],
      [text.days, daysText(formats, read)],
      [text.models, read.models.length === 0 ? exact(0) : read.models.join(", ")],
      count(text.projects, "project"),
      count(text.keys, "key"),
      count(text.users, "user"),
      [text.currency, read.hasCosts ? read.currency || text.currencyUnknown : text.noCosts],
    ]),
    faults.map((fault) => h("p", { class: "hint" }, fault)),
  );
}

/** Matches, months and the button. */
function filling(pane: Pane, budget: BudgetSheets, read: ExportActuals, source: () => string): Child {
  const model = actualsModel(budget, read, pane.formats.locale);
  const fillIn = task(async ({ progress }) => {
    const asked = model.filling(source(), today());
    if (!asked) return undefined;
    progress(text.working);
    const { changes, sheets } = cellsFor(budget, asked);
    const kept = [...asked.decisions.values()].filter((decision) => decision === "keep").length;
    await writeIntoSheets(sheets);
    const after = (await budgetSheets()).find(({ sheet }) => sheet === budget.sheet);
    return { changes, kept, discounts: after ? foundDiscounts(after) : [] };
  });
  return h(
    "div",
    { class: "stack" },
    currencyFields(model),
    columnChoice(model),
    show(model.column, (column) => matchList(pane, model, column)),
    show(model.fills, (fills) => fills && monthList(pane, model, fills)),
    h("p", { class: "field-error", role: "status" }, () => openText(pane, model)),
    h(
      "div",
      { class: "row" },
      smallButton(text.fill, () => void fillIn.run(), {
        appearance: "primary",
        disabled: () => fillIn.running() || model.filling(source(), today()) === undefined,
      }),
    ),
    taskStatus(pane, fillIn, {
      done: (outcome) => outcome && report(pane, budget, outcome),
    }),
  );
}

/** What has to be answered before anything is filled. */
function openText({ formats: { fill } }: Pane, model: ActualsModel): string {
  if (model.open() > 0) return fill(text.openMatches, { count: model.open() });
  const fills = model.fills();
  if (!fills) return "";
  if (model.undecided() > 0) return fill(text.openDecisions, { count: model.undecided() });
  return model.filling("", today()) ? "" : text.nothingToFill;
}

function currencyFields({ read, budget, exportCurrency, needsRate, rate, rateFault }: ActualsModel): Child {
  if (!read.hasCosts) return undefined;
  return [
    read.currency === "" &&
      textField(exportCurrency, { label: text.exportCurrency, hint: text.exportCurrencyHint }, { maxlength: 3 }),
    show(
      () => (needsRate() ? exportCurrency().trim().toUpperCase() : undefined),
      (of) =>
        of !== undefined &&
        numberField(rate, {
          label: text.rate.replace("{currency}", currencyOf(budget)).replace("{of}", of === "" ? "…" : of),
          hint: text.rateHint,
          error: rateFault,
        }),
    ),
  ];
}

function columnChoice({ column, read }: ActualsModel): Child {
  const there = matchColumns.filter((one) => read.columns.has(one));
  return (
    there.length > 1 &&
    choiceGroup(
      text.by,
      column,
      there.map((value) => ({ value, label: text.columns[value] })),
    )
  );
}

/** Each value of the column with its use case. */
function matchList({ formats }: Pane, model: ActualsModel, column: MatchColumn): Child {
  const { fill } = formats;
  const choices = [
    { value: "", label: text.unmatched },
    ...useCaseNames(model.budget).map((name) => ({ value: name, label: name })),
    { value: notHere, label: text.notHere },
  ];
  return (model.read.columns.get(column) ?? []).map(({ value, rows, calls, cost }) => {
    const chosen: Signal<string> = Object.assign(() => model.matchOf(value), {
      set: (useCase: string) => model.match(value, useCase),
    });
    const hint = fill(text.matchHint, {
      rows,
      calls: calls === undefined ? "" : fill(text.matchCalls, { calls }),
      cost: cost === undefined ? "" : fill(text.matchCost, { cost, currency: model.exportCurrency() }),
    });
    return choiceField(chosen, choices, { label: fill(text.match, { value }), hint });
  });
}

/** "12,340 calls, 45.10 EUR". */
function figuresText({ formats: { fill } }: Pane, budget: BudgetSheets, of: Partial<Record<Measure, number>>): string {
  const parts = [
    of.calls !== undefined && fill(text.calls, { calls: of.calls }),
    of.spend !== undefined && fill(text.spend, { amount: of.spend, currency: currencyOf(budget) }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? text.nothing : parts.join(", ");
}

function daysText({ date, exact, fill }: Pane["formats"], { days, first, last }: ExportActuals): string {
  return days === 0 ? exact(0) : fill(text.daysOf, { days, first: date(first), last: date(last) });
}

/** A month, "2027-03", as the reader writes it. */
const monthText = ({ formats }: Pane, month: string): string => formats.month(`${month}-01`);

function monthList(pane: Pane, model: ActualsModel, fills: readonly MonthFill[]): Child {
  const { fill, date } = pane.formats;
  const partial = model.read.months.filter(({ whole }) => !whole);
  return h(
    "div",
    { class: "stack-tight" },
    h("h3", {}, text.months),
    partial.map((month) =>
      toggle(
        fill(text.wholeMonth, { month: monthText(pane, month.month) }),
        () => model.whole().has(month.month),
        (on) => {
          const others = [...model.whole()].filter((one) => one !== month.month);
          model.whole.set(new Set(on ? [...others, month.month] : others));
        },
        fill(text.partialMonth, {
          month: monthText(pane, month.month),
          from: date(month.from),
          to: date(month.to),
        }),
      ),
    ),
    h(
      "ul",
      { class: "months" },
      fills.map((one) => monthItem(pane, model, one)),
    ),
  );
}

function monthItem(pane: Pane, model: ActualsModel, one: MonthFill): HTMLElement {
  const { fill } = pane.formats;
  const place = { month: monthText(pane, one.month), useCase: one.useCase };
  const [before, after] = [one.before, one.after].map((of) => figuresText(pane, model.budget, of));
  const state = fill(text.states[one.is], { figures: after!, before: before!, after: after! });
  const chosen: Signal<Decision | ""> = Object.assign(() => model.decisionOf(one) ?? "", {
    set: (decision: Decision | "") => model.decide(one, decision === "" ? undefined : decision),
  });
  return h(
    "li",
    {},
    h("span", { class: "list-name" }, fill(text.monthOf, place)),
    " ",
    state,
    one.choices.length > 0 &&
      choiceField<Decision | "">(
        chosen,
        [
          { value: "", label: text.undecided },
          ...one.choices.map((value) => ({ value, label: text.decisions[value] })),
        ],
        { label: fill(text.decide, place) },
      ),
  );
}

interface Outcome {
  readonly changes: ReturnType<typeof cellsFor>["changes"];
  readonly kept: number;
  readonly discounts: readonly FoundDiscount[];
}

function report(pane: Pane, budget: BudgetSheets, { changes, kept, discounts }: Outcome): Child {
  const { fill } = pane.formats;
  const done = fill(text.done, {
    months: new Set(changes.map(({ month }) => month)).size,
    useCases: new Set(changes.map(({ useCase }) => useCase)).size,
    rows: changes.length,
    sheet: budget.actuals.sheet,
  });
  return [
    notice("success", [h("p", {}, done), kept > 0 && h("p", { class: "hint" }, fill(text.kept, { count: kept }))]),
    discounts.map((found) => discountOffer(pane, found)),
  ];
}

/** A discount that the actuals show, offered to the plan. */
function discountOffer(pane: Pane, found: FoundDiscount): Child {
  const { fill } = pane.formats;
  const share = (value: number): string => `${pane.formats.number(100 * value)}%`;
  const values = { useCase: found.useCase, discount: share(found.discount), now: share(found.now ?? 0) };
  const use = task(async () => {
    const { sheet, row, column } = found.cell;
    const area = { row, column, rows: 1, columns: 1 };
    await writeIntoSheets([
      {
        sheet,
        cells: [{ row, column, value: found.discount, style: "input", format: percentFormat }],
        unchanged: { sheet, area, values: [[found.now ?? ""]], formulas: [] },
      },
    ]);
  });
  return h(
    "div",
    { class: "stack-tight" },
    notice(
      "info",
      fill(text.discount, values),
      smallButton(fill(text.useDiscount, values), () => void use.run()),
    ),
    taskStatus(pane, use, { done: () => notice("success", fill(text.discountUsed, values)) }),
  );
}
