/** How a sheet is printed. The grid does not print; what the add-in sets is kept and given back. */
export interface PageSetup {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  zoom: { horizontalFitToPages?: number; verticalFitToPages?: number; scale?: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: string;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  /** Addresses without the sheet's name. */
  printArea?: string;
  titleRows?: string;
  titleColumns?: string;
  headerFooter: Record<
    "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter",
    string
  >;
}

const inch = 72;

const initial = (): PageSetup => ({
  orientation: "Portrait",
  paperSize: "Letter",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
  leftMargin: 0.7 * inch,
  rightMargin: 0.7 * inch,
  topMargin: 0.75 * inch,
  bottomMargin: 0.75 * inch,
  headerMargin: 0.3 * inch,
  footerMargin: 0.3 * inch,
  headerFooter: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
});

/** The page set-up of each sheet. */
export class PageSetups {
  readonly #bySheet = new Map<string, PageSetup>();

  of(sheetId: string): PageSetup {
    let setup = this.#bySheet.get(sheetId);
    if (!setup) this.#bySheet.set(sheetId, (setup = initial()));
    return setup;
  }
}
