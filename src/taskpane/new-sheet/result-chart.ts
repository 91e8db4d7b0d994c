import { CostError } from "../../engine/cost-error";
import type { InputsBlock } from "../../workbooks/template/template";
import { h, svg, type Child } from "../dom/element";
import { called } from "../function-finder/formula";
import type { Pane } from "../shell/pane";
import { texts } from "../../messages/pane";
import { inputsTable, valueAt } from "./inputs-block";

/** The cumulative cost of a strategy at the end of each month, month 0 first. */
export interface CostLine {
  readonly strategy: string;
  readonly costs: readonly number[];
}

/** The columns of CASHFLOW that are drawn. */
const BASELINE = 7;
const STRATEGY = 8;

/** The cumulative costs of the strategies, as CASHFLOW has them; none where the table cannot be computed with. */
export function costLines(block: InputsBlock): readonly CostLine[] {
  const table = inputsTable(block);
  const lines = block.strategies.slice(1).flatMap((strategy, at): CostLine[] => {
    const flow = called("CASHFLOW", [table, at + 2]);
    if (flow instanceof CostError || !Array.isArray(flow)) return [];
    const column = (place: number): number[] => flow.slice(1).map((row) => Number(row[place]));
    const own = { strategy, costs: column(STRATEGY) };
    return at === 0 ? [{ strategy: block.strategies[0]!, costs: column(BASELINE) }, own] : [own];
  });
  return lines.length === block.strategies.length ? lines : [];
}

const WIDTH = 320;
const HEIGHT = 150;
const PLOT = { left: 8, right: 312, top: 10, bottom: 128 } as const;

/** What tells the lines apart beside their colours. */
const looks = ["first", "second", "third", "fourth", "fifth", "sixth"] as const;

/** A month's place in the plot; the last month ends at the horizon. */
const across = (month: number, months: number): number =>
  PLOT.left + ((PLOT.right - PLOT.left) * month) / Math.max(1, months);

/** The cumulative cost of each strategy up to the horizon, with the day of break-even. */
export function resultChart(pane: Pane, block: InputsBlock, breakEvenDays: number | undefined): Child {
  const lines = costLines(block);
  if (lines.length === 0) return undefined;
  const { fill, money } = pane.formats;
  const months = lines[0]!.costs.length - 1;
  const horizon = Number(valueAt(block, { input: "horizon_days", strategy: 0 }));
  const most = Math.max(...lines.flatMap(({ costs }) => costs));
  const least = Math.min(0, ...lines.flatMap(({ costs }) => costs));
  const up = (cost: number): number => PLOT.bottom - ((PLOT.bottom - PLOT.top) * (cost - least)) / (most - least || 1);
  const path = ({ costs }: CostLine): string =>
    costs
      .map((cost, month) => `${month === 0 ? "M" : "L"}${across(month, months).toFixed(1)} ${up(cost).toFixed(1)}`)
      .join("");
  const mark = breakEvenDays !== undefined && breakEvenDays > 0 && breakEvenDays <= horizon ? breakEvenDays : undefined;
  const markAt = mark === undefined ? 0 : PLOT.left + ((PLOT.right - PLOT.left) * mark) / horizon;
  const description = fill(texts.newSheet.chart.description, {
    costs: lines.map(({ strategy, costs }) =>
      fill(texts.newSheet.chart.cost, { strategy, cost: money(costs.at(-1)!) }),
    ),
    months,
  });
  return h(
    "figure",
    { class: "result-chart" },
    h("figcaption", {}, texts.newSheet.chart.title),
    svg(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": description },
      svg("path", { class: "drawing-axis", d: `M${PLOT.left} ${PLOT.top}V${PLOT.bottom}H${PLOT.right}` }),
      mark !== undefined && [
        svg("path", { class: "drawing-guide", d: `M${markAt.toFixed(1)} ${PLOT.top}V${PLOT.bottom}` }),
        svg(
          "text",
          {
            x: markAt > WIDTH / 2 ? markAt - 4 : markAt + 4,
            y: PLOT.top + 8,
            "text-anchor": markAt > WIDTH / 2 ? "end" : "start",
          },
          fill(texts.newSheet.day, { day: mark }),
        ),
      ],
      lines.map((line, at) => svg("path", { class: `drawing-${looks[at]}`, d: path(line) })),
      svg("text", { x: PLOT.left + 4, y: PLOT.top + 2 }, mark === undefined || markAt > 90 ? money(most) : ""),
      svg("text", { x: PLOT.left, y: HEIGHT - 6 }, texts.newSheet.chart.start),
      svg(
        "text",
        { x: PLOT.right, y: HEIGHT - 6, "text-anchor": "end" },
        fill(texts.newSheet.chart.months, { months }),
      ),
    ),
    h(
      "ul",
      { class: "legend" },
      lines.map(({ strategy, costs }, at) =>
        h(
          "li",
          {},
          svg(
            "svg",
            { viewBox: "0 0 24 8", width: 24, height: 8, "aria-hidden": "true" },
            svg("path", { class: `drawing-${looks[at]}`, d: "M1 4H23" }),
          ),
          h("span", {}, strategy),
          h("span", { class: "number" }, money(costs.at(-1)!)),
        ),
      ),
    ),
  );
}
