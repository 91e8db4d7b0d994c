import { CELL_CHARACTERS } from "../tokens/full-cells";
import type { Chance } from "./chance";
import { handedOver, EMPTY, type Host } from "./hosts";
import { anyNumber } from "./numbers";

/** The error class of the host. */
export type ShownErrorClass = new (code: string, message?: string) => Error & { readonly code: string };

/** The errors that cells can hold, those too that no function may return. */
export const errorNames = [
  "#VALUE!",
  "#N/A",
  "#NUM!",
  "#DIV/0!",
  "#REF!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
] as const;

const texts: readonly string[] = [
  "",
  " ",
  "\u00a0",
  "a",
  "abc",
  "NaN",
  "-NaN",
  "nan",
  "Infinity",
  "-Infinity",
  "∞",
  "1e309",
  "1e308",
  "-0",
  "0x10",
  "12",
  "1,5",
  "1.234,5",
  "12%",
  "$4",
  "(3)",
  "TRUE",
  "false",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "#N/A",
  "#VALUE!",
  "2026-03-01",
  "3/4/2026",
  "[object Object]",
  "{}",
  "[]",
  "\u0000",
  "\ud800",
  "😀",
  "İ",
  "ﬁ",
  "gpt-4.1",
  "gpt-4.1@2026-06-30",
  "gpt-4.1@1900-01-00",
  "@",
  "gpt-4.1@",
  ":",
  "openai:",
  "azure:gpt-4.1",
  "claude-sonnet-4-5",
  "Calls per day",
  "calls_per_day",
  "all: User tokens",
  "Prompting: Cache hit rate",
  "saving",
  "breakeven_days",
  "input",
  "training",
  "Prompting",
  "Fine-tuned",
  "a".repeat(300),
  "<img src=x onerror=alert(1)>",
];

/** A text of some kind; one as long as a cell can hold now and then. */
export const anyText = (chance: Chance): string =>
  chance.oneIn(200)
    ? chance.pick(["x", "é", "1", "的", "a b", "\n"]).repeat(CELL_CHARACTERS).slice(0, CELL_CHARACTERS)
    : chance.pick(texts);

/** An error cell, in one of the two forms that Excel has. */
function anyError(chance: Chance, ShownError: ShownErrorClass): unknown {
  const name = chance.pick(errorNames);
  if (chance.oneIn(2)) return new ShownError(name);
  return {
    type: "Error",
    basicType: "Error",
    basicValue: name,
    errorType: chance.pick([
      "Value",
      "NotAvailable",
      "Num",
      "Div0",
      "Ref",
      "Name",
      "Null",
      "Spill",
      "Calc",
      "Unheard",
      "constructor",
    ]),
  };
}

/** A data type's card. */
const anyCard = (chance: Chance): unknown =>
  chance.pick([
    { type: "FormattedNumber", basicType: "Double", basicValue: anyNumber(chance), numberFormat: "0.00" },
    { type: "Entity", basicType: "String", basicValue: "An entity", text: "An entity", properties: {} },
    { type: "String", basicType: "String", basicValue: "gpt-4.1" },
    { type: "Boolean", basicType: "Boolean", basicValue: true },
    { type: "WebImage", basicType: "Error", basicValue: "#VALUE!", address: "https://example.com/a.png" },
    { type: "Array", basicType: "Array", elements: [[1]] },
  ]);

/** What a single cell can hold. */
export function anyCell(chance: Chance, ShownError: ShownErrorClass): unknown {
  const kind = chance.below(20);
  if (kind < 9) return anyNumber(chance);
  if (kind < 14) return anyText(chance);
  if (kind < 16) return chance.oneIn(2);
  if (kind < 17) return anyError(chance, ShownError);
  if (kind < 18) return anyCard(chance);
  return EMPTY;
}

/** How large a range is drawn: nearly always a few cells, seldom a thousand rows, hardly ever as many cells as a sheet is wide and some thousand rows deep. */
function size(chance: Chance): { rows: number; columns: number } {
  if (chance.oneIn(20_000)) return { rows: 100_000, columns: 3 };
  if (chance.oneIn(1000))
    return chance.pick([
      { rows: 3000, columns: 2 },
      { rows: 2, columns: 3000 },
    ]);
  return { rows: 1 + chance.below(4), columns: 1 + chance.below(4) };
}

/** A range: rectangular as Excel's are, or ragged, or without a row or a cell. */
export function anyRange(chance: Chance, host: Host, ShownError: ShownErrorClass): unknown {
  const { rows, columns } = size(chance);
  const shape = chance.below(12);
  if (shape === 0) return chance.pick([[], [[]], [[], []], [1, 2], [null], [[1], 2]]);
  if (shape === 1)
    return handedOver(
      Array.from({ length: rows }, () =>
        Array.from({ length: chance.below(columns + 2) }, () => anyCell(chance, ShownError)),
      ),
      host,
    );
  if (shape === 2)
    return handedOver(
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => EMPTY)),
      host,
    );
  const many = rows * columns > 1000;
  const few = Array.from({ length: 50 }, () => anyCell(chance, ShownError));
  return handedOver(
    Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => (many ? chance.pick(few) : anyCell(chance, ShownError))),
    ),
    host,
  );
}

/** Anything that can be handed over in the place of one argument. */
export function anything(chance: Chance, host: Host, ShownError: ShownErrorClass): unknown {
  if (chance.oneIn(6)) return anyRange(chance, host, ShownError);
  const cell = anyCell(chance, ShownError);
  return cell === EMPTY ? host.emptyCell : cell;
}
