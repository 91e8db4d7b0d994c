import { layoutInSlices } from "../workbooks/layout";
import type { LayoutOptions } from "../workbooks/layout/sheet-names";
import type { WorkbookKind } from "../workbooks/template/template";
import type { Template } from "../workbooks/template/template";
import { templates } from "../workbooks/templates";
import { writeWorkbook } from "./write-workbook";

/** A file to be saved. */
export interface BuiltWorkbook {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The name of a template's file. */
export const fileNameOf = ({ id }: Template, kind: WorkbookKind = "addin"): string =>
  `${id}${kind === "plain" ? "-plain-formulas" : ""}.xlsx`;

/**
 * A template as a file.
 * @param pause is called between slices of the work, and decides whether to wait
 */
export async function workbookOf(
  template: Template,
  options: LayoutOptions = {},
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<BuiltWorkbook> {
  const bytes = await writeWorkbook(await layoutInSlices(template, options, pause), {
    title: template.title,
    description: template.question,
  });
  return { fileName: fileNameOf(template, options.kind), bytes };
}

/** Every template as a file, in each kind that it can be made in. */
export const builtWorkbooks = (): Promise<BuiltWorkbook[]> =>
  Promise.all(
    templates.flatMap((template) => [
      workbookOf(template),
      ...(template.twin ? [workbookOf(template, { kind: "plain" })] : []),
    ]),
  );
