import { insertChart } from "../../excel/insert-chart";
import { readWorkbook } from "../../excel/read-workbook";
import { texts } from "../../messages/pane";
import { notice, smallButton } from "../controls/basics";
import { taskStatus } from "../controls/task-status";
import { h, type Child } from "../dom/element";
import type { Pane } from "../shell/pane";
import { task } from "../task/task";
import { type ChartOfTable, chartsOfTables } from "./charts-of-tables";
import { placeList, toolCard } from "./tool-card";

const text = texts.tools.charts;

/** Draws what-if tables, tornado tables and cash flows that stand on the workbook's sheets. */
export function chartTool(pane: Pane): HTMLElement {
  const { fill } = pane.formats;
  const insert = task(async (_control, { sheet, address, chart, cells }: ChartOfTable) => {
    const charted = await insertChart(sheet, chart, cells);
    return charted.is === "inserted"
      ? notice("success", fill(text.done, { place: `${sheet}!${address}` }))
      : notice("warning", fill(text.occupied, { place: `${sheet}!${charted.address}` }));
  });
  const look = task(async ({ signal, progress }) => {
    insert.clear();
    const content = await readWorkbook({
      signal,
      progress: (sheet, share) => progress(fill(texts.tools.reading, { sheet }), share),
    });
    return chartsOfTables(content);
  });
  const found = (tables: readonly ChartOfTable[]): Child =>
    tables.length === 0
      ? notice("info", text.none)
      : placeList(
          pane,
          tables.map((table) => ({
            ...table,
            text: h(
              "div",
              { class: "row row-ends" },
              h("span", {}, table.chart.name),
              smallButton(text.act, () => void insert.run(table), {
                "aria-label": fill(text.actOn, { place: `${table.sheet}!${table.address}` }),
              }),
            ),
          })),
        );
  return toolCard(
    text,
    smallButton(text.look, () => void look.run()),
    taskStatus(pane, look, { done: found, cancellable: true }),
    taskStatus(pane, insert, { done: (said) => said }),
  );
}
