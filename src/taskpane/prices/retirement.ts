import { h } from "../dom/element";
import type { Pane } from "../shell/pane";
import { texts } from "../../messages/pane";

/** Whether a model is retired on a day, or close to it. */
export type Retirement = { readonly at: "retired" | "soon" | "later"; readonly date: string };

/** A model that ends within this many days is close to retirement. */
export const SOON_DAYS = 180;

const MILLISECONDS_A_DAY = 86_400_000;

/** Whether a model is retired or close to retirement on the day `today`; both ISO dates. */
export function retirement(endsOn: string | undefined, today: string): Retirement | undefined {
  if (endsOn === undefined) return undefined;
  const days = (Date.parse(endsOn) - Date.parse(today)) / MILLISECONDS_A_DAY;
  return { at: days <= 0 ? "retired" : days <= SOON_DAYS ? "soon" : "later", date: endsOn };
}

/** The user's day as an ISO date. */
export function today(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
}

const colours = { retired: "danger", soon: "warning", later: "informative" } as const;

/** A badge for a model that is retired or has an end date. */
export function retirementBadge({ formats }: Pane, endsOn: string | undefined): HTMLElement | undefined {
  const end = retirement(endsOn, today());
  if (!end) return undefined;
  const date = formats.date(end.date);
  return h(
    "fluent-badge",
    { class: "end-badge", appearance: "tint", color: colours[end.at], size: "medium" },
    formats.fill(end.at === "retired" ? texts.prices.retired : texts.prices.ends, { date }),
  );
}
