import { readWorkbook, takenSheetNames, type SheetContent } from "../../excel/read-workbook";
import { createSheets } from "../../excel/create-sheets";
import { texts } from "../../messages/pane";
import { layout } from "../../workbooks/layout";
import { sheetNames } from "../../workbooks/layout/sheet-names";
import type { ChosenStrategy, StrategyChoice, Template } from "../../workbooks/template/template";
import { notice, smallButton } from "../controls/basics";
import { choiceField } from "../controls/fields";
import { taskStatus } from "../controls/task-status";
import { show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { signal } from "../dom/signal";
import { freeName } from "../new-sheet/make-sheet";
import { strategiesOf, strategiesStep } from "../new-sheet/strategies";
import type { Pane } from "../shell/pane";
import { task, type Task, type TaskControl } from "../task/task";
import { firstOf, firstVersionSheets } from "./first-version/recognize";
import { madeSheets, templateWith, whatWouldBeLost, type Kept, type MadeSheets } from "./remake";
import { toolCard } from "./tool-card";

const text = texts.tools.strategies;

/** What became of the sheets. */
interface Remade {
  readonly name: string;
  /** What the sheets from before are still needed for. */
  readonly kept: Kept | undefined;
}

/** Writes the sheets of a template beside those that there are. */
async function remake(
  pane: Pane,
  made: MadeSheets,
  contents: readonly SheetContent[],
  template: Template,
  { signal: stop, progress }: TaskControl,
): Promise<Remade> {
  const kept = whatWouldBeLost(made, contents);
  const taken = await takenSheetNames();
  const { kind } = made;
  const control = {
    signal: stop,
    progress: (done: number, of: number, doing: string): void =>
      progress(pane.formats.fill(texts.newSheet.writing, { what: doing }), done / of),
  };
  const free = freeName(made.name, taken, (sheetName) => sheetNames(template, { kind, sheetName }));
  const creation = await createSheets(layout(template, { kind, sheetName: free }), control);
  if (creation.is === "refused") throw new Error(creation.obstacles.map(({ message }) => message).join(" "));
  return { name: creation.sheets[0]!.name, kept };
}

/** What was written, and what to do with the sheets from before. */
function remadeReport({ formats: { fill } }: Pane, { name, kept }: Remade): Child {
  if (!kept) return notice("success", fill(text.created, { name }));
  const place = { name, place: `${kept.sheet}!${kept.address}` };
  return notice("warning", fill(kept.is === "referred" ? text.besideReferred : text.besideContent, place));
}

interface Found {
  readonly made: readonly MadeSheets[];
  readonly contents: readonly SheetContent[];
}

/** Makes sheets again with strategies added, renamed, removed or reordered. */
export function strategiesTool(pane: Pane): HTMLElement {
  const change = task(
    async (control, made: MadeSheets, contents: readonly SheetContent[], chosen: readonly ChosenStrategy[]) => {
      const remade = await remake(pane, made, contents, templateWith(made, chosen), control);
      // What was read before no longer is on the sheets.
      look.clear();
      return remade;
    },
  );
  const look = task(async ({ signal: stop, progress }): Promise<Found> => {
    change.clear();
    const { sheets } = await readWorkbook({
      signal: stop,
      progress: (sheet, share) => progress(pane.formats.fill(texts.tools.reading, { sheet }), share),
    });
    return { made: madeSheets(sheets).filter(({ template }) => template.strategies !== undefined), contents: sheets };
  });
  return toolCard(
    text,
    smallButton(text.look, () => void look.run()),
    taskStatus(pane, look, { done: (found) => editor(pane, found, change), cancellable: true }),
    taskStatus(pane, change, { done: (remade) => remadeReport(pane, remade), cancellable: true }),
  );
}

/** The strategies as they stand on the sheet are the usual ones of this choice. */
const choiceOn = ({ template, inputs }: MadeSheets): Template => {
  const choice: StrategyChoice = { ...template.strategies!, usual: inputs.strategies };
  return { ...template, strategies: choice };
};

function editor(
  pane: Pane,
  { made, contents }: Found,
  change: Task<
    readonly [made: MadeSheets, contents: readonly SheetContent[], chosen: readonly ChosenStrategy[]],
    Remade
  >,
): Child {
  const [first] = made;
  const [old] = firstVersionSheets(contents).filter(({ template }) => template.strategies !== undefined);
  const upgradeFirst = old && notice("info", pane.formats.fill(text.firstVersion, { sheet: firstOf(old).name }));
  if (!first) return upgradeFirst ?? notice("info", text.none);
  const chosen = signal(first.name);
  const sheet = (): MadeSheets => made.find(({ name }) => name === chosen()) ?? first;
  return h(
    "div",
    { class: "stack" },
    upgradeFirst,
    made.length > 1 &&
      choiceField(
        chosen,
        made.map(({ name }) => ({ value: name, label: name })),
        { label: text.sheet },
      ),
    show(sheet, (one) => {
      const strategies = strategiesOf(() => choiceOn(one));
      return h(
        "div",
        { class: "stack" },
        h("p", { class: "hint" }, pane.formats.fill(text.of, { name: one.name })),
        strategiesStep(pane, strategies, () => undefined),
        h(
          "div",
          { class: "row" },
          smallButton(text.act, () => void change.run(one, contents, strategies.chosen() ?? []), {
            appearance: "primary",
            disabled: () => change.running() || strategies.chosen() === undefined,
          }),
        ),
      );
    }),
  );
}
