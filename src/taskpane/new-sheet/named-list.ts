import { smallButton } from "../controls/basics";
import { textField } from "../controls/fields";
import { each, show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { computed, signal, type Readable, type Signal } from "../dom/signal";
import { fillText } from "../../messages/fill";

/** Something that is being named; its identity stays while its name changes. */
export interface Named {
  readonly name: Signal<string>;
  /** Which of the usual ones its figures are at first those of. */
  readonly like: number;
}

/** Which names a template offers, and how many of them it takes. */
interface NameChoice {
  readonly usual: readonly string[];
  /** What a further one is called until it has a name of its own; `{number}` is its place. */
  readonly further: string;
  readonly least: number;
  readonly most: number;
}

/** Names that are added, changed, removed and put in order. */
export interface NamedList {
  readonly list: Readable<readonly Named[]>;
  /** What is wrong with the names, which then are not used. */
  readonly nameFault: Readable<string | undefined>;
  /** Whether they are those that the template offers. */
  readonly asUsual: Readable<boolean>;
  /** The names without spaces around them, and what their figures are at first. */
  readonly named: Readable<readonly { readonly name: string; readonly like: number }[]>;
  add(): void;
  remove(one: Named): void;
  moveUp(one: Named): void;
  reset(): void;
}

/**
 * The names of a template that one chooses.
 * @param faultOf what is wrong with names without spaces around them
 * @param likeOf which of the usual ones a further one, by its place, is at first like
 */
export function namedList(
  choice: Readable<NameChoice | undefined>,
  faultOf: (names: readonly string[]) => string | undefined,
  likeOf: (place: number, usual: number) => number,
): NamedList {
  const edited = signal<readonly Named[] | undefined>(undefined);
  const usual = computed(() => (choice()?.usual ?? []).map((name, like): Named => ({ name: signal(name), like })));
  const list = computed(() => edited() ?? usual());
  const names = computed(() => list().map(({ name }) => name()));
  return {
    list,
    nameFault: computed(() => faultOf(names().map((name) => name.trim()))),
    asUsual: computed(() => {
      const own = choice()?.usual ?? [];
      return names().length === own.length && names().every((name, at) => name === own[at]);
    }),
    named: computed(() => list().map(({ name, like }) => ({ name: name().trim(), like }))),
    add() {
      const own = choice();
      if (!own || list().length >= own.most) return;
      const taken = new Set(names());
      let number = list().length + 1;
      while (taken.has(fillText(own.further, { number }))) number++;
      const like = likeOf(list().length, own.usual.length);
      edited.set([...list(), { name: signal(fillText(own.further, { number })), like }]);
    },
    remove: (one) => {
      if (list().length > (choice()?.least ?? 0)) edited.set(list().filter((other) => other !== one));
    },
    moveUp: (one) => {
      const at = list().indexOf(one);
      if (at > 0)
        edited.set(
          list()
            .toSpliced(at, 1)
            .toSpliced(at - 1, 0, one),
        );
    },
    reset: () => {
      edited.set(undefined);
      for (const [at, { name }] of usual().entries()) name.set(choice()!.usual[at]!);
    },
  };
}

/** Two names that Excel takes for one. */
export const nameTwice = (names: readonly string[]): string | undefined =>
  names.find((name, at) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < at);

/** What the step says. */
interface StepTexts {
  readonly hint: string;
  /** `{number}` is the place of a name. */
  readonly place: string;
  readonly nameOf: string;
  readonly add: string;
  readonly remove: string;
  readonly removeOf: string;
  readonly up: string;
  readonly upOf: string;
}

/** Adds, renames, removes and reorders names. */
export function namedListStep(
  { list, nameFault, add, remove, moveUp }: NamedList,
  choice: Readable<NameChoice | undefined>,
  text: StepTexts,
): Child {
  const row = (one: Named): HTMLElement => {
    const place = (): number => list().indexOf(one);
    const about = (label: string): string => fillText(label, { useCase: one.name(), number: place() + 1 });
    const actions = [
      smallButton(text.up, () => moveUp(one), {
        disabled: () => place() === 0,
        "aria-label": () => about(text.upOf),
      }),
      smallButton(text.remove, () => remove(one), {
        disabled: () => list().length <= (choice()?.least ?? 0),
        "aria-label": () => about(text.removeOf),
      }),
    ];
    return textField(
      one.name,
      { label: () => about(text.place), actions },
      { maxlength: 60, "aria-label": () => about(text.nameOf) },
    );
  };
  return [
    h("p", { class: "hint" }, text.hint),
    each(list, (one) => one, row),
    show(nameFault, (found) => found !== undefined && h("p", { class: "field-error", role: "alert" }, found)),
    h("div", {}, smallButton(text.add, add, { disabled: () => list().length >= (choice()?.most ?? 0) })),
  ];
}
