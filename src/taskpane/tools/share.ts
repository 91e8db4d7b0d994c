import { LONGEST_NAME } from "../../excel/preflight";
import { readWorkbook, type SheetContent, takenSheetNames } from "../../excel/read-workbook";
import { shareCopy } from "../../excel/share-copy";
import { smallButton, notice } from "../controls/basics";
import { choiceGroup, choiceField } from "../controls/fields";
import { taskStatus } from "../controls/task-status";
import { show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { signal } from "../dom/signal";
import { localFormula } from "../locale/user-locale";
import { sheetNames } from "../../workbooks/layout/sheet-names";
import type { Template } from "../../workbooks/template/template";
import { makeSheets } from "../new-sheet/make-sheet";
import { freeName } from "../new-sheet/sheet-name";
import type { Pane } from "../shell/pane";
import { task, type TaskControl } from "../task/task";
import { texts } from "../texts";
import { ourCellsOf, usesOurs } from "./our-formulas";
import { placeList, type ListedPlace, toolCard } from "./tool-card";
import { type Became, madeFrom, madePlain, plainLayouts } from "./plain-twin";

const said = texts.tools.share;

/** A sheet with formulas of ours, and the template with a plain twin that it was made from, if it was. */
interface Shareable {
  readonly content: SheetContent;
  readonly template: Template | undefined;
}

/** What became of a sheet's formulas in its copy. */
interface Shared {
  readonly name: string;
  readonly changes: readonly ListedPlace[];
  readonly plain: boolean;
}

type Way = "plain" | "values";

/** A free name for the copy that still says what it is where the sheet's own name is as long as Excel allows. */
const copyName = async (sheet: string, allNames: (name: string) => readonly string[]): Promise<string> => {
  const room = LONGEST_NAME - said.copyName("").length;
  return freeName(said.copyName(sheet.slice(0, room).trim()), await takenSheetNames(), allNames);
};

/** Makes a copy of a sheet that needs no add-in: with plain formulas where there are such, else with values. */
export function shareTool({ formats }: Pane): HTMLElement {
  const code = (formula: string): Child => h("code", {}, localFormula(formula, formats.locale));

  const whatBecame = (became: Became): Child => {
    if (became.is === "formula") return code(became.formula);
    return became.is === "value"
      ? said.typed(typeof became.value === "number" ? formats.exact(became.value) : became.value)
      : said[became.is];
  };

  const asValues = async ({ content }: Shareable): Promise<Shared> => {
    const { name, made } = await shareCopy(content.name, await copyName(content.name, (one) => [one]), usesOurs);
    return {
      name,
      plain: false,
      changes: made.map(({ address, formula, cells }) => ({
        sheet: name,
        address,
        text: [code(formula), h("span", { class: "hint" }, ` ${said.cells(cells)}`)],
      })),
    };
  };

  const asPlain = async (content: SheetContent, template: Template, control: TaskControl): Promise<Shared> => {
    const name = await copyName(content.name, (sheetName) => sheetNames(template, { kind: "plain", sheetName }));
    const layouts = plainLayouts(template, name);
    const making = await makeSheets(layouts, control);
    if (making.is === "refused") throw new Error(making.obstacles.map(({ message }) => message).join(" "));
    return {
      name,
      plain: true,
      changes: madePlain(content, template, layouts).map(({ address, formula, became }) => ({
        sheet: name,
        address,
        text: [code(formula), " → ", whatBecame(became)],
      })),
    };
  };

  const copy = task((control, sheet: Shareable, way: Way): Promise<Shared> => {
    control.progress(said.working);
    return way === "plain" && sheet.template ? asPlain(sheet.content, sheet.template, control) : asValues(sheet);
  });
  const look = task(async ({ signal: stop, progress }): Promise<readonly Shareable[]> => {
    copy.clear();
    const { sheets } = await readWorkbook({
      signal: stop,
      progress: (name, share) => progress(texts.tools.reading(name), share),
    });
    return sheets
      .filter((sheet) => ourCellsOf(sheet).length > 0)
      .map((content) => ({ content, template: madeFrom(content, sheets) }));
  });

  const preview = (sheets: readonly Shareable[]): Child => {
    const [first] = sheets;
    if (!first) return notice("info", said.none);
    const chosen = signal(first.content.name);
    const way = signal<Way>("plain");
    const sheet = (): Shareable => sheets.find(({ content }) => content.name === chosen()) ?? first;
    const canBePlain = (): boolean => sheet().template !== undefined;
    return h(
      "div",
      { class: "stack" },
      choiceField(
        chosen,
        sheets.map(({ content: { name } }) => ({ value: name, label: name })),
        { label: said.sheet },
      ),
      show(
        canBePlain,
        (can) =>
          can &&
          choiceGroup(said.way, way, [
            { value: "plain", label: said.plain[0], hint: said.plain[1] },
            { value: "values", label: said.values[0], hint: said.values[1] },
          ]),
      ),
      show(sheet, ({ content }) => [
        h("p", {}, () => said.found(ourCellsOf(content).length, content.name, canBePlain() && way() === "plain")),
        placeList(ourCellsOf(content).map((cell) => ({ ...cell, text: code(cell.formula) }))),
      ]),
      h(
        "div",
        { class: "row" },
        smallButton(said.act, () => void copy.run(sheet(), way()), { appearance: "primary", disabled: copy.running }),
      ),
    );
  };
  const report = ({ name, changes, plain }: Shared): Child => [
    notice("success", said.done(name, changes.length, plain)),
    placeList(changes),
  ];
  return toolCard(
    said,
    smallButton(said.look, () => void look.run()),
    taskStatus(look, { done: preview, cancellable: true }),
    taskStatus(copy, { done: report }),
  );
}
