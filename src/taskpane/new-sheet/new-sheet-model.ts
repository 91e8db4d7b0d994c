import { layout } from "../../workbooks/layout";
import type { LayoutOptions, WorkbookKind } from "../../workbooks/layout/layout-options";
import { sheetNames } from "../../workbooks/layout/sheet-names";
import type { SheetLayout } from "../../workbooks/layout/sheet-layout";
import type { InputsBlock, Template } from "../../workbooks/template/template";
import { templates } from "../../workbooks/templates";
import { computed, signal, batch, type Readable, type Signal } from "../dom/signal";
import type { UserLocale } from "../../messages/pane/locale";
import { inputDrafts, type InputDrafts } from "./input-drafts";
import { inputsBlockOf, withInputs } from "./inputs-block";
import { freeName, nameFault, type NameFault } from "./sheet-name";
import { startingPoint, type StartingPoint } from "./start/starting-point";

/** A sheet that is about to be made. */
export interface NewSheetModel {
  readonly template: Readable<Template>;
  /** Another template, with its own name and inputs. */
  choose(template: Template): void;
  readonly start: StartingPoint;
  /** As typed; as long as nothing was, the template's usual name or the next one that is free. */
  readonly name: Signal<string>;
  /** The sheet that has the usual name already, where another was proposed for that reason. */
  readonly usualTakenBy: Readable<string | undefined>;
  readonly nameFault: Readable<NameFault | undefined>;
  /** The next name that is free. */
  readonly free: Readable<string>;
  readonly taken: Signal<readonly string[]>;
  readonly kind: Signal<WorkbookKind>;
  readonly hasTwin: Readable<boolean>;
  /** The key inputs as typed; undefined where there is nothing to type yet, or nothing at all. */
  readonly drafts: Readable<InputDrafts | undefined>;
  /** The inputs table as it will stand on the sheet; undefined where it is not acceptable yet, or the template has none. */
  readonly inputs: Readable<InputsBlock | undefined>;
  /** Whether all is said that is needed to make it. */
  readonly ready: Readable<boolean>;
  /** The template with the inputs as typed, and how it is to be made. */
  order(): { readonly template: Template; readonly options: LayoutOptions };
  /** The sheets, ready to be written. */
  layouts(): readonly SheetLayout[];
}

export function newSheetModel(locale: UserLocale): NewSheetModel {
  const first = templates[0];
  if (!first) throw new TypeError("there are no templates");
  const template = signal(first);
  const taken = signal<readonly string[]>([]);
  const typedName = signal<string | undefined>(undefined);
  const wanted = signal<WorkbookKind>("addin");
  const start = startingPoint(
    computed(() => inputsBlockOf(template())),
    locale,
  );
  const drafts = computed(() => {
    const base = start.block();
    return base && inputDrafts(base, locale);
  });
  const inputs = computed(() => drafts()?.block());
  const filled = computed(() => {
    const block = inputs();
    return block ? withInputs(template(), block) : template();
  });
  const hasTwin = computed(() => filled().twin !== undefined);
  const kind: Signal<WorkbookKind> = Object.assign(() => (hasTwin() ? wanted() : "addin"), { set: wanted.set });
  const namesUnder = (sheetName: string): readonly string[] => sheetNames(template(), { kind: kind(), sheetName });
  const takenBy = (wish: string): NameFault | undefined =>
    nameFault(wish, taken()) ?? takenBeside(namesUnder(wish), taken());
  const proposed = computed(() => freeName(usualName(template()), taken(), namesUnder));
  const name: Signal<string> = Object.assign(() => typedName() ?? proposed(), { set: typedName.set });
  const fault = computed(() => takenBy(name().trim()));

  const order = (): { template: Template; options: LayoutOptions } => ({
    template: filled(),
    options: { kind: kind(), sheetName: name().trim() },
  });

  return {
    template,
    choose(next) {
      batch(() => {
        template.set(next);
        typedName.set(undefined);
        start.picks.set([]);
      });
    },
    start,
    name,
    usualTakenBy: computed(() => {
      const usual = takenBy(usualName(template()));
      return typedName() === undefined && usual?.is === "taken" ? usual.name : undefined;
    }),
    nameFault: fault,
    free: computed(() => freeName(name().trim(), taken(), namesUnder)),
    taken,
    kind,
    hasTwin,
    drafts,
    inputs,
    ready: computed(() => fault() === undefined && (inputsBlockOf(template()) === undefined || inputs() !== undefined)),
    order,
    layouts: () => layout(order().template, order().options),
  };
}

const usualName = ({ sheets, title }: Template): string => sheets[0]?.name ?? title;

/** Another sheet that would be made has a name that is taken. */
function takenBeside([, ...others]: readonly string[], taken: readonly string[]): NameFault | undefined {
  const other = others.find((one) => nameFault(one, taken)?.is === "taken");
  return other === undefined ? undefined : { is: "taken", name: other };
}
