import { textField } from "../../controls/fields";
import { show } from "../../dom/changing";
import { h, type Child } from "../../dom/element";
import { computed, debounced, effect, signal, type Readable, type Signal } from "../../dom/signal";
import { closedBadge, priceBadges, retirementBadge, today } from "../../prices/retirement";
import type { Pane } from "../../shell/pane";
import { fillText } from "../../../messages/fill";
import { texts } from "../../../messages/pane";
import { modelFaultText, offeredModels, readModel, type StrategyModel } from "./strategy-model";

const text = texts.newSheet.strategies;

/** A typed name is taken up when the typing has paused so long, or at once when the field is left. */
const PAUSE_MS = 400;

export const modelListId = "strategy-models";

/** The names that every strategy's field offers. */
export const modelList = (): HTMLElement =>
  h(
    "datalist",
    { id: modelListId },
    offeredModels(today()).map((value) => h("option", { value })),
  );

/** A field for the model of a strategy; what the book says of it stands below. */
export function strategyModelField(pane: Pane, strategy: Readable<string>, model: Signal<string>): HTMLElement {
  const typed = signal(model());
  const settled = debounced(typed, PAUSE_MS);
  effect(() => typed.set(model()));
  effect(() => model.set(settled()));
  const read = computed(() => readModel(settled()));
  const fault = computed(() => {
    const found = read();
    return found.is === "fault" && settled() === typed() ? modelFaultText(found.fault, pane.formats.locale) : undefined;
  });
  return h(
    "div",
    { class: "stack-tight" },
    textField(
      typed,
      { label: text.model, error: fault },
      {
        list: modelListId,
        placeholder: text.modelPlaceholder,
        "aria-label": () => pane.formats.fill(text.modelOf, { strategy: strategy() }),
        onchange: () => model.set(typed()),
      },
    ),
    show(read, (found) => found.is === "model" && modelLine(pane, found.model)),
  );
}

/** The prices that a model brings, the day they were checked, and what to know of them. */
function modelLine(pane: Pane, { prices, tuned, endsOn, checkedOn, marks, agreed }: StrategyModel): Child {
  const { price, fill, date } = pane.formats;
  const figure = (value: number | undefined, template: `${string}{price}${string}`): string[] =>
    value === undefined ? [] : [fillText(template, { price: price(value) })];
  const all = [
    ...figure(prices.input_price, text.prices.input),
    ...figure(prices.output_price, text.prices.output),
    ...figure(prices.training_price, text.prices.training),
    ...figure(tuned?.hostingPerHour || undefined, text.prices.hosting),
    ...figure(tuned?.minimumFee, text.prices.minimumFee),
    fill(agreed ? text.prices.agreed : text.prices.checked, { date: date(checkedOn) }),
  ];
  return h(
    "div",
    { class: "hint" },
    all.join(" · "),
    " ",
    retirementBadge(pane, endsOn),
    tuned && closedBadge(tuned),
    priceBadges(pane, { agreed, marks, checkedOn }),
  );
}
