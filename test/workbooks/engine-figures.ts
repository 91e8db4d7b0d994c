import { CostError } from "../../src/engine/cost-error";
import { compare } from "../../src/engine/metrics/comparison";
import { figureOrError, type MetricKey } from "../../src/engine/metrics/metrics";
import { type Strategy, strategyOf } from "../../src/engine/strategy/strategy";
import type { InputRow, InputsBlock, Template } from "../../src/workbooks/template/template";

/** Inputs that are not a template's own; values stand for all strategies or one each. */
export type ChangedInputs = { readonly [K in InputRow["input"]]?: readonly number[] };

/** The template's one block of inputs. */
export function inputsOf({ sheets }: Template): InputsBlock {
  const block = sheets
    .flatMap(({ stacks }) => stacks.flatMap(({ blocks }) => blocks))
    .find(({ kind }) => kind === "inputs");
  if (block?.kind !== "inputs") throw new RangeError("The template has no inputs");
  return block;
}

/** A template's strategies as the engine takes them, straight from the definition and past any sheet. */
export function strategiesOf(template: Template, inputs: ChangedInputs = {}): Strategy[] {
  const { strategies, rows } = inputsOf(template);
  return strategies.map((_, at) =>
    strategyOf(
      Object.fromEntries(
        rows.map(({ input, values }) => {
          const given = inputs[input] ?? values;
          return [input, given.length === 1 ? given[0] : given[at]];
        }),
      ),
    ),
  );
}

/** A figure by the engine, as a sheet shows it: "none" where there is no answer. */
export function engineFigure(strategies: readonly Strategy[], metric: MetricKey, strategy: number): number | "none" {
  const figure = figureOrError(metric, compare(strategies)[strategy - 1]!);
  if (!(figure instanceof CostError)) return figure;
  if (figure.code !== "notAvailable") throw figure;
  return "none";
}

/** The same strategies with an input changed in all of them, or in one. */
export const withInput = (
  strategies: readonly Strategy[],
  input: keyof Strategy,
  value: number,
  only?: number,
): Strategy[] => strategies.map((s, at) => (only === undefined || only === at + 1 ? { ...s, [input]: value } : s));
