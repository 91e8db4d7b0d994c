import { layout } from "../../src/workbooks/layout";
import { templates } from "../../src/workbooks/templates";
import { fileNameOf } from "../../src/xlsx/workbooks";
import { counted, timed, type Finding } from "../report/finding";
import { editOf } from "../subjects/edit";
import { alone } from "../timing/race";

/** The most calls that one edit may cost, and the time they may take. */
const most = { calls: 60, seconds: 0.05 };

/** What one edit of an input costs in each file: calls of the add-in's functions, and the time that all of them take. */
export async function edits(): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const template of templates)
    for (const kind of template.twin ? (["addin", "plain"] as const) : (["addin"] as const)) {
      const edit = editOf(layout(template, { kind }));
      const what = `an edit of ${fileNameOf(template, kind)}`;
      found.push(counted(`${what}: calls of the add-in`, edit.calls, { atMost: most.calls }));
      if (edit.calls > 0)
        found.push(timed(`${what}: all calls`, await alone({ name: what, run: edit.run }), { atMost: most.seconds }));
    }
  return found;
}
