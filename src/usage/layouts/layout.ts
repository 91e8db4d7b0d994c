/** What a column of a log can tell. */
export type Role =
  // when, and what
  | "time"
  | "end"
  | "model"
  | "project"
  | "key"
  | "user"
  | "tags"
  | "conversation"
  | "id"
  | "parent"
  | "kind"
  // how many calls, and how they ended
  | "calls"
  | "goodCalls"
  | "failedCalls"
  | "status"
  | "success"
  | "error"
  | "finish"
  | "cancelled"
  | "gatewayHit"
  | "batch"
  | "tier"
  | "context"
  | "surcharge"
  // tokens
  | "input"
  | "uncached"
  | "cached"
  | "written"
  | "writtenForAnHour"
  | "tool"
  | "output"
  | "reasoning"
  | "total"
  | "otherKinds"
  | "details"
  | "metadata"
  // money
  | "cost"
  | "currency"
  | "listCost"
  | "meter"
  | "quantity"
  | "unit";

/** The roles that several columns of one log can have, to be added up. */
export const summedRoles: ReadonlySet<Role> = new Set<Role>(["written", "otherKinds", "surcharge"]);

/** The roles of which one row has its text in one column and another row in another: the first column with the text counts. */
export const alternativeRoles: ReadonlySet<Role> = new Set<Role>(["meter"]);

/** The roles whose cells are counts, and those whose cells are amounts. */
export const countRoles = [
  "calls",
  "goodCalls",
  "failedCalls",
  "input",
  "uncached",
  "cached",
  "written",
  "writtenForAnHour",
  "tool",
  "output",
  "reasoning",
  "total",
  "otherKinds",
] as const satisfies readonly Role[];
export const amountRoles = ["cost", "listCost", "quantity"] as const satisfies readonly Role[];

/** Whether a kind of tokens is a part of the larger count or stands beside it. "by figures": the export says it differently from case to case, so its figures have to show it. */
export type Part = "inside" | "beside" | "by figures";

/** How one export is laid out: its columns' names, and what its rows and figures mean. */
export interface Layout {
  /** As people name it. */
  readonly name: string;
  /** The columns that tell it from all others; of a list within, one is enough. */
  readonly signature: readonly (string | readonly string[])[];
  /** The columns' names by role, the preferred first; case and punctuation do not matter. */
  readonly columns: { readonly [R in Role]?: readonly string[] };
  /**
   * - calls: a row is a call, or the calls that a column counts
   * - totals: a row is the total of calls that nothing counts
   * - meters: a row is the bill of one kind of tokens, named by its meter
   * - costs: a row is an amount of money, without tokens
   * - pivot: a row is a day or month, with a column of money for each thing that was billed
   */
  readonly rows: "calls" | "totals" | "meters" | "costs" | "pivot";
  readonly cached: Part;
  readonly reasoning: Part;
  /** The models of which some versions of the export have the cached tokens inside the input and some beside it, by names that are the same. */
  readonly unclearFor?: RegExp;
  /** Roles of which this export has several columns, to be added up. */
  readonly summed?: readonly Role[];
  /** The quantities of a bill with their units: of the first whose columns are both there, as a quantity in the other's unit is another number. */
  readonly measures?: readonly { readonly quantity: string; readonly unit: string }[];
  /** The status column holds OpenTelemetry's codes: 2 is an error. */
  readonly status?: "span";
  /** What the cost column counts: cents where the export has cents. */
  readonly costUnit?: number;
  /** The currency of the cost, where the export has no column for it. */
  readonly currency?: string;
  /** Why it is not read, for the message. */
  readonly refused?: string;
}

/** Whether an export is a bill: it has amounts of money, and no calls. */
export const isBill = ({ rows }: Layout): boolean => rows === "meters" || rows === "costs" || rows === "pivot";
