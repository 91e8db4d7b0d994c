import { AddIn } from "./add-in/add-in";
import { loadPage } from "./add-in/frame";
import { type Manifest, readManifest } from "./add-in/manifest";
import { Book } from "./book/book";
import type { CallingConvention } from "./calls/arguments";
import { fetchFunctionsFile } from "./calls/metadata";
import { PendingCalls } from "./calls/pending-calls";
import { registerFunctions } from "./calls/registration";
import { FunctionRegistry } from "./calls/registry";
import { ChartLayer } from "./charts/chart-layer";
import { lightenInksInTheDark } from "./grid/dark-inks";
import { cellError } from "./grid/cell-error";
import { showMessagesInHints } from "./grid/error-hint";
import { refuseLockedCells } from "./grid/locked-cells";
import { type Grid, gridReady, redrawAfterResize, startGrid } from "./grid/univer";
import { Faults } from "./office/faults";
import { type Host, hostProperty } from "./office/host";
import { bindCellErrorLine } from "./page/cell-error-line";
import { element } from "./page/element";
import { nameGridControls } from "./page/grid-names";
import { clearNotice, offerWorkbook, showNotice, showProgress } from "./page/notice";
import { bindPane } from "./page/pane";
import { drawRibbon } from "./page/ribbon";
import { loadSheetFont } from "./grid/sheet-font";
import { loadStyleSheets } from "./page/style-sheets";
import { bindTheme, Theme } from "./page/theme";
import { WorkbenchInterface } from "./test-interface/workbench-interface";

/** The action that fills a sheet with the worked example, run when the page's address ends in `?example`. */
const exampleAction = "makeExampleSheet";
/** Below this width the pane covers the sheet, so it is not opened unasked. */
const roomForPanePx = 820;
/** From this width on a sheet's inputs and results stand beside the pane in their full size. */
const roomForSheetPx = 1500;

async function fetchManifest(): Promise<Manifest> {
  const url = new URL("../manifest.xml", location.href).href;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: there is no add-in to load.`);
  return readManifest(await response.text(), url);
}

/** Loads the add-in as Excel would: its manifest, the description of its functions, its page. */
async function loadAddIn(grid: Grid, host: Host, convention: CallingConvention): Promise<void> {
  const manifest = await fetchManifest();
  const file = await fetchFunctionsFile(manifest.metadataUrl);
  drawRibbon(manifest, host.addIn);
  bindPane(manifest, host.addIn, () => redrawAfterResize(grid));
  await gridReady(grid);
  await loadPage(element("pane-frame", HTMLIFrameElement), manifest.pageUrl, new URL("office.js", location.href).href);
  convention.errorsAllowed = file.allowErrorForDataTypeAny ?? false;
  registerFunctions(grid, manifest.namespace, file, {
    convention,
    pending: new PendingCalls(host.book.calculation),
    sheetName: (id) => host.book.sheets.name(id),
  });
  host.addIn.showPane(window.innerWidth >= roomForPanePx);
}

async function makeExample(addIn: AddIn): Promise<void> {
  if (!addIn.hasAction(exampleAction)) return showNotice("This add-in offers no example sheet; the workbook is empty.");
  showProgress("Making the example sheet …");
  await addIn.run(exampleAction);
  clearNotice();
}

/** Where the window has no room for a sheet beside the pane, the sheet is shown smaller, so that its inputs and what follows from them are in sight together. */
function zoomToFit({ workbook }: Grid): void {
  if (window.innerWidth >= roomForPanePx && window.innerWidth < roomForSheetPx) workbook.getActiveSheet().zoom(0.8);
}

function start(): void {
  const theme = new Theme();
  const grid = startGrid(element("grid", HTMLElement), theme.dark);
  const book = new Book(grid);
  const registry = new FunctionRegistry();
  const convention: CallingConvention = { registry, emptyCells: "web", errorsAllowed: false };
  const olderSets: Record<string, string> = {};
  const host: Host = {
    book,
    functions: registry,
    addIn: new AddIn(),
    faults: new Faults(),
    isDark: () => theme.dark,
    olderSets: () => olderSets,
    offerWorkbook,
    openLink: (url) => void window.open(url, "_blank", "noopener"),
  };
  Object.assign(window, { [hostProperty]: host });

  const charts = new ChartLayer(grid, book, () => theme.dark);
  bindTheme(theme, grid, () => charts.refresh());
  lightenInksInTheDark(grid);
  showMessagesInHints(grid, book);
  refuseLockedCells(grid, book, showNotice);
  nameGridControls(element("grid", HTMLElement));
  bindCellErrorLine(book, (sheetId, row, column) => cellError(book, sheetId, row, column));

  showProgress("Loading the add-in …");
  element("starting", HTMLElement).hidden = true;
  const ready = loadAddIn(grid, host, convention)
    .then(clearNotice)
    .then(() =>
      new URLSearchParams(location.search).has("example")
        ? makeExample(host.addIn).then(() => zoomToFit(grid))
        : undefined,
    );
  ready.catch((thrown: unknown) =>
    showNotice(`The add-in could not be loaded. ${thrown instanceof Error ? thrown.message : String(thrown)}`),
  );
  Object.assign(window, {
    workbench: new WorkbenchInterface(ready, { book, addIn: host.addIn, faults: host.faults, convention, olderSets }),
  });
}

try {
  await Promise.all([loadStyleSheets(), loadSheetFont()]);
  start();
} catch (thrown) {
  element("starting", HTMLElement).textContent =
    `The workbench could not start: ${thrown instanceof Error ? thrown.message : String(thrown)} Load the page again.`;
  throw thrown;
}
