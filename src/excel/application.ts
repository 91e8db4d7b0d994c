/** The separators of numbers as Excel is told to use them, by the system or in its own options. */
interface NumberSeparators {
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

/** Where the workbook keeps that its owner does not want Tunewise to load with it. */
const SETTING = "TunewiseStartup";
const OFF = "off";

/** Whether Tunewise is loaded when this workbook is opened. */
export async function loadsAtStartup(): Promise<boolean> {
  return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load;
}

/** Has Tunewise loaded when this workbook is opened, or not; that it is not wanted is kept with the workbook. */
export async function setLoadsAtStartup(wanted: boolean): Promise<void> {
  await Office.addin.setStartupBehavior(wanted ? Office.StartupBehavior.load : Office.StartupBehavior.none);
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    if (!wanted) settings.add(SETTING, OFF);
    else {
      const setting = settings.getItemOrNullObject(SETTING);
      await context.sync();
      if (!setting.isNullObject) setting.delete();
    }
    await context.sync();
  });
}

/** Has Tunewise loaded with a workbook in which a sheet was made, unless its owner said no. */
export async function loadAtStartupUnlessRefused(): Promise<void> {
  const refused = await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(SETTING);
    setting.load("value");
    await context.sync();
    return !setting.isNullObject && setting.value === OFF;
  });
  if (!refused) await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
}
