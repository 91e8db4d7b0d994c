import {
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { Grid } from "../grid/univer";

/**
 * The grid starts to calculate a tenth of a second after the last change; where it has not by then, it will not. Counted in looks, a few milliseconds
 * apart, and not by the clock: while the page is busy, the grid cannot start either.
 */
const startsWithinLooks = 400;
const lookEveryMs = 5;
/** The grid puts off a calculation by a tenth of a second, and one that runs can hide that another is put off: only after this long without any is it done. */
const quietMs = 130;
/** Changes of looks alone, after which the grid does not calculate. */
const looksOnly = new Set([
  "sheet.command.set-style",
  "sheet.command.set-border",
  "sheet.command.clear-selection-format",
]);

/** Whether the workbook is calculated, and waiting until it is. */
export class Calculation {
  /** How often one may still look for the calculation of a change to start; 0: no change waits. */
  #looksLeft = 0;
  #running = false;
  #pendingCalls = 0;
  #round = 0;
  #lastActivity = -Infinity;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly grid: Grid) {
    const marksDirty = grid.services.get(IActiveDirtyManagerService);
    grid.api.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.#looksLeft = 0;
        this.#running = true;
        this.#round++;
        this.#lastActivity = performance.now();
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState, stageInfo } = command.params as ISetFormulaCalculationNotificationMutation;
        const nothingToDo =
          stageInfo?.stage === FormulaExecuteStageType.START_CALCULATION &&
          stageInfo.totalFormulasToCalculate + stageInfo.totalArrayFormulasToCalculate === 0;
        if (functionsExecutedState !== undefined || nothingToDo) this.#finish();
      } else if (command.id === SetFormulaCalculationResultMutation.id) {
        this.#finish();
      } else if (
        command.id === SetTriggerFormulaCalculationStartMutation.id ||
        (!options?.onlyLocal &&
          marksDirty.get(command.id) &&
          !looksOnly.has(String((command.params as { trigger?: unknown } | undefined)?.trigger)))
      ) {
        this.#looksLeft = startsWithinLooks;
        this.#lastActivity = performance.now();
      }
    });
  }

  /** Counts the calculations, so that a function can tell one from the next. */
  get round(): number {
    return this.#round;
  }

  /** Calculates every formula anew. */
  recalculate(): void {
    this.#looksLeft = startsWithinLooks;
    this.grid.api.getFormula().executeCalculation();
  }

  /** Calculates what depends on these cells, and the formulas in them. */
  recalculateCells(cells: readonly { sheetId: string; row: number; column: number }[]): void {
    const dirtyRanges = cells.map(({ sheetId, row, column }) => ({
      unitId: this.grid.workbook.getId(),
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    const nothingElse = {
      commands: [],
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      clearDependencyTreeCache: {},
      forceCalculation: false,
    };
    void this.grid.api.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { dirtyRanges, ...nothingElse },
      { onlyLocal: true },
    );
  }

  /** A call whose result is not there yet keeps the workbook unsettled until the returned function is called. */
  beginCall(): () => void {
    this.#pendingCalls++;
    return () => {
      this.#pendingCalls--;
    };
  }

  /** Runs a listener after each calculation. */
  onCalculated(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves when no formula is waiting, being calculated, or waiting for the result of an add-in's function. */
  settled(timeoutMs = 60_000): Promise<void> {
    return this.#wait(() => this.#pendingCalls > 0 || this.#calculating(), timeoutMs);
  }

  /** Resolves when the grid has calculated what it can; cells whose function has not answered yet show that they are busy. */
  calculated(timeoutMs = 60_000): Promise<void> {
    return this.#wait(() => this.#calculating(), timeoutMs);
  }

  async #wait(unfinished: () => boolean, timeoutMs: number): Promise<void> {
    const start = performance.now();
    while (unfinished()) {
      if (performance.now() - start > timeoutMs)
        throw new Error(`The workbook was still calculating after ${timeoutMs / 1000} s.`);
      await new Promise((resume) => setTimeout(resume, lookEveryMs));
      if (this.#looksLeft > 0) this.#looksLeft--;
    }
  }

  #calculating(): boolean {
    return this.#running || this.#looksLeft > 0 || performance.now() - this.#lastActivity < quietMs;
  }

  #finish(): void {
    this.#running = false;
    this.#lastActivity = performance.now();
    for (const listener of this.#listeners) listener();
  }
}
