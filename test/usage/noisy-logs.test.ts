import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { CostError } from "../../src/engine/cost-error";
import { readUsage } from "../../src/usage/workload";
import { dateForms, noisyLogs, numberForms, shapes, wholeDaysOf } from "./noisy-logs";
import { asTold, trueFigures, type Writer } from "./truth";
import { writers } from "./writers";

const forms = fc.record({
  shape: fc.constantFrom(...Object.keys(shapes)),
  numbers: fc.constantFrom(...Object.keys(numberForms)),
  dates: fc.constantFrom(...Object.keys(dateForms)),
});

/** What the notes may say instead of a figure being right. */
const tells = {
  "Calls per day": / day has \d+(?:\.\d+)?% of the calls of the others| the same as an earlier one in every cell/,
} as Readonly<Record<string, RegExp | undefined>>;

const runs = 12;

test.each(writers.map((writer) => [writer.name, writer] as const))(
  "%s: however it is written, no figure is silently wrong",
  (_, writer: Writer) => {
    let checked = 0;
    const silentlyWrong: string[] = [];
    fc.assert(
      fc.property(noisyLogs, forms, (log, { shape, numbers, dates }) => {
        const told = asTold(writer, log.calls);
        const whole = wholeDaysOf({ ...log, calls: told });
        const expected: Readonly<Record<string, number>> = {
          ...trueFigures(told, log.days, log.prompt, writer.can),
          "Calls per day": whole.calls / whole.days,
        };
        let figures;
        try {
          figures = readUsage(shapes[shape]!(dateForms[dates]!(numberForms[numbers]!(writer.write(told)))), {
            promptTokens: log.prompt,
          });
        } catch (error) {
          if (!(error instanceof CostError)) throw error;
          return;
        }
        checked++;
        const notes = figures.map(({ note }) => note).join(" ");
        for (const { label, value } of figures) {
          const difference = Math.abs(value - expected[label]!);
          if (difference <= 1e-6 * Math.max(1, expected[label]!) || tells[label]?.test(notes)) continue;
          silentlyWrong.push(`${shape}, ${numbers}, ${dates}: ${label} ${value} for ${expected[label]}`);
        }
      }),
      { numRuns: runs, seed: 20_261_205 },
    );
    expect(silentlyWrong).toEqual([]);
    expect(checked).toBeGreaterThan(runs / 3);
  },
);
