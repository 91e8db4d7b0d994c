import { whatIfTexts } from "../../../messages/sheets/what-if";
import { textFormula } from "../../formula/text";
import type { Block, Formula, SheetTemplate } from "../../template/template";

const addressOf = (part: string): Formula => `ADDRESS(ROW({${part}}),COLUMN({${part}}),4)`;

/** How one fills a two-way table where no function does: the cells are those of the sheet, and follow when it changes. */
export const dataTableNote = (id: string): Block => ({
  kind: "lines",
  id: `${id}note`,
  lines: [
    {
      text: {
        formula: textFormula(whatIfTexts.twoWay.dataTable, {
          table: `${addressOf(`${id}.corner`)}&":"&${addressOf(`${id}.last`)}`,
          row: addressOf("inputs.prompt_tokens.1"),
          column: addressOf("inputs.calls_per_day.1"),
        }),
      },
      style: "note",
    },
  ],
  only: "plain",
});

/** A sheet that only says what plain formulas cannot do there, and what to do instead. */
const inPlace = (
  id: string,
  { sheet, title, plain }: { readonly sheet: string; readonly title: string; readonly plain: readonly string[] },
): SheetTemplate => ({
  id: `${id}plain`,
  name: sheet,
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
          lines: [{ text: title, style: "title" }, ...plain.map((text) => ({ text, style: "plain" }) as const)],
        },
      ],
    },
  ],
});

export const plainSensitivity = inPlace("sensitivity", whatIfTexts.sensitivity);
export const plainSimulation = inPlace("simulation", whatIfTexts.simulation);

/** A block that only the add-in can fill. */
export const withAddIn = (block: Block): Block => ({ ...block, only: "addin" });
