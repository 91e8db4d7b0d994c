import { noteUpgrade, readWorkbook, takenSheetNames, type WorkbookContent } from "../../../excel/read-workbook";
import { texts } from "../../../messages/pane";
import { layoutInSlices } from "../../../workbooks/layout";
import { sheetNames } from "../../../workbooks/layout/sheet-names";
import { notice, smallButton } from "../../controls/basics";
import { taskStatus } from "../../controls/task-status";
import { h, type Child } from "../../dom/element";
import { freeName, makeSheets } from "../../new-sheet/make-sheet";
import type { Pane } from "../../shell/pane";
import { breather, task, type Task, type TaskControl } from "../../task/task";
import { placeList } from "../tool-card";
import type { OldCell } from "./carried";
import { type ComparedFigure, comparison, type Comparison } from "./compare-figures";
import { firstOf, firstVersionSheets } from "./recognize";
import { upgraded } from "./upgrade";

const text = texts.firstVersion;

/** What became of a sheet of version 1. */
export interface Upgraded {
  readonly old: string;
  readonly name: string;
  readonly figures: Comparison;
  readonly left: readonly OldCell[];
  readonly formulas: readonly OldCell[];
}

/** Creates the sheets of the present template beside those of version 1, with what was typed on these. */
export async function createUpgraded(
  content: WorkbookContent,
  sheet: string,
  control: TaskControl,
): Promise<Upgraded | undefined> {
  const old = firstVersionSheets(content.sheets).find((one) => firstOf(one).name === sheet);
  const upgrade = old && upgraded(old, content);
  if (!old || upgrade?.is !== "upgrade") return undefined;
  const { template, left, formulas } = upgrade;
  const { kind } = old;
  const taken = await takenSheetNames();
  const name = freeName(sheet, taken, (sheetName) => sheetNames(template, { kind, sheetName }));
  const pause = breather();
  const layouts = await layoutInSlices(template, { kind, sheetName: name }, () => {
    control.signal.throwIfAborted();
    return pause();
  });
  const figures = comparison(old, template, { kind, layouts });
  const making = await makeSheets(layouts, control);
  if (making.is === "refused") throw new Error(making.obstacles.map(({ message }) => message).join(" "));
  const made = making.created[0]!.name;
  await noteUpgrade(made, sheet, text.note);
  return { old: sheet, name: made, figures, left, formulas };
}

export type Upgrading = Task<readonly [sheet: string], Upgraded | string>;

export const upgradingTask = ({ formats: { fill } }: Pane): Upgrading =>
  task(async (control, sheet: string) => {
    control.progress(text.working);
    const content = await readWorkbook({ signal: control.signal, progress: () => undefined });
    return (await createUpgraded(content, sheet, control)) ?? fill(text.gone, { sheet });
  });

export const upgradeButton = (upgrading: Upgrading, sheet: string): HTMLElement =>
  smallButton(text.act, () => void upgrading.run(sheet), { disabled: upgrading.running });

export const upgradingStatus = (pane: Pane, upgrading: Upgrading): HTMLElement =>
  taskStatus(pane, upgrading, {
    done: (outcome) => (typeof outcome === "string" ? notice("warning", outcome) : report(pane, outcome)),
    cancellable: true,
  });

function figureText({ formats: { fill, number } }: Pane, { name, strategy, before, now }: ComparedFigure): string {
  const valueText = (value: ComparedFigure["now"]): string =>
    typeof value === "number" ? number(value) : value === null || value === "" ? text.empty : String(value);
  const figures = { name, before: valueText(before), now: valueText(now) };
  return strategy === undefined ? fill(text.figure, figures) : fill(text.figureOf, { ...figures, strategy });
}

/** The figure to show where all are the same: the total cost of a strategy, or a number. */
const exampleOf = ({ figures }: Comparison): ComparedFigure | undefined =>
  figures.findLast(({ name, before }) => name === texts.firstVersion.exampleFigure && typeof before === "number") ??
  figures.find(({ before }) => typeof before === "number") ??
  figures[0];

function comparisonReport(pane: Pane, { old, figures: compared }: Upgraded): Child {
  const { fill } = pane.formats;
  const { figures, different, errors } = compared;
  const example = exampleOf(compared);
  return [
    different.length > 0
      ? [
          h("p", {}, fill(text.different, { different: different.length, count: figures.length })),
          h(
            "ul",
            {},
            different.map((figure) => h("li", {}, figureText(pane, figure))),
          ),
        ]
      : example && h("p", {}, fill(text.same, { count: figures.length, example: figureText(pane, example) })),
    errors > 0 && h("p", {}, fill(text.errors, { count: errors, old })),
  ];
}

function report(pane: Pane, outcome: Upgraded): Child {
  const { fill } = pane.formats;
  const { name, old, left, formulas, figures } = outcome;
  const cells = (sentence: string, places: readonly OldCell[]): Child =>
    places.length > 0 && [
      h("p", {}, sentence),
      placeList(
        pane,
        places.map((place) => ({ ...place, text: "" })),
      ),
    ];
  const isSame = figures.different.length === 0 && figures.errors === 0;
  return h(
    "div",
    { class: "stack" },
    notice(isSame ? "success" : "warning", fill(text.created, { name, old })),
    comparisonReport(pane, outcome),
    cells(fill(text.left, { count: left.length }), left),
    cells(fill(text.formulas, { count: formulas.length }), formulas),
  );
}
