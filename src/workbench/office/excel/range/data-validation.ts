import type { Area } from "../../../book/address";
import type { Book } from "../../../book/book";
import type { Validation } from "../../../book/rules/validations";
import { ClientObject, target } from "../../core/client-object";
import { covers } from "../../core/covers";

/** Stands in for Excel.DataValidation. */
export class DataValidation extends ClientObject<Area> {
  clear(): void {
    this.act((area, book) => book.validations.clear(area));
  }
}

/** A rule with addresses in place of ranges: the source of a list and the bounds may be given as a Range. */
function withAddresses(rule: Excel.DataValidationRule, book: Book): Excel.DataValidationRule {
  const address = (value: unknown): unknown =>
    value instanceof ClientObject ? `=${book.addressOf(value[target]() as Area, true)}` : value;
  const entries = Object.entries(rule).map(([kind, bounds]) => [
    kind,
    Object.fromEntries(Object.entries(bounds as object).map(([name, value]) => [name, address(value)])),
  ]);
  return Object.fromEntries(entries) as Excel.DataValidationRule;
}

const kinds: Record<string, string> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  list: "List",
  date: "Date",
  time: "Time",
  custom: "Custom",
};
const kindOf = (validation: Validation | undefined): Excel.DataValidation["type"] =>
  (kinds[Object.keys(validation?.rule ?? {})[0] ?? ""] ?? "None") as Excel.DataValidation["type"];

const noAlert: Excel.DataValidationErrorAlert = { message: "", showAlert: true, style: "Stop", title: "" };
const noPrompt: Excel.DataValidationPrompt = { message: "", showPrompt: true, title: "" };

covers<Excel.DataValidation>()("Excel.DataValidation", DataValidation, {
  rule: {
    read: (area, book) => book.validations.at(area)?.rule ?? {},
    write: (area, rule, book) => book.validations.set(area, { rule: withAddresses(rule, book) }),
  },
  errorAlert: {
    read: (area, book) => book.validations.at(area)?.errorAlert ?? noAlert,
    write: (area, errorAlert, book) => book.validations.set(area, { errorAlert: { ...errorAlert } }),
  },
  prompt: {
    read: (area, book) => book.validations.at(area)?.prompt ?? noPrompt,
    write: (area, prompt, book) => book.validations.set(area, { prompt: { ...prompt } }),
  },
  ignoreBlanks: {
    read: (area, book) => book.validations.at(area)?.ignoreBlanks ?? true,
    write: (area, ignoreBlanks, book) => book.validations.set(area, { ignoreBlanks }),
  },
  type: { read: (area, book) => kindOf(book.validations.at(area)) },
});
