import type { Cell } from "./cell";
import type { Parameter } from "./parameters";

/** The groups of the reference, in its order. */
export const groups = ["Prices and tokens", "Costs", "Break-even", "Scenarios"] as const;

/** One of the {@link groups}. */
export type Group = (typeof groups)[number];

/** The parameters of a function by name, in their order. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** What `evaluate` receives: every parameter read and checked. */
export type ArgumentsOf<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

/** What `evaluate` gives back: one value, or a table of them. */
export type Result = Cell | readonly (readonly Cell[])[];

/** A formula's arguments as an analyst types them, and what comes out. */
export interface Example {
  /** As typed between the brackets: `10000, 4000, 0, 2, , 91`. */
  readonly args: string;
  /** Ranges that the arguments mention by a name. */
  readonly ranges?: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  /** A number (held to 1e-9), a text, an error's name ("#N/A"), or the first rows of a table. */
  readonly result: number | string | readonly (readonly (number | string | boolean)[])[];
  /** What the example shows. */
  readonly note?: string;
}

/** What a function gives back. */
export interface ResultDescription {
  readonly kind: "number" | "text" | "any" | "table";
  /** "USD", "days", "by metric" … */
  readonly unit: string;
}

/** The place of one argument. */
export interface Slot {
  readonly name: string;
  /** Numbers from here to there are taken as they are; NaN: none are. */
  readonly from: number;
  readonly to: number;
  readonly read: Parameter["read"];
  /** It takes a range: one empty cell is a range too, and not nothing. */
  readonly matrix: boolean;
  readonly optional: boolean;
  readonly default: unknown;
}

/** One Excel function: the single source of its metadata, its reference, the checking of its arguments and much of its tests. */
export interface FunctionDefinition {
  /** Id and name in Excel; it never changes once released. */
  readonly id: string;
  readonly group: Group;
  /** One line: what it returns. */
  readonly summary: string;
  /** What a reader should know besides, in sentences. */
  readonly remarks?: readonly string[];
  readonly parameters: Parameters;
  readonly result: ResultDescription;
  readonly examples: readonly Example[];
  /** Ids of functions that one who reads of this one may want. */
  readonly related: readonly string[];
  /** When it is `#N/A`, besides what holds for every function. */
  readonly noAnswer?: string;
  /** May give back a promise: only where a file has to be loaded first. */
  readonly waits?: true;
  /** Computes the result; throws a `CostError` where there is none. */
  evaluate(args: never): Result | Promise<Result>;
  /** The parameters with their names, in order. */
  readonly order: readonly (readonly [name: string, parameter: Parameter])[];
  /** The same, as little of it as a call needs. */
  readonly slots: readonly Slot[];
  /** What `evaluate` receives, out of the values in order. */
  readonly byName: (values: readonly unknown[]) => object;
}

/** What is made of the rest. */
type Derived = "order" | "slots" | "byName";

/** A definition whose `evaluate` is tied to its parameters. */
interface Definition<P extends Parameters> extends Omit<FunctionDefinition, Derived | "parameters" | "evaluate"> {
  readonly parameters: P;
  evaluate(args: ArgumentsOf<P>): Result | Promise<Result>;
}

/** Gives values in order a name each: getters on one prototype, so that a call copies nothing (filling an object takes longer than a whole cost does). */
function namer(names: readonly string[]): (values: readonly unknown[]) => object {
  class Arguments {
    constructor(readonly inOrder: readonly unknown[]) {}
  }
  names.forEach((name, place) =>
    Object.defineProperty(Arguments.prototype, name, {
      enumerable: true,
      get(this: Arguments) {
        return this.inOrder[place];
      },
    }),
  );
  return (values) => new Arguments(values);
}

/**
 * Defines an Excel function.
 * @example define({ id: "CALLCOST", parameters: { input_tokens: number({ min: 0, … }), … }, evaluate: ({ input_tokens, … }) => … })
 */
export function define<const P extends Parameters>(definition: Definition<P>): FunctionDefinition {
  const order = Object.entries<Parameter>(definition.parameters);
  const slots = order.map(
    ([name, { plain = { from: NaN, to: NaN }, read, matrix, optional, default: value }]): Slot => ({
      name,
      ...plain,
      read,
      matrix,
      optional,
      default: value,
    }),
  );
  return { ...definition, order, slots, byName: namer(order.map(([name]) => name)) };
}
