import { hasApi } from "./preflight";

/** Runs a batch that the user can undo in one step, where this Excel can; it waits until no cell is being edited. */
export const runAsOneStep = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true, ...(hasApi("1.20") && { mergeUndoGroup: true }) }, batch);
