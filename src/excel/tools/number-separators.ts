/** The separators of numbers as Excel is told to use them, by the system or in its own options. */
export interface NumberSeparators {
  readonly decimal: string;
  readonly group: string;
}

/** Asks Excel for its separators; undefined where it cannot tell. */
export async function numberSeparators(): Promise<NumberSeparators | undefined> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.11")) return undefined;
  return Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator,thousandsSeparator");
    await context.sync();
    return { decimal: application.decimalSeparator, group: application.thousandsSeparator };
  });
}
