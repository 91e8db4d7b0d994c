import { tsvFormatRows, tsvParseRows } from "d3-dsv";
import { beside, type Finding } from "../report/finding";
import { handedOver, type HandedTable } from "../subjects/inputs-table";
import { invocation, registeredFunction } from "../subjects/registered";
import { shortRace, type Contender } from "../timing/race";

/** What Excel hands over of a whole column: all rows of a sheet. */
const rowsOfSheet = 1_048_576;
const secondsBetween = 38;

/** A log of calls of 88 days for 200 000 calls, and of as many days less or more. */
export function logOf(calls: number): (string | number)[][] {
  const began = Date.UTC(2026, 2, 1);
  return [
    ["timestamp", "model", "input_tokens", "output_tokens", "cost"],
    ...Array.from({ length: calls }, (_, i) => [
      new Date(began + (i * secondsBetween + (i % 29)) * 1000).toISOString(),
      i % 3 === 0 ? "gpt-4.1-mini" : "gpt-4.1",
      1000 + ((i * 7919) % 3000),
      1 + ((i * 104_729) % 500),
      ((i * 15_485_863) % 1_000_000) / 1e8,
    ]),
  ];
}

/** A function that reads a log, with a figure of the log that is another one each time. */
export function reading(id: "USAGE" | "SPEND", log: (string | number)[][]): Contender["run"] {
  const read = registeredFunction(id);
  const table = handedOver(log as HandedTable);
  return (turn) => {
    table[1]![2] = 1000 + (turn % 97);
    return (read(table, null, null, invocation) as readonly unknown[]).length;
  };
}

/** USAGE and SPEND of whole columns of which 200 000 rows hold calls, beside a library that does no more than part the same text into its cells. */
export async function usage(): Promise<Finding[]> {
  const log = logOf(200_000);
  const text = tsvFormatRows(log.map((row) => row.map(String)));
  const parsed: Contender = { name: "d3-dsv, cells alone", run: () => tsvParseRows(text).length };
  const blank = log[0]!.map(() => "");
  const column = [...log, ...Array.from({ length: rowsOfSheet - log.length }, () => [...blank])];
  const found: Finding[] = [];
  for (const id of ["USAGE", "SPEND"] as const)
    found.push(
      ...beside(
        `${id}, a whole column with 200 000 rows`,
        await shortRace({ name: id, run: reading(id, column) }, parsed),
        { timesFaster: 1 / 4, atMost: 1 },
      ),
    );
  return found;
}
