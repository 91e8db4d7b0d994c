import type { Template } from "../../workbooks/template/template";
import { templates } from "../../workbooks/templates";
import { h } from "../dom/element";
import { texts } from "../texts";
import type { NewSheetModel } from "./new-sheet-model";
import { templatePicture } from "./template-picture";

/** The templates, each with a picture and the question that it answers. */
export function templateChoice({ template, choose }: NewSheetModel): HTMLElement {
  const card = (one: Template): HTMLElement =>
    h(
      "label",
      { class: "template" },
      h("input", { type: "radio", name: "template", checked: () => template() === one, onchange: () => choose(one) }),
      templatePicture(one.id),
      h(
        "span",
        { class: "template-text" },
        h("span", { class: "list-name" }, one.title),
        h("span", { class: "hint" }, one.question),
      ),
    );
  return h("fieldset", { class: "templates" }, h("legend", {}, texts.newSheet.template), templates.map(card));
}
