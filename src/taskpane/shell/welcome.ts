import { primaryButton } from "../controls/button";
import { h } from "../dom/element";
import { texts } from "../texts";
import { crossingLines } from "./crossing-lines";

/** What one sees first: what this is, and the one thing to do. */
export function welcomeView(leave: () => void): HTMLElement {
  return h(
    "main",
    { class: "welcome" },
    crossingLines(),
    h("h1", {}, texts.welcome.title),
    texts.welcome.sentences.map((sentence) => h("p", {}, sentence)),
    primaryButton(texts.welcome.start, leave, { size: "large" }),
  );
}
