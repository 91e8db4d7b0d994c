import { layout } from "../../src/workbooks/layout";
import type { WorkbookKind } from "../../src/workbooks/template/template";
import { templates } from "../../src/workbooks/templates";
import { timed, type Finding } from "../report/finding";
import type { Spread } from "../timing/spread";
import { alone } from "../timing/race";

const kinds: readonly WorkbookKind[] = ["addin", "plain"];

/** How long the sheets of a template take to lay out: of each kind, the template that takes longest. */
export async function layouts(): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const kind of kinds) {
    let slowest: { readonly id: string; readonly time: Spread } | undefined;
    for (const template of templates.filter(({ twin }) => kind === "addin" || twin !== undefined)) {
      const time = await alone({ name: template.id, run: () => layout(template, { kind }).length });
      if (!slowest || time.median > slowest.time.median) slowest = { id: template.id, time };
    }
    const { id, time } = slowest!;
    found.push(
      timed(`layout of the slowest template (${id}), ${kind === "addin" ? "functions" : "plain formulas"}`, time, {
        atMost: 0.3,
      }),
    );
  }
  return found;
}
