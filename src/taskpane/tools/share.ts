import { LONGEST_NAME } from "../../excel/preflight";
import { readWorkbook, type SheetContent, takenSheetNames } from "../../excel/read-workbook";
import { shareCopy } from "../../excel/share-copy";
import { texts } from "../../messages/pane";
import { localFormula } from "../../messages/pane/locale";
import { sheetNames } from "../../workbooks/layout/sheet-names";
import type { Template } from "../../workbooks/template/template";
import { notice, smallButton } from "../controls/basics";
import { choiceField, choiceGroup } from "../controls/fields";
import { taskStatus } from "../controls/task-status";
import { show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { signal, type Readable } from "../dom/signal";
import { makeSheets, freeName } from "../new-sheet/make-sheet";
import type { Pane } from "../shell/pane";
import { task, type Task, type TaskControl } from "../task/task";
import { firstVersionSheets } from "./first-version/recognize";
import { ourCellsOf, usesOurs } from "./our-formulas";
import { madeFrom, madePlain, plainLayouts, type Became } from "./plain-twin";
import { placeList, toolCard, type ListedPlace } from "./tool-card";

const text = texts.tools.share;

/** A sheet with formulas of ours, and the template with a plain twin that it was made from, if it was. */
interface Shareable {
  readonly content: SheetContent;
  readonly template: Template | undefined;
  /** Version 1 made it: only an upgraded copy has a plain twin. */
  readonly isOld: boolean;
}

/** What became of a sheet's formulas in its copy. */
interface Shared {
  readonly name: string;
  readonly changes: readonly ListedPlace[];
  readonly plain: boolean;
}

type Way = "plain" | "values";

/** Creates a copy of a sheet that needs no add-in: with plain formulas where there are such, else with values. */
export function shareTool(pane: Pane): HTMLElement {
  const copy = task((control, sheet: Shareable, way: Way): Promise<Shared> => {
    control.progress(text.working);
    return way === "plain" && sheet.template
      ? plainCopy(pane, sheet.content, sheet.template, control)
      : valuesCopy(pane, sheet.content, control);
  });
  const look = task(async ({ signal: stop, progress }): Promise<readonly Shareable[]> => {
    copy.clear();
    const { sheets } = await readWorkbook({
      signal: stop,
      progress: (sheet, share) => progress(pane.formats.fill(texts.tools.reading, { sheet }), share),
    });
    const old = new Set(firstVersionSheets(sheets).flatMap((one) => [...one.sheets.values()]));
    return sheets
      .filter((sheet) => ourCellsOf(sheet).length > 0)
      .map((content) => ({ content, template: madeFrom(content, sheets), isOld: old.has(content) }));
  });
  return toolCard(
    text,
    smallButton(text.look, () => void look.run()),
    taskStatus(pane, look, { done: (sheets) => preview(pane, sheets, copy), cancellable: true }),
    taskStatus(pane, copy, { done: (shared) => report(pane, shared), cancellable: true }),
  );
}

/** A free name for the copy that still says what it is where the sheet's own name is as long as Excel allows. */
async function copyName(
  { formats: { fill } }: Pane,
  sheet: string,
  allNames: (name: string) => readonly string[],
): Promise<string> {
  const longest = LONGEST_NAME - fill(text.copyName, { sheet: "" }).length;
  const name = fill(text.copyName, { sheet: sheet.slice(0, longest).trim() });
  return freeName(name, await takenSheetNames(), allNames);
}

const code = ({ formats }: Pane, formula: string): Child => h("code", {}, localFormula(formula, formats.locale));

async function valuesCopy(pane: Pane, content: SheetContent, control: TaskControl): Promise<Shared> {
  const wanted = await copyName(pane, content.name, (one) => [one]);
  control.signal.throwIfAborted();
  const { name, made } = await shareCopy(content.name, wanted, usesOurs);
  const count = (cells: number): string => ` ${pane.formats.fill(text.cells, { count: cells })}`;
  const changes = made.map(({ address, formula, cells }) => ({
    sheet: name,
    address,
    text: [code(pane, formula), h("span", { class: "hint" }, count(cells))],
  }));
  return { name, plain: false, changes };
}

async function plainCopy(pane: Pane, content: SheetContent, template: Template, control: TaskControl): Promise<Shared> {
  const name = await copyName(pane, content.name, (sheetName) => sheetNames(template, { kind: "plain", sheetName }));
  const layouts = plainLayouts(template, name);
  const making = await makeSheets(layouts, control);
  if (making.is === "refused") throw new Error(making.obstacles.map(({ message }) => message).join(" "));
  const changes = madePlain(content, template, layouts).map(({ address, formula, became }) => ({
    sheet: name,
    address,
    text: [code(pane, formula), " → ", becameText(pane, became)],
  }));
  return { name, plain: true, changes };
}

function becameText(pane: Pane, became: Became): Child {
  const { exact, fill } = pane.formats;
  switch (became.is) {
    case "formula":
      return code(pane, became.formula);
    case "formulas":
      return text.formulas;
    case "note":
      return text.note;
    case "value": {
      const { value } = became;
      return value === ""
        ? text.blankInput
        : fill(text.typed, { figure: typeof value === "number" ? exact(value) : value });
    }
  }
}

/** The sheets that could be copied, the ways to do it, and the formulas that would change. */
function preview(
  pane: Pane,
  sheets: readonly Shareable[],
  copy: Task<readonly [sheet: Shareable, way: Way], Shared>,
): Child {
  const [first] = sheets;
  if (!first) return notice("info", text.none);
  const chosen = signal(first.content.name);
  const way = signal<Way>("plain");
  const sheet = (): Shareable => sheets.find(({ content }) => content.name === chosen()) ?? first;
  const canBePlain = (): boolean => sheet().template !== undefined;
  const choices = sheets.map(({ content: { name } }) => ({ value: name, label: name }));
  return h(
    "div",
    { class: "stack" },
    choiceField(chosen, choices, { label: text.sheet }),
    show(
      canBePlain,
      (can) =>
        can &&
        choiceGroup(text.way, way, [
          { value: "plain", ...text.plain },
          { value: "values", ...text.values },
        ]),
    ),
    show(
      sheet,
      ({ content, isOld }) => isOld && notice("info", pane.formats.fill(text.firstVersion, { sheet: content.name })),
    ),
    show(sheet, ({ content }) => changesAhead(pane, content, () => canBePlain() && way() === "plain")),
    h(
      "div",
      { class: "row" },
      smallButton(text.act, () => void copy.run(sheet(), way()), { appearance: "primary", disabled: copy.running }),
    ),
  );
}

function changesAhead(pane: Pane, content: SheetContent, plain: Readable<boolean>): Child {
  const cells = ourCellsOf(content);
  const sentence = (): string =>
    pane.formats.fill(plain() ? text.foundPlain : text.foundValues, { sheet: content.name, count: cells.length });
  return [
    h("p", {}, sentence),
    placeList(
      pane,
      cells.map((cell) => ({ ...cell, text: code(pane, cell.formula) })),
    ),
  ];
}

function report(pane: Pane, { name, changes, plain }: Shared): Child {
  const sentence = pane.formats.fill(plain ? text.donePlain : text.doneValues, { name, count: changes.length });
  return [notice("success", sentence), placeList(pane, changes)];
}
