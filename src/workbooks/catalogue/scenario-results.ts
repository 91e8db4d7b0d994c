import { isForBaseline, metricDefinition, type MetricKey } from "../../engine/metrics/metrics";
import { sharedTexts } from "../../messages/sheets/shared";
import { quotedText } from "../formula/call";
import { firstOf } from "../formula/text";
import type { FiguresBlock, Formula, GridBlock, GridCell } from "../template/template";

const texts = sharedTexts.results;
const { words } = texts;

const list = "resultcells";
const headRows = 2;

const addressOf = (cell: Formula): Formula => `ADDRESS(ROW(${cell}),COLUMN(${cell}),4)`;

/** A row of results: whether each figure still stands beside its label and below its name, and is no error. */
function resultRow({ id }: FiguresBlock, metric: MetricKey, strategies: number): GridCell[] {
  const numbers = Array.from({ length: strategies }, (_, at) => at + 1).filter(
    (number) => number > 1 || isForBaseline(metric),
  );
  const cell = (number: number): Formula => `{${id}.${metric}.${number}}`;
  const displacement = numbers
    .flatMap((number) => [
      `ABS(ROW(${cell(number)})-ROW({${id}.${metric}.label}))`,
      `ABS(COLUMN(${cell(number)})-COLUMN({${id}.strategies.${number}}))`,
    ])
    .join("+");
  const failing = firstOf(
    numbers.map((number) => [`ISERROR(${cell(number)})`, addressOf(cell(number))] as const),
    `""`,
  );
  const label = metricDefinition(metric).label;
  return [
    { value: label, style: "label" },
    { key: `at${metric}`, formula: `IFERROR(${failing},"")`, style: "text" },
    {
      key: `check${metric}`,
      formula: `IFERROR(${firstOf(
        [
          [`${displacement}>0`, quotedText(words.moved)],
          [`{${id}.${metric}.label}<>${quotedText(label)}`, quotedText(words.moved)],
          [`{~$${list}.at${metric}}<>""`, quotedText(words.error)],
        ],
        quotedText(words.good),
      )},${quotedText(words.deleted)})`,
      style: "checkAfter",
    },
  ];
}

/** The rows of the results, one by one: a figure that was cut and pasted elsewhere stands under a name that is not its own. */
export function resultsBlock(results: FiguresBlock, strategies: number): GridBlock {
  const { rows } = results;
  const part = (column: number): NonNullable<GridBlock["parts"]>[string] => ({
    row: headRows,
    column,
    rows: rows.length,
    columns: 1,
  });
  const first = `{~${list}.check${rows[0]!.metric}}`;
  return {
    kind: "grid",
    id: list,
    rows: [
      [{ value: texts.heading, style: "section" }, { style: "section" }, { style: "section" }],
      [
        { value: sharedTexts.result, style: "tableHead" },
        { value: texts.cell, style: "tableHead" },
        { value: sharedTexts.check, style: "tableHeadAfter" },
      ],
      ...rows.map(({ metric }) => resultRow(results, metric, strategies)),
    ],
    parts: { labels: part(0), addresses: part(1), checks: part(2) },
    conditions: [
      { kind: "formula", part: "checks", formula: `${first}="${words.good}"`, look: "good" },
      { kind: "formula", part: "checks", formula: `${first}<>"${words.good}"`, look: "bad" },
    ],
  };
}

/** The first row of results with a finding: whether there is one, its label, the cell, how many rows. */
export function resultWith(word: keyof typeof words): Readonly<Record<"is" | "label" | "address" | "count", Formula>> {
  const place = `MATCH("${words[word]}",{${list}.checks},0)`;
  return {
    is: `ISNUMBER(${place})`,
    label: `INDEX({${list}.labels},${place})`,
    address: `INDEX({${list}.addresses},${place})`,
    count: `COUNTIF({${list}.checks},"${words[word]}")`,
  };
}
