import { expect } from "@jest/globals";
import { isForBaseline, type MetricKey } from "../../src/engine/metrics/metrics";
import type { Strategy } from "../../src/engine/strategy/strategy";
import { cellAddress } from "../../src/workbooks/grid/area";
import { place } from "../../src/workbooks/layout/place";
import type { FiguresBlock, Template, WorkbookKind } from "../../src/workbooks/template/template";
import { addInOnly } from "../../src/workbooks/twin/volume";
import { engineFigure, strategiesOf } from "../workbooks/engine-figures";

/** A figure on a sheet, and what the engine says of it. */
export interface EngineFigure {
  readonly what: string;
  readonly sheet: string;
  readonly address: string;
  readonly value: unknown;
}

const figuresBlocks = ({ sheets }: Template): FiguresBlock[] =>
  sheets.flatMap(({ stacks }) => stacks.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "figures")));

const close = (figure: number | "none"): unknown =>
  typeof figure === "number" ? expect.closeTo(figure, Math.abs(figure) > 1e5 ? 5 : 7) : figure;

/** Thresholds that only the add-in finds where GPUs are priced. */
const isBeyondPlain = (metric: MetricKey, sides: readonly Strategy[]): boolean =>
  (metric === "breakeven_calls" || metric === "breakeven_tokens") &&
  sides.some(({ gpu_price_per_hour: price }) => price > 0);

/** Every figure of a template's results by the engine, straight from the definition and past any sheet. */
export function engineFigures(template: Template, kind: WorkbookKind): EngineFigure[] {
  const { areas } = place(template, { kind });
  const strategies = strategiesOf(template);
  return figuresBlocks(template).flatMap(({ id, rows }) =>
    rows.flatMap(({ metric }) =>
      strategies.flatMap((strategy, at): EngineFigure[] => {
        const area = areas.get(`${id}.${metric}.${at + 1}`);
        if (!area || (at === 0 && !isForBaseline(metric))) return [];
        const value =
          kind === "plain" && isBeyondPlain(metric, [strategies[0]!, strategy])
            ? addInOnly
            : close(engineFigure(strategies, metric, at + 1));
        return [
          { what: `${metric} of ${at + 1}`, sheet: area.sheet, address: cellAddress(area.row, area.column), value },
        ];
      }),
    ),
  );
}
