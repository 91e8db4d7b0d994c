import { CostError } from "../../../engine/cost-error";
import { inputKeys, inputLabel, type InputKey } from "../../../engine/strategy/inputs";
import type { InputsBlock } from "../../../workbooks/template/template";
import { called } from "../../function-finder/call";
import { formatsFor } from "../../locale/formats";
import { localSentence } from "../../locale/local-sentence";
import type { UserLocale } from "../../locale/user-locale";
import { texts } from "../../texts";
import { withValue } from "../inputs/inputs-block";
import { MOST_CHARACTERS } from "./delimited-text";
import { exportCells } from "./export-cells";

/** What a usage export says of the workload. */
export type UsageRead =
  | { readonly is: "read"; readonly figures: readonly UsageFigure[] }
  /** What is wrong with it, or missing. */
  | { readonly is: "refused"; readonly reason: string };

export interface UsageFigure {
  readonly input: InputKey;
  readonly value: number;
  readonly note: string;
}

const inputOf = new Map(inputKeys.map((key) => [inputLabel(key), key]));

/**
 * Reads a pasted usage export, with the function that a sheet would use.
 * @param promptTokens - of the tokens of a call, those sent with every call; only needed where the export has totals alone
 */
export function readUsage(text: string, locale: UserLocale, promptTokens?: number): UsageRead {
  const { whole } = formatsFor(locale);
  if (text.length > MOST_CHARACTERS)
    return { is: "refused", reason: texts.newSheet.usageTooLong(whole(text.length), whole(MOST_CHARACTERS)) };
  const cells = exportCells(text, locale);
  if (!cells) return { is: "refused", reason: texts.newSheet.usageTooMany };
  const table = called("USAGE", [cells, promptTokens ?? null]);
  if (table instanceof CostError) return { is: "refused", reason: localSentence(table.message, locale) };
  if (!Array.isArray(table)) throw new TypeError("USAGE gives a table");
  const figures = table.flatMap(([label, value, note]): UsageFigure[] => {
    const input = inputOf.get(String(label));
    return input && typeof value === "number" ? [{ input, value, note: String(note ?? "") }] : [];
  });
  return { is: "read", figures };
}

/**
 * The table with the figures of an export. The workload's hold for all strategies; of a prompt's length and the cache only the baseline, which is
 * what the export shows, gets them.
 */
export function withUsage(block: InputsBlock, figures: readonly UsageFigure[]): InputsBlock {
  return figures.reduce(
    (table, { input, value }) =>
      places(input, block).reduce((filled, strategy) => withValue(filled, { input, strategy }, value), table),
    block,
  );
}

const OF_THE_BASELINE: ReadonlySet<InputKey> = new Set(["prompt_tokens", "cache_hit_rate"]);

const places = (input: InputKey, { strategies }: InputsBlock): readonly number[] =>
  OF_THE_BASELINE.has(input) ? [0] : strategies.map((_, strategy) => strategy);
