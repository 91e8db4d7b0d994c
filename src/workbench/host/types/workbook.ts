import { invalidArgument } from "../../book/book-error";
import type { Name } from "../../book/objects/names";
import { areaArgument, existing, isReference, objectType, orNull, reference, type Workbook } from "../object-type";

const workbookType = objectType<unknown>({
  properties: {
    name: { get: () => "Book1.xlsx" },
    readOnly: { get: (_target, { readOnly }) => readOnly },
  },
  parts: {
    worksheets: () => reference("WorksheetCollection", true),
    names: () => reference("NamedItemCollection", {}),
    application: () => reference("Application", true),
    protection: () => reference("WorkbookProtection", true),
    settings: () => reference("SettingCollection", true),
  },
  methods: {
    getSelectedRange: (_target, _args, { book }) => reference("Range", book.selection.area()),
    getActiveCell: (_target, _args, { book }) => reference("Range", book.selection.cell()),
  },
});

const application = objectType<unknown>({
  properties: {
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
  },
  methods: {
    createWorkbook: (_target, [base64]) => reference("WorkbookCreated", base64),
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

const namedItem = objectType<string>({
  properties: {
    name: { get: (id, workbook) => nameOf(id, workbook).name },
    formula: {
      get: (id, workbook) => nameOf(id, workbook).formula,
      set: (id, formula, { book }) => book.names.update(id, { formula: String(formula) }),
    },
  },
  methods: {
    getRange: (id, _args, { book }) =>
      existing("Range", book.areaOf(book.names.get(id).formula, book.names.get(id).sheetId)),
    getRangeOrNullObject: (id, _args, { book }) =>
      orNull("Range", book.areaOf(book.names.get(id).formula, book.names.get(id).sheetId)),
    delete: (id, _args, { book }) => book.names.remove(id),
  },
});

/** The workbook and what belongs to it beside its sheets. */
export const workbookTypes = {
  Workbook: workbookType,
  Application: application,
  WorkbookCreated: workbookCreated,
  WorkbookProtection: workbookProtection,
  SettingCollection: settingCollection,
  Setting: settingType,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
};
