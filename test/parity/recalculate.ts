import { Office } from "./office/office";
import { readZip, writeZip } from "../../src/xlsx/zip";

/** The place of a cell in a workbook, all from 0. */
export interface CellPlace {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** A value that LibreOffice gave: a number, a text, or an error by Excel's name. */
export type OfficeValue = number | string | { readonly error: string };

/** LibreOffice's numbers of the errors that Excel has names for. */
const errorNames: Readonly<Record<string, string>> = {
  503: "#NUM!",
  519: "#VALUE!",
  524: "#REF!",
  525: "#NAME?",
  532: "#DIV/0!",
  32767: "#N/A",
};

export function valueIn(answer: string): OfficeValue {
  const rest = answer.slice(1);
  if (answer.startsWith("N")) return Number(rest);
  return answer.startsWith("S") ? rest : { error: errorNames[rest] ?? `error ${rest}` };
}

/** The workbook without any stored result: whoever shows a figure has computed it. */
export async function withoutResults(xlsx: Uint8Array): Promise<Uint8Array> {
  const parts = await readZip(xlsx);
  for (const [path, bytes] of parts)
    if (path.startsWith("xl/worksheets/sheet"))
      parts.set(
        path,
        new TextEncoder().encode(
          new TextDecoder().decode(bytes).replace(/(<f[^>]*>[^<]*<\/f>|<f[^>]*\/>)(?:<v>[^<]*<\/v>|<v\/>)/g, "$1"),
        ),
      );
  return writeZip(parts);
}

/** What to type into a workbook, and which cells to read after. */
export interface Trial {
  readonly inputs: readonly { readonly place: CellPlace; readonly value: number }[];
  readonly read: readonly CellPlace[];
}

export const words = ({ sheet, row, column }: CellPlace): string => `${sheet}\t${column}\t${row}`;

/** Types the inputs of each trial into a workbook, has it computed, and reads. */
export async function tried(xlsx: Uint8Array, trials: readonly Trial[]): Promise<OfficeValue[][]> {
  const orders = trials.flatMap(({ inputs, read }) => [
    ...inputs.map(({ place, value }) => `number\t${words(place)}\t${value}`),
    "calculate",
    ...read.map((place) => `read\t${words(place)}`),
  ]);
  const answers = (await driven(xlsx, orders)).map(valueIn);
  let at = 0;
  return trials.map(({ read }) => answers.slice(at, (at += read.length)));
}

/** Opens a workbook and carries out orders in it. */
export async function driven(xlsx: Uint8Array, orders: readonly string[]): Promise<string[]> {
  const office = new Office();
  try {
    return await office.drive([`open\t${office.place("book.xlsx", xlsx)}`, ...orders]);
  } finally {
    office.close();
  }
}
