import { noAnswer } from "../../engine/cost-error";
import type { TuningRow } from "../book/book-model";
import type { RateName } from "../rates";
import type { Found } from "./found";
import { rowName } from "./tuning-rows";

type TuningRateName =
  | Extract<RateName, "training" | "tuned_input" | "tuned_cached" | "tuned_output" | "hosting">
  | "tuned_batch_input"
  | "tuned_batch_output";

const read: Readonly<Record<TuningRateName, (row: TuningRow) => number | undefined>> = {
  training: (row) => row.trainingPerMTok,
  tuned_input: (row) => row.tuned?.input,
  tuned_cached: (row) => row.tuned?.cached,
  tuned_output: (row) => row.tuned?.output,
  tuned_batch_input: (row) => row.tunedBatch?.input,
  tuned_batch_output: (row) => row.tunedBatch?.output,
  hosting: (row) => row.hostingPerHour,
};

/**
 * One rate of a tuned model; `undefined` where it is not published.
 *
 * @throws `#N/A` where the methods cost differently and the name does not say which.
 */
export function tuningRate(found: Found, name: TuningRateName): number | undefined {
  const values = found.tuning.map((row) => read[name](row));
  const known = [...new Set(values.filter((value) => value !== undefined))];
  if (known.length > 1) {
    const ways = found.tuning.flatMap((row, place) =>
      values[place] === undefined ? [] : [`${row.provider}:${rowName(row)} at ${values[place]}`],
    );
    throw noAnswer(`${found.written} can be tuned in ways that cost differently: write ${ways.join(" or ")}.`);
  }
  return known[0];
}

/** What a missing training price should say beyond its absence: training sold by the hour. */
export function trainingByTheHour(found: Found): number | undefined {
  return found.tuning.find((row) => row.trainingPerMTok === undefined && row.trainingPerHour !== undefined)
    ?.trainingPerHour;
}
