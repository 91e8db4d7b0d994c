import type { TunableRow } from "../../../prices/lists";
import { priceBook } from "../../../prices/price-book";
import { field } from "../../controls/fields";
import { modelField } from "../../controls/model-field";
import { show } from "../../dom/changing";
import { h } from "../../dom/element";
import type { Readable } from "../../dom/signal";
import { tunableKey } from "../../prices/entries";
import { retirementBadge, today } from "../../prices/retirement";
import type { Pane } from "../../shell/pane";
import { fillText } from "../../../messages/fill";
import { texts } from "../../../messages/pane";
import { inputsBlockOf } from "../inputs-block";
import type { NewSheetModel } from "../new-sheet-model";
import { tunableToday, type Pick } from "./book-models";

/** A model for the prompt, and a way to tune one for each alternative. */
export function modelPicks(pane: Pane, { template, start }: NewSheetModel): HTMLElement {
  const pick = (strategy: number, what: Pick | undefined): void => {
    const picks = [...start.picks()];
    picks[strategy] = what;
    start.picks.set(Array.from(picks, (each) => each));
  };
  return h(
    "div",
    { class: "stack" },
    show(template, (chosen) =>
      (inputsBlockOf(chosen)?.strategies ?? []).map((name, strategy) =>
        strategy === 0
          ? promptedField(pane, start.picks, name, pick)
          : tunedField(
              pane,
              name,
              () => tunedIn(start.picks()[strategy]),
              (row) => pick(strategy, row && { tuned: row }),
            ),
      ),
    ),
  );
}

type SetPick = (strategy: number, what: Pick | undefined) => void;

function promptedField(pane: Pane, picks: NewSheetModel["start"]["picks"], name: string, pick: SetPick): HTMLElement {
  const picked = (): string | undefined => {
    const first = picks()[0];
    return first && "prompted" in first ? first.prompted : undefined;
  };
  return h(
    "div",
    { class: "stack-tight" },
    modelField(
      pane,
      pane.formats.fill(texts.newSheet.modelFor, { strategy: name }),
      texts.newSheet.use,
      (model) => pick(0, { prompted: model }),
      { keepsName: true },
    ),
    show(
      picked,
      (model) =>
        model !== undefined &&
        h(
          "p",
          { class: "hint" },
          pane.formats.fill(texts.newSheet.pickedModel, { model: priceBook.find(model).name }),
          " ",
          retirementBadge(pane, priceBook.find(model).describe().endsOn),
        ),
    ),
  );
}

const tunedIn = (pick: Pick | undefined): TunableRow | undefined => (pick && "tuned" in pick ? pick.tuned : undefined);

function tunedField(
  pane: Pane,
  name: string,
  picked: Readable<TunableRow | undefined>,
  pick: (row: TunableRow | undefined) => void,
): HTMLElement {
  const rows = tunableToday(today());
  const before = picked();
  const choice = field({ label: pane.formats.fill(texts.newSheet.tunedModelFor, { strategy: name }) }, (tied) =>
    h(
      "select",
      {
        class: "input",
        ...tied,
        onchange: (event: Event) => pick(rows[Number((event.target as HTMLSelectElement).value)]),
      },
      h("option", { value: -1 }, texts.newSheet.exampleFigures),
      rows.map((row, at) =>
        h("option", { value: at, selected: before && tunableKey(row) === tunableKey(before) }, optionText(pane, row)),
      ),
    ),
  );
  return h(
    "div",
    { class: "stack-tight" },
    choice,
    show(
      picked,
      (row) => row && h("p", { class: "hint" }, filledInText(pane, row), retirementBadge(pane, row.retiresOn)),
    ),
  );
}

/** What picking a tuned model fills in, in a line. */
function filledInText(
  { formats: { price } }: Pane,
  { training, tunedInput, tunedOutput, hostingPerHour, minimumFee }: TunableRow,
): string {
  const { filledIn } = texts.newSheet;
  const figure = (value: number | undefined, template: `${string}{price}${string}`): string[] =>
    value === undefined ? [] : [fillText(template, { price: price(value) })];
  return [
    ...figure(training, filledIn.training),
    ...figure(tunedInput, filledIn.input),
    ...figure(tunedOutput, filledIn.output),
    ...figure(hostingPerHour, filledIn.hosting),
    ...figure(minimumFee, filledIn.minimumFee),
  ].join(" · ");
}

function optionText({ formats }: Pane, { provider, model, method, retiresOn }: TunableRow): string {
  const names = { provider: priceBook.providerName(provider), model, method };
  return retiresOn === undefined
    ? formats.fill(texts.newSheet.tunedModel, names)
    : formats.fill(texts.newSheet.tunedModelEnding, { ...names, date: formats.date(retiresOn) });
}
