import { budgetTexts } from "../../../messages/sheets/budget";
import { moneyFormat } from "../../layout/number-format";
import type { Formula, GridBlock, GridCell, SheetTemplate } from "../../template/template";
import { anyNumber, currency, type Plan } from "./plan";
import { signedMoney } from "./month-table";
import { used } from "./echo";

const texts = budgetTexts.billing;

/** Rows for models, and for what an export calls its use cases. */
const modelRows = 40;
const matchRows = 200;
const headRows = 3;

const keys = Object.keys(texts.columns) as readonly (keyof typeof texts.columns)[];

const head = (heading: string, first: string): GridCell[][] => [
  [{ value: heading, style: "section" }, ...keys.slice(1).map((): GridCell => ({ style: "section" }))],
  keys.map((key, column): GridCell => ({
    ...(texts.columns[key][1] === "" ? { formula: currency } : { value: texts.columns[key][1] }),
    style: column === 0 ? "unit" : "unitRight",
  })),
  keys.map((key, column): GridCell => ({
    value: column === 0 ? first : texts.columns[key][0],
    style: column === 0 ? "tableHead" : "tableHeadRight",
  })),
];

/** Billed, at list prices, the difference and the discount of the rows that have both. */
function figures(id: string, key: string, billed: Formula, list: Formula, style: GridCell["style"]): GridCell[] {
  const own = (column: string): Formula => `{${id}.${column}${key}}`;
  const ifBoth = (then: Formula): Formula => `IF(COUNT(${own("billed")},${own("list")})=2,${then},"")`;
  const figure = (column: string, formula: Formula, format: string): GridCell => ({
    key: `${column}${key}`,
    formula,
    style,
    format,
  });
  return [
    figure("billed", billed, moneyFormat),
    figure("list", list, moneyFormat),
    figure("difference", ifBoth(`${own("billed")}-${own("list")}`), signedMoney),
    figure("discount", ifBoth(`IF(${own("list")}>0,1-${own("billed")}/${own("list")},"")`), "0.0%_);(0.0%)"),
  ];
}

const bothNumbers = `{ledger.spend},${anyNumber},{ledger.list},${anyNumber}`;

/** The sum of rows that have both amounts and a value in a column; empty where there are none. */
const sumOf = (column: "spend" | "list", where: string): Formula =>
  `IF(COUNTIFS(${bothNumbers}${where})=0,"",SUMIFS({ledger.${column}},${bothNumbers}${where}))`;

const totalRow = (id: string): GridCell[] => [
  { value: texts.total, style: "keyText" },
  ...figures(id, "total", sumOf("spend", ""), sumOf("list", ""), "keyFigure"),
];

/** By model: the pane adds models as it fills actuals; what none of them has is told. */
const byModel: GridBlock = {
  kind: "grid",
  id: "bymodel",
  rows: [
    ...head(texts.models, texts.columns.name[0]),
    // The pane finds this sheet by what the named cell refers to.
    totalRow("bymodel").map((cell) =>
      cell.key === "billedtotal" ? { ...cell, name: { name: "Billed", comment: texts.billedName } } : cell,
    ),
    [
      { value: texts.unlisted, style: "label" },
      {
        key: "unlisted",
        formula: `IF(ISNUMBER({bymodel.billedtotal}),ROUND({bymodel.billedtotal}-SUM({bymodel.billed}),6),"")`,
        style: "figure",
        format: signedMoney,
      },
    ],
    ...Array.from({ length: modelRows }, (_, at): GridCell[] => {
      const name = `{~bymodel.name${at + 1}}`;
      const where = `,{ledger.model},${name}`;
      const ifNamed = (then: Formula): Formula => `IF(${name}="","",${then})`;
      return [
        { key: `name${at + 1}`, style: "inputText" },
        ...figures("bymodel", String(at + 1), ifNamed(sumOf("spend", where)), ifNamed(sumOf("list", where)), "figure"),
      ];
    }),
  ],
  parts: {
    names: { row: headRows + 2, column: 0, rows: modelRows, columns: 1 },
    billed: { row: headRows + 2, column: 1, rows: modelRows, columns: 1 },
  },
  names: [{ part: "names", name: "Billed_models", comment: texts.modelsName }],
  validations: [
    {
      part: "names",
      rule: { kind: "custom", formula: "ISTEXT({~bymodel.name1})" },
      prompt: { title: texts.columns.name[0], message: texts.modelMeaning },
      error: { title: texts.columns.name[0], message: texts.modelMeaning },
    },
  ],
  conditions: [{ kind: "formula", part: "unlisted", formula: `ABS(N({~bymodel.unlisted}))>=0.005`, look: "bad" }],
};

const byUseCase = (plan: Plan): GridBlock => ({
  kind: "grid",
  id: "billedcases",
  rows: [
    ...head(texts.byUseCase, texts.useCase),
    totalRow("billedcases"),
    ...plan.useCases.map((useCase): GridCell[] => {
      const name = used("name", useCase);
      const where = `,{ledger.usecase},${name}`;
      return [
        { formula: name, style: "label" },
        ...figures("billedcases", String(useCase), sumOf("spend", where), sumOf("list", where), "figure"),
      ];
    }),
  ],
});

const matchKeys = Object.keys(texts.matchColumns) as readonly (keyof typeof texts.matchColumns)[];

/** What an export calls the use cases. */
const matches: GridBlock = {
  kind: "grid",
  id: "matches",
  rows: [
    [{ value: texts.matches, style: "section" }, ...matchKeys.slice(1).map((): GridCell => ({ style: "section" }))],
    matchKeys.map((key): GridCell => ({ value: texts.matchColumns[key][1], style: "unit" })),
    matchKeys.map((key): GridCell => ({ value: texts.matchColumns[key][0], style: "tableHead" })),
    ...Array.from({ length: 36 }, (): GridCell[] => matchKeys.map((): GridCell => ({ style: "inputText" }))),
  ],
  parts: { all: { row: headRows, column: 0, rows: matchRows, columns: matchKeys.length } },
  names: [{ part: "all", name: "Matches", comment: texts.matchesName }],
  validations: [
    {
      part: "all",
      rule: { kind: "custom", formula: "TRUE" },
      prompt: { title: texts.matchColumns.value[0], message: texts.matchMeaning },
      error: { title: texts.matchColumns.value[0], message: texts.matchMeaning },
    },
  ],
};

/** What was billed against list prices, and what exports call the use cases. */
export const billingSheet = (plan: Plan): SheetTemplate => ({
  id: "billing",
  name: texts.sheet,
  columns: [34, 14, 16, 14, 20, 3, 24, 14, 16, 14, 20, 3, 12, 34, 24],
  frozenRows: 2,
  orientation: "landscape",
  stacks: [
    {
      at: "A1",
      blocks: [
        {
          kind: "lines",
          id: "billinghead",
          lines: [
            { text: texts.title, style: "title" },
            { text: texts.sentence, style: "sentence" },
          ],
        },
      ],
    },
    { at: "A4", blocks: [byModel] },
    { at: "G4", blocks: [byUseCase(plan)] },
    { at: "M4", blocks: [matches] },
  ],
});
