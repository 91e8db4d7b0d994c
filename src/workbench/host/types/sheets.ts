import { areaAddress } from "../../book/address";
import type { PageSetup } from "../../book/rules/page-setup";
import { copySheet, type Visibility } from "../../book/sheets";
import {
  areaArgument,
  existing,
  type Found,
  isReference,
  objectType,
  oneOf,
  orNull,
  type Property,
  type Reference,
  reference,
  shortText,
  type Workbook,
} from "../object-type";
import { rangeAt } from "./range";

/** A sheet's target is its id. */
const sheet = (id: string): Reference => reference("Worksheet", id);

const worksheetCollection = objectType<unknown>({
  items: (_all, { book }) => book.sheets.ids().map(sheet),
  item: (_all, key, { book }) => existing("Worksheet", book.sheets.find(String(key))),
  methods: {
    getItem: (_all, [key], { book }) => existing("Worksheet", book.sheets.find(String(key))),
    getItemOrNullObject: (_all, [key], { book }) => orNull("Worksheet", book.sheets.find(String(key))),
    getActiveWorksheet: (_all, _args, { book }) => sheet(book.sheets.active()),
    getCount: (_all, _args, { book }) => book.sheets.ids().length,
    add: (_all, [name], { book }) => sheet(book.sheets.add(name === undefined ? undefined : String(name))),
  },
});

function copied(id: string, positionType: unknown, beside: unknown, { book }: Workbook): Reference {
  const where = oneOf(["None", "Before", "After", "Beginning", "End"], positionType ?? "None");
  const copyId = copySheet(book, id);
  const neighbour = isReference(beside) ? book.sheets.position(beside.target as string) : 0;
  const positions = {
    None: undefined,
    Beginning: 0,
    End: book.sheets.ids().length - 1,
    Before: neighbour,
    After: neighbour + 1,
  };
  const position = positions[where];
  if (position !== undefined) book.sheets.move(copyId, position);
  return sheet(copyId);
}

const gridlines: Property<string> = {
  get: (id, { book }) => book.dimensions.showsGridlines(id),
  set: (id, shown, { book }) => book.dimensions.setGridlines(id, Boolean(shown)),
};

