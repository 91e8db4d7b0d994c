/** Something in the workbook that should be looked at. */
export interface Finding {
  readonly is: "error" | "empty reference" | "unfilled input" | "old price" | "ending model";
  readonly sheet: string;
  readonly address: string;
  /** What it is, for a reader. */
  readonly text: string;
}
