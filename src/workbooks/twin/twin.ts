import type { Twin } from "../template/template";
import type { Output } from "./outputs";
import { twinSheets } from "./sheets/sheets";

/**
 * The plain-formula twin of a template that compares alternatives with a baseline: the same figures without the add-in.
 *
 * Its ledgers have a row from one event to the next, so that Data Tables, Goal Seek and Solver work on every figure. Inputs without a row in the
 * template's table stand at their defaults among the steps.
 * @param outputs what the template's blocks show, by block
 */
export function twinOf(outputs: Readonly<Record<string, Output>>): Twin {
  return {
    sheets(inputs) {
      if (inputs.strategies.length < 2) throw new TypeError("A twin compares two strategies or more, got one");
      return twinSheets(inputs);
    },
    formula(place, inputs) {
      const output = outputs[place.block];
      if (!output) throw new TypeError(`The twin has no figures for the block ${place.block}`);
      return output(place, inputs);
    },
  };
}
