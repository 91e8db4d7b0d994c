import { texts } from "../../messages/pane";
import { priceBook } from "../../prices/price-book";
import { notice, smallButton } from "../controls/basics";
import { taskStatus } from "../controls/task-status";
import type { Child } from "../dom/element";
import type { Pane } from "../shell/pane";
import { task } from "../task/task";
import { toolCard } from "./tool-card";

const text = texts.tools.refresh;

/** The day of the newest price that the add-in's server has; undefined where it does not say. */
async function serversDate(signal: AbortSignal): Promise<string | undefined> {
  const answer = await fetch("health.json", { cache: "no-store", signal });
  const { prices } = (await answer.json()) as { readonly prices?: unknown };
  return typeof prices === "string" ? prices : undefined;
}

/** Looks whether the add-in's server has newer prices than those in force, and loads them. */
export function refreshTool(pane: Pane): HTMLElement {
  const { fill, date } = pane.formats;
  const look = task(async ({ signal, progress }) => {
    progress(text.looking);
    return serversDate(signal);
  });
  const outcome = (server: string | undefined): Child =>
    server !== undefined && server > priceBook.date
      ? notice(
          "warning",
          fill(text.newer, { date: date(server), own: date(priceBook.date) }),
          smallButton(text.act, () => location.reload()),
        )
      : notice("success", fill(text.newest, { date: date(priceBook.date) }));
  return toolCard(
    { title: text.title, about: fill(text.about, { date: date(priceBook.date) }) },
    smallButton(text.look, () => void look.run()),
    taskStatus(pane, look, { done: outcome, cancellable: true }),
  );
}
