import { readWorkbook } from "../../excel/read-workbook";
import { smallButton, notice } from "../controls/basics";
import { taskStatus } from "../controls/task-status";
import { h, type Child } from "../dom/element";
import { today } from "../prices/retirement";
import type { Pane } from "../shell/pane";
import { task } from "../task/task";
import { texts } from "../../messages/pane";
import { checkWorkbook, type CheckReport, type Finding } from "./check-workbook";
import { fixButton, fixingStatus, fixingTask, type Fixing } from "./fix-button";
import { upgradeButton, type Upgrading, upgradingStatus, upgradingTask } from "./first-version/upgrade-button";
import { placeList, toolCard } from "./tool-card";

const text = texts.tools.check;

/** What the buttons beside findings start. */
interface Fixers {
  readonly fixing: Fixing;
  readonly upgrading: Upgrading;
}

function group(pane: Pane, { fixing, upgrading }: Fixers, is: Finding["is"], findings: readonly Finding[]): Child {
  const own = findings.filter((finding) => finding.is === is);
  if (own.length === 0) return undefined;
  const heading = pane.formats.fill(text.groups[is], { count: own.length });
  const places = own.map(({ fix, upgrade, ...finding }) => ({
    ...finding,
    text: [
      finding.text,
      fix && h("div", {}, fixButton(pane, fixing, fix)),
      upgrade && h("div", {}, upgradeButton(upgrading, finding.sheet)),
    ],
  }));
  return h("div", { class: "stack-tight" }, h("h3", {}, heading), placeList(pane, places));
}

function report(pane: Pane, fixers: Fixers, { formulas, findings, tooLarge }: CheckReport): Child {
  const { fill } = pane.formats;
  if (formulas === 0 && findings.length === 0 && tooLarge.length === 0) return notice("info", text.noFormulas);
  const kinds = Object.keys(text.groups) as Finding["is"][];
  return h(
    "div",
    { class: "stack" },
    findings.length === 0
      ? notice("success", fill(text.none, { count: formulas }))
      : [
          h("p", { role: "status" }, fill(text.found, { findings: findings.length, formulas })),
          kinds.map((is) => group(pane, fixers, is, findings)),
        ],
    tooLarge.length > 0 && notice("warning", fill(texts.tools.tooLarge, { sheets: tooLarge })),
  );
}

/** Looks through the workbook for what makes its figures wrong, missing or old. */
export function checkTool(pane: Pane): HTMLElement {
  const look = task(async ({ signal, progress }) => {
    const content = await readWorkbook({
      signal,
      progress: (sheet, share) => progress(pane.formats.fill(texts.tools.reading, { sheet }), share),
    });
    return checkWorkbook(content, today(), pane.formats);
  });
  const fixers = { fixing: fixingTask(() => void look.run()), upgrading: upgradingTask(pane) };
  return toolCard(
    text,
    smallButton(text.look, () => {
      fixers.fixing.clear();
      fixers.upgrading.clear();
      void look.run();
    }),
    fixingStatus(pane, fixers.fixing),
    upgradingStatus(pane, fixers.upgrading),
    taskStatus(pane, look, { done: (found) => report(pane, fixers, found), cancellable: true }),
  );
}
