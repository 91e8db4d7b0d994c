import { isoToSerial } from "../../prices/serial-date";
import { usualCurrency } from "../../messages/currency";
import { layout, layoutInSlices, layoutWithoutValues } from "../../workbooks/layout";
import { type LayoutOptions, sheetNames } from "../../workbooks/layout/sheet-names";
import type { SheetLayout } from "../../workbooks/layout/sheet-layout";
import type { InputsBlock, Template, WorkbookKind } from "../../workbooks/template/template";
import { templates } from "../../workbooks/templates";
import { computed, signal, batch, type Readable, type Signal } from "../dom/signal";
import type { UserLocale } from "../../messages/pane/locale";
import { today } from "../prices/retirement";
import { breather } from "../task/task";
import { currencyChoice, withCurrency, type CurrencyChoice } from "./currency";
import { inputDrafts, type InputDrafts, type Typed } from "./input-drafts";
import { inputsBlockOf, withInputs } from "./inputs-block";
import { freeName, nameFault, type NameFault } from "./make-sheet";
import { strategiesOf, type Strategies } from "./strategies";
import { type UseCases, useCasesOf } from "./use-cases";
import { startingPoint, type StartingPoint } from "./start/starting-point";
import { readModel } from "./start/strategy-model";

/** The state of the tab: a sheet that is about to be created. */
export interface NewSheetModel {
  readonly template: Readable<Template>;
  /** Another template, with its own name and inputs. */
  choose(template: Template): void;
  readonly strategies: Strategies;
  readonly useCases: UseCases;
  readonly start: StartingPoint;
  readonly currency: CurrencyChoice;
  /** As typed; until then the template's usual name, or the next free one. */
  readonly name: Signal<string>;
  /** The existing sheet with the usual name, where another name is proposed because of it. */
  readonly usualTakenBy: Readable<string | undefined>;
  readonly nameFault: Readable<NameFault | undefined>;
  /** The next name that is free. */
  readonly free: Readable<string>;
  readonly taken: Signal<readonly string[]>;
  readonly kind: Signal<WorkbookKind>;
  readonly hasTwin: Readable<boolean>;
  /** The key inputs as typed; undefined where the template has none or the export is not read yet. */
  readonly drafts: Readable<InputDrafts | undefined>;
  /** The inputs table for the sheet; undefined while an input is not valid, or where the template has none. */
  readonly inputs: Readable<InputsBlock | undefined>;
  /** Whether everything needed to create it is filled in. */
  readonly ready: Readable<boolean>;
  /** The template with the inputs as typed, and the options to create it with. */
  order(): { readonly template: Template; readonly options: LayoutOptions };
  /** The sheets, ready to be written. */
  layouts(): readonly SheetLayout[];
  /** The same in slices, between which the pane answers clicks. */
  laidOut(): Promise<readonly SheetLayout[]>;
  /** How much there will be: the sheets without what formulas give. */
  outline(): readonly SheetLayout[];
}

export function newSheetModel(locale: UserLocale): NewSheetModel {
  const first = templates[0];
  if (!first) throw new TypeError("there are no templates");
  const picked = signal(first);
  const strategies = strategiesOf(picked);
  const useCases = useCasesOf(picked, locale);
  const template = computed(() => {
    const [chosen, cases] = [strategies.chosen(), useCases.chosen()];
    return (chosen && picked().strategies?.of(chosen)) ?? (cases && picked().useCases?.of(cases)) ?? picked();
  });
  const taken = signal<readonly string[]>([]);
  const wanted = signal<WorkbookKind>("addin");
  const start = startingPoint(
    computed(() => inputsBlockOf(template())),
    strategies.list,
    locale,
  );
  const currency = currencyChoice();
  const typed: Typed = new Map();
  const drafts = computed(() => {
    const base = start.block();
    return (
      base &&
      inputDrafts(
        currency.fault() === undefined ? withCurrency(base, currency.code()) : base,
        locale,
        typed,
        strategies.list().map(({ id }) => id),
      )
    );
  });
  const modelFault = computed(() => strategies.list().some(({ model }) => readModel(model()).is === "fault"));
  const inputs = computed(() => (modelFault() ? undefined : drafts()?.block()));
  const filled = computed(() => {
    const block = inputs();
    return block ? withInputs(template(), block) : template();
  });
  const hasTwin = computed(() => filled().twin !== undefined);
  const kind: Signal<WorkbookKind> = Object.assign(() => (hasTwin() ? wanted() : "addin"), { set: wanted.set });
  const naming = sheetNaming(template, kind, taken);
  const order = (): { template: Template; options: LayoutOptions } => ({
    template: filled(),
    options: { kind: kind(), sheetName: naming.name().trim(), today: isoToSerial(today()) },
  });

  return {
    template,
    choose(next) {
      batch(() => {
        picked.set(next);
        strategies.reset();
        useCases.reset();
        naming.name.reset();
        typed.clear();
        currency.typed.set(usualCurrency);
      });
    },
    strategies,
    useCases,
    start,
    currency,
    ...naming,
    taken,
    kind,
    hasTwin,
    drafts,
    inputs,
    ready: computed(
      () =>
        naming.nameFault() === undefined &&
        strategies.fault() === undefined &&
        currency.fault() === undefined &&
        !modelFault() &&
        useCases.fault() === undefined &&
        (inputsBlockOf(template()) === undefined || inputs() !== undefined),
    ),
    order,
    layouts: () => layout(order().template, order().options),
    laidOut: () => layoutInSlices(order().template, order().options, breather()),
    outline: () => layoutWithoutValues(order().template, order().options),
  };
}

/** The name that is typed or proposed, and what is wrong with it beside the sheets that are there. */
function sheetNaming(template: Readable<Template>, kind: Readable<WorkbookKind>, taken: Readable<readonly string[]>) {
  const typed = signal<string | undefined>(undefined);
  const allNames = (sheetName: string): readonly string[] => sheetNames(template(), { kind: kind(), sheetName });
  const faultOf = (wish: string): NameFault | undefined =>
    nameFault(wish, taken()) ?? takenBeside(allNames(wish), taken());
  const proposed = computed(() => freeName(usualName(template()), taken(), allNames));
  const name = Object.assign(() => typed() ?? proposed(), { set: typed.set, reset: () => typed.set(undefined) });
  return {
    name,
    usualTakenBy: computed(() => {
      const usual = faultOf(usualName(template()));
      return typed() === undefined && usual?.is === "taken" ? usual.name : undefined;
    }),
    nameFault: computed(() => faultOf(name().trim())),
    free: computed(() => freeName(name().trim(), taken(), allNames)),
  };
}

const usualName = ({ sheets, title }: Template): string => sheets[0]?.name ?? title;

/** A further sheet of the template whose name is taken. */
function takenBeside([, ...others]: readonly string[], taken: readonly string[]): NameFault | undefined {
  const other = others.find((one) => nameFault(one, taken)?.is === "taken");
  return other === undefined ? undefined : { is: "taken", name: other };
}
