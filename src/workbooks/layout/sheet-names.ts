import type { InputsBlock, SheetTemplate, Template, WorkbookKind } from "../template/template";

export interface LayoutOptions {
  readonly kind?: WorkbookKind;
  /** The name of the first sheet; the names of the others begin with it. */
  readonly sheetName?: string;
  /** The day on which the workbook is made, as Excel counts days. */
  readonly today?: number;
}

/** Excel's longest name of a sheet. */
const longest = 31;

/** The tables of inputs of a template. */
export const inputsBlocks = ({ sheets }: Template): readonly InputsBlock[] =>
  sheets.flatMap(({ stacks }) => stacks.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "inputs")));

/** The sheets of a template, those with steps behind the figures last; the twin has some of its own at the end. */
export function sheetsOf(template: Template, { kind = "addin" }: LayoutOptions): readonly SheetTemplate[] {
  const { sheets, twin } = template;
  const [inputs] = inputsBlocks(template);
  const own = sheets.filter(({ only = kind }) => only === kind);
  return [
    ...own.filter(({ helper }) => !helper),
    ...own.filter(({ helper }) => helper),
    ...(kind === "plain" && twin && inputs
      ? twin.sheets(inputs).map((sheet): SheetTemplate => ({ ...sheet, helper: true }))
      : []),
  ];
}

/** The beginning of a name, so long at most in the UTF-16 units by which Excel counts: cut between words where there is a space, and never within a character. */
function shortened(name: string, length: number): string {
  if (name.length <= length) return name;
  const cut = name.slice(0, length);
  const words = name[length] === " " ? cut : cut.slice(0, Math.max(0, cut.lastIndexOf(" ")));
  return words.trimEnd() || cut.replace(/[\uD800-\uDBFF]$/, "");
}

/** A name with an ending, as short as Excel wants it; the number that tells it from a sheet made before stays: "Prompt or (2) cash flow". */
function withEnding(name: string, ending: string): string {
  const number = / \(\d+\)$/.exec(name)?.[0] ?? "";
  const base = name.slice(0, name.length - number.length);
  return `${shortened(base, longest - number.length - ending.length - 1).trimEnd()}${number} ${ending}`;
}

/** The names that the sheets of a template get: the first one's own, and it with an ending for each of the others. */
export function sheetNames(template: Template, options: LayoutOptions = {}): string[] {
  const [first, ...others] = sheetsOf(template, options);
  const name = options.sheetName ?? first!.name;
  return [name, ...others.map(({ name: ending }) => withEnding(name, ending))];
}
