import { FormulaDependencyTree, FormulaDependencyTreeVirtual } from "@univerjs/engine-formula";

/**
 * Tells the grid's engine that formulas of rules (conditional formats, validations) stand in no cell. It takes the cell that a rule is applied to for the place
 * of its formula, finds what reads that cell to rest on the rule, and so a circle where a rule reads further cells; then it calculates in no good order.
 */
export function keepRulesOutOfCells(): void {
  for (const { prototype } of [FormulaDependencyTree, FormulaDependencyTreeVirtual]) {
    const place = prototype.toRTreeItem;
    prototype.toRTreeItem = function (this: typeof prototype): ReturnType<typeof place> {
      return this.formulaId === null || this.formulaId === undefined ? place.call(this as never) : [];
    };
  }
}
