import { invalidArgument } from "../../book/book-error";
import type { Name } from "../../book/objects/names";
import type { Table } from "../../book/objects/tables";
import {
  areaArgument,
  existing,
  isReference,
  objectType,
  orNull,
  type Property,
  reference,
  type Workbook,
} from "../object-type";

const workbookType = objectType<unknown>({
  properties: {
    name: { get: () => "Book1.xlsx" },
    readOnly: { get: (_target, { readOnly }) => readOnly },
  },
  parts: {
    worksheets: () => reference("WorksheetCollection", true),
    names: () => reference("NamedItemCollection", {}),
    tables: () => reference("TableCollection", {}),
    application: () => reference("Application", true),
    protection: () => reference("WorkbookProtection", true),
    properties: () => reference("DocumentProperties", true),
    settings: () => reference("SettingCollection", true),
  },
  methods: {
    getSelectedRange: (_target, _args, { book }) => reference("Range", book.selection.area()),
    getActiveCell: (_target, _args, { book }) => reference("Range", book.selection.cell()),
  },
});

const application = objectType<unknown>({
  properties: {
    calculationMode: { get: () => "Automatic" },
    calculationState: { get: () => "Done", calculated: true },
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
    useSystemSeparators: { get: () => true },
  },
  methods: {
    calculate: (_target, _args, { book }) => book.calculation.recalculate(),
    createWorkbook: (_target, [base64]) => reference("WorkbookCreated", base64),
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
  },
});

const workbookCreated = objectType<string | undefined>({
  methods: { open: (base64, _args, workbook) => workbook.openWorkbook(base64) },
});

const workbookProtection = objectType<unknown>({
  properties: { protected: { get: (_target, { book }) => book.protection.structureProtected } },
  methods: {
    protect: (_target, _args, { book }) => {
      book.protection.structureProtected = true;
    },
    unprotect: (_target, _args, { book }) => {
      book.protection.structureProtected = false;
    },
  },
});

const documentText = (name: string): Property<unknown> => ({
  get: (_target, { properties }) => properties.get(name) ?? "",
  set: (_target, text, { properties }) => void properties.set(name, String(text)),
});

const documentProperties = objectType<unknown>({
  properties: Object.fromEntries(
    ["author", "category", "comments", "company", "keywords", "manager", "subject", "title"].map((name) => [
      name,
      documentText(name),
    ]),
  ),
});

const settingCollection = objectType<unknown>({
  items: (_target, { settings }) => [...settings.keys()].map((key) => reference("Setting", key)),
  item: (_target, key, workbook) => setting(key, workbook) ?? existing("Setting", undefined),
  methods: {
    add: (_target, [key, value], { settings }) => {
      settings.set(String(key), structuredClone(value));
      return reference("Setting", String(key));
    },
    getItem: (_target, [key], workbook) => setting(key, workbook) ?? existing("Setting", undefined),
    getItemOrNullObject: (_target, [key], workbook) => setting(key, workbook),
  },
});

const setting = (key: unknown, { settings }: Workbook): ReturnType<typeof orNull> =>
  settings.has(String(key)) ? reference("Setting", String(key)) : null;

const settingType = objectType<string>({
  id: (key) => key,
  properties: {
    key: { get: (key) => key },
    value: {
      get: (key, { settings }) => settings.get(key),
      set: (key, value, { settings }) => void settings.set(key, structuredClone(value)),
    },
  },
  methods: { delete: (key, _args, { settings }) => void settings.delete(key) },
});

/** The names of the workbook, or of one sheet. */
interface Scope {
  readonly sheetId?: string;
}

const named = (scope: Scope, name: unknown, { book }: Workbook): Name | undefined =>
  book.names.find(String(name), scope.sheetId);

const namedItemCollection = objectType<Scope>({
  items: ({ sheetId }, { book }) => book.names.list(sheetId).map(({ id }) => reference("NamedItem", id)),
  item: (scope, name, workbook) => existing("NamedItem", named(scope, name, workbook)?.id),
  methods: {
    getItem: (scope, [name], workbook) => existing("NamedItem", named(scope, name, workbook)?.id),
    getItemOrNullObject: (scope, [name], workbook) => orNull("NamedItem", named(scope, name, workbook)?.id),
    add: ({ sheetId }, [name, meant, comment = ""], workbook) => {
      const { book } = workbook;
      const formula = isReference(meant) ? `=${book.addressOf(areaArgument(meant, workbook), true)}` : String(meant);
      if (!formula.startsWith("="))
        throw invalidArgument(`A name's formula begins with "=", not as "${formula}" does.`);
      return reference("NamedItem", book.names.add(String(name), formula, String(comment), sheetId).id);
    },
  },
});

