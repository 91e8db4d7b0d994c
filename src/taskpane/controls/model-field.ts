import { CostError } from "../../engine/cost-error";
import { priceBook } from "../../prices/price-book";
import { smallButton } from "./basics";
import { textField } from "./fields";
import { h } from "../dom/element";
import { computed, signal } from "../dom/signal";
import type { Formats } from "../../messages/pane/locale";
import { messageText } from "../../messages/text";
import type { Pane } from "../shell/pane";
import { texts } from "../../messages/pane";

let lists = 0;

/**
 * A field for a model's name, with the names of the price book as suggestions.
 *
 * @param chosen receives a name that the price book knows; the field then keeps it, or is cleared for the next one
 */
export function modelField(
  { formats }: Pane,
  label: string,
  action: string,
  chosen: (model: string) => void,
  { keepsName = false }: { readonly keepsName?: boolean } = {},
): HTMLElement {
  const id = `models-${++lists}`;
  const typed = signal("");
  const refused = signal<string | undefined>(undefined);
  const fault = computed(() =>
    refused() === undefined || refused() !== typed() ? undefined : faultOf(typed(), formats),
  );
  const choose = (): void => {
    if (faultOf(typed(), formats) === undefined) {
      chosen(typed().trim());
      typed.set(keepsName ? typed().trim() : "");
    } else refused.set(typed());
  };
  /** A name selected from the suggestions needs no button. */
  const picked = ({ inputType }: InputEvent): boolean =>
    (inputType === "insertReplacementText" || inputType === undefined) && modelNames().includes(typed());
  const input = textField(
    typed,
    { label, error: fault },
    { list: id, onkeydown: (event: KeyboardEvent) => event.key === "Enter" && choose() },
  );
  input.addEventListener("input", (event) => picked(event as InputEvent) && choose());
  input.querySelector(".field-box")?.append(smallButton(action, choose));
  return h(
    "div",
    {},
    input,
    h(
      "datalist",
      { id },
      modelNames().map((value) => h("option", { value })),
    ),
  );
}

/** Why a name is refused. */
function faultOf(name: string, { locale }: Formats): string | undefined {
  if (name.trim() === "") return texts.fields.unknownModel;
  try {
    priceBook.find(name);
    return undefined;
  } catch (error) {
    if (error instanceof CostError) return messageText(error, { style: locale });
    throw error;
  }
}

let names: readonly string[] | undefined;

const modelNames = (): readonly string[] =>
  (names ??= [...new Set(priceBook.search().map(({ provider, model }) => `${provider}:${model}`))]);
