import { LocaleService, LocaleType, LogLevel, type Plugin, type PluginCtor, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import "@univerjs/engine-formula/lib/facade";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import "@univerjs/sheets/lib/facade";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import "@univerjs/sheets-conditional-formatting/lib/facade";
import {
  SheetsDataValidationValidatorService,
  UniverSheetsDataValidationPlugin,
} from "@univerjs/sheets-data-validation";
import "@univerjs/sheets-data-validation/lib/facade";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import "@univerjs/sheets-formula/lib/facade";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import "@univerjs/sheets-numfmt/lib/facade";
import { emptyBook } from "./empty-book";
import { correctEngine, keepRulesOutOfCells } from "./corrections";
import type { Grid } from "./univer";

/** The parts of the grid that compute and keep; those that draw are left out. */
const plugins: PluginCtor<Plugin>[] = [
  UniverFormulaEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNumfmtPlugin,
  UniverDataValidationPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsConditionalFormattingPlugin,
];

let started = 0;

/** Starts the grid without a page, with one empty workbook. */
export function startHeadlessGrid(): Grid & { dispose(): void } {
  keepRulesOutOfCells();
  correctEngine();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    logLevel: LogLevel.SILENT,
    locales: { [LocaleType.EN_US]: {} },
  });
  for (const plugin of plugins) univer.registerPlugin(plugin);
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook(emptyBook(`book-${++started}`));
  const services = univer.__getInjector();
  const validator = services.get(SheetsDataValidationValidatorService);
  const texts = services.get(LocaleService);
  const dispose = (): void => {
    // What was put off, checks of rules and words of progress, may still come, and finds nothing to do.
    validator.validatorRanges = () => Promise.resolve([]);
    texts.t = (key) => key;
    univer.dispose();
  };
  return { api, workbook, services, drawn: false, dispose };
}
