import { h, type Child } from "../dom/element";
import { icon, type IconName } from "./icon";

export type NoticeKind = "info" | "success" | "warning" | "error";

const icons: Readonly<Record<NoticeKind, IconName>> = {
  info: "info",
  success: "check",
  warning: "warning",
  error: "error",
};

/** A message in a bar. Errors are read out at once, everything else when the reader pauses. */
export function notice(kind: NoticeKind, content: Child, ...actions: HTMLElement[]): HTMLElement {
  return h(
    "fluent-message-bar",
    { class: "notice", intent: kind, role: kind === "error" ? "alert" : "status" },
    h("span", { slot: "icon", class: "notice-icon" }, icon(icons[kind])),
    h("div", { class: "notice-text" }, content),
    actions.length > 0 && h("div", { class: "row notice-actions" }, actions),
  );
}