const nameOf = (id: string, { book }: Workbook): Name => book.names.get(id);

function valueOf(id: string, workbook: Workbook): unknown {
  const { formula, sheetId } = nameOf(id, workbook);
  const { book } = workbook;
  const area = book.areaOf(formula, sheetId);
  if (!area) return formula.replace(/^=/, "");
  return area.rows * area.columns === 1 ? book.cells.values(area)[0]?.[0] : book.addressOf(area, true);
}

const namedItem = objectType<string>({
  properties: {
    name: { get: (id, workbook) => nameOf(id, workbook).name },
    formula: {
      get: (id, workbook) => nameOf(id, workbook).formula,
      set: (id, formula, { book }) => book.names.update(id, { formula: String(formula) }),
    },
    comment: {
      get: (id, workbook) => nameOf(id, workbook).comment,
      set: (id, comment, { book }) => book.names.update(id, { comment: String(comment) }),
    },
    visible: {
      get: (id, workbook) => nameOf(id, workbook).visible,
      set: (id, visible, { book }) => book.names.update(id, { visible: Boolean(visible) }),
    },
    scope: { get: (id, workbook) => (nameOf(id, workbook).sheetId === undefined ? "Workbook" : "Worksheet") },
    type: { get: (id, { book }) => (book.areaOf(book.names.get(id).formula) ? "Range" : "String") },
    value: { calculated: true, get: valueOf },
  },
  methods: {
    getRange: (id, _args, { book }) =>
      existing("Range", book.areaOf(book.names.get(id).formula, book.names.get(id).sheetId)),
    getRangeOrNullObject: (id, _args, { book }) =>
      orNull("Range", book.areaOf(book.names.get(id).formula, book.names.get(id).sheetId)),
    delete: (id, _args, { book }) => book.names.remove(id),
  },
});

const tableCollection = objectType<Scope>({
  items: ({ sheetId }, { book }) => book.tables.list(sheetId).map(({ id }) => reference("Table", id)),
  item: ({ sheetId }, key, { book }) => existing("Table", book.tables.find(String(key), sheetId)?.id),
  methods: {
    getItem: ({ sheetId }, [key], { book }) => existing("Table", book.tables.find(String(key), sheetId)?.id),
    getItemOrNullObject: ({ sheetId }, [key], { book }) => orNull("Table", book.tables.find(String(key), sheetId)?.id),
    add: async ({ sheetId }, [address, hasHeaders], workbook) => {
      const table = await workbook.book.tables.add(areaArgument(address, workbook, sheetId), hasHeaders === true);
      return reference("Table", table.id);
    },
  },
});

const tableLook = (name: "style" | "showFilterButton" | "showBandedRows" | "showHeaders"): Property<string> => ({
  get: (id, { book }) => book.tables.get(id)[name],
  set: (id, value, { book }) => book.tables.setLook(id, { [name]: value } as Partial<Table>),
});

const tableType = objectType<string>({
  id: (id) => id,
  properties: {
    id: { get: (id) => id },
    name: {
      get: (id, { book }) => book.tables.get(id).name,
      set: (id, name, { book }) => book.tables.rename(id, String(name)),
    },
    style: tableLook("style"),
    showFilterButton: tableLook("showFilterButton"),
    showBandedRows: tableLook("showBandedRows"),
    showHeaders: tableLook("showHeaders"),
  },
  parts: { worksheet: (id, { book }) => reference("Worksheet", book.tables.get(id).area.sheetId) },
  methods: {
    getRange: (id, _args, { book }) => reference("Range", book.tables.get(id).area),
    getHeaderRowRange: (id, _args, { book }) => reference("Range", { ...book.tables.get(id).area, rows: 1 }),
    getDataBodyRange: (id, _args, { book }) => {
      const { area } = book.tables.get(id);
      return reference("Range", { ...area, row: area.row + 1, rows: area.rows - 1 });
    },
    delete: (id, _args, { book }) => book.tables.remove(id),
  },
});

/** The workbook and what belongs to it beside its sheets. */
export const workbookTypes = {
  Workbook: workbookType,
  Application: application,
  WorkbookCreated: workbookCreated,
  WorkbookProtection: workbookProtection,
  DocumentProperties: documentProperties,
  SettingCollection: settingCollection,
  Setting: settingType,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  TableCollection: tableCollection,
  Table: tableType,
};
