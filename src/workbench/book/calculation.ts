import {
  FormulaDataModel,
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { Grid } from "../grid/univer";

/**
 * A calculation that does not report for this many looks is not waited for: where sheets were deleted it can fail without reporting its end. The event
 * loop must have turned as often without a sign of life; a count of looks, unlike a time, holds on a busy machine.
 */
const patience = 400;
const lookEveryMs = 5;
/** The grid begins to calculate a tenth of a second after the last change. */
const beginsAfterMs = 95;
/** Changes of looks alone, after which the grid does not calculate. */
const looksOnly = new Set([
  "sheet.command.set-style",
  "sheet.command.set-border",
  "sheet.command.clear-selection-format",
]);

/**
 * Says when the workbook has finished calculating: when no change waits to be calculated, no calculation runs, and no call of an add-in's function is open.
 * Where something changes while it calculates, the grid breaks off and begins again, but forgets cells when it is broken off twice or had finished just
 * before: after a calculation that was broken off, everything is calculated once more.
 */
export class Calculation {
  /** How often one may still look for the next sign of life; 0: nothing is under way. */
  #looksLeft = 0;
  /** Calculations that have begun and not ended; one that was broken off ends after the next has begun. */
  #executions = 0;
  #changeWaits = false;
  #changedAt = -Infinity;
  #brokenOff = false;
  #pendingCalls = 0;
  #round = 0;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly grid: Grid) {
    const marksDirty = grid.services.get(IActiveDirtyManagerService);
    grid.api.onCommandExecuted(({ id, params }, options) => {
      if (id === SetFormulaCalculationStartMutation.id) {
        this.#round++;
        this.#takenUp();
      } else if (id === SetFormulaCalculationStopMutation.id) {
        this.#brokenOff = true;
        this.#takenUp();
      } else if (
        id === SetTriggerFormulaCalculationStartMutation.id ||
        (!options?.onlyLocal &&
          marksDirty.get(id) &&
          !looksOnly.has(String((params as { trigger?: unknown } | undefined)?.trigger)))
      ) {
        this.#changeWaits = true;
        this.#changedAt = performance.now();
        this.#looksLeft = patience;
      }
    });
    const engine = grid.services.get(ICalculateFormulaService);
    engine.executionInProgressListener$.subscribe(({ stage }) => {
      if (stage === FormulaExecuteStageType.START) this.#executions++;
      else if (stage === FormulaExecuteStageType.CALCULATION_COMPLETED)
        this.#executions = Math.max(0, this.#executions - 1);
      this.#looksLeft = patience;
    });
    engine.executionCompleteListener$.subscribe(({ functionsExecutedState }) => {
      if (functionsExecutedState !== FormulaExecutedStateType.STOP_EXECUTION) this.#end();
    });
  }

  /** Counts the calculations, so that a function can tell one from the next. */
  get round(): number {
    return this.#round;
  }

  /** Recalculates every formula. */
  recalculate(): void {
    this.#looksLeft = patience;
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
    return this.#wait(() => this.#pendingCalls > 0 || this.#looksLeft > 0, timeoutMs);
  }

  /** Resolves when the grid has calculated what it can; cells whose function has not answered yet show that they are busy. */
  calculated(timeoutMs = 60_000): Promise<void> {
    return this.#wait(() => this.#looksLeft > 0, timeoutMs);
  }

  /** Resolves when no calculation runs; changes may wait for one. */
  resting(timeoutMs = 60_000): Promise<void> {
    return this.#wait(() => this.#executions > 0 && this.#looksLeft > 0, timeoutMs);
  }

  async #wait(unfinished: () => boolean, timeoutMs: number): Promise<void> {
    const start = performance.now();
    while (unfinished()) {
      if (performance.now() - start > timeoutMs)
        throw new Error(`The workbook was still calculating after ${timeoutMs / 1000} s.`);
      await new Promise((resume) => setTimeout(resume, lookEveryMs));
      this.#look();
    }
  }

  #look(): void {
    if (this.#looksLeft === 0) return;
    this.#looksLeft--;
    if (this.#looksLeft === 0) this.#executions = 0;
  }

  /** The grid takes up what has changed, unless it changed only just now. */
  #takenUp(): void {
    if (performance.now() - this.#changedAt >= beginsAfterMs) this.#changeWaits = false;
    this.#looksLeft = patience;
  }

  #end(): void {
    if (this.#executions > 0) return;
    // The grid puts the results into the cells when this is over.
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener();
    });
    if (this.#changeWaits) return;
    this.#looksLeft = 0;
    if (this.#brokenOff) this.recalculate();
    this.#brokenOff = false;
  }
}

interface Spill {
  readonly sheetId: string;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** What the grid keeps: by sheet, row and column of the formula. */
type Ranges = Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, Omit<Spill, "sheetId">>>>>>>;

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The cells that a formula filled and fills no longer. */
function vacated({ sheetId, startRow, endRow, startColumn, endColumn }: Spill, now: Spill | undefined): Place[] {
  const places: Place[] = [];
  for (let row = startRow; row <= endRow; row++)
    for (let column = startColumn; column <= endColumn; column++)
      if (!now || row > now.endRow || column > now.endColumn) places.push({ sheetId, row, column });
  return places;
}

/** Calculates once more what reads cells that a formula has ceased to fill: the grid's engine reads there what stood in them before. */
export function recalculateVacated(grid: Grid, calculation: Calculation): void {
  const formulas = grid.services.get(FormulaDataModel);
  const spills = (): Map<string, Spill> => {
    const sheets = Object.entries((formulas.getArrayFormulaRange()[grid.workbook.getId()] ?? {}) as Ranges);
    return new Map(
      sheets.flatMap(([sheetId, rows]) =>
        Object.entries(rows).flatMap(([row, cells]) =>
          Object.entries(cells).map(
            ([column, range]) => [`${sheetId} ${row} ${column}`, { sheetId, ...range }] as const,
          ),
        ),
      ),
    );
  };
  let before = spills();
  calculation.onCalculated(() => {
    const now = spills();
    const left = [...before].flatMap(([anchor, spill]) => vacated(spill, now.get(anchor)));
    before = now;
    if (left.length > 0) calculation.recalculateCells(left);
  });
}
