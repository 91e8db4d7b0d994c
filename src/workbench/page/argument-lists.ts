import { type Editor, IEditorService } from "@univerjs/preset-sheets-core";
import type { EnumMetadata, FunctionsFile } from "../calls/registration";
import type { Grid } from "../grid/univer";
import { textSoFar, typedArgument, type TypedArgument } from "./typed-argument";

type Choice = EnumMetadata["values"][number];

/** What a list offers: the values, and the argument in whose place one is put. */
interface Offer {
  readonly editor: Pick<Editor, "getBoundingClientRect" | "replaceText">;
  readonly formula: string;
  readonly argument: TypedArgument;
  readonly choices: readonly Choice[];
}

/** Lists, as Excel does, the values of an argument that takes one of a few while it is typed: arrow keys and Tab, or the pointer, choose one. */
export function offerArgumentValues(
  list: ArgumentList,
  grid: Grid,
  { namespace, file }: { readonly namespace: string; readonly file: FunctionsFile },
): void {
  const lists = choicesByArgument(namespace, file);
  const editors = grid.services.get(IEditorService);
  // The text and its caret are in the editor a moment after the key.
  const look = (event: Event): void => {
    if (event instanceof KeyboardEvent && navigating.has(event.key)) return;
    setTimeout(() => list.offer(offerOf(editors.getFocusEditor(), lists)), 0);
  };
  document.addEventListener("keyup", look);
  document.addEventListener("mouseup", look);
}

/** Keys that the list itself answers, and those that write nothing. */
const navigating = new Set(["ArrowDown", "ArrowUp", "Tab", "Escape", "Shift", "Control", "Alt", "Meta"]);

const keyOf = (name: string, argument: number): string => `${name.toUpperCase()} ${argument}`;

/** The values by function and argument. */
function choicesByArgument(
  namespace: string,
  { functions, enums = [] }: FunctionsFile,
): ReadonlyMap<string, readonly Choice[]> {
  const byId = new Map(enums.map(({ id, values }) => [id, values]));
  return new Map(
    functions.flatMap(({ name, parameters = [] }) =>
      parameters.flatMap(({ customEnumId }, at) => {
        const values = customEnumId === undefined ? undefined : byId.get(customEnumId);
        return values ? [[keyOf(`${namespace}.${name}`, at), values] as const] : [];
      }),
    ),
  );
}

function offerOf(
  editor: ReturnType<IEditorService["getFocusEditor"]>,
  lists: ReadonlyMap<string, readonly Choice[]>,
): Offer | undefined {
  if (!editor) return undefined;
  const formula = editor.getDocumentData().body?.dataStream.replace(/\r\n$/u, "") ?? "";
  const [range] = editor.getSelectionRanges();
  if (!range?.collapsed) return undefined;
  const argument = typedArgument(formula, range.startOffset);
  const values = argument && lists.get(keyOf(argument.name, argument.argument));
  const typed = argument && textSoFar(formula, argument)?.toLowerCase();
  if (!values || typed === undefined) return undefined;
  const choices = values.filter(({ name }) => name.toLowerCase().includes(typed));
  return choices.length === 0 ? undefined : { editor, formula, argument, choices };
}

const listId = "argument-values";
/** The grid shows the function's arguments right below the cell. */
const heightOfHelp = 58;

/**
 * The list on the page, below the cell or the formula bar in which the formula is typed. Made before the grid, which takes the same keys to leave the cell: of listeners to
 * one key the first one made hears it first.
 */
export class ArgumentList {
  private readonly list = Object.assign(document.createElement("ul"), { id: listId, hidden: true });
  private offered: Offer | undefined;
  private active = 0;

  constructor() {
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Values of the argument");
    document.body.append(this.list);
    window.addEventListener("keydown", (event) => this.onKey(event), { capture: true });
  }

  offer(offered: Offer | undefined): void {
    this.offered = offered;
    this.active = 0;
    this.list.hidden = offered === undefined;
    if (!offered) return;
    this.list.replaceChildren(...offered.choices.map((choice, at) => this.row(choice, at)));
    const { left, bottom } = offered.editor.getBoundingClientRect();
    Object.assign(this.list.style, { left: `${left}px`, top: `${bottom + heightOfHelp}px` });
    this.mark(0);
  }

  private row({ name, tooltip = "" }: Choice, at: number): HTMLElement {
    const row = document.createElement("li");
    row.setAttribute("role", "option");
    row.append(
      Object.assign(document.createElement("span"), { textContent: name }),
      Object.assign(document.createElement("span"), { textContent: tooltip, className: "argument-note" }),
    );
    // The pointer does not take the focus from the cell.
    row.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.choose(at);
    });
    return row;
  }

  private mark(at: number): void {
    this.active = at;
    [...this.list.children].forEach((row, place) => row.setAttribute("aria-selected", String(place === at)));
    this.list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  private onKey(event: KeyboardEvent): void {
    if (!this.offered) return;
    const last = this.offered.choices.length - 1;
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => this.mark(Math.min(last, this.active + 1)),
      ArrowUp: () => this.mark(Math.max(0, this.active - 1)),
      Tab: () => this.choose(this.active),
      Escape: () => this.offer(undefined),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    action();
  }

  private choose(at: number): void {
    const { editor, formula, argument, choices } = this.offered!;
    const value = `"${choices[at]!.name}"`;
    const text = formula.slice(0, argument.start) + value + formula.slice(argument.caret);
    const caret = argument.start + value.length;
    this.offer(undefined);
    editor.replaceText(text, [{ startOffset: caret, endOffset: caret, collapsed: true }]);
  }
}
