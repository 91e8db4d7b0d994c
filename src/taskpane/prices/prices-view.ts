import type { ModelRow, TunableRow } from "../../prices/lists";
import { priceBook } from "../../prices/price-book";
import type { Message } from "../../engine/cost-error";
import { messageText } from "../../messages/text";
import { smallButton, disclosure, notice } from "../controls/basics";
import { choiceGroup, choiceField, numberField, searchField } from "../controls/fields";
import { checkedNumber, type CheckedNumber } from "../locale/numbers";
import { each, show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { computed, effect, signal, type Readable, type Signal } from "../dom/signal";
import type { Pane } from "../shell/pane";
import { texts } from "../../messages/pane";
import { bookName, modelEntry, tunableEntry, tunableKey } from "./entries";
import {
  isClosed,
  lowestFirst,
  modelCost,
  modelFigure,
  modelOrders,
  tunableCost,
  tunableFigure,
  tunableOrders,
  type ModelOrder,
  type TunableOrder,
  type Use,
  type UseCost,
} from "./order";
import { SHOW_MODEL } from "./show-model";
import { closedBadge, priceBadges, retirementBadge, today } from "./retirement";

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

/** The day a price was checked, and what to know of it. */
const checkedLine = (pane: Pane, row: ModelRow | TunableRow, ...others: Child[]): HTMLElement =>
  h(
    "span",
    { class: "hint" },
    [priceBook.providerName(row.provider), "method" in row ? row.method : undefined]
      .concat(pane.formats.fill(texts.prices.checked, { date: pane.formats.date(row.checkedOn) }))
      .filter((part) => part !== undefined)
      .join(" · "),
    ...others,
    priceBadges(pane, row),
  );

/** What the reader's calls cost, under the prices of a row. */
const useLine = ({ formats }: Pane, text: string, cost: UseCost | undefined): Child =>
  cost &&
  h(
    "span",
    { class: "muted number" },
    formats.fill(text as typeof texts.prices.perCall, {
      call: formats.price(cost.perCall),
      day: formats.price(cost.perDay),
    }),
  );

function modelList(pane: Pane, found: Readable<readonly ModelRow[]>, use: Readable<Use | undefined>): Child {
  const price = (value: number | undefined): string =>
    value === undefined ? texts.prices.notSold : pane.formats.price(value);
  return pagedList(pane, found, bookName, (row) =>
    disclosure(
      [
        h("span", { class: "list-name" }, row.model),
        checkedLine(pane, row, retirementBadge(pane, row.endsOn)),
        h(
          "span",
          { class: "aside hint number" },
          pane.formats.fill(texts.prices.inOut, { input: price(row.input), output: price(row.output) }),
        ),
        show(use, (of) => of && useLine(pane, texts.prices.perCall, modelCost(row, of))),
      ],
      () => modelEntry(pane, row),
    ),
  );
}

function tunableList(pane: Pane, found: Readable<readonly TunableRow[]>, use: Readable<Use | undefined>): Child {
  const { perCall, withHosting } = texts.prices;
  return pagedList(pane, found, tunableKey, (row) =>
    disclosure(
      [
        h("span", { class: "list-name" }, row.model),
        checkedLine(pane, row, retirementBadge(pane, row.retiresOn), closedBadge(row)),
        row.training !== undefined &&
          h(
            "span",
            { class: "aside hint number" },
            pane.formats.fill(texts.prices.training, { price: pane.formats.price(row.training) }),
          ),
        show(use, (of) => of && useLine(pane, row.hostingPerHour ? withHosting : perCall, tunableCost(row, of))),
      ],
      () => tunableEntry(pane, row),
    ),
  );
}

/** The reader's calls, as typed; undefined while something in them is wrong. */
function useFields({ formats }: Pane): { readonly element: HTMLElement; readonly use: Readable<Use | undefined> } {
  const number = (first: number): CheckedNumber =>
    checkedNumber(first, formats.locale, (value) => (value < 0 ? texts.fields.negative : undefined));
  const [input, output, calls] = [number(1000), number(200), number(1000)];
  const field = (of: CheckedNumber, label: string): HTMLElement => numberField(of.text, { label, error: of.fault });
  return {
    element: h(
      "div",
      { class: "field-grid", role: "group", "aria-label": texts.prices.myCalls },
      field(input, texts.prices.inputTokens),
      field(output, texts.prices.outputTokens),
      field(calls, texts.prices.callsPerDay),
    ),
    use: computed(() => {
      const [inputTokens, outputTokens, callsPerDay] = [input.value(), output.value(), calls.value()];
      return inputTokens === undefined || outputTokens === undefined || callsPerDay === undefined
        ? undefined
        : { inputTokens, outputTokens, callsPerDay };
    }),
  };
}

/** Which prices are in force, and what is wrong with the price scripts beside the add-in. */
function listsInForce({ formats: { fill, date, locale } }: Pane): Child {
  const { company, faults } = priceBook;
  const sentences = (heading: string, some: readonly Message[]): Child =>
    some.length > 0 &&
    notice(
      "error",
      h(
        "div",
        {},
        heading,
        h(
          "ul",
          {},
          some.map((fault) => h("li", {}, messageText(fault, { style: locale }))),
        ),
      ),
    );
  const ofBook = (fault: Message): boolean => fault.id.startsWith("book.");
  return [
    sentences(texts.prices.bookFault, faults.filter(ofBook)),
    sentences(
      texts.prices.companyFaults,
      faults.filter((fault) => !ofBook(fault)),
    ),
    h("p", { class: "hint" }, fill(texts.prices.asOf, { date: date(priceBook.date) })),
    company && h("p", { class: "hint" }, fill(texts.prices.company, { name: company.name, date: date(company.date) })),
  ];
}

/** Stands for all providers. */
const EVERY = "";

const providers = (): readonly string[] => [
  EVERY,
  ...new Set([...priceBook.search(), ...priceBook.tunable()].map(({ provider }) => provider)),
];

/** The price book with its dates, sources and retirement dates, to be searched and sorted. */
export function pricesView(pane: Pane): HTMLElement {
  const { fill } = pane.formats;
  const query = signal("");
  const which = signal<"models" | "tunable">("models");
  const provider = signal(EVERY);
  effect(() => {
    const errand = pane.router.errand();
    if (errand?.view !== "prices" || !errand.what.startsWith(SHOW_MODEL)) return;
    which.set("models");
    provider.set(EVERY);
    query.set(errand.what.slice(SHOW_MODEL.length));
  });
  const modelOrder = signal<ModelOrder>("match");
  const tunableOrder = signal<TunableOrder>("match");
  const { element: myCalls, use } = useFields(pane);
  const sold = <T extends { readonly provider: string }>(rows: readonly T[]): readonly T[] =>
    provider() === EVERY ? rows : rows.filter((row) => row.provider === provider());
  const retired = ({ endsOn }: ModelRow): boolean => endsOn !== undefined && endsOn <= today();
  const models = computed(() => {
    const rows = sold(priceBook.search(query()));
    const order = modelOrder();
    return order === "match"
      ? bestFirst(rows, query(), today())
      : lowestFirst(rows, (row) => modelFigure(row, order, use()), retired);
  });
  const tuned = computed(() => {
    const rows = sold(priceBook.tunable(query()).map((row) => ({ ...row, endsOn: row.retiresOn })));
    const order = tunableOrder();
    return order === "match"
      ? bestFirst(rows, query(), today())
      : lowestFirst(
          rows,
          (row) => tunableFigure(row, order, use()),
          (row) => isClosed(row, today()),
        );
  });
  const count = (): number => (which() === "models" ? models() : tuned()).length;
  effect(() => {
    if (query() !== "" || provider() !== EVERY) pane.announce(fill(texts.prices.found, { count: count() }));
  });
  const sortField = <O extends ModelOrder | TunableOrder>(order: Signal<O>, orders: readonly O[]): HTMLElement =>
    choiceField(
      order,
      orders.map((value) => ({ value, label: texts.prices.sorts[value] })),
      { label: texts.prices.sort },
    );
  return h(
    "div",
    { class: "stack" },
    listsInForce(pane),
    searchField(query, texts.prices.search, texts.prices.placeholder),
    choiceGroup(
      texts.prices.show,
      which,
      [
        { value: "models", label: texts.prices.models },
        { value: "tunable", label: texts.prices.tunable },
      ],
      "choices choices-row",
    ),
    h(
      "div",
      { class: "field-grid" },
      choiceField(
        provider,
        providers().map((value) => ({
          value,
          label: value === EVERY ? texts.prices.allProviders : priceBook.providerName(value),
        })),
        { label: texts.prices.provider },
      ),
      show(which, (list) =>
        list === "models"
          ? sortField(modelOrder, ["match", ...modelOrders])
          : sortField(tunableOrder, ["match", ...tunableOrders]),
      ),
    ),
    myCalls,
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
    show(which, (list) => (list === "models" ? modelList(pane, models, use) : tunableList(pane, tuned, use))),
  );
}