const worksheet = objectType<string>({
  id: (id) => id,
  properties: {
    id: { get: (id) => id },
    name: {
      get: (id, { book }) => book.sheets.name(id),
      set: (id, name, { book }) => book.sheets.rename(id, String(name)),
    },
    position: {
      get: (id, { book }) => book.sheets.position(id),
      set: (id, position, { book }) => book.sheets.move(id, Number(position)),
    },
    visibility: {
      get: (id, { book }) => book.sheets.visibility(id),
      set: (id, visibility, { book }) =>
        book.sheets.setVisibility(id, oneOf<Visibility>(["Visible", "Hidden", "VeryHidden"], visibility)),
    },
    tabColor: {
      get: (id, { book }) => book.sheets.sheet(id).getTabColor() ?? "",
      set: (id, color, { book }) => void book.sheets.sheet(id).setTabColor(String(color)),
    },
    // The client reads it under one name and writes it under another.
    showGridlines: gridlines,
    gridlines,
  },
  parts: {
    names: (id) => reference("NamedItemCollection", { sheetId: id }),
    charts: (id) => reference("ChartCollection", id),
    freezePanes: (id) => reference("WorksheetFreezePanes", id),
    pageLayout: (id) => reference("PageLayout", id),
    protection: (id) => reference("WorksheetProtection", id),
  },
  methods: {
    getRange: (id, [address], workbook) => rangeAt(address, id, workbook),
    getCell: (id, [row, column]) =>
      reference("Range", { sheetId: id, row: Number(row), column: Number(column), rows: 1, columns: 1 }),
    getUsedRange: (id, _args, { book }) =>
      reference("Range", book.cells.used(id) ?? { sheetId: id, row: 0, column: 0, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: (id, _args, { book }): Found => orNull("Range", book.cells.used(id)),
    activate: (id, _args, { book }) => book.sheets.activate(id),
    copy: (id, [positionType, beside], workbook) => copied(id, positionType, beside, workbook),
    delete: (id, _args, { book }) => book.sheets.remove(id),
  },
});

const freezePanes = objectType<string>({
  methods: {
    freezeRows: (id, [count = 1], { book }) => book.dimensions.freeze(id, Number(count), 0),
    freezeColumns: (id, [count = 1], { book }) => book.dimensions.freeze(id, 0, Number(count)),
    freezeAt: (id, [frozen], workbook) => {
      const area = areaArgument(frozen, workbook, id);
      workbook.book.dimensions.freeze(id, area.row + area.rows, area.column + area.columns);
    },
    unfreeze: (id, _args, { book }) => book.dimensions.freeze(id, 0, 0),
  },
});

const worksheetProtection = objectType<string>({
  properties: { protected: { get: (id, { book }) => book.protection.isProtected(id) } },
  methods: {
    protect: (id, [options, password], { book }) =>
      book.protection.protect(
        id,
        { formatCells: (options as Excel.WorksheetProtectionOptions | undefined)?.allowFormatCells ?? false },
        password === undefined ? undefined : String(password),
      ),
    unprotect: (id, [password], { book }) =>
      book.protection.unprotect(id, password === undefined ? undefined : String(password)),
  },
});

const setting = <Name extends keyof PageSetup>(
  name: Name,
  check: (value: unknown) => PageSetup[Name],
): Property<string> => ({
  get: (id, { book }) => book.pageSetups.of(id)[name],
  set: (id, value, { book }) => {
    book.pageSetups.of(id)[name] = check(value);
  },
});

const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const pageLayout = objectType<string>({
  properties: {
    orientation: setting("orientation", (value) => oneOf(["Portrait", "Landscape"], value)),
    paperSize: setting("paperSize", (value) => oneOf(["Letter", "Legal", "A3", "A4"], value)),
    zoom: setting("zoom", (value) => value as PageSetup["zoom"]),
  },
  parts: { headersFooters: (id) => reference("HeaderFooterGroup", id) },
  methods: {
    setPrintArea: (id, [printed], workbook) => {
      workbook.book.pageSetups.of(id).printArea = areaAddress(areaArgument(printed, workbook, id), true);
    },
    setPrintTitleRows: (id, [rows], workbook) => {
      const area = areaArgument(rows, workbook, id);
      workbook.book.pageSetups.of(id).titleRows = `$${area.row + 1}:$${area.row + area.rows}`;
    },
    setPrintMargins: (id, [unit, margins], { book }) => {
      const points = pointsPer[oneOf(["Points", "Inches", "Centimeters"], unit)];
      for (const [edge, size] of Object.entries(margins as Record<string, number>))
        Object.assign(book.pageSetups.of(id), { [`${edge}Margin`]: size * points });
    },
  },
});

const headerFooterGroup = objectType<string>({
  parts: { defaultForAllPages: (id) => reference("HeaderFooter", id) },
});

const headerText = (name: keyof PageSetup["headerFooter"]): Property<string> => ({
  get: (id, { book }) => book.pageSetups.of(id).headerFooter[name],
  set: (id, text, { book }) => {
    book.pageSetups.of(id).headerFooter[name] = shortText(text, 255, "The header or footer");
  },
});

const headerFooter = objectType<string>({
  properties: {
    leftHeader: headerText("leftHeader"),
    centerHeader: headerText("centerHeader"),
    rightHeader: headerText("rightHeader"),
    leftFooter: headerText("leftFooter"),
    centerFooter: headerText("centerFooter"),
    rightFooter: headerText("rightFooter"),
  },
});

/** Sheets, how they are frozen, protected and printed. */
export const sheetTypes = {
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetFreezePanes: freezePanes,
  WorksheetProtection: worksheetProtection,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
};
