import {
  type DependencyOverride,
  type ILanguagePack,
  type Injector,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationTexts from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingTexts from "@univerjs/preset-sheets-drawing/locales/en-US";
import { defaultTheme } from "@univerjs/themes";
import { emptyBook } from "./empty-book";
import { correctEngine, forgetRulesOfGoneSheets, keepRulesOutOfCells } from "./corrections";

export type GridApi = FUniver;
export type GridWorkbook = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;
export type GridSheet = ReturnType<GridWorkbook["getActiveSheet"]>;
export type GridRange = ReturnType<GridSheet["getDataRange"]>;

/** The grid and the two ways into it: its public interface, and its services for what that interface leaves out. */
export interface Grid {
  api: GridApi;
  workbook: GridWorkbook;
  services: Injector;
  /** Whether it is drawn on a page: without one there is no view to scroll, no cell editor, and no text to measure. */
  drawn: boolean;
}

/** Every preset brings its plugins, some of them twice over: of one name the last is taken, in the place of the first. */
function registerPlugins(univer: Univer, container: HTMLElement): void {
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: "simple",
      disableAutoFocus: true,
      footer: { menus: false },
    }),
    UniverSheetsDrawingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
  ];
  const byName = new Map<string, [PluginCtor<Plugin>, { override?: DependencyOverride } | undefined]>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, settings] = Array.isArray(entry) ? entry : [entry, undefined];
    byName.set(plugin.pluginName, [plugin, settings]);
  }
  for (const [plugin, settings] of byName.values()) univer.registerPlugin(plugin, settings);
}

/** What the grid says while it calculates, which its own packs of texts have forgotten. */
const progressTexts = {
  "sheets-formula": {
    progress: {
      analyzing: "Reading the formulas",
      calculating: "Calculating",
      "array-analysis": "Reading the tables",
      "array-calculation": "Calculating the tables",
      done: "Calculated",
    },
  },
};

/** Starts the grid in an element, with one empty workbook. */
export function startGrid(container: HTMLElement, darkMode: boolean): Grid {
  keepRulesOutOfCells();
  correctEngine();
  const texts = mergeLocales(
    ...([coreTexts, drawingTexts, dataValidationTexts, conditionalFormattingTexts, progressTexts] as ILanguagePack[]),
  );
  const univer = new Univer({
    theme: defaultTheme,
    darkMode,
    locale: LocaleType.EN_US,
    logLevel: LogLevel.WARN,
    locales: { [LocaleType.EN_US]: texts },
  });
  registerPlugins(univer, container);
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook(emptyBook());
  const grid = { api, workbook, services: univer.__getInjector(), drawn: true };
  forgetRulesOfGoneSheets(grid);
  return grid;
}

/** Resolves when the grid is drawn and all its services are there. */
export const gridReady = (grid: Grid): Promise<void> =>
  grid.services.get(LifecycleService).onStage(LifecycleStages.Rendered);

/** The grid takes on a new width a moment after its container has it, and then shows the old extent until it is drawn again. */
export function redrawAfterResize({ workbook }: Grid): void {
  for (const waitMs of [60, 300]) setTimeout(() => workbook.getActiveSheet().refreshCanvas(), waitMs);
}
