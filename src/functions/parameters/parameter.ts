import type { Bounds } from "../../engine/bounds";
import type { Choices } from "./texts";

/** A text, number or logical value in Excel's metadata, or any of them. */
export type MetadataType = "number" | "string" | "boolean" | "any";

/** One parameter of a function: what Excel, the reference and the reader of arguments need to know. */
export interface Parameter<T = unknown> {
  readonly summary: string;
  readonly unit: string | undefined;
  readonly type: MetadataType;
  readonly matrix: boolean;
  /** What a reader is told of the values that are accepted: "between 0 and 1". */
  readonly accepts: string | undefined;
  readonly choices: Choices | undefined;
  readonly bounds: Bounds | undefined;
  /** It may be left out. */
  readonly optional: boolean;
  /** Its value then. */
  readonly default: T | undefined;
  /** What its default is, where that is no constant: "the input price". */
  readonly otherwise: string | undefined;
  /** Numbers from here to there are taken as they are, without a call of `read`. */
  readonly plain: { readonly from: number; readonly to: number } | undefined;
  /** Checks a value that is there; throws a `CostError` that names the parameter. */
  readonly read: (value: unknown, name: string) => T;
}

/** A parameter is required, has a default, or may be left out (`otherwise` says what is taken then). */
type Presence<T> = { readonly default?: T; readonly otherwise?: string; readonly optional?: true };

/** What a definition says of a parameter of any kind. */
export type Common<T> = Presence<T> & { readonly summary: string; readonly unit?: string };

/** The type `evaluate` sees: undefined too where a parameter may be left out and has no default. */
export type Given<T, O> = O extends { readonly optional: true } | { readonly otherwise: string } ? T | undefined : T;

/** What a kind of parameter brings along. */
export type Kind<T> = Pick<Parameter<T>, "type" | "read"> &
  Partial<Pick<Parameter<T>, "matrix" | "accepts" | "choices" | "bounds" | "plain">>;

/** A parameter out of what the definition says and what its kind does. */
export function parameter<T, O extends Common<T>>(options: O, kind: Kind<T>): Parameter<Given<T, O>> {
  const { summary, unit, default: value, otherwise, optional } = options;
  return {
    summary,
    unit,
    matrix: false,
    accepts: undefined,
    choices: undefined,
    bounds: undefined,
    plain: undefined,
    ...kind,
    optional: optional === true || otherwise !== undefined || value !== undefined,
    default: value as Given<T, O> | undefined,
    otherwise,
  } as Parameter<Given<T, O>>;
}
