import { smallButton } from "../controls/basics";
import { textField } from "../controls/fields";
import { each, show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { computed, signal, type Readable, type Signal } from "../dom/signal";
import type { Pane } from "../shell/pane";
import { fillText } from "../../messages/fill";
import { texts } from "../../messages/pane";
import { inputsBlockOf } from "./inputs-block";
import type { ChosenStrategy, StrategyChoice, Template } from "../../workbooks/template/template";

const text = texts.newSheet.strategies;

/** A strategy that is being named; its identity stays while its name changes. */
export interface NamedStrategy {
  readonly id: number;
  readonly name: Signal<string>;
  readonly like: number;
  /** The model that it uses, as typed; empty: the template's own figures. */
  readonly model: Signal<string>;
}

/** The strategies of the sheet, in their order; the first is the baseline. None where the template compares none. */
export interface Strategies {
  /** Undefined where the template's strategies are not to be chosen. */
  readonly choice: Readable<StrategyChoice | undefined>;
  readonly list: Readable<readonly NamedStrategy[]>;
  /** What is wrong with the names, which then are not used. */
  readonly fault: Readable<string | undefined>;
  /** As chosen; undefined where they are the usual ones, or where a name is wrong. */
  readonly chosen: Readable<readonly ChosenStrategy[] | undefined>;
  add(): void;
  remove(strategy: NamedStrategy): void;
  moveUp(strategy: NamedStrategy): void;
  reset(): void;
}

/** Words that head a column of the inputs which is no strategy. */
const headers = new Set([
  "input",
  "unit",
  "units",
  "check",
  "checks",
  "note",
  "notes",
  "source",
  "sources",
  "comment",
  "comments",
  "low",
  "high",
]);

function faultOf(names: readonly string[]): string | undefined {
  const trimmed = names.map((name) => name.trim());
  if (trimmed.includes("")) return text.empty;
  const header = trimmed.find((name) => headers.has(name.toLowerCase()));
  if (header !== undefined) return fillText(text.header, { name: header });
  const twice = trimmed.find(
    (name, at) => trimmed.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < at,
  );
  return twice === undefined ? undefined : fillText(text.twice, { name: twice });
}

let ids = 0;

const named = (name: string, like: number): NamedStrategy => ({
  id: ++ids,
  name: signal(name),
  like,
  model: signal(""),
});

/** The strategies that one chooses for a template. */
export function strategiesOf(template: Readable<Template>): Strategies {
  const choice = computed(() => template().strategies);
  const edited = signal<readonly NamedStrategy[] | undefined>(undefined);
  const usualNames = computed(() => choice()?.usual ?? inputsBlockOf(template())?.strategies ?? []);
  const usual = computed(() => usualNames().map(named));
  const list = computed(() => edited() ?? usual());
  const names = computed(() => list().map(({ name }) => name()));
  const fault = computed(() => faultOf(names()));
  return {
    choice,
    list,
    fault,
    chosen: computed(() => {
      const own = choice();
      if (!own || fault() !== undefined) return undefined;
      const asUsual = names().length === own.usual.length && names().every((name, at) => name === own.usual[at]);
      return asUsual ? undefined : list().map(({ name, like }) => ({ name: name().trim(), like }));
    }),
    add() {
      const own = choice();
      if (!own || list().length >= own.most) return;
      const taken = new Set(names());
      let number = list().length + 1;
      while (taken.has(fillText(own.further, { number }))) number++;
      edited.set([...list(), named(fillText(own.further, { number }), own.usual.length - 1)]);
    },
    remove: (strategy) => {
      if (list().length > (choice()?.least ?? 0)) edited.set(list().filter((other) => other !== strategy));
    },
    moveUp: (strategy) => {
      const at = list().indexOf(strategy);
      if (at > 0)
        edited.set(
          list()
            .toSpliced(at, 1)
            .toSpliced(at - 1, 0, strategy),
        );
    },
    reset: () => {
      edited.set(undefined);
      for (const [at, { name, model }] of usual().entries()) {
        name.set(usualNames()[at]!);
        model.set("");
      }
    },
  };
}

/**
 * Adds, renames, removes and reorders the strategies of the sheet.
 * @param beside what else is chosen for a strategy, such as its model
 */
export function strategiesStep(
  { formats: { fill } }: Pane,
  strategies: Strategies,
  beside: (strategy: NamedStrategy) => Child,
): Node {
  const placeText = (strategy: NamedStrategy): string => {
    const place = strategies.list().indexOf(strategy);
    return place === 0 ? text.baseline : fill(text.alternative, { number: place });
  };
  const ordering = (strategy: NamedStrategy): Child => [
    smallButton(text.up, () => strategies.moveUp(strategy), {
      disabled: () => strategies.list().indexOf(strategy) === 0,
      "aria-label": () => fill(text.upOf, { strategy: strategy.name() }),
    }),
    smallButton(text.remove, () => strategies.remove(strategy), {
      disabled: () => strategies.list().length <= (strategies.choice()?.least ?? 0),
      "aria-label": () => fill(text.removeOf, { strategy: strategy.name() }),
    }),
  ];
  const naming = (strategy: NamedStrategy): Child =>
    strategies.choice() === undefined
      ? h("span", { class: "list-name" }, strategy.name)
      : textField(
          strategy.name,
          { label: () => placeText(strategy), actions: ordering(strategy) },
          { maxlength: 60, "aria-label": () => fill(text.nameOf, { place: placeText(strategy) }) },
        );
  const row = (strategy: NamedStrategy): HTMLElement =>
    h(
      "div",
      { class: "strategy", role: "group", "aria-label": () => strategy.name() },
      naming(strategy),
      beside(strategy),
    );
  return h(
    "div",
    { class: "stack-tight" },
    show(
      () => strategies.choice() !== undefined,
      (has) => has && h("p", { class: "hint" }, text.hint),
    ),
    each(strategies.list, (strategy) => strategy, row),
    show(strategies.fault, (fault) => fault !== undefined && h("p", { class: "field-error", role: "alert" }, fault)),
    show(
      () => strategies.choice() !== undefined,
      (has) =>
        has &&
        h(
          "div",
          {},
          smallButton(text.add, strategies.add, {
            disabled: () => strategies.list().length >= (strategies.choice()?.most ?? 0),
          }),
        ),
    ),
  );
}
