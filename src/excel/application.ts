/** The separators of numbers as Excel is told to use them, by the system or in its own options. */
export interface NumberSeparators {
  readonly decimal: string;
  readonly group: string;
}

/** Asks Excel for its separators. */
export function numberSeparators(): Promise<NumberSeparators> {
  return Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator,thousandsSeparator");
    await context.sync();
    return { decimal: application.decimalSeparator, group: application.thousandsSeparator };
  });
}

const BYTES_AT_ONCE = 0x8000;

/** The bytes as Excel's API takes a file. */
function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE)
    binary += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
  return btoa(binary);
}

/** Opens an .xlsx file in a window of its own. */
export const openWorkbook = (bytes: Uint8Array): Promise<void> => Excel.createWorkbook(base64Of(bytes));
