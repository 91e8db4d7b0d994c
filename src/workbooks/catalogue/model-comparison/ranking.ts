import { money, wholeNumber } from "../../layout/number-format";
import type { ChartBlock, Formula, GridBlock, GridCell } from "../../template/template";
import { places } from "./names";

/** Equal costs share a rank; in the chart they come one after the other. */
const order = (place: number): Formula => {
  const before = places.filter((other) => other < place).map((other) => `N({costs.rank${other}}={costs.rank${place}})`);
  return `IF(ISNUMBER({costs.rank${place}}),${[`{costs.rank${place}}`, ...before].join("+")},"")`;
};
const found = (rank: number, of: string): Formula =>
  `IFERROR(INDEX({costs.${of}},MATCH(${rank},{ranking.order},0)),"")`;

/** The models from the cheapest to the dearest, as the bars are drawn from the top. */
export const ranking: GridBlock = {
  kind: "grid",
  id: "ranking",
  rows: [
    [
      { value: "Bars of the chart", style: "section" },
      { key: "name", value: "Cost", style: "section" },
      { style: "section" },
    ],
    [
      { value: "cheapest first", style: "unit" },
      { value: "USD/month", style: "unitRight" },
      { value: "place", style: "unitRight" },
    ],
    [
      { value: "Model", style: "tableHead" },
      { value: "A month", style: "tableHeadRight" },
      { value: "Order", style: "tableHeadRight" },
    ],
    ...places.map((place): GridCell[] => [
      { key: `model${place}`, formula: found(place, "models"), style: "label" },
      { key: `month${place}`, formula: found(place, "months"), style: "figure", format: money },
      { formula: order(place), style: "figure", format: "0" },
    ]),
  ],
  parts: {
    x: { row: 3, column: 0, rows: places.length, columns: 1 },
    y: { row: 3, column: 1, rows: places.length, columns: 1 },
    order: { row: 3, column: 2, rows: places.length, columns: 1 },
  },
};

export const chart: ChartBlock = {
  kind: "chart",
  id: "bymodel",
  chart: "bars",
  rows: 17,
  columns: 8,
  title: "check.title",
  xAxis: { title: "Model", format: "General" },
  yAxis: { title: "Cost of a month, USD", format: wholeNumber },
  series: [{ name: "ranking.name", x: "ranking.x", y: "ranking.y" }],
  description: "A bar for each model: what a month of the work costs on it. The cheapest is on top.",
};
