import type { Block, Formula, LinesBlock, SheetTemplate } from "../../template/template";
import { words } from "../wording";

const addressOf = (part: string): Formula => `ADDRESS(ROW({${part}}),COLUMN({${part}}),4)`;

/** How one fills a two-way table where no function does: the cells are those of the sheet, and follow when it changes. */
export const dataTableNote = (id: string): Block => ({ ...noteLines(id), only: "plain" });

const noteLines = (id: string): LinesBlock => ({
  kind: "lines",
  id: `${id}note`,
  lines: [
    {
      words: {
        formula: `${words("To fill this table, select ")}&${addressOf(`${id}.corner`)}&":"&${addressOf(`${id}.last`)}&${words(", then Data > What-If Analysis > Data Table: row input cell ")}&${addressOf("inputs.prompt_tokens.1")}&${words(", column input cell ")}&${addressOf("inputs.calls_per_day.1")}&"."`,
      },
      style: "note",
    },
  ],
});

/** A sheet that only says what plain formulas cannot do there, and what to do instead. */
const inWords = (id: string, name: string, title: string, ...sentences: readonly string[]): SheetTemplate => ({
  id: `${id}plain`,
  name,
  columns: Array.from({ length: 12 }, () => 12),
  frozenRows: 2,
  orientation: "landscape",
  only: "plain",
  stacks: [
    {
      at: "A1",
      blocks: [
        {
          kind: "lines",
          id: `${id}plain`,
          lines: [
            { words: title, style: "title" },
            ...sentences.map((sentence) => ({ words: sentence, style: "plain" }) as const),
          ],
        },
      ],
    },
  ],
});

export const sensitivityInWords = inWords(
  "sensitivity",
  "sensitivity",
  "Which input moves the saving most?",
  "Plain formulas cannot vary one input after another: the add-in's SENSITIVITY does.",
  "Instead, for one input at a time: write its values below each other on the first sheet, = Saving beside and above the first of them, select both columns,",
  "and insert a Data Table whose column input cell is the input's.",
);

export const simulationInWords = inWords(
  "simulation",
  "simulation",
  "How sure is the saving?",
  "Plain formulas cannot draw the same scenarios every time: the add-in's SIMULATE does. Low and High on the first sheet are for it.",
  "Instead, type the low and then the high value of what you are least sure of into the first sheet, and look how the saving moves.",
);

/** A block that only the add-in can fill. */
export const withAddIn = (block: Block): Block => ({ ...block, only: "addin" });
