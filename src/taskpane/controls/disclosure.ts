import { append, h, type Child } from "../dom/element";
import { scope, onCleanup } from "../dom/signal";

/** A heading that opens and closes what is below it; that is made when it is first opened. */
export function disclosure(summary: Child, content: () => Child, open = false): HTMLElement {
  const body = h("div", { class: "disclosed stack" });
  let end: (() => void) | undefined;
  onCleanup(() => end?.());
  const fill = (): void => {
    end ??= scope(() => append(body, content()));
  };
  const details: HTMLDetailsElement = h(
    "details",
    { class: "disclosure", open, ontoggle: () => details.open && fill() },
    h("summary", {}, summary),
    body,
  );
  if (open) fill();
  return details;
}
