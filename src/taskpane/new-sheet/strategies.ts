import { smallButton } from "../controls/basics";
import { textField } from "../controls/fields";
import { each, show } from "../dom/changing";
import { h } from "../dom/element";
import { computed, signal, type Readable, type Signal } from "../dom/signal";
import type { Pane } from "../shell/pane";
import { fillText } from "../../messages/fill";
import { texts } from "../../messages/pane";
import type { ChosenStrategy, StrategyChoice, Template } from "../../workbooks/template/template";

const text = texts.newSheet.strategies;

/** A strategy that is being named; its identity stays while its name changes. */
interface NamedStrategy {
  readonly name: Signal<string>;
  readonly like: number;
}

/** The strategies of the sheet, in their order; the first is the baseline. */
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

/** The strategies that one chooses for a template. */
export function strategiesOf(template: Readable<Template>): Strategies {
  const choice = computed(() => template().strategies);
  const edited = signal<readonly NamedStrategy[] | undefined>(undefined);
  const usual = computed(() =>
    (choice()?.usual ?? []).map((name, like): NamedStrategy => ({ name: signal(name), like })),
  );
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
      edited.set([...list(), { name: signal(fillText(own.further, { number })), like: own.usual.length - 1 }]);
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
      for (const [at, { name }] of usual().entries()) name.set(choice()!.usual[at]!);
    },
  };
}

/** Adds, renames, removes and reorders the strategies of the sheet. */
export function strategiesStep({ formats: { fill } }: Pane, strategies: Strategies): Node {
  const row = (strategy: NamedStrategy): HTMLElement => {
    const place = (): number => strategies.list().indexOf(strategy);
    const label = (): string => (place() === 0 ? text.baseline : fill(text.alternative, { number: place() }));
    return h(
      "div",
      { class: "stack-tight" },
      textField(strategy.name, { label: text.name, hint: label }, { maxlength: 60 }),
      h(
        "div",
        { class: "row" },
        smallButton(text.up, () => strategies.moveUp(strategy), { disabled: () => place() === 0 }),
        smallButton(text.remove, () => strategies.remove(strategy), {
          disabled: () => strategies.list().length <= (strategies.choice()?.least ?? 0),
        }),
      ),
    );
  };
  return show(
    () => strategies.choice() !== undefined,
    (has) =>
      has &&
      h(
        "fieldset",
        { class: "stack-tight" },
        h("legend", {}, text.title),
        h("p", { class: "hint" }, text.hint),
        each(strategies.list, (strategy) => strategy, row),
        show(
          strategies.fault,
          (fault) => fault !== undefined && h("p", { class: "field-error", role: "alert" }, fault),
        ),
        smallButton(text.add, strategies.add, {
          disabled: () => strategies.list().length >= (strategies.choice()?.most ?? 0),
        }),
      ),
  );
}
