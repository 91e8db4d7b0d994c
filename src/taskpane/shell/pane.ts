import type { Readable } from "../dom/signal";
import type { Formats } from "../locale/formats";
import type { Announcer } from "./announcer";
import type { Host } from "./host";
import type { Router } from "./routes";

/** What every view is given. */
export interface Pane {
  readonly host: Host;
  readonly formats: Formats;
  readonly router: Router;
  /** Why a command of the ribbon could not be done, if one could not. */
  readonly trouble: Readable<string | undefined>;
  /** Reads a sentence out to those who listen to the page. */
  readonly announce: Announcer["say"];
}

/** Whether sheets can be made and cells be written. */
export const hasExcel = ({ host }: Pane): boolean => host.kind === "excel";
