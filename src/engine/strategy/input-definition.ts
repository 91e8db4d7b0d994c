/** What is to be known about one input of a strategy: the single source of labels, units, bounds, checks and documents. */
export interface InputDefinition {
  /** The unit as a reader of the sheet sees it. */
  readonly unit: string;
  /** What the input means, one sentence. */
  readonly meaning: string;
  /** The block of the inputs table in which it stands. */
  readonly section: InputSection;
  /** The value of a row that is left out; a text tells what an undefined value follows; "required": there is none. */
  readonly default:
    number | "required" | "the input price" | "the cache hit rate" | "one training run, labels, hours, evaluation";
  readonly min: number;
  readonly max?: number;
  /** The bound `min` itself is not allowed. */
  readonly aboveMin?: true;
  readonly whole?: true;
  /** A second allowed value below `min`, meaning "never". */
  readonly orZero?: true;
  /** One value for the whole scenario. */
  readonly workload?: true;
  /** The baseline's value is fixed: at 0, where `baselineValue` says no other. */
  readonly alternativeOnly?: true;
  readonly baselineValue?: number;
  /** 0 stands for none: where it is used it is above 0. */
  readonly aboveMinInUse?: true;
  /** A share or a rate, shown as a percentage. */
  readonly fraction?: true;
}

/** The blocks of the inputs table, in their order on a sheet. */
export const inputSections = [
  "Workload",
  "Tokens per call",
  "Token prices",
  "Cache and batch",
  "Failures",
  "Operating costs",
  "GPUs",
  "Up front",
  "Model lifecycle",
  "Waiting",
] as const;

/** A block of the inputs table. */
export type InputSection = (typeof inputSections)[number];
