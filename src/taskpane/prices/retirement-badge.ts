import { h } from "../dom/element";
import type { Pane } from "../shell/pane";
import { texts } from "../texts";
import { retirement, today } from "./retirement";

const colours = { gone: "danger", soon: "warning", later: "informative" } as const;

/** A badge for a model that is gone or has an end date. */
export function retirementBadge({ formats }: Pane, endsOn: string | undefined): HTMLElement | undefined {
  const end = retirement(endsOn, today());
  if (!end) return undefined;
  const date = formats.date(end.date);
  return h(
    "fluent-badge",
    { class: "end-badge", appearance: "tint", color: colours[end.at], size: "medium" },
    end.at === "gone" ? texts.prices.gone(date) : texts.prices.ends(date),
  );
}
