import type { Template } from "../../workbooks/template/template";
import { templates } from "../../workbooks/templates";
import { h, svg } from "../dom/element";
import { texts } from "../../messages/pane";
import type { NewSheetModel } from "./new-sheet-model";

/** A picture of each template's main figure, in a 56 by 40 box; a template without one gets the picture of a sheet. */
const pictures: Readonly<Record<string, readonly (readonly [line: string, path: string])[]>> = {
  "prompt-or-fine-tune": [
    ["axis", "M6 4v30h46"],
    ["first", "M6 34L50 8"],
    ["second", "M6 25L50 15"],
  ],
  hybrid: [
    ["axis", "M6 4v30h46"],
    ["first", "M6 33L50 6"],
    ["second", "M6 28L50 14"],
    ["third", "M6 20h14v-3h15v-3h15"],
  ],
  "route-or-replace": [
    ["axis", "M6 4v30h46"],
    ["first", "M6 11h44"],
    ["second", "M6 11L11 7L34 28L50 18"],
    ["third", "M34 34v-3"],
  ],
  budget: [
    ["axis", "M6 4v30h46"],
    ["first", "M12 34V20M22 34V17M32 34V13M42 34V10"],
    ["second", "M16 34V22M26 34V15M36 34V15"],
  ],
  "what-if": [
    ["axis", "M6 6h44v28H6zM6 13h44M6 20h44M6 27h44M17 6v28M28 6v28M39 6v28"],
    ["second", "M30 23h7M41 23h7M41 16h7M19 30h7M30 30h7M41 30h7"],
  ],
  "rules-of-thumb": [
    ["second", "M7 9l3 3l5-6M7 31l3 3l5-6"],
    ["first", "M7 17l7 7M14 17l-7 7"],
    ["axis", "M22 9h28M22 20h28M22 31h20"],
  ],
  "model-comparison": [
    ["axis", "M6 4v30h46"],
    ["first", "M6 9h36"],
    ["second", "M6 16h14"],
    ["third", "M6 23h24"],
    ["first", "M6 30h9"],
  ],
};

const sheet = [["axis", "M6 6h44v28H6zM6 13h44M6 20h44M6 27h44M20 6v28"]] as const;

/** A small picture of a template, beside a text with the same meaning. */
export const templatePicture = (id: string): SVGElement =>
  svg(
    "svg",
    { class: "picture", viewBox: "0 0 56 40", width: 56, height: 40, "aria-hidden": "true" },
    (pictures[id] ?? sheet).map(([line, path]) => svg("path", { class: `drawing-${line}`, d: path })),
  );

/** The templates, each with a picture and its title; the question that the chosen one answers stands below. */
export function templateChoice({ template, choose }: NewSheetModel): HTMLElement {
  const card = (one: Template): HTMLElement =>
    h(
      "label",
      { class: "template", title: one.question },
      h("input", {
        type: "radio",
        name: "template",
        checked: () => template().id === one.id,
        "aria-describedby": QUESTION,
        onchange: () => choose(one),
      }),
      templatePicture(one.id),
      h("span", { class: "list-name" }, one.title),
    );
  return h(
    "fieldset",
    { class: "templates" },
    h("legend", { class: "unseen" }, texts.newSheet.template),
    templates.map(card),
    h("p", { class: "question", id: QUESTION, role: "status" }, () => template().question),
  );
}

const QUESTION = "template-question";
