import type { InputsBlock, SheetTemplate, Template, WorkbookKind } from "../template/template";

export interface LayoutOptions {
  readonly kind?: WorkbookKind;
  /** The name of the first sheet; the names of the others begin with it. */
  readonly sheetName?: string;
}

/** Excel's longest name of a sheet. */
const longest = 31;

/** The tables of inputs of a template. */
export const inputsBlocks = ({ sheets }: Template): readonly InputsBlock[] =>
  sheets.flatMap(({ stacks }) => stacks.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "inputs")));

/** The sheets of a template; the twin has some of its own at the end. */
export function sheetsOf(template: Template, { kind = "addin" }: LayoutOptions): readonly SheetTemplate[] {
  const { sheets, twin } = template;
  const [inputs] = inputsBlocks(template);
  return [
    ...sheets.filter(({ only = kind }) => only === kind),
    ...(kind === "plain" && twin && inputs ? twin.sheets(inputs) : []),
  ];
}

/** A name with an ending, as short as Excel wants it; the number that tells it from a sheet made before stays: "Prompt or fine (2) cash flow". */
function withEnding(name: string, ending: string): string {
  const number = / \(\d+\)$/.exec(name)?.[0] ?? "";
  const base = name.slice(0, name.length - number.length);
  return `${cutToFit(base, longest - number.length - ending.length - 1).trimEnd()}${number} ${ending}`;
}

/** The beginning of a text, in the UTF-16 units by which Excel counts, without half a character at its end. */
const cutToFit = (text: string, units: number): string => text.slice(0, units).replace(/[\uD800-\uDBFF]$/, "");

/** The names that the sheets of a template get: the first one's own, and it with an ending for each of the others. */
export function sheetNames(template: Template, options: LayoutOptions = {}): string[] {
  const [first, ...others] = sheetsOf(template, options);
  const name = options.sheetName ?? first!.name;
  return [name, ...others.map(({ name: ending }) => withEnding(name, ending))];
}
