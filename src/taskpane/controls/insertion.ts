import { writeActiveCell, type Inserted } from "../../excel/cells";
import { h } from "../dom/element";
import { signal, type Readable } from "../dom/signal";
import { localFormula } from "../../messages/pane/locale";
import { hasExcel, type Pane } from "../shell/pane";
import { task } from "../task/task";
import { texts } from "../../messages/pane";
import { smallButton, notice } from "./basics";
import { copyText } from "./files";
import { taskStatus } from "./task-status";

/** Content for a cell. */
export interface Insertable {
  /** Its name in the report: "TUNE.CALLCOST", "the price of gpt-4.1". */
  readonly name: string;
  /** A formula in its English form, or a number. */
  readonly content: string | number;
  /** The label of the button. */
  readonly label?: string;
}

/** The content as the reader would type it. */
const typed = ({ formats }: Pane, content: string | number): string =>
  typeof content === "number" ? formats.exact(content) : localFormula(content, formats.locale);

/** Buttons that write content to the active cell or copy it. A cell that is not empty is replaced only after a confirmation. */
export function insertion(pane: Pane, choices: readonly Readable<Insertable>[]): HTMLElement {
  const work = task(async (_control, what: Insertable, replace: boolean) => ({
    what,
    ...(await writeActiveCell(what.content, replace)),
  }));
  const { fill } = pane.formats;
  const copied = signal<string>("");
  const report = ({ what, ...end }: Inserted & { what: Insertable }): HTMLElement =>
    end.at === "written"
      ? notice("success", fill(texts.functions.inserted, { what: what.name, address: end.address }))
      : notice(
          "warning",
          fill(texts.functions.occupied, { address: end.address, content: end.content }),
          smallButton(texts.functions.replace, () => void work.run(what, true)),
        );
  const insert = (what: Insertable): void => {
    copied.set("");
    void work.run(what, false);
  };
  const copy = async (what: Insertable): Promise<void> => {
    work.clear();
    const ok = await copyText(typed(pane, what.content));
    copied.set(ok ? texts.functions.copied : texts.functions.copyFailed);
  };
  const first = choices[0];
  return h(
    "div",
    { class: "stack-tight" },
    h(
      "div",
      { class: "row" },
      hasExcel(pane) &&
        choices.map((choice, at) =>
          smallButton(
            () => choice().label ?? texts.functions.insert,
            () => insert(choice()),
            { appearance: at === 0 ? "primary" : undefined },
          ),
        ),
      first && smallButton(texts.functions.copy, () => void copy(first())),
      h("span", { class: "hint", role: "status" }, copied),
    ),
    taskStatus(pane, work, { done: report }),
  );
}
