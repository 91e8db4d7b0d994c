import { CostError, noAnswer } from "../../engine/cost-error";
import type { BookModel, TuningRow } from "../book/book-model";
import type { OpenBook } from "../book/open-book";
import { findInBook, fullName, unknownModel } from "../names/find-model";
import { readName } from "../names/written-name";
import { tuningRowsFor } from "./tuning-rows";

/** What a written name stands for: a model with token prices, rows on tuning it, or both. */
export interface Found {
  readonly written: string;
  readonly provider: string;
  readonly id: string;
  /** "azure:gpt-4.1" */
  readonly name: string;
  readonly tuned: boolean;
  readonly pinnedOn: string | undefined;
  readonly model: BookModel | undefined;
  readonly tuning: readonly TuningRow[];
}

/**
 * Finds what a written name stands for.
 *
 * @throws `#N/A` for an unknown or ambiguous name, `#VALUE!` for a malformed one.
 */
export function find(written: string, book: OpenBook): Found {
  const name = readName(written);
  const model = findInBook(name, book.index);
  const tuning = tuningRowsFor(name, model, book.tuning);
  const [row] = tuning;
  const provider = model?.provider ?? row?.provider;
  const id = model?.id ?? row?.model;
  if (provider === undefined || id === undefined) throw unknownModel(name, book.index);
  if (name.tuned && tuning.length === 0)
    throw noAnswer(`The price book has no prices of a tuned ${fullName({ provider, id })}.`);
  return {
    written: name.written,
    provider,
    id,
    name: fullName({ provider, id }),
    tuned: name.tuned,
    pinnedOn: name.pinnedOn,
    model,
    tuning,
  };
}

const mostRemembered = 1000;

/** `find` that remembers its answers, errors included, for as many names as a workbook may hold. */
export function rememberedFind(book: OpenBook): (written: string) => Found {
  const answers = new Map<string, Found | CostError>();
  return (written) => {
    let answer = answers.get(written);
    if (answer === undefined) {
      answer = findOrError(written, book);
      if (answers.size >= mostRemembered) answers.clear();
      answers.set(written, answer);
    }
    if (answer instanceof CostError) throw new CostError(answer.code, answer.message);
    return answer;
  };
}

function findOrError(written: string, book: OpenBook): Found | CostError {
  try {
    return find(written, book);
  } catch (error) {
    if (error instanceof CostError) return error;
    throw error;
  }
}
