/** What a row is of: a call of a language model, another paid request, a span that repeats the calls within it, or one whose calls are not in the log. */
export type Kind = "call" | "embedding" | "image" | "speech" | "moderation" | "reranking" | "parent" | "orphan";

/** The tokens of a row, of all its calls together. */
export interface Tokens {
  /** All input tokens, those read from a cache and written to it included. */
  readonly input: number;
  readonly cached: number;
  readonly written: number;
  /** Of the written ones, those that are kept for an hour. */
  readonly writtenForAnHour: number;
  /** All output tokens, reasoning included. */
  readonly output: number;
  /** Undefined where the log does not tell them apart. */
  readonly reasoning: number | undefined;
  /** Audio and images, which cost other prices than text. */
  readonly otherKinds: number;
}

/** A row of a log, whatever export it is of. */
export interface LogRecord {
  /** The row of the log, from 0. */
  readonly row: number;
  /** When it began, in milliseconds since 1970; undefined where no time can be read. */
  readonly time: number | undefined;
  /** The row tells the day alone. */
  readonly dayOnly: boolean;
  /** Where the row is a stretch of time: its end, which is not in it. */
  readonly end: number | undefined;
  readonly kind: Kind;
  readonly model: string;
  readonly project: string;
  readonly key: string;
  readonly user: string;
  readonly tags: string;
  readonly conversation: string;
  /** Undefined where nothing counts them. */
  readonly calls: number | undefined;
  readonly failed: number;
  /** The gateway answered from its own cache: no model was called. */
  readonly fromGateway: boolean;
  /** Undefined where the log does not tell. */
  readonly batch: boolean | undefined;
  /** A tier with prices of its own ("flex", "priority"), "" the standard one. */
  readonly tier: string;
  /** The export says that these calls are past the long-context threshold. */
  readonly longContext: boolean;
  /** Undefined where the row has none, or none that can be read. */
  readonly tokens: Tokens | undefined;
  /** A line of a bill for tokens whose unit does not say how many they are. */
  readonly unread: boolean;
  /** In the log's currency; undefined where the row has none. */
  readonly cost: number | undefined;
  /** What the export itself gives as the list price. */
  readonly listCost: number | undefined;
}

/** Rows that are no record, by why they were left out, with the first one's place in the log. */
export type LeftOut = "header" | "total" | "untimed" | "duplicate";

export interface LeftOutRows {
  count: number;
  first: number;
}
