/** The figures of a row of actuals that an export can fill. */
export const measures = ["calls", "spend", "list"] as const;
export type Measure = (typeof measures)[number];

/** A row of actuals as it stands on the sheet. */
export interface StoredActual {
  /** From 0, of the table's rows. */
  readonly at: number;
  /** "2026-07". */
  readonly month: string;
  readonly useCase: string;
  readonly model: string;
  readonly calls: number | undefined;
  readonly spend: number | undefined;
  readonly list: number | undefined;
  readonly isPartial: boolean;
  readonly source: string;
  /** The kinds of export that it was filled from, with a semicolon between; "" where it was typed. */
  readonly export: string;
  readonly from: string;
  readonly to: string;
}

/** What an export says of a month, use case and model; amounts in the budget's currency. */
export interface IncomingActual {
  readonly month: string;
  readonly useCase: string;
  readonly model: string;
  readonly calls: number | undefined;
  readonly spend: number | undefined;
  readonly list: number | undefined;
  readonly rows: number;
}

/** How the export covers a month. */
export interface Coverage {
  readonly from: string;
  readonly to: string;
  readonly isPartial: boolean;
}

/** What is to become of a month that is filled already. */
export type Decision = "keep" | "replace" | "add";

/** A month of a use case, and what filling it would do. */
export interface MonthFill {
  readonly month: string;
  readonly useCase: string;
  readonly coverage: Coverage;
  /**
   * new: nothing of it is there. same: all of it is there already. differs: filled from such an export before, with other figures. other: filled from
   * another export or by hand. outside: not a month of the budget.
   */
  readonly is: "new" | "same" | "differs" | "other" | "outside";
  /** What there is and what there would be, of the figures that the export has. */
  readonly before: Partial<Record<Measure, number>>;
  readonly after: Partial<Record<Measure, number>>;
  /** It was there in part, and the export covers more of it. */
  readonly completes: boolean;
  /** The choices that make sense; none where nothing has to be decided. */
  readonly choices: readonly Decision[];
}

/** What is to be written into a row: figures, or null to clear one. */
export interface RowChange {
  /** The row, or undefined for a new one. */
  readonly at: number | undefined;
  readonly month: string;
  readonly useCase: string;
  readonly model: string;
  readonly calls?: number | null;
  readonly spend?: number | null;
  readonly list?: number | null;
  readonly coverage: Coverage;
  readonly rows: number;
  /** Nothing is left in it. */
  readonly isCleared: boolean;
  /** The kinds of export and sources that it had before, which stay beside the new ones. */
  readonly keeps: Pick<StoredActual, "source" | "export"> | undefined;
}

export const keyOf = (month: string, useCase: string): string => JSON.stringify([month, useCase]);

/** Half of a hundredth of a cent: what a cell loses of a figure's digits. */
const nothing = 0.00005;
const isEqual = (one: number | undefined, other: number | undefined): boolean =>
  Math.abs((one ?? 0) - (other ?? 0)) <= nothing + 1e-9 * Math.abs(one ?? 0);

const isOf = ({ export: kinds }: StoredActual, layout: string): boolean => kinds.split("; ").includes(layout);

