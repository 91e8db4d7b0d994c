import type { TuningRow } from "../book/book-model";
import type { OpenBook } from "../book/open-book";
import { searchFor } from "./search-words";

/** One row of TUNABLE. Prices in USD per 1 million tokens unless the name says otherwise; `undefined`: not published. Dates are ISO dates. */
export interface TunableRow {
  readonly provider: string;
  readonly model: string;
  /** "supervised", "LoRA supervised", "full preference", "reinforcement" … */
  readonly method: string;
  readonly training: number | undefined;
  readonly trainingPerHour: number | undefined;
  readonly tunedInput: number | undefined;
  readonly tunedCached: number | undefined;
  readonly tunedOutput: number | undefined;
  readonly hostingPerHour: number | undefined;
  readonly storagePerMonth: number | undefined;
  /** USD for each training job, at least. */
  readonly minimumFee: number | undefined;
  readonly closedToNewCustomersOn: string | undefined;
  readonly lastNewJobOn: string | undefined;
  readonly retiresOn: string | undefined;
  readonly source: string;
  readonly checkedOn: string;
  readonly confidence: "page" | "excerpt";
  /** Gone, training by the hour, storage, fees, batches, who may start jobs, conflicting or old sources: what a person should read beside the figures. */
  readonly notes: readonly string[];
}

/** What a job or a tuned model costs beside the prices per token and the hosting. */
function unusualCharges({ trainingPerHour, storagePerMonth, minimumFee, tunedBatch }: TuningRow): string[] {
  return [
    ...(trainingPerHour ? [`Training is sold by the hour: ${trainingPerHour} USD.`] : []),
    ...(storagePerMonth ? [`Storage: ${storagePerMonth} USD a month.`] : []),
    ...(minimumFee ? [`A job costs ${minimumFee} USD at least.`] : []),
    ...(tunedBatch
      ? [
          `In batches: ${Object.entries(tunedBatch)
            .map((rate) => rate.join(" "))
            .join(", ")} USD/M.`,
        ]
      : []),
  ];
}

function toRow(row: TuningRow, today: string): TunableRow {
  return {
    provider: row.provider,
    model: row.model,
    method: row.variant === undefined ? row.method : `${row.method}, ${row.variant}`,
    training: row.trainingPerMTok,
    trainingPerHour: row.trainingPerHour,
    tunedInput: row.tuned?.input,
    tunedCached: row.tuned?.cached,
    tunedOutput: row.tuned?.output,
    hostingPerHour: row.hostingPerHour,
    storagePerMonth: row.storagePerMonth,
    minimumFee: row.minimumFee,
    closedToNewCustomersOn: row.closedToNewCustomersOn,
    lastNewJobOn: row.lastNewJobOn,
    retiresOn: row.retiresOn,
    source: row.source,
    checkedOn: row.checkedOn,
    confidence: row.confidence,
    notes: [
      ...(row.retiresOn !== undefined && row.retiresOn <= today ? [`Gone: switched off on ${row.retiresOn}.`] : []),
      ...unusualCharges(row),
      ...row.notes,
    ],
  };
}

/** The ways to tune a model whose provider, name or method have every word of a search. */
export function listTunable(book: OpenBook, search: string): TunableRow[] {
  const matches = searchFor(search);
  return book.tuning
    .filter((row) => matches(row.provider, row.model, row.method, row.variant ?? ""))
    .map((row) => toRow(row, book.date));
}
