import { inputDefinition, inputKeys, type InputKey } from "../../../src/engine/strategy/inputs";
import { strategyOf, type Strategy } from "../../../src/engine/strategy/strategy";
import { promptOrFineTune } from "../../../src/workbooks/catalogue/prompt-or-fine-tune/template";
import { layout } from "../../../src/workbooks/layout";
import { place } from "../../../src/workbooks/layout/place";
import { inputsBlocks } from "../../../src/workbooks/layout/sheet-names";
import type { SheetLayout } from "../../../src/workbooks/layout/sheet-layout";
import type { Block, InputsBlock, Template } from "../../../src/workbooks/template/template";
import type { CellPlace } from "../recalculate";

const options = { kind: "plain" } as const;

const inputsOf = (template: Template): InputsBlock => inputsBlocks(template)[0]!;

/** The first template with a row for every input but those left out. */
export function withEveryRow(...leftOut: readonly InputKey[]): Template {
  const shipped = inputsOf(promptOrFineTune);
  const known = new Map(shipped.rows.map((row) => [row.input, row]));
  const rows = inputKeys
    .filter((key) => !leftOut.includes(key))
    .map((input) => known.get(input) ?? { input, values: [strategyOf({})[input] ?? 0] });
  const replaced = (block: Block): Block => (block.kind === "inputs" ? { ...shipped, rows } : block);
  const sheets = promptOrFineTune.sheets.map((sheet) => ({
    ...sheet,
    stacks: sheet.stacks.map((stack) => ({ ...stack, blocks: stack.blocks.map(replaced) })),
  }));
  return { ...promptOrFineTune, sheets };
}

/** The strategies that a template's table of inputs holds as it is shipped. */
export function shippedStrategies(template: Template): Strategy[] {
  const { strategies, rows } = inputsOf(template);
  const value = (values: InputsBlock["rows"][number]["values"], side: number): number =>
    Number(values.length === 1 ? values[0] : values[side]);
  return strategies.map((_, side) =>
    strategyOf(Object.fromEntries(rows.map(({ input, values }) => [input, value(values, side)]))),
  );
}

/** Where the parts of a template's twin stand. */
export class TwinPlaces {
  readonly #placed;
  readonly inputs: InputsBlock;

  constructor(readonly template: Template) {
    this.#placed = place(template, options);
    this.inputs = inputsOf(template);
  }

  get sides(): readonly number[] {
    return this.inputs.strategies.map((_, at) => at + 1);
  }

  layouts(): SheetLayout[] {
    return layout(this.template, options);
  }

  has(path: string): boolean {
    return this.#placed.areas.has(path);
  }

  /** The first cell of a part, or one further down or to the right. */
  at(path: string, down = 0, right = 0): CellPlace {
    const area = this.#placed.areas.get(path);
    if (!area) throw new ReferenceError(`The twin has no part ${path}`);
    return {
      sheet: this.#placed.sheets.findIndex(({ name }) => name === area.sheet),
      row: area.row + down,
      column: area.column + right,
    };
  }

  /** How many rows a part has. */
  rows(path: string): number {
    return this.#placed.areas.get(path)!.rows;
  }

  /** The first cell of a part, where the template has it. */
  ifThere(path: string): CellPlace[] {
    return this.has(path) ? [this.at(path)] : [];
  }

  /** Where one types an input: on the first sheet, or among the steps where that has no row for it. */
  input(key: InputKey, side: number): CellPlace {
    return this.at(this.has(`inputs.${key}.${side}`) ? `inputs.${key}.${side}` : `given.${key}.${side}`);
  }

  /** Inputs that the workbook has a cell for; the cost of a retraining is worked out where no row gives it. */
  get keys(): InputKey[] {
    return inputKeys.filter((key) => this.has(`given.${key}.1`));
  }

  /** The cells to type into for strategies, and what to type. */
  typed(strategies: readonly Strategy[]): { readonly place: CellPlace; readonly value: number }[] {
    return this.keys.flatMap((key) =>
      strategies
        .slice(0, inputDefinition(key).workload ? 1 : undefined)
        .map((strategy, at) => ({ place: this.input(key, at + 1), value: strategy[key]! })),
    );
  }

  /** Strategies as the workbook can hold them: a number for every input that it has a cell for, and nothing for those that it works out. */
  held(strategies: readonly Strategy[]): Strategy[] {
    return strategies.map(({ retrain_cost: retraining, ...strategy }) => {
      const followed = {
        batch_cache_hit_rate: strategy.batch_cache_hit_rate ?? strategy.cache_hit_rate,
        cached_price: strategy.cached_price ?? this.#otherThan(strategy),
        cache_write_price: strategy.cache_write_price ?? strategy.input_price,
      };
      return strategyOf({
        ...strategy,
        ...followed,
        ...(this.has("given.retrain_cost.1") && { retrain_cost: retraining ?? 0 }),
      });
    });
  }

  /** A cached price that is not the input price, where no row on the first sheet gives it: to follow the input price would be free by omission. */
  #otherThan({ input_price: price }: Pick<Strategy, "input_price">): number {
    return this.has("inputs.cached_price.1") ? price : price / 2;
  }
}
