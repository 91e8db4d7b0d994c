import { selectedText, type SelectedText } from "../../excel/cells";
import { h } from "../dom/element";
import { computed, signal, type Readable, type Signal } from "../dom/signal";
import { hasExcel, type Pane } from "../shell/pane";
import { task } from "../task/task";
import { texts } from "../../messages/pane";
import { smallButton, notice } from "./basics";
import { textArea } from "./fields";
import { droppedText } from "./files";
import { taskStatus } from "./task-status";

/** A text, and what it is from. */
export interface Origin {
  readonly of: string;
  readonly name: string;
}

interface SourceOptions {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly mostBytes: number;
  /** Reads the selected cells; if omitted, their text is used. */
  readonly selection?: () => Promise<SelectedText>;
  /** What the text is from: a file's name, an address; set before the text is. */
  readonly origin?: Signal<Origin | undefined>;
  /** What is wrong with the text. */
  readonly fault?: Readable<string | undefined>;
}

/** A long text: typed, pasted, dropped as a file, or read from the selected cells. It is read locally and not sent anywhere. */
export function textSource(
  pane: Pane,
  text: Signal<string>,
  { label, hint, placeholder, mostBytes, fault, origin, selection = selectedText }: SourceOptions,
): HTMLElement {
  const put = (next: string, name: string): void => {
    if (name !== "") origin?.set({ of: next, name });
    text.set(next);
  };
  const { fill } = pane.formats;
  const refusal = signal<{ readonly text: string; readonly of: string } | undefined>(undefined);
  const error = computed(() => (refusal()?.of === text() ? refusal()?.text : fault?.()));
  const taking = task(async () => {
    const taken = await selection();
    if (taken.text.trim() === "")
      return { kind: "warning", text: fill(texts.fields.selectionEmpty, { address: taken.address }) } as const;
    put(taken.text, taken.address);
    return { kind: "success", text: fill(texts.fields.selectionRead, { address: taken.address }) } as const;
  });
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    if (!event.dataTransfer) return;
    const dropped = await droppedText(event.dataTransfer, mostBytes);
    if (dropped.is === "text") put(dropped.text, dropped.name);
    else
      refusal.set({
        of: text(),
        text:
          dropped.is === "too big"
            ? fill(texts.fields.fileTooLarge, { most: pane.formats.bytes(mostBytes) })
            : texts.fields.notText,
      });
  };
  return h(
    "div",
    { class: "stack-tight" },
    textArea(
      text,
      { label, hint, error },
      {
        placeholder,
        ondrop: (event: DragEvent) => void drop(event),
        ondragover: (event: DragEvent) => event.preventDefault(),
      },
    ),
    hasExcel(pane) &&
      h(
        "div",
        { class: "row" },
        smallButton(texts.fields.useSelection, () => void taking.run()),
      ),
    taskStatus(pane, taking, { done: (outcome) => notice(outcome.kind, outcome.text) }),
  );
}
