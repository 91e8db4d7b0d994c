import { Book } from "./book/book";
import { type FunctionsFile, registerFunctions } from "./calls/registration";
import { PendingCalls } from "./calls/pending-calls";
import { startHeadlessGrid } from "./grid/headless";
import { ExcelHost, type HostListeners, objectTypes } from "./host/excel-host";
import { type Driven, WorkbenchInterface } from "./test-interface/workbench-interface";

export { objectTypes };

type HeadlessGrid = ReturnType<typeof startHeadlessGrid>;

/** The workbench without a page: a workbook, and the host that Microsoft's client talks to. For tests and benchmarks in Node. */
export class HeadlessWorkbench extends WorkbenchInterface {
  readonly host: ExcelHost;
  readonly #driven: Driven;
  readonly #grid: HeadlessGrid;

  constructor(listeners: HostListeners = {}) {
    const grid = startHeadlessGrid();
    const book = new Book(grid);
    const driven: Driven = {
      book,
      host: new ExcelHost(book, listeners),
      convention: { emptyCells: "web", errorsAllowed: false },
    };
    super(
      driven.host.ready.then(() => undefined),
      driven,
    );
    this.host = driven.host;
    this.#driven = driven;
    this.#grid = grid;
  }

  /** Makes the add-in's functions known to the grid, once the page that has them is ready. */
  registerFunctions(namespace: string, file: FunctionsFile): void {
    const { book, convention, host } = this.#driven;
    convention.errorsAllowed = file.allowErrorForDataTypeAny ?? false;
    registerFunctions(this.#grid, namespace, file, {
      convention,
      pending: new PendingCalls(book.calculation),
      invocations: host.invocations,
      // A sheet may be deleted while its functions are calculated.
      sheetName: (id) => (book.sheets.exists(id) ? book.sheets.name(id) : ""),
    });
  }

  dispose(): void {
    this.#grid.dispose();
  }
}
