import { smallButton } from "../controls/button";
import { show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { computed, type Readable } from "../dom/signal";
import { factList } from "../prices/facts";
import type { Pane } from "../shell/pane";
import { texts } from "../texts";
import type { Count } from "./count";
import { leastCachedTokens, promptCost, type CacheCost, type Volume } from "./prompt-cost";

function cacheLine({ formats }: Pane, cache: CacheCost): string {
  if (cache.is === "too short") return texts.tokens.tooShort(formats.whole(leastCachedTokens));
  if (cache.is === "no price") return texts.tokens.noCachePrice;
  return texts.tokens.covers(formats.percent(cache.share), formats.percent(cache.hitRate));
}

function costs(pane: Pane, { model, tokens }: Count, volume: Volume): Child {
  const { money, percent } = pane.formats;
  const cost = promptCost(model, tokens, volume);
  if (cost.is === "unknown") return h("p", { class: "hint" }, cost.reason);
  const { perCall, perDay, perMonth, cache } = cost;
  return [
    factList([
      [texts.tokens.costPerCall, money(perCall)],
      [texts.tokens.costPerDay, money(perDay)],
      [texts.tokens.costPerMonth, money(perMonth)],
      cache.is === "covers" && [
        texts.tokens.cached,
        [money(cache.perMonth), h("span", { class: "hint" }, ` ${texts.tokens.change(percent(cache.ofCost))}`)],
      ],
    ]),
    h("p", { class: "hint" }, cacheLine(pane, cache)),
  ];
}

/** The tokens of the prompt for one model, and what it costs at the volume given. */
export function countEntry(
  pane: Pane,
  count: Count,
  volume: Readable<Volume | undefined>,
  remove: () => void,
): HTMLElement {
  const { model, tokens, exact } = count;
  const shown = computed(() => volume());
  return h(
    "section",
    { class: "card", "aria-label": model },
    h(
      "div",
      { class: "row row-ends" },
      h("h2", {}, model),
      h("strong", { class: "number" }, texts.tokens.count(pane.formats.whole(tokens), exact)),
    ),
    !exact && h("p", { class: "hint" }, texts.tokens.estimate),
    show(shown, (known) => known && costs(pane, count, known)),
    h(
      "div",
      { class: "row" },
      smallButton(texts.tokens.removeShort, remove, { appearance: "subtle", "aria-label": texts.tokens.remove(model) }),
    ),
  );
}
