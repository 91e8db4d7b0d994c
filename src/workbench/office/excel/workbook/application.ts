import { ClientObject } from "../../core/client-object";
import { covers } from "../../core/covers";

/** Stands in for Excel.Application. The workbench always calculates by itself. */
export class Application extends ClientObject<true> {
  calculate(_type: `${Excel.CalculationType}`): void {
    this.act((_workbook, book) => book.calculation.recalculate());
  }

  suspendScreenUpdatingUntilNextSync(): void {}

  suspendApiCalculationUntilNextSync(): void {}
}

covers<Excel.Application>()("Excel.Application", Application, {
  calculationMode: {
    read: () => "Automatic",
    write: (_workbook, mode) => {
      if (mode !== "Automatic")
        throw new Error(`Excel.Application.calculationMode = ${mode} is not part of the workbench.`);
    },
  },
  calculationState: { read: () => "Done", calculated: true },
  decimalSeparator: { read: () => "." },
  thousandsSeparator: { read: () => "," },
  useSystemSeparators: { read: () => true },
  calculationEngineVersion: { read: () => 191_029 },
});
