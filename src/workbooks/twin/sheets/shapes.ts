import type { Block, GridBlock, InputsBlock, LinesBlock, SheetTemplate, Stack, Words } from "../../template/template";
import { type Side, sidesOf } from "../blocks/references";

/** A sheet's title and what is on it. */
export const head = (id: string, title: Words, ...sentences: readonly Words[]): LinesBlock => ({
  kind: "lines",
  id: `${id}_head`,
  lines: [{ words: title, style: "title" }, ...sentences.map((words) => ({ words, style: "sentence" }) as const)],
});

const labelWidth = 46;
const figureWidth = 18;
const unitWidth = 17;
const howWidth = 104;
const goodWidth = 6;

/** The header of steps: whose figure is in which column. */
const stepHeader = (id: string, inputs: InputsBlock): GridBlock => ({
  kind: "grid",
  id: `${id}_header`,
  rows: [
    [
      { value: "Step", style: "tableHead" },
      ...sidesOf(inputs).map(
        (side) => ({ formula: `{${inputs.id}.strategies.${side}}`, style: "tableHeadRight" }) as const,
      ),
      { value: "Unit", style: "tableHeadAfter" },
      { value: "How it is worked out", style: "tableHead" },
    ],
  ],
});

/** A sheet of steps under one header; `good` adds a narrow column for what is 1 where all is well. */
export const stepSheet = (
  id: string,
  name: string,
  lines: LinesBlock,
  inputs: InputsBlock,
  blocks: readonly Block[],
  good?: "good",
): SheetTemplate => ({
  id,
  name,
  columns: [labelWidth, ...sidesOf(inputs).map(() => figureWidth), unitWidth, howWidth, ...(good ? [goodWidth] : [])],
  frozenRows: 5,
  orientation: "landscape",
  stacks: [
    { at: "A1", blocks: [lines] },
    { at: "A5", blocks: [stepHeader(id, inputs)] },
    { at: "A7", blocks },
  ],
});

const columnWidth = 12;

/** A sheet of tables side by side or one under the other, with room for its sentences above. */
export const tableSheet = (
  id: string,
  name: string,
  lines: LinesBlock,
  columns: number,
  stacks: readonly Stack[],
  frozenRows = 7,
): SheetTemplate => ({
  id,
  name,
  columns: Array.from({ length: columns }, () => columnWidth),
  frozenRows,
  orientation: "landscape",
  stacks: [{ at: "A1", blocks: [lines] }, ...stacks],
});

/** Blocks one under the other from a cell on. */
export const grid = (at: string, ...blocks: readonly Block[]): Stack => ({ at, blocks });

/** The sheets of an alternative beside the baseline: what their ids, names and titles end with where there are several. */
export interface Pair {
  readonly alternative: Side;
  readonly inputs: InputsBlock;
}

const isOneOfSeveral = ({ inputs }: Pair): boolean => inputs.strategies.length > 2;

export const pairId = (id: string, { alternative }: Pair): string => `${id}${alternative}`;

/** The name of such a sheet: with the strategy's number where there are several alternatives. */
export const pairName = (name: string, pair: Pair): string =>
  isOneOfSeveral(pair) ? `${name} ${pair.alternative}` : name;

/** The title of such a sheet: with the alternative's name where there are several. */
export const pairTitle = (title: string, pair: Pair): Words =>
  isOneOfSeveral(pair) ? { formula: `"${title}: "&{${pair.inputs.id}.strategies.${pair.alternative}}` } : title;
