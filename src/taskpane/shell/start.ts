import { smallButton, notice } from "../controls/basics";
import { numberSeparators } from "../../excel/application";
import { signal } from "../dom/signal";
import { formatsFor, userLocale, type UserLocale } from "../../messages/pane/locale";
import { associateCommands } from "../ribbon/commands";
import { errorText } from "../task/task";
import { texts } from "../../messages/pane";
import { followExcel, followSystem } from "../theme/apply-theme";
import { createAnnouncer, createRouter } from "./pane";
import { contents } from "./contents";
import { frame } from "./frame";
import { findHost, type Host } from "./host";

/** How the user writes: by Excel's own separators, by the language of Excel's contents, or by the browser's. */
async function localeOf({ kind }: Host): Promise<UserLocale> {
  if (kind === "no-office" || kind === "no-excel") return userLocale(navigator.language);
  const told = kind === "excel" ? await numberSeparators().catch(() => undefined) : undefined;
  return userLocale(Office.context.contentLanguage || navigator.language, told);
}

/** Builds the pane into `place`. Whatever fails, the place ends up with a pane or with a message that says what to do. */
export async function start(place: HTMLElement): Promise<void> {
  followSystem();
  try {
    const router = createRouter("welcome");
    const host = await findHost();
    const announcer = createAnnouncer();
    const trouble = signal<unknown>(undefined);
    if (host.kind === "excel") associateCommands(router, trouble.set);
    if (host.kind === "excel" || host.kind === "too-old") followExcel(() => Office.context.officeTheme);
    const formats = formatsFor(await localeOf(host));
    place.replaceChildren(frame({ host, router, formats, announce: announcer.say, trouble }, announcer, contents));
  } catch (error) {
    place.replaceChildren(
      notice(
        "error",
        errorText(error, formatsFor(userLocale(navigator.language))),
        smallButton(texts.shell.retry, () => location.reload()),
      ),
    );
  }
}
