import { openOfficePage, type OfficePage } from "./office-page";

type Workbench = InstanceType<typeof HeadlessWorkbench>;

/** Microsoft's client with a workbook behind it, as the add-in's code finds it in Excel for Windows. */
export interface Client {
  readonly workbench: Workbench;
  readonly page: OfficePage;
  /** Workbooks that Excel would have opened in windows of their own, in base64. */
  readonly opened: string[];
  /** Throws where a member was asked for that the host does not have. */
  checkMembers(): void;
  /** Ends it, and checks the members. */
  close(): void;
}

export interface ClientOptions {
  /** Requirement sets in the version of an older Excel ("0": without it). */
  readonly sets?: Readonly<Record<string, string>>;
  /** Whether functions answer with the waits that Excel has. */
  readonly realTiming?: boolean;
}

/**
 * Starts the client and puts `Excel`, `Office`, `OfficeExtension` and `CustomFunctions` where the add-in's code looks for them.
 * A member that the host does not have fails the test: `close` throws, naming it.
 */
export async function openClient({ sets = {}, realTiming = false }: ClientOptions = {}): Promise<Client> {
  const opened: string[] = [];
  const workbench = new HeadlessWorkbench({ openWorkbook: (base64) => void opened.push(base64 ?? "") });
  Object.assign(workbench.host.olderSets, sets);
  workbench.host.quickFunctions = !realTiming;
  const page = openOfficePage((window) => workbench.host.connect(window));
  await page.window.Office.onReady();
  // Microsoft's own check of each member against the host's requirement sets, which the client leaves off.
  const { Utility } = page.window.OfficeExtension as unknown as { Utility: object };
  Object.assign(Object.getPrototypeOf(Utility) as object, { _doApiNotSupportedCheck: true });
  const { Excel, Office, OfficeExtension, CustomFunctions } = page.window;
  Object.assign(globalThis, { Excel, Office, OfficeExtension, CustomFunctions });
  const checkMembers = (): void => {
    const unknown = [...new Set(workbench.host.unknownMembers)];
    if (unknown.length > 0) throw new Error(`The host does not have ${unknown.join(", ")}.`);
  };
  const close = (): void => {
    page.close();
    workbench.dispose();
    checkMembers();
  };
  return { workbench, page, opened, checkMembers, close };
}
