import { readWorkbook } from "../../excel/read-workbook";
import { smallButton, notice } from "../controls/basics";
import { taskStatus } from "../controls/task-status";
import { h, type Child } from "../dom/element";
import { today } from "../prices/retirement";
import type { Pane } from "../shell/pane";
import { task } from "../task/task";
import { texts } from "../texts";
import { checkWorkbook, type CheckReport, type Finding } from "./check-workbook";
import { placeList, toolCard } from "./tool-card";

const said = texts.tools.check;

const group = (is: Finding["is"], findings: readonly Finding[]): Child => {
  const own = findings.filter((finding) => finding.is === is);
  return (
    own.length > 0 &&
    h("div", { class: "stack-tight" }, h("h3", {}, `${said.groups[is]} (${own.length})`), placeList(own))
  );
};

function report({ formulas, findings, tooLarge }: CheckReport): Child {
  const kinds = Object.keys(said.groups) as Finding["is"][];
  return h(
    "div",
    { class: "stack" },
    findings.length === 0
      ? notice("success", said.none(formulas))
      : [h("p", { role: "status" }, said.found(findings.length, formulas)), kinds.map((is) => group(is, findings))],
    tooLarge.length > 0 && notice("warning", texts.tools.tooLarge(tooLarge)),
  );
}

/** Looks through the workbook for what makes its figures wrong, missing or old. */
export function checkTool({ formats }: Pane): HTMLElement {
  const look = task(async ({ signal, progress }) => {
    const content = await readWorkbook({
      signal,
      progress: (sheet, share) => progress(texts.tools.reading(sheet), share),
    });
    return checkWorkbook(content, today(), formats.date);
  });
  return toolCard(
    said,
    smallButton(said.look, () => void look.run()),
    taskStatus(look, { done: report, cancellable: true }),
  );
}
