import type { BookFiles } from "./book-files";
import { compileBook } from "./compile";
import { crossCheck, listedPrices, unexplained, type Disagreement, type OtherPrices } from "./cross-check";
import { encodeBook, encodedModule } from "./encode";
import { merge, type Difference } from "./merge";
import type { ReadModel } from "./read-package";
import type { Store } from "./file-schemas";

/** What a refresh is given. */
export interface Sources {
  readonly read: { readonly providers: Store["providers"]; readonly models: readonly ReadModel[] };
  /** "@pydantic/genai-prices 0.1.8" */
  readonly package: string;
  /** The day on which that version was published. */
  readonly publishedOn: string;
  readonly theirs: Readonly<Record<string, Readonly<Record<string, OtherPrices>>>>;
  readonly today: string;
  /** Models whose suspicious differences a person has looked at: "openai:o3". */
  readonly confirmed: readonly string[];
}

/** What a refresh found, and whether it wrote. */
export interface Outcome {
  readonly differences: readonly Difference[];
  readonly unconfirmed: readonly Difference[];
  readonly fresh: readonly Disagreement[];
  readonly settled: readonly Disagreement[];
  readonly compared: number;
  readonly written: boolean;
}

/** Reads, merges, checks and, where nothing is left to confirm, writes the book. */
export function refresh(files: BookFiles, sources: Sources): Outcome {
  const old = files.store();
  const curated = files.curated();
  const { models, differences } = merge(old, sources.read.models, sources.publishedOn);
  const store: Store = {
    about: old.about,
    package: sources.package,
    date: sources.today,
    providers: [...sources.read.providers, ...moreProviders(old, sources)],
    models,
  };
  const book = compileBook(store, curated);
  const { secondList } = curated;
  const first = crossCheck(book, sources.theirs, sources.publishedOn);
  const second = crossCheck(book, listedPrices(secondList), secondList.publishedOn, secondList.name);
  const compared = first.compared + second.compared;
  const { fresh, settled } = unexplained([...first.disagreements, ...second.disagreements], files.disagreements());
  const unconfirmed = differences.filter(
    ({ model, suspicious }) => suspicious !== undefined && !sources.confirmed.includes(model),
  );
  const written = unconfirmed.length === 0 && fresh.length === 0 && settled.length === 0;
  if (written) {
    files.writeStore(store);
    files.writeEncoded(encodedModule(encodeBook(book, sources.today)));
  }
  return { differences, unconfirmed, fresh, settled, compared, written };
}

/** Providers of the book that the package does not have. */
const moreProviders = (old: Store, { read }: Sources): Store["providers"] =>
  old.providers.filter(({ id }) => !read.providers.some((provider) => provider.id === id));

/** The outcome for a person to read. */
export function report({ differences, unconfirmed, fresh, settled, compared, written }: Outcome): string {
  const parts = [
    differences.length === 0
      ? "No differences."
      : asTable([
          ["model", "what", "before", "after", "look at"],
          ...differences.map(({ model, what, before, after, suspicious }) => [
            model,
            what,
            before,
            after,
            suspicious ?? "",
          ]),
        ]),
  ];
  parts.push(`Compared ${compared} prices with the second source.`);
  if (fresh.length > 0) parts.push(`Not yet explained in known-disagreements.json:\n${disagreementTable(fresh)}`);
  if (settled.length > 0) parts.push(`In known-disagreements.json, but no longer so:\n${disagreementTable(settled)}`);
  const models = [...new Set(unconfirmed.map(({ model }) => model))];
  if (models.length > 0)
    parts.push(
      `To confirm, after a look at the provider's page: npm run prices -- ${models.map((model) => `--confirm "${model}"`).join(" ")}`,
    );
  parts.push(written ? "The price book is written." : "Nothing was written.");
  return parts.join("\n\n");
}

const disagreementTable = (list: readonly Disagreement[]): string =>
  asTable([
    ["model", "rate", "ours", "theirs"],
    ...list.map(({ model, rate, ours, theirs }) => [model, rate, String(ours), String(theirs)]),
  ]);

/** Rows as a table of plain text, the first row its header; a column is as wide as its widest cell, sixty characters at most. */
function asTable(rows: readonly (readonly string[])[]): string {
  const widest = 60;
  const cut = (cell: string): string => (cell.length > widest ? `${cell.slice(0, widest - 1)}…` : cell);
  const cells = rows.map((row) => row.map(cut));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  const [header = [], ...body] = cells;
  return [line(header), widths.map((width) => "-".repeat(width)).join("  "), ...body.map(line)].join("\n");
}
