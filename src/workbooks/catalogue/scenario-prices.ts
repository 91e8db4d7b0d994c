import { sharedTexts } from "../../messages/sheets/shared";
import { at, call, quotedText } from "../formula/call";
import { count, firstOf, textFormula } from "../formula/text";
import { dateFormat } from "./typed";
import type { Formula, GridBlock, SheetTemplate, SpillBlock } from "../template/template";
import { priceListFault, priceListRows } from "./price-list";

const texts = sharedTexts.pricesUsed;
const lists = "pricelists";
const used = "pricesused";

/** Rows kept free: names in the five price rows of six strategies, and the header. */
const usedRows = 31;

const listsBlock: GridBlock = {
  kind: "grid",
  id: lists,
  rows: [
    ...priceListRows(lists),
    [
      { value: texts.day, style: "label" },
      { key: "day", formula: "TODAY()", style: "text", format: dateFormat },
    ],
  ],
};

const usedBlock = (inputs: string): SpillBlock => ({
  kind: "spill",
  id: used,
  heading: texts.heading,
  mayBeEmpty: true,
  table: call("PRICESUSED", { inputs: at(inputs), day: at(`${lists}.day`) }),
  rows: usedRows,
  columns: [
    { key: "row", style: "text", format: "0" },
    { key: "column", style: "text", format: "0" },
    { key: "input", style: "text" },
    { key: "strategy", style: "text" },
    { key: "model", style: "text" },
    { key: "checked", style: "figure", format: dateFormat },
    { key: "status", style: "text" },
    { key: "source", style: "text" },
  ],
  conditions: [
    { kind: "formula", part: "status", formula: `OR(${isGood(`{~$${used}.status.1}`)})`, look: "good" },
    {
      kind: "formula",
      part: "status",
      formula: `AND({~$${used}.status.1}<>"",NOT(OR(${isGood(`{~$${used}.status.1}`)})))`,
      look: "bad",
    },
  ],
});

function isGood(status: Formula): Formula {
  return [texts.status.current, texts.status.contract].map((word) => `${status}=${quotedText(word)}`).join(",");
}

/**
 * The day each price that stands for a model's name was checked, what to know of it, and the price lists in force.
 * @param inputs the table that the results read
 */
export const pricesSheet = (inputs = "inputs"): SheetTemplate => ({
  id: used,
  name: texts.sheet,
  only: "addin",
  columns: [24, 26, 22, 22, 28, 13, 16, 90],
  frozenRows: 2,
  orientation: "landscape",
  stacks: [
    {
      at: "A1",
      blocks: [
        {
          kind: "lines",
          id: "pricesusedhead",
          lines: [
            { text: texts.title, style: "title" },
            { text: texts.sentence, style: "sentence" },
          ],
        },
      ],
    },
    { at: "A4", blocks: [listsBlock] },
    { at: "A8", blocks: [usedBlock(inputs)] },
  ],
});

/** The company's price list is another one than when the sheet was made. */
export const listsFault: Formula = firstOf([priceListFault(lists)], quotedText(sharedTexts.checks.ok));

const others = (status: Formula): Formula => `COUNTIF({${used}.status},${status})`;

/** How many prices are old, in doubt or no longer promised: worth a look, and no error. */
const doubtful = ["old", "inDoubt", "promotionOver", "retired", "noSource"] as const;
const toLookAt: Formula = doubtful.map((key) => others(quotedText(texts.status[key]))).join("+");

export const agedPrices: Formula = firstOf(
  [[`${toLookAt}>0`, textFormula(texts.toLookAt, { count: count(toLookAt), sheet: quotedText(texts.sheet) })]],
  quotedText(sharedTexts.checks.ok),
);
