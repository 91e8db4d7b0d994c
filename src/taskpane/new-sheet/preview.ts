import { disclosure } from "../controls/disclosure";
import { show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { computed } from "../dom/signal";
import { factList } from "../prices/facts";
import type { Pane } from "../shell/pane";
import { texts } from "../texts";
import { contentsOf, type Contents } from "./inputs/contents-of";
import type { NewSheetModel } from "./new-sheet-model";

const said = texts.newSheet;

const list = ({ formats: { whole } }: Pane, contents: Contents): Child => [
  factList([
    [said.sheets, contents.sheets.join(", ")],
    [said.cells, whole(contents.cells)],
    [said.formulas, whole(contents.formulas)],
    [said.names, whole(contents.names)],
    [said.charts, whole(contents.charts)],
  ]),
  contents.functions.length > 0 && h("p", { class: "hint" }, `${said.functions}: ${contents.functions.join(", ")}`),
  h("p", { class: "hint" }, said.nothingOverwritten),
];

/** What will be made, before it is. */
export function preview(pane: Pane, model: NewSheetModel): HTMLElement {
  const contents = computed(() => (model.ready() ? contentsOf(model.layouts()) : undefined));
  return disclosure([h("span", { class: "list-name" }, said.preview)], () =>
    show(contents, (known) => (known ? list(pane, known) : h("p", { class: "hint" }, said.notMade))),
  );
}
