/** What the workbench tells of a sheet, as far as these tests read it. */
export interface Inspected {
  readonly cells: Readonly<Record<string, { readonly value: unknown; readonly formula?: string }>>;
  readonly names: readonly { readonly name: string; readonly formula: string; readonly scope: string }[];
  readonly charts: readonly { readonly title: { readonly text: string } }[];
}
