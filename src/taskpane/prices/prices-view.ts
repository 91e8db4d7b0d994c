import type { ModelRow, TunableRow } from "../../prices/lists";
import { priceBook } from "../../prices/price-book";
import { smallButton, disclosure } from "../controls/basics";
import { choiceGroup, choiceField, searchField } from "../controls/fields";
import { each, show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { computed, effect, signal, type Readable } from "../dom/signal";
import type { Pane } from "../shell/pane";
import { texts } from "../../messages/pane";
import { bookName, modelEntry, tunableEntry, tunableKey } from "./entries";
import { today, retirementBadge } from "./retirement";

/** The part of a row that ranks it. */
interface Named {
  readonly provider: string;
  readonly model: string;
  readonly endsOn?: string | undefined;
}

/**
 * Search results by likelihood: the exact name, then names that begin with it, then others; retired models come last among equals. Otherwise the
 * order is kept.
 */
export function bestFirst<T extends Named>(rows: readonly T[], query: string, today: string): readonly T[] {
  const wanted = query.trim().toLowerCase();
  const near = ({ provider, model }: Named): number => {
    const names = [model, `${provider}:${model}`, `${provider} ${model}`].map((name) => name.toLowerCase());
    return wanted === "" || names.includes(wanted) ? 0 : names.some((name) => name.startsWith(wanted)) ? 1 : 2;
  };
  const rank = (row: Named): number => near(row) * 2 + (row.endsOn !== undefined && row.endsOn <= today ? 1 : 0);
  return rows
    .map((row) => ({ row, at: rank(row) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

/** Rows on a page; the next page is loaded on request. */
const PAGE = 40;

/** A list of search results, one page at a time. */
function pagedList<T>(
  { formats: { fill } }: Pane,
  found: Readable<readonly T[]>,
  key: (row: T) => string,
  entry: (row: T) => HTMLElement,
): Child {
  const visible = signal(PAGE);
  effect(() => {
    found();
    visible.set(PAGE);
  });
  const hidden = (): number => Math.max(0, found().length - visible());
  return [
    h(
      "div",
      { class: "list" },
      each(() => found().slice(0, visible()), key, entry),
    ),
    h(
      "div",
      { hidden: () => hidden() === 0 },
      smallButton(
        () => fill(texts.prices.more, { count: Math.min(PAGE, hidden()) }),
        () => visible.set(visible() + PAGE),
      ),
    ),
  ];
}

function modelList(pane: Pane, found: Readable<readonly ModelRow[]>): Child {
  const price = (value: number | undefined): string =>
    value === undefined ? texts.prices.notSold : pane.formats.price(value);
  return pagedList(pane, found, bookName, (row) =>
    disclosure(
      [
        h("span", { class: "list-name" }, row.model),
        h("span", { class: "hint" }, priceBook.providerName(row.provider), retirementBadge(pane, row.endsOn)),
        h(
          "span",
          { class: "aside hint number" },
          pane.formats.fill(texts.prices.inOut, { input: price(row.input), output: price(row.output) }),
        ),
      ],
      () => modelEntry(pane, row),
    ),
  );
}

function tunableList(pane: Pane, found: Readable<readonly TunableRow[]>): Child {
  return pagedList(pane, found, tunableKey, (row) =>
    disclosure(
      [
        h("span", { class: "list-name" }, row.model),
        h(
          "span",
          { class: "hint" },
          `${priceBook.providerName(row.provider)} · ${row.method}`,
          retirementBadge(pane, row.retiresOn),
        ),
        row.training !== undefined &&
          h(
            "span",
            { class: "aside hint number" },
            pane.formats.fill(texts.prices.training, { price: pane.formats.price(row.training) }),
          ),
      ],
      () => tunableEntry(pane, row),
    ),
  );
}

/** Stands for all providers. */
const EVERY = "";

const providers = (): readonly string[] => [
  EVERY,
  ...new Set([...priceBook.search(), ...priceBook.tunable()].map(({ provider }) => provider)),
];

/** The price book with its dates, sources and retirement dates, to be searched. */
export function pricesView(pane: Pane): HTMLElement {
  const { fill } = pane.formats;
  const query = signal("");
  const which = signal<"models" | "tunable">("models");
  const provider = signal(EVERY);
  const sold = <T extends { readonly provider: string }>(rows: readonly T[]): readonly T[] =>
    provider() === EVERY ? rows : rows.filter((row) => row.provider === provider());
  const models = computed(() => bestFirst(sold(priceBook.search(query())), query(), today()));
  const tuned = computed(() =>
    bestFirst(
      sold(priceBook.tunable(query())).map((row) => ({ ...row, endsOn: row.retiresOn })),
      query(),
      today(),
    ),
  );
  const count = (): number => (which() === "models" ? models() : tuned()).length;
  effect(() => {
    if (query() !== "" || provider() !== EVERY) pane.announce(fill(texts.prices.found, { count: count() }));
  });
  return h(
    "div",
    { class: "stack" },
    h("p", { class: "hint" }, fill(texts.prices.asOf, { date: pane.formats.date(priceBook.date) })),
    searchField(query, texts.prices.search, texts.prices.placeholder),
    choiceField(
      provider,
      providers().map((value) => ({
        value,
        label: value === EVERY ? texts.prices.allProviders : priceBook.providerName(value),
      })),
      { label: texts.prices.provider },
    ),
    choiceGroup(
      texts.prices.show,
      which,
      [
        { value: "models", label: texts.prices.models },
        { value: "tunable", label: texts.prices.tunable },
      ],
      "choices choices-row",
    ),
    show(
      () => count() === 0,
      (none) =>
        none &&
        h("p", { class: "empty" }, () =>
          query() === ""
            ? fill(texts.prices.noneOf, { provider: priceBook.providerName(provider()) })
            : fill(texts.prices.none, { query: query() }),
        ),
    ),
    show(which, (list) => (list === "models" ? modelList(pane, models) : tunableList(pane, tuned))),
  );
}
