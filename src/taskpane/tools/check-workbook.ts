import { CostError } from "../../engine/cost-error";
import { inputDefinition, inputLabel } from "../../engine/strategy/inputs";
import type { WorkbookContent } from "../../excel/read-workbook";
import { readHeader, type StrategyColumn } from "../../scenario/header";
import { inputOfLabel } from "../../scenario/input-rows";
import { areaAddress, cellAddress } from "../../workbooks/grid/area";
import { functionNamed } from "../function-finder/formula";
import { causeOf, placeOf } from "./cause";
import type { CellAt } from "./origin";
import { type Fix, fixOf } from "./fix";
import { texts } from "../../messages/pane";
import type { Formats } from "../../messages/pane/locale";
import { type FirstVersionSheets, firstOf, firstVersionSheets } from "./first-version/recognize";
import { upgradeRefusal } from "./first-version/upgrade";
import { type OurCell, ourCalls, treeOf, Around, type PlacedReference, ourCells } from "./our-formulas";
import { modelFindings, modelsInTable, modelsNamed, type NamedModel, notedPrices } from "./priced-models";

/** Something in the workbook that should be looked at. */
export interface Finding {
  readonly is: "error" | "empty reference" | "unfilled input" | "old price" | "ending model" | "first version";
  readonly sheet: string;
  readonly address: string;
  /** For the reader. */
  readonly text: string;
  readonly fix?: Fix;
  /** It is a sheet of version 1 of which an upgraded copy can be created. */
  readonly upgrade?: true;
}

const isError = ({ value }: OurCell): boolean => typeof value === "string" && /^#[A-Z/0]+[!?]?$/.test(value);

/** The formulas of ours that show an error, one finding a cause: at the cell to change where that is known, else at the first formula. */
function errors(cells: readonly OurCell[], beside: (cell: OurCell) => Around, { fill, locale }: Formats): Finding[] {
  const { check } = texts.tools;
  interface Known {
    readonly at: CellAt;
    readonly text: string;
    readonly fix: Fix | undefined;
    formulas: number;
  }
  const causes = new Map<string, Known>();
  for (const cell of cells.filter(isError)) {
    const code = String(cell.value);
    const isUnknown = code === "#NAME?";
    const cause = isUnknown ? undefined : causeOf(cell, beside(cell), locale);
    const text = isUnknown
      ? check.unknownName
      : cause === undefined
        ? fill(check.errorOnly, { code })
        : fill(check.error, { code, reason: cause.reason });
    const key = cause?.cell ? placeOf(cause.cell) : cause || isUnknown ? text : placeOf(cell);
    const known = causes.get(key);
    if (known) known.formulas++;
    else {
      const fix: Fix | undefined = isUnknown ? { is: "repair" } : cause && fixOf(cell, cause, beside(cell));
      causes.set(key, { at: cause?.cell ?? cell, text, fix, formulas: 1 });
    }
  }
  return [...causes.values()].map(({ at: { sheet, address }, text, fix, formulas }) => ({
    is: "error",
    sheet,
    address,
    text: formulas === 1 ? text : `${text} ${fill(check.affected, { count: formulas })}`,
    ...(fix && { fix }),
  }));
}

const placeText = ({ sheet, area }: PlacedReference, home: string): string =>
  (sheet === home ? "" : `${sheet}!`) + areaAddress(area);

/** References of a formula of ours to cells that are all empty: on some platforms the function receives 0 for them. */
function emptyReferences({ sheet, address, formula }: OurCell, around: Around, { fill }: Formats): Finding[] {
  return ourCalls(treeOf(formula)).flatMap(({ id, args }) =>
    args.flatMap((arg): Finding[] => {
      const at = around.referred(arg);
      if (!at || !around.isEmpty(at)) return [];
      const text = fill(texts.tools.check.emptyReference, { id, place: placeText(at, sheet) });
      const empty = { sheet: at.sheet, address: cellAddress(at.area.row, at.area.column) };
      return [{ is: "empty reference", sheet, address, text, fix: { is: "go", cell: empty } }];
    }),
  );
}

/** The tables of inputs that a formula of ours reads. */
function inputTables({ formula }: OurCell, around: Around): PlacedReference[] {
  return ourCalls(treeOf(formula)).flatMap(({ id, args }) => {
    const place = functionNamed(id)?.order.findIndex(([name, { matrix }]) => matrix && name === "inputs") ?? -1;
    const at = place < 0 ? undefined : around.referred(args[place]);
    return at && !isFilledByFormula(at, around) ? [at] : [];
  });
}

/** Whether a formula fills a table, as the inputs of a case: what is blank in it is blank where that takes it from. */
function isFilledByFormula({ sheet, area }: PlacedReference, around: Around): boolean {
  const first = around.content({ sheet, address: cellAddress(area.row, area.column) });
  return typeof first === "string" && first.startsWith("=");
}

