import { CostError } from "../../engine/cost-error";
import { messageText } from "../../messages/text";
import { priceBook } from "../../prices/price-book";
import { smallButton, factList } from "../controls/basics";
import { numberField } from "../controls/fields";
import { modelField } from "../controls/model-field";
import { taskStatus } from "../controls/task-status";
import { textSource } from "../controls/text-source";
import { show, each } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { computed, type Readable, effect } from "../dom/signal";
import { checkedNumber, type CheckedNumber } from "../locale/numbers";
import { priceBadges, retirementBadge } from "../prices/retirement";
import type { Pane } from "../shell/pane";
import { texts } from "../../messages/pane";
import { type Volume, leastCachedTokens, promptCost, type CacheCost } from "./prompt-cost";
import { type Count, promptCounter } from "./prompt-counter";

/** How the prompt is used, typed in; undefined as long as something in it is wrong. */
export interface VolumeFields {
  readonly element: HTMLElement;
  readonly volume: Readable<Volume | undefined>;
}

const notNegative = (value: number): string | undefined => (value < 0 ? texts.fields.negative : undefined);

export function volumeFields({ formats }: Pane): VolumeFields {
  const number = (first: number): CheckedNumber => checkedNumber(first, formats.locale, notNegative);
  const [calls, output, varying] = [number(1000), number(200), number(0)];
  const field = (of: CheckedNumber, label: string, hint?: string): HTMLElement =>
    numberField(of.text, { label, hint, error: of.fault });
  const element = h(
    "div",
    { class: "field-grid" },
    field(calls, texts.tokens.callsPerDay),
    field(output, texts.tokens.outputTokens, texts.tokens.outputHint),
    field(varying, texts.tokens.varying, texts.tokens.varyingHint),
  );
  const volume = computed(() => {
    const [callsPerDay, outputTokens, varyingTokens] = [calls.value(), output.value(), varying.value()];
    return callsPerDay === undefined || outputTokens === undefined || varyingTokens === undefined
      ? undefined
      : { callsPerDay, outputTokens, varyingTokens };
  });
  return { element, volume };
}

function cacheLine({ formats }: Pane, cache: CacheCost): string {
  if (cache.is === "too short") return formats.fill(texts.tokens.tooShort, { least: leastCachedTokens });
  if (cache.is === "no price") return texts.tokens.noCachePrice;
  return formats.fill(texts.tokens.covers, {
    share: formats.percent(cache.share),
    hits: formats.percent(cache.hitRate),
  });
}

function costs(pane: Pane, { model, tokens }: Count, volume: Volume): Child {
  const { fill, money, percent } = pane.formats;
  const cost = promptCost(model, tokens, volume);
  if (cost.is === "unknown") return h("p", { class: "hint" }, messageText(cost.reason, { style: pane.formats.locale }));
  const { perCall, perDay, perMonth, cache } = cost;
  return [
    factList([
      [texts.tokens.costPerCall, money(perCall)],
      [texts.tokens.costPerDay, money(perDay)],
      [texts.tokens.costPerMonth, money(perMonth)],
      cache.is === "covers" && [
        texts.tokens.cached,
        [
          money(cache.perMonth),
          h("span", { class: "hint" }, ` ${fill(texts.tokens.ofCost, { share: percent(cache.ofCost) })}`),
        ],
      ],
    ]),
    h("p", { class: "hint" }, cacheLine(pane, cache)),
    checkedLine(pane, model),
  ];
}

/** The day on which the prices were checked, and what to know of them. */
function checkedLine(pane: Pane, model: string): Child {
  const { checkedOn, marks, agreed, endsOn } = priceBook.find(model).describe();
  const day = agreed?.list.date ?? checkedOn;
  if (day === undefined) return undefined;
  const text = agreed ? texts.tokens.agreed : texts.tokens.checked;
  return h(
    "p",
    { class: "hint" },
    pane.formats.fill(text as typeof texts.tokens.checked, { date: pane.formats.date(day) }),
    " ",
    retirementBadge(pane, endsOn),
    priceBadges(pane, { agreed: agreed !== undefined, marks, checkedOn: day }),
  );
}

const countText = ({ formats: { fill } }: Pane, { tokens, exact }: Count): string =>
  fill(exact ? texts.tokens.count : texts.tokens.estimated, { tokens });

/** The tokens of the prompt for one model, and what it costs at a volume. */
export function countEntry(
  pane: Pane,
  count: Count,
  volume: Readable<Volume | undefined>,
  remove: () => void,
): HTMLElement {
  const { model, exact } = count;
  return h(
    "section",
    { class: "card", "aria-label": model },
    h("div", { class: "row row-ends" }, h("h2", {}, model), h("strong", { class: "number" }, countText(pane, count))),
    !exact && h("p", { class: "hint" }, texts.tokens.estimate),
    show(volume, (known) => known && costs(pane, count, known)),
    h(
      "div",
      { class: "row" },
      smallButton(texts.tokens.remove, remove, {
        appearance: "subtle",
        "aria-label": pane.formats.fill(texts.tokens.removeModel, { model }),
      }),
    ),
  );
}

/** The models to start with: one or two of each large provider. */
const USUAL_MODELS = ["gpt-4.1", "gpt-4.1-mini", "claude-sonnet-5", "gemini-3.5-flash"];

/** A larger file is not a prompt. */
const MOST_BYTES = 4_000_000;

function isKnown(model: string): boolean {
  try {
    priceBook.find(model);
    return true;
  } catch (error) {
    if (error instanceof CostError) return false;
    throw error;
  }
}

/** Counts the tokens of a prompt, and what they cost. */
export function tokensView(pane: Pane): HTMLElement {
  const { prompt, counts, counting, add, remove } = promptCounter(USUAL_MODELS.filter(isKnown));
  const { element, volume } = volumeFields(pane);
  effect(() => {
    const [first] = counts();
    if (first)
      pane.announce(pane.formats.fill(texts.tokens.announced, { model: first.model, count: countText(pane, first) }));
  });
  return h(
    "div",
    { class: "stack" },
    textSource(pane, prompt, {
      label: texts.tokens.prompt,
      hint: texts.tokens.private,
      placeholder: texts.tokens.placeholder,
      mostBytes: MOST_BYTES,
    }),
    element,
    taskStatus(pane, counting, { done: () => undefined }),
    h("p", { class: "empty", hidden: () => prompt() !== "" }, texts.tokens.empty),
    each(
      counts,
      (count) => count,
      (count) => countEntry(pane, count, volume, () => remove(count.model)),
    ),
    modelField(pane, texts.tokens.anotherModel, texts.tokens.add, add),
  );
}
