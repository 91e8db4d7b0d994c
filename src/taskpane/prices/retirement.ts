import { isOld, type PriceMarks } from "../../prices/age";
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

const badge = (color: "success" | "warning", text: string): HTMLElement =>
  h("fluent-badge", { class: "end-badge", appearance: "tint", color, size: "medium" }, text);

/** A badge for a way to tune whose provider takes no new training jobs any more. */
export const closedBadge = ({
  lastNewJobOn,
}: {
  readonly lastNewJobOn: string | undefined;
}): HTMLElement | undefined =>
  lastNewJobOn !== undefined && lastNewJobOn < today() ? badge("warning", texts.prices.closed) : undefined;

/** Badges for what a person should know of a price: a contract's, in doubt, old, a promotion. */
export function priceBadges(
  { formats }: Pane,
  { agreed, marks, checkedOn }: { readonly agreed: boolean; readonly marks: PriceMarks; readonly checkedOn: string },
): HTMLElement[] {
  const { promotionEnds } = marks;
  const ended = promotionEnds !== undefined && promotionEnds < today();
  return [
    ...(agreed ? [badge("success", texts.prices.contract)] : []),
    ...(promotionEnds !== undefined && !ended
      ? [badge("warning", formats.fill(texts.prices.promotion, { date: formats.date(promotionEnds) }))]
      : []),
    ...(marks.doubt !== undefined || ended ? [badge("warning", texts.prices.inDoubt)] : []),
    ...(!agreed && isOld(checkedOn, today()) ? [badge("warning", texts.prices.old)] : []),
  ];
}
