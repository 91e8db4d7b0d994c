import { icon } from "../controls/basics";
import { each, show } from "../dom/changing";
import { h, type Child } from "../dom/element";
import { computed, type Readable } from "../dom/signal";
import { fillText } from "../../messages/fill";
import { texts } from "../../messages/pane";
import type { Draft, DraftRow, InputDrafts, InputStep } from "./input-drafts";

/** The name of a cell: its input, and its strategy where each has a value of its own. */
const cellName = (label: string, strategy: string): string =>
  strategy === "" ? label : fillText(texts.newSheet.inputOf, { input: label, strategy });

/** A model's name, which a narrow field cuts off: the pointer shows it whole. */
const longName = (text: string): string | undefined => (/\p{L}/u.test(text) ? text : undefined);

/**
 * A cell whose field stays the same element while other figures take the place of its own: whoever is typing in it, or just clicked on it, keeps it.
 * @param strategy the strategy's name; empty where the value is of all
 */
function cell(
  draft: Readable<Draft | undefined>,
  name: Readable<string>,
  ids: { readonly unit: string; readonly error: string },
  columns: number,
): HTMLElement {
  return h(
    "td",
    { colspan: columns > 1 ? columns : undefined },
    h("input", {
      class: "input input-number input-small",
      inputmode: "decimal",
      autocomplete: "off",
      "aria-label": name,
      "aria-describedby": `${ids.unit} ${ids.error}`,
      "aria-invalid": () => (draft()?.fault() === undefined ? undefined : "true"),
      disabled: () => draft()?.fixed === true,
      title: () => longName(draft()?.text() ?? ""),
      value: () => draft()?.text() ?? "",
      oninput: (event: Event) => draft()?.text.set((event.target as HTMLInputElement).value),
    }),
  );
}

function rowBody(
  first: DraftRow,
  now: Readable<DraftRow | undefined>,
  names: Readable<readonly string[]>,
): HTMLElement {
  const { input, label, unit, drafts } = first;
  const ids = { unit: `input-${input}-unit`, error: `input-${input}-error` };
  const fault = (): string | undefined =>
    now()
      ?.drafts.map((draft) => draft.fault())
      .find((text) => text !== undefined);
  const shared = drafts.length === 1;
  const columns = names().length;
  return h(
    "tbody",
    {},
    h(
      "tr",
      {},
      h("th", { scope: "row" }, label, h("span", { class: "hint", id: ids.unit }, unit)),
      drafts.map((_, at) =>
        cell(
          () => now()?.drafts[at],
          () => cellName(label, shared ? "" : (names()[at] ?? "")),
          ids,
          shared ? columns : 1,
        ),
      ),
    ),
    h(
      "tr",
      { hidden: () => fault() === undefined },
      h(
        "td",
        { colspan: columns + 1 },
        h(
          "div",
          { class: "field-error", id: ids.error, "aria-live": "polite" },
          show(fault, (text) => text !== undefined && [icon("error"), h("span", {}, text)]),
        ),
      ),
    ),
  );
}

/** The inputs of a step, one column for each strategy. */
export function keyInputsTable(drafts: Readable<InputDrafts | undefined>, step: InputStep): Child {
  const rows = computed(() => drafts()?.rows.filter((row) => row.step === step) ?? []);
  const names = computed(() => drafts()?.strategies ?? []);
  const count = computed(() => names().length);
  return h(
    "div",
    { class: "inputs-clip", hidden: () => rows().length === 0 },
    h(
      "table",
      { class: "inputs" },
      h("caption", { class: "unseen" }, texts.newSheet.steps[step]),
      h(
        "thead",
        {},
        show(count, (columns) =>
          h(
            "tr",
            {},
            h("td", {}),
            Array.from({ length: columns }, (_, at) => h("th", { scope: "col" }, () => names()[at] ?? "")),
          ),
        ),
      ),
      each(
        rows,
        ({ input, unit }) => `${input} ${unit} ${count()}`,
        (row) => rowBody(row, () => rows().find(({ input }) => input === row.input), names),
      ),
    ),
  );
}