const total = (rows: readonly Partial<Record<Measure, number | undefined>>[], measure: Measure): number | undefined => {
  const known = rows.flatMap((row) => row[measure] ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
};

const totals = (
  rows: readonly Partial<Record<Measure, number | undefined>>[],
  of: readonly Measure[],
): Partial<Record<Measure, number>> =>
  Object.fromEntries(
    of.flatMap((measure) => {
      const sum = total(rows, measure);
      return sum === undefined ? [] : [[measure, sum]];
    }),
  );

/** The figures that an export has of a month; a list price alone says nothing of what happened. */
const broughtBy = (incoming: readonly IncomingActual[]): readonly Measure[] =>
  measures.filter((measure) => incoming.some((row) => row[measure] !== undefined));

/** Whether the rows of one kind of export have, model by model, what is brought. */
function areSame(
  mine: readonly StoredActual[],
  incoming: readonly IncomingActual[],
  brought: readonly Measure[],
): boolean {
  const models = new Set([...mine, ...incoming].map(({ model }) => model));
  return [...models].every((model) =>
    brought.every((measure) =>
      isEqual(
        total(
          mine.filter((row) => row.model === model),
          measure,
        ),
        total(
          incoming.filter((row) => row.model === model),
          measure,
        ),
      ),
    ),
  );
}

interface Month {
  readonly month: string;
  readonly useCase: string;
  readonly incoming: readonly IncomingActual[];
  readonly mine: readonly StoredActual[];
  readonly others: readonly StoredActual[];
}

function monthsOf(stored: readonly StoredActual[], incoming: readonly IncomingActual[], layout: string): Month[] {
  const keys = [...new Set(incoming.map(({ month, useCase }) => keyOf(month, useCase)))].sort();
  return keys.map((key) => {
    const there = stored.filter(({ month, useCase }) => keyOf(month, useCase) === key);
    const own = incoming.filter(({ month, useCase }) => keyOf(month, useCase) === key);
    return {
      month: own[0]!.month,
      useCase: own[0]!.useCase,
      incoming: own,
      mine: there.filter((row) => isOf(row, layout)),
      others: there.filter((row) => !isOf(row, layout)),
    };
  });
}

/**
 * What filling an export's months would do, month by month and use case by use case. Nothing that is there is changed unless it is decided so.
 * @param layout the kind of export
 * @param isInBudget whether a month is one of the budget's
 */
export function fillsOf(
  stored: readonly StoredActual[],
  incoming: readonly IncomingActual[],
  layout: string,
  coverageOf: (month: string) => Coverage,
  isInBudget: (month: string) => boolean,
): MonthFill[] {
  return monthsOf(stored, incoming, layout).map(({ month, useCase, incoming: own, mine, others }) => {
    const brought = broughtBy(own);
    const coverage = coverageOf(month);
    const has = (rows: readonly StoredActual[]): boolean =>
      brought.some((measure) => total(rows, measure) !== undefined);
    const partial = mine.filter(({ isPartial }) => isPartial);
    const completes = partial.length > 0 && partial.every(({ from, to }) => coverage.from <= from && coverage.to >= to);
    const isSame = areSame(mine, own, brought) && mine.some(({ isPartial }) => isPartial) === coverage.isPartial;
    const is = !isInBudget(month)
      ? "outside"
      : has(mine)
        ? isSame
          ? "same"
          : "differs"
        : has(others)
          ? "other"
          : "new";
    return {
      month,
      useCase,
      coverage,
      is,
      before: totals([...mine, ...others], brought),
      after: totals(own, brought),
      completes: is === "differs" && completes,
      choices: is === "differs" ? ["keep", "replace"] : is === "other" ? ["keep", "add", "replace"] : [],
    };
  });
}

/** What is decided of a month where nobody decides: a month that was there in part is completed, all else has to be answered. */
export const usualDecision = ({ completes }: MonthFill): Decision | undefined => (completes ? "replace" : undefined);

/**
 * The rows to be written: new months, and those that are filled already as decided; undecided ones stay as they are.
 * @param decisions by `keyOf`
 */
export function changesFor(
  stored: readonly StoredActual[],
  incoming: readonly IncomingActual[],
  layout: string,
  fills: readonly MonthFill[],
  decisions: ReadonlyMap<string, Decision>,
): RowChange[] {
  const byKey = new Map(fills.map((fill) => [keyOf(fill.month, fill.useCase), fill]));
  return monthsOf(stored, incoming, layout).flatMap((month) => {
    const key = keyOf(month.month, month.useCase);
    const { is, coverage } = byKey.get(key)!;
    const decision = decisions.get(key) ?? "keep";
    const isWritten = is === "new" || ((is === "differs" || is === "other") && decision !== "keep");
    if (!isWritten) return [];
    return written(month, coverage, decision === "replace");
  });
}

/** The rows of a month as they will be. */
function written(
  { month, useCase, incoming, mine, others }: Month,
  coverage: Coverage,
  replaces: boolean,
): RowChange[] {
  const brought = broughtBy(incoming);
  const used = new Set<StoredActual>();
  const changes = incoming.map((row): RowChange => {
    const given = Object.fromEntries(brought.map((measure) => [measure, row[measure] ?? null]));
    // A row of the same model whose figures are still empty, such as a usage export's for its cost export, is completed.
    const at =
      mine.find(({ model }) => model === row.model) ??
      others.find(
        (other) =>
          other.model === row.model &&
          other.export !== "" &&
          brought.every((measure) => other[measure] === undefined || measure === "list"),
      );
    if (at) used.add(at);
    const isMine = at !== undefined && mine.includes(at);
    return {
      at: at?.at,
      month,
      useCase,
      model: row.model,
      ...(at && !isMine && at.list !== undefined ? { ...given, list: at.list } : given),
      coverage: at && !isMine ? joined(at, coverage) : coverage,
      rows: row.rows,
      isCleared: false,
      keeps: at,
    };
  });
  const stale = (replaces ? [...mine, ...others] : mine).filter(
    (row) => !used.has(row) && brought.some((measure) => row[measure] !== undefined),
  );
  return [...changes, ...stale.map((row) => cleared(row, brought, coverage))];
}

/** Two exports of a month together cover what both of them do. */
const joined = ({ from, to, isPartial }: StoredActual, coverage: Coverage): Coverage => ({
  from: from > coverage.from ? from : coverage.from,
  to: to !== "" && to < coverage.to ? to : coverage.to,
  isPartial: isPartial || coverage.isPartial,
});

function cleared(row: StoredActual, brought: readonly Measure[], coverage: Coverage): RowChange {
  const isCleared = (["calls", "spend"] as const).every(
    (measure) => brought.includes(measure) || row[measure] === undefined,
  );
  return {
    at: row.at,
    month: row.month,
    useCase: row.useCase,
    model: row.model,
    ...Object.fromEntries(brought.map((measure) => [measure, null])),
    coverage,
    rows: 0,
    isCleared,
    keeps: row,
  };
}
