import { smallButton } from "../controls/button";
import { textField } from "../controls/field";
import { show } from "../dom/changing";
import { h } from "../dom/element";
import { texts } from "../texts";
import type { NewSheetModel } from "./new-sheet-model";
import type { NameFault } from "./sheet-name";

export function faultText(fault: NameFault): string {
  const said = texts.newSheet.fault;
  switch (fault.is) {
    case "characters":
      return said.characters(fault.found);
    case "long":
      return said.long(fault.characters);
    case "taken":
      return said.taken(fault.name);
    default:
      return said[fault.is];
  }
}

/** The sheet's name, checked while it is typed; a name that is taken comes with the next free one. */
export function nameField({ name, usualTakenBy, nameFault, free }: NewSheetModel): HTMLElement {
  const error = (): string | undefined => {
    const fault = nameFault();
    return fault && faultText(fault);
  };
  const hint = (): string => {
    const other = usualTakenBy();
    return other === undefined ? "" : texts.newSheet.nextFree(other);
  };
  return h(
    "div",
    { class: "stack-tight" },
    textField(name, { label: texts.newSheet.name, hint, error }, { maxlength: 255 }),
    show(
      () => nameFault()?.is === "taken",
      (taken) =>
        taken &&
        h(
          "div",
          {},
          smallButton(
            () => texts.newSheet.useFree(free()),
            () => name.set(free()),
          ),
        ),
    ),
  );
}
