/** A row as far as a search is concerned. */
interface Named {
  readonly provider: string;
  readonly model: string;
  readonly endsOn?: string | undefined;
}

/**
 * Rows of a search with those first that one most likely means: the name itself, then names that begin with it, then others; of equals, those that are
 * gone come after those that are not. Otherwise the order stays.
 */
export function bestFirst<T extends Named>(rows: readonly T[], query: string, today: string): readonly T[] {
  const wanted = query.trim().toLowerCase();
  const near = ({ provider, model }: Named): number => {
    const names = [model, `${provider}:${model}`, `${provider} ${model}`].map((name) => name.toLowerCase());
    return wanted === "" || names.includes(wanted) ? 0 : names.some((name) => name.startsWith(wanted)) ? 1 : 2;
  };
  const rank = (row: Named): number => near(row) * 2 + (row.endsOn !== undefined && row.endsOn <= today ? 1 : 0);
  return rows
    .map((row) => ({ row, at: rank(row) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}
