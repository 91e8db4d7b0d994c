import type { BookModel, Provider } from "./book-model";

const soldByAzure = /^(?:gpt-[3-9]|o\d|codex|computer-use|text-embedding)/;
const note = "Azure's Global Standard price is OpenAI's list price; regional deployments cost more.";

/**
 * OpenAI's models as Azure sells them: at the maker's list price, where the book has no row of Azure's own.
 * Batches and end dates are left out: Azure sets its own.
 */
export function modelsOfOpenAiAtAzure(models: readonly BookModel[], azure: Provider | undefined): BookModel[] {
  if (!azure) return [];
  const own = new Set(
    models.filter(({ provider }) => provider === azure.id).flatMap(({ id, aliases }) => [id, ...aliases]),
  );
  return models
    .filter(
      ({ provider, id, aliases }) =>
        provider === "openai" && soldByAzure.test(id) && ![id, ...aliases].some((name) => own.has(name)),
    )
    .map(({ id, aliases, families, contextWindow, rows, notes }) => ({
      provider: azure.id,
      id,
      aliases,
      families,
      ...(contextWindow !== undefined && { contextWindow }),
      rows: rows.map((row) => ({ ...row, source: azure.source })),
      notes: [...notes, note],
    }));
}
