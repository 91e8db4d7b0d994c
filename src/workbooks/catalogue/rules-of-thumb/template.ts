import { rulesOfThumbTexts } from "../../../messages/sheets/rules-of-thumb";
import { sharedTexts } from "../../../messages/sheets/shared";
import { counted, firstOf, textFormula } from "../../formula/text";
import type { Formula, GridBlock, GridCell, LinesBlock, Template } from "../../template/template";
import { plainCells } from "../../twin/twin";
import { card, verdictLooks, verdicts } from "./card";
import type { Claim } from "./claim";
import { cheaper } from "./claims/cheaper";
import { fraction } from "./claims/fraction";
import { hardware } from "./claims/hardware";
import { inflection } from "./claims/inflection";
import { run } from "./claims/run";
import { shorter } from "./claims/shorter";
import { slower } from "./claims/slower";
import { small } from "./claims/small";
import { survive } from "./claims/survive";
import { volume } from "./claims/volume";
import { weeks } from "./claims/weeks";

const texts = rulesOfThumbTexts;
import { rulesOfThumbSummary } from "./summary";

/** The field's rules of thumb, in the order of the cost model's page. */
export const claims: readonly Claim[] = [
  volume,
  run,
  shorter,
  cheaper,
  weeks,
  inflection,
  small,
  slower,
  hardware,
  survive,
  fraction,
];

const columns = 10;
const head = (value?: string): GridCell => ({ ...(value !== undefined && { value }), style: "tableHead" });
const inColumns = <Cell>(cells: Readonly<Record<number, Cell>>): (Cell | undefined)[] =>
  Array.from({ length: columns }, (_, column) => cells[column]);

/** All rules with their verdicts and reasons, a row each. */
const atAGlance: GridBlock = {
  kind: "grid",
  id: "glance",
  rows: [
    inColumns({ 0: texts.glance.number, 1: texts.glance.rule, 6: texts.glance.verdict, 9: texts.glance.why }).map(head),
    ...claims.map(({ id }, at) =>
      inColumns<GridCell>({
        0: { value: at + 1, style: "text", format: "0" },
        1: { formula: `{${id}.says}`, style: "text" },
        6: { formula: `{${id}.verdict}`, style: "keyText" },
        9: { formula: `{${id}.why}`, style: "text" },
      }).map((cell) => cell ?? null),
    ),
  ],
  parts: {
    verdicts: { row: 1, column: 6, rows: claims.length, columns: 1 },
    first: { row: 1, column: 6, rows: 1, columns: 1 },
  },
  conditions: verdictLooks("{~glance.first}", "verdicts"),
};

const count = (verdict: keyof typeof verdicts): Formula => `COUNTIF({glance.verdicts},"${verdicts[verdict]}")`;

/** How many of the rules hold. */
const finding: Formula = firstOf(
  [
    [
      `${count("unknown")}>0`,
      textFormula(texts.finding.unknown, { count: counted(count("unknown"), ...texts.finding.rule) }),
    ],
  ],
  textFormula(texts.finding.result, {
    rules: String(claims.length),
    hold: counted(count("holds"), ...texts.finding.holds),
    depend: counted(count("depends"), ...texts.finding.depends),
    fail: counted(count("fails"), ...texts.finding.fails),
  }),
);

const titleLines: LinesBlock = {
  kind: "lines",
  id: "head",
  lines: [
    { text: texts.title, style: "title" },
    { text: texts.sentence, style: "sentence" },
    {
      key: "finding",
      text: { formula: finding },
      style: "headline",
      name: { name: "Finding", comment: texts.finding.name },
    },
  ],
};

const notes: LinesBlock = {
  kind: "lines",
  id: "notes",
  lines: [
    ...Object.values(texts.notes).map((text) => ({ text, style: "note" }) as const),
    { text: sharedTexts.addInFigures, style: "note", only: "addin" },
  ],
};

/** The field's rules of thumb as live formulas, each with its verdict and the input that turns it. */
export const rulesOfThumb: Template = {
  id: "rules-of-thumb",
  title: texts.name,
  question: texts.question,
  sheets: [
    {
      id: "rules",
      name: texts.name,
      columns: [5, 27, 11, 18, 2, 40, 11, 22, 1, 104],
      frozenRows: 4,
      orientation: "landscape",
      stacks: [
        { at: "A1", blocks: [titleLines] },
        { at: "A5", blocks: [atAGlance, notes, ...claims.map((claim, at) => card(claim, at + 1))] },
      ],
    },
    rulesOfThumbSummary(claims),
  ],
  twin: plainCells,
};
