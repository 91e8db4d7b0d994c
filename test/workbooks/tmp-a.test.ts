import { test } from "@jest/globals";
import { budget, budgetOf } from "../../src/workbooks/catalogue/budget/template";
import { layout } from "../../src/workbooks/layout";
import { partsOf } from "../workbooks/cells";
test("x", () => {
  for (const kind of ["addin", "plain"] as const) {
    const part = partsOf(budget, { kind });
    console.log(["head.finding","head.driver","head.standing","steps.months","steps.usecases","sheetchecks.fault","checks.fault","checks.reported","checks.actuals","checks.overrides","checks.figures"].map((p) => `${p}: ${String(part(p))}`).join("\n"));
  }
  const t = performance.now();
  const twelve = budgetOf({ useCases: Array.from({ length: 12 }, (_, i) => ({ name: `Case ${i + 1}`, like: i % 3 })), currency: "EUR", exchangeRate: 0.92 });
  const sheets = layout(twelve);
  console.log(performance.now() - t, sheets.map((s) => [s.name, s.cells.length]), sheets.flatMap((s) => s.cells).map((c) => c.formula ?? "").reduce((n, f) => n + (f.match(/TUNE\./g)?.length ?? 0), 0), Math.max(...sheets.flatMap((s) => s.cells).map((c) => c.formula?.length ?? 0)));
  const part = partsOf(twelve);
  console.log(["head.finding","head.driver","head.standing","checks.reported"].map((p) => `${p}: ${String(part(p))}`).join("\n"));
});
