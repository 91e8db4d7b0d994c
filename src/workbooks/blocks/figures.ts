import { sharedTexts } from "../../messages/sheets/shared";
import { isForBaseline, metricDefinition, type MetricKey } from "../../engine/metrics/metrics";
import type { Area } from "../grid/area";
import { at, call, word } from "../formula/call";
import { type Around, type Draft, type DraftCell, oneCell } from "../layout/draft";
import { numberFormat, shownUnit } from "../layout/number-format";
import { headHeight, strategyWidth } from "../layout/styles";
import type { FigureRow, FiguresBlock, Formula, Text } from "../template/template";
import { contentOf } from "./grid";
import { columnListOf } from "./inputs";

/** What stands where a question has no answer. */
export const noAnswerWord = "none";

/** Metrics whose question may have no answer; any other has one as soon as the inputs are valid. */
export const mayHaveNone: ReadonlySet<MetricKey> = new Set<MetricKey>([
  "breakeven_days",
  "lasting_breakeven_days",
  "payback_months",
  "irr",
  "roi",
  "breakeven_calls",
  "breakeven_tokens",
  "latency",
]);

/**
 * One figure, by the add-in's function or by the twin's formula. The function takes the strategy by the name above the figure. #N/A also says that a model is
 * unknown, which no word may hide: a cost, which always has an answer, tells the two apart.
 */
function figureText(
  { id, inputs, read = inputs }: FiguresBlock,
  { metric }: FigureRow,
  strategy: number,
  { plain }: Around,
): Text {
  if (plain) return plain({ block: id, metric, strategy });
  const name = `{${id}.strategies.${strategy}}`;
  const of = (key: MetricKey): Formula =>
    call("SCENARIO", { inputs: at(read), metric: word(key), strategy: { formula: name } });
  const figure = of(metric);
  const told = mayHaveNone.has(metric)
    ? `IFNA(${figure},IF(ISNA(${of("total_cost")}),${figure},"${noAnswerWord}"))`
    : figure;
  return { formula: `IF(${name}="","",${told})` };
}

/**
 * The name of a strategy: with the add-in the one that is at this place among the strategies of the table, whatever columns stand between them; in plain
 * formulas that of its own cell, from which the figures come. Empty where there are fewer.
 */
function nameFormula({ inputs }: FiguresBlock, around: Around, place: number): Formula {
  const block = around.inputs(inputs);
  if (around.plain || !block.checked) return `{${inputs}.strategies.${place + 1}}`;
  const list = columnListOf(inputs);
  return `IFNA(INDEX({${list}.headings},MATCH(${place + 1},{${list}.strategies},0)),"")`;
}

/** Figures by metric: label, a column a strategy, unit, what it says. */
export function draftFigures(block: FiguresBlock, around: Around): Draft {
  const { strategies } = around.inputs(block.inputs);
  const unit = strategies.length + 1;
  const cells: DraftCell[] = [
    { row: 0, column: 0, value: block.heading, style: "tableHead" },
    ...strategies.map((_, at): DraftCell => ({
      row: 0,
      column: at + 1,
      formula: nameFormula(block, around, at),
      style: "tableHeadWrapped",
    })),
    { row: 0, column: unit, value: sharedTexts.unit, style: "tableHeadAfter" },
    { row: 0, column: unit + 1, value: sharedTexts.comment, style: "tableHead" },
  ];
  const parts: Record<string, Area> = {
    "": { row: 0, column: 0, rows: block.rows.length + 1, columns: unit + 2 },
    first: oneCell(0, 0),
    last: oneCell(block.rows.length, unit + 1),
    strategies: { row: 0, column: 1, rows: 1, columns: strategies.length },
  };
  const names: NonNullable<Draft["names"]>[number][] = [];
  block.rows.forEach((figure, index) => {
    const row = index + 1;
    const { metric } = figure;
    const definition = metricDefinition(metric);
    cells.push({ row, column: 0, value: definition.label, style: "label" });
    parts[`${metric}.label`] = oneCell(row, 0);
    parts[metric] = { row, column: 1, rows: 1, columns: strategies.length };
    strategies.forEach((_, s) => {
      parts[`strategies.${s + 1}`] = oneCell(0, s + 1);
      parts[`${metric}.${s + 1}`] = oneCell(row, s + 1);
      if (s === 0 && !isForBaseline(metric)) return;
      cells.push({
        row,
        column: s + 1,
        ...contentOf(figureText(block, figure, s + 1, around)),
        style: figure.key ? "keyFigure" : "figure",
        format: resultFormat(definition.unit),
      });
    });
    cells.push({ row, column: unit, value: shownUnit(definition.unit), style: "unitAfter" });
    if (figure.comment !== undefined) cells.push({ row, column: unit + 1, formula: figure.comment, style: "note" });
    if (figure.name !== undefined)
      names.push({
        name: figure.name,
        part: `${metric}.${Math.min(2, strategies.length)}`,
        comment: definition.meaning,
      });
  });
  const rowHeights = headHeight(strategies, strategyWidth);
  return { rows: block.rows.length + 1, columns: unit + 2, cells, parts, names, rowHeights };
}

/** Volumes at which two costs meet are seldom whole: they show a decimal more than inputs do. */
const resultFormat = (unit: string): string =>
  unit === "calls/day" || unit === "tokens/call" ? "#,##0.0_)" : numberFormat(unit);
