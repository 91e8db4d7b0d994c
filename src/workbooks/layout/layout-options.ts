/** Which formulas a workbook is made of: the add-in's functions, or plain Excel's. */
export type WorkbookKind = "addin" | "plain";

export interface LayoutOptions {
  readonly kind?: WorkbookKind;
  /** The name of the first sheet; the names of the others begin with it. */
  readonly sheetName?: string;
}
