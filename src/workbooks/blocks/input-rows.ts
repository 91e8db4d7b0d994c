import { sharedTexts } from "../../messages/sheets/shared";
import { inputLabel } from "../../engine/strategy/inputs";
import { quotedText } from "../formula/call";
import { firstOf } from "../formula/text";
import { type Around, type Draft, type DraftCell, oneCell } from "../layout/draft";
import type { Formula, InputRowsBlock } from "../template/template";

const texts = sharedTexts.inputRows;

/** What a row is by its label. */
export const rowWords = texts.words;

/**
 * The rows to which formulas refer, and whether they still hold the inputs that they held: sorting a table moves its labels and leaves the formulas that refer
 * to its cells behind.
 */
export function draftInputRows({ id, inputs }: InputRowsBlock, around: Around): Draft {
  const { rows } = around.inputs(inputs);
  const head = (column: number, value: string): DraftCell => ({
    row: 1,
    column,
    value,
    style: column === 2 ? "tableHeadAfter" : "tableHead",
  });
  const cells: DraftCell[] = [
    { row: 0, column: 0, value: texts.heading, style: "section" },
    { row: 0, column: 1, style: "section" },
    { row: 0, column: 2, style: "section" },
    head(0, sharedTexts.input),
    head(1, texts.cell),
    head(2, sharedTexts.check),
  ];
  rows.forEach(({ input }, at) => {
    const row = at + 2;
    const label = quotedText(inputLabel(input));
    const place: Formula = `ROW({${inputs}.${input}.1})`;
    const found = `INDEX({${inputs}.labels},${place}-ROW({${inputs}.first}))`;
    cells.push(
      { row, column: 0, value: inputLabel(input), style: "label" },
      { row, column: 1, formula: `IFERROR(ADDRESS(${place},COLUMN({${inputs}.first}),4),"")`, style: "text" },
      {
        row,
        column: 2,
        formula: firstOf(
          [[`ISERROR(${place})`, quotedText(rowWords.deleted)]],
          `IFERROR(IF(TRIM(${found})=${label},${quotedText(rowWords.good)},${quotedText(rowWords.moved)}),${quotedText(rowWords.moved)})`,
        ),
        style: "checkAfter",
      },
    );
  });
  const part = (column: number): Draft["parts"][string] => ({ row: 2, column, rows: rows.length, columns: 1 });
  const first = `{~${id}.first}`;
  return {
    rows: rows.length + 2,
    columns: 3,
    cells,
    parts: {
      "": { row: 0, column: 0, rows: rows.length + 2, columns: 3 },
      labels: part(0),
      addresses: part(1),
      checks: part(2),
      first: oneCell(2, 2),
    },
    conditions: [
      { kind: "formula", area: part(2), formula: `${first}="${rowWords.good}"`, look: "good" },
      { kind: "formula", area: part(2), formula: `${first}="${rowWords.moved}"`, look: "bad" },
    ],
  };
}
