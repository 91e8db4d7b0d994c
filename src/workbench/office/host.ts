import type { AddIn } from "../add-in/add-in";
import type { Book } from "../book/book";
import type { FunctionRegistry } from "../calls/registry";
import type { Faults } from "./faults";

/** What the workbench gives to the stand-in, which runs in the add-in's own frame. */
export interface Host {
  book: Book;
  functions: FunctionRegistry;
  addIn: AddIn;
  faults: Faults;
  isDark(): boolean;
  /** Requirement sets in the version of an older Excel that a test has asked for. */
  olderSets(): Readonly<Record<string, string>>;
  /** Offers a workbook that Excel would open in a window of its own. */
  offerWorkbook(base64: string | undefined): void;
  openLink(url: string): void;
}

/** The place on the workbench's window where the stand-in finds its host. */
export const hostProperty = "workbenchHost";

/** The host of the page that this frame stands in. */
export function hostOfFrame(): Host {
  const host = (window.parent as unknown as Record<string, Host | undefined>)[hostProperty];
  if (!host) throw new Error("This stand-in for office.js works inside the workbench only.");
  return host;
}