/** The blank inputs of a table. */
function unfilledInputs(table: PlacedReference, around: Around, { fill }: Formats): Finding[] {
  const cells = around.cells(table);
  const strategies = strategiesOf(cells);
  const { sheet, area } = table;
  return cells.flatMap((row, r) => {
    const input = typeof row[0] === "string" ? inputOfLabel(row[0]) : undefined;
    if (input === undefined) return [];
    const { default: usual } = inputDefinition(input);
    return strategies
      .filter(({ column }) => row[column] === null)
      .map(({ name, column }): Finding => {
        const at = { sheet, address: cellAddress(area.row + r, area.column + column) };
        return {
          is: "unfilled input",
          ...at,
          text: fill(texts.tools.check.unfilled, { input: inputLabel(input), strategy: name }),
          ...(typeof usual === "number" && { fix: { is: "change", change: { ...at, from: "", to: usual } } }),
        };
      });
  });
}

/** A sheet that version 1 made: that it keeps working, and its upgraded copy, or what one made now has and why there can be no copy. */
function firstVersionFinding(old: FirstVersionSheets, contents: WorkbookContent["sheets"], { fill }: Formats): Finding {
  const { found, upgraded, adds, lateLines, refused } = texts.firstVersion;
  const { template, kind, sheets } = old;
  const at = { is: "first version", sheet: firstOf(old).name, address: "A1" } as const;
  const copy = contents.find(({ upgradedFrom }) => upgradedFrom === at.sheet)?.name;
  if (copy !== undefined)
    return {
      ...at,
      text: fill(upgraded, { template: template.title, name: copy }),
      fix: { is: "go", cell: { sheet: copy, address: "A1" } },
    };
  const offer = fill(found, { template: template.title, adds: adds[template.id as keyof typeof adds] });
  const isLate = kind === "addin" && [...sheets.values()].some(({ formulas }) => formulas.flat().some(isCashFlow));
  const refusal = upgradeRefusal(old);
  const why = refusal && (refusal.is === "strategies" ? fill(refused.strategies, refusal) : refused[refusal.is]);
  return {
    ...at,
    text: [offer, isLate && lateLines, why].filter(Boolean).join(" "),
    ...(!refusal && { upgrade: true }),
  };
}

const isCashFlow = (content: unknown): boolean =>
  typeof content === "string" &&
  content.startsWith("=") &&
  ourCalls(treeOf(content)).some(({ id }) => id === "CASHFLOW");

/** The strategies of a table; none where its header cannot be read, which its formulas say themselves. */
function strategiesOf(cells: ReturnType<Around["cells"]>): readonly StrategyColumn[] {
  try {
    return readHeader(cells).strategies;
  } catch (error) {
    if (error instanceof CostError) return [];
    throw error;
  }
}

/** The result of a check. */
export interface CheckReport {
  /** How many formulas of ours were looked at. */
  readonly formulas: number;
  readonly findings: readonly Finding[];
  /** Sheets that are too large to be read. */
  readonly tooLarge: readonly string[];
}

/** Findings of a sheet that say the same as one, at the first of their cells: a model stands in all of its price rows. */
function togetherBySentence(findings: readonly Finding[], { fill }: Formats): Finding[] {
  const bySentence = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.is, finding.sheet, finding.text]);
    bySentence.set(key, [...(bySentence.get(key) ?? []), finding]);
  }
  return [...bySentence.values()].map(([first, ...others]) =>
    others.length === 0
      ? first!
      : { ...first!, text: `${first!.text} ${fill(texts.tools.check.inCells, { count: others.length + 1 })}` },
  );
}

const keyOf = ({ sheet, area }: PlacedReference): string => JSON.stringify([sheet, area]);

const once = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

/**
 * Looks through a workbook for what makes its figures wrong, missing or old. Reads only.
 * @param today the user's day, an ISO date
 */
export function checkWorkbook(content: WorkbookContent, today: string, formats: Formats): CheckReport {
  const cells = ourCells(content);
  const around = new Map(content.sheets.map(({ name }) => [name, new Around(content, name)]));
  const beside = ({ sheet }: { readonly sheet: string }): Around => around.get(sheet)!;
  const tables = once(
    cells.flatMap((cell) => inputTables(cell, beside(cell))),
    keyOf,
  ).filter(({ sheet }) => around.has(sheet));
  const models: NamedModel[] = once(
    [
      ...cells.flatMap((cell) => modelsNamed(cell, beside(cell))),
      ...tables.flatMap((table) => modelsInTable(table, beside(table))),
    ],
    (model) => placeOf(model) + model.name,
  );
  const unfilled = tables.flatMap((table) => unfilledInputs(table, beside(table), formats));
  const blank = new Set(unfilled.map(placeOf));
  const findings = [
    ...errors(cells, beside, formats).filter((finding) => !blank.has(placeOf(finding))),
    ...cells.flatMap((cell) => emptyReferences(cell, beside(cell), formats)),
    ...unfilled,
    ...togetherBySentence(
      models.flatMap((model) => modelFindings(model, today, formats)),
      formats,
    ),
    ...content.sheets.flatMap((sheet) => notedPrices(sheet, formats)),
    ...firstVersionSheets(content.sheets).map((old) => firstVersionFinding(old, content.sheets, formats)),
  ];
  return {
    formulas: cells.length,
    findings: once(findings, (finding) => placeOf(finding) + finding.text),
    tooLarge: content.tooLarge,
  };
}
