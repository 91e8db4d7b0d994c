import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { sharedTexts } from "../../messages/sheets/shared";
import { quotedText } from "../formula/call";
import { textFormula } from "../formula/text";
import type { Block, GridBlock, InputsBlock, LinesBlock, SheetTemplate, Stack, Text } from "../template/template";
import { alternativesOf, type Side, sidesOf } from "./references";
import { breakEvenBlock, crossingCount, crossingsBlock } from "./break-even";
import { beyondBlock, figuresBlock } from "./figures";
import { flowBlock, halvingBlock, rateBlock } from "./internal-rate";
import { reasonsBlock } from "./reasons";
import { sumsBlock, valueBlock } from "./sums";
import { billBlock } from "./bill";
import { ledgerBlock, pathBlock, unretiredBlock } from "./ledger";
import { monthBlock, monthColumns } from "./months";
import { checksBlock } from "./checks";
import { givenBlock } from "./inputs";
import { callBlock, dayBlock, lifeBlock, paidBlock } from "./model-steps";
import { lengthsBlock, piecesBlock } from "./lengths";
import { beforeBlock, tokensBlock } from "./tokens";
import { volumeBlock } from "./volume";

/** A sheet's title and what is on it. */
export const head = (id: string, title: Text, ...sentences: readonly Text[]): LinesBlock => ({
  kind: "lines",
  id: `${id}_head`,
  lines: [{ text: title, style: "title" }, ...sentences.map((text) => ({ text, style: "sentence" }) as const)],
});

const labelWidth = 52;
const figureWidth = 18;
const unitWidth = 21;
const howWidth = 104;
const goodWidth = 6;

/** The header of steps: whose figure is in which column. */
const stepHeader = (id: string, inputs: InputsBlock): GridBlock => ({
  kind: "grid",
  id: `${id}_header`,
  rows: [
    [
      { value: plainFormulaTexts.step, style: "tableHead" },
      ...sidesOf(inputs).map(
        (side) => ({ formula: `{${inputs.id}.strategies.${side}}`, style: "tableHeadRight" }) as const,
      ),
      { value: sharedTexts.unit, style: "tableHeadAfter" },
      { value: plainFormulaTexts.how, style: "tableHead" },
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

const columnWidth = 15;

/** A sheet of tables side by side or one under the other, below its sentences. */
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
export const pairTitle = (title: string, pair: Pair): Text =>
  isOneOfSeveral(pair)
    ? {
        formula: textFormula(plainFormulaTexts.pairTitle, {
          title: quotedText(title),
          strategy: `{${pair.inputs.id}.strategies.${pair.alternative}}`,
        }),
      }
    : title;

const texts = plainFormulaTexts.sheets;
const check: Text = { formula: "{checks.words}" };

const answers = [
  figuresBlock,
  checksBlock,
  sumsBlock,
  breakEvenBlock,
  reasonsBlock,
  valueBlock,
  rateBlock,
  volumeBlock,
  lengthsBlock,
  tokensBlock,
  beyondBlock,
];

/** How the figures of the first sheet are calculated. */
function answersSheet(inputs: InputsBlock): SheetTemplate {
  const [name, title, sentence] = texts.answers;
  const blocks = answers.map((block) => block(sidesOf(inputs)));
  return stepSheet("answers", name, head("answers", title, sentence, check), inputs, blocks);
}

/** From the inputs to the cost of a call, a day, upfront and a retraining. */
function stepsSheet(inputs: InputsBlock): SheetTemplate {
  const [name, title, sentence] = texts.steps;
  const sides = sidesOf(inputs);
  const blocks = [givenBlock(inputs), callBlock(sides), paidBlock(inputs, sides), lifeBlock(sides), dayBlock(sides)];
  return stepSheet("steps", name, head("steps", title, sentence, check), inputs, blocks, "good");
}

/** The cost per day in each month. */
function dayCostSheet(inputs: InputsBlock): SheetTemplate {
  const [name, title, ...sentences] = texts.daycost;
  const sides = sidesOf(inputs);
  return tableSheet("daycost", name, head("daycost", title, ...sentences), monthColumns(sides).length, [
    grid("A6", monthBlock(sides)),
  ]);
}

type PairSheet = Exclude<keyof typeof texts, "answers" | "steps" | "daycost" | "gpucost">;

/** The title and sentences of a sheet of one alternative. */
function pairHead(id: PairSheet, pair: Pair, ...more: readonly Text[]): LinesBlock {
  const [, title, ...sentences] = texts[id];
  return head(pairId(id, pair), pairTitle(title, pair), ...sentences, ...more);
}

/** A sheet of one alternative with one table. */
const pairTable = (id: PairSheet, pair: Pair, columns: number, ...stacks: Parameters<typeof grid>[]): SheetTemplate =>
  tableSheet(
    pairId(id, pair),
    pairName(texts[id][0], pair),
    pairHead(id, pair, ...(id === "turns" ? [{ formula: crossingCount(pair.alternative) }] : [])),
    columns,
    stacks.map((stack) => grid(...stack)),
    id === "pieces" ? 4 : 7,
  );

/** Those of each alternative beside the baseline, from the crossings back to the events. */
const pairSheets: readonly ((pair: Pair) => SheetTemplate)[] = [
  (pair) => pairTable("turns", pair, 5, ["A6", crossingsBlock(pair.alternative)]),
  (pair) => pairTable("bills", pair, 13, ["A6", billBlock(pair.alternative)]),
  (pair) => pairTable("events", pair, 17, ["A6", ledgerBlock(pair.alternative)]),
  (pair) => pairTable("savings", pair, 17, ["A6", pathBlock(pair.alternative)]),
  (pair) => pairTable("without", pair, 25, ["A6", unretiredBlock(pair.alternative)]),
  (pair) => {
    const { alternative } = pair;
    const tables = [piecesBlock("pieces", alternative), piecesBlock("mirrored", alternative), beforeBlock(alternative)];
    return pairTable("pieces", pair, 11, ["A6", ...tables]);
  },
  (pair) => pairTable("flows", pair, 10, ["A6", flowBlock(pair.alternative)], ["G6", halvingBlock(pair.alternative)]),
];

/** The sheets on which the plain formulas stand: the answers and their steps for all strategies, then those of each alternative. */
export const twinSheets = (inputs: InputsBlock): readonly SheetTemplate[] => [
  answersSheet(inputs),
  stepsSheet(inputs),
  dayCostSheet(inputs),
  ...alternativesOf(sidesOf(inputs)).flatMap((alternative) =>
    pairSheets.map((sheet) => sheet({ alternative, inputs })),
  ),
];
