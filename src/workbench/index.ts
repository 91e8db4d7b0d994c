import { hostProperty, loadPage } from "./add-in/frame";
import { type Manifest, readManifest } from "./add-in/manifest";
import { Book } from "./book/book";
import type { CallingConvention } from "./calls/arguments";
import { fetchFunctionsFile, registerFunctions } from "./calls/registration";
import { PendingCalls } from "./calls/pending-calls";
import { ChartLayer } from "./charts/chart-layer";
import { bindTheme, lightenInksInTheDark, loadStyleSheets, Theme } from "./page/theme";
import { cellError } from "./calls/results";
import { showMessagesInHints, bindCellErrorLine } from "./page/cell-errors";
import { refuseLockedCells } from "./book/rules/protection";
import { type Grid, gridReady, redrawAfterResize, startGrid } from "./grid/univer";
import { ExcelHost, NoSuchCommand } from "./host/excel-host";
import { element, clearNotice, offerWorkbook, showNotice, showProgress } from "./page/page";
import { nameGridControls } from "./page/grid-names";
import { ArgumentList, offerArgumentValues } from "./page/argument-lists";
import { bindPane, drawRibbon } from "./page/add-in";
import { loadSheetFont } from "./grid/empty-book";
import { WorkbenchInterface } from "./test-interface/workbench-interface";

/** The command that fills a sheet with the worked example, run when the page's address ends in `?example`. */
const exampleCommand = "makeExampleSheet";
/** How long office.js may take to start. */
const longestStartMs = 60_000;
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

/** Where office.js comes from, as the build has noted it in the page. */
const officeJsUrl = (): string =>
  new URL(document.querySelector<HTMLMetaElement>("meta[name=office-js]")?.content ?? "", location.href).href;

/** Loads the add-in as Excel would: its manifest, the description of its functions, its page. */
async function loadAddIn(
  grid: Grid,
  book: Book,
  host: ExcelHost,
  { convention, argumentList }: { readonly convention: CallingConvention; readonly argumentList: ArgumentList },
): Promise<void> {
  const manifest = await fetchManifest();
  const file = await fetchFunctionsFile(manifest.metadataUrl);
  drawRibbon(manifest, host);
  bindPane(manifest, host, () => redrawAfterResize(grid));
  await gridReady(grid);
  const scripts = { connect: new URL("connect-page.js", location.href).href, officeJs: officeJsUrl() };
  const frame = element("pane-frame", HTMLIFrameElement);
  await loadPage(frame, manifest.pageUrl, scripts);
  await started(frame, host.ready, scripts.officeJs);
  convention.errorsAllowed = file.allowErrorForDataTypeAny ?? false;
  registerFunctions(grid, manifest.namespace, file, {
    convention,
    pending: new PendingCalls(book.calculation),
    invocations: host.invocations,
    // A sheet may be deleted while its functions are calculated.
    sheetName: (id) => (book.sheets.exists(id) ? book.sheets.name(id) : ""),
  });
  offerArgumentValues(argumentList, grid, { namespace: manifest.namespace, file });
  host.showPane(window.innerWidth >= roomForPanePx);
}

/** Waits until the page's functions and commands are there; fails with the likely reason where office.js was not loaded or does not start. */
async function started(frame: HTMLIFrameElement, ready: Promise<unknown>, officeJs: string): Promise<void> {
  const loaded = frame.contentWindow !== null && "Office" in frame.contentWindow;
  if (!loaded) throw new Error(`Microsoft's office.js could not be loaded from ${officeJs}.`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Microsoft's office.js from ${officeJs} did not start.`)),
      longestStartMs,
    );
  });
  await Promise.race([ready, late]).finally(() => clearTimeout(timer));
}

async function makeExample(host: ExcelHost): Promise<void> {
  showProgress("Creating the example sheet …");
  try {
    await host.run(exampleCommand);
    clearNotice();
  } catch (error) {
    if (!(error instanceof NoSuchCommand)) throw error;
    showNotice("This add-in offers no example sheet; the workbook is empty.");
  }
}

/** Where a sheet does not fit beside the pane, the sheet is shown smaller, so that its inputs and what follows from them are in sight together. */
function zoomToFit({ workbook }: Grid): void {
  if (window.innerWidth >= roomForPanePx && window.innerWidth < roomForSheetPx) workbook.getActiveSheet().zoom(0.8);
}

function start(): void {
  const argumentList = new ArgumentList();
  const theme = new Theme();
  const grid = startGrid(element("grid", HTMLElement), theme.dark);
  const book = new Book(grid);
  const convention: CallingConvention = { emptyCells: "web", errorsAllowed: false };
  const host = new ExcelHost(book, {
    openWorkbook: offerWorkbook,
    openLink: (url) => void window.open(url, "_blank", "noopener"),
    unknownMember: (member) => console.error(`office.js: ${member} is not part of the workbench's host.`),
    isDark: () => theme.dark,
  });
  host.quickFunctions = !new URLSearchParams(location.search).has("real-timing");
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
  const ready = loadAddIn(grid, book, host, { convention, argumentList })
    .then(clearNotice)
    .then(() =>
      new URLSearchParams(location.search).has("example") ? makeExample(host).then(() => zoomToFit(grid)) : undefined,
    );
  ready.catch((thrown: unknown) =>
    showNotice(`The add-in could not be loaded. ${thrown instanceof Error ? thrown.message : String(thrown)}`),
  );
  Object.assign(window, {
    workbench: new WorkbenchInterface(ready, { book, host, convention }),
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
