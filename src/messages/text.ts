import { type Bounds, boundsRule, isWithin, outOfBounds } from "../engine/bounds";
import type { Message, MessageValue, Place } from "../engine/cost-error";
import { adviceTexts } from "./advice";
import { usualCurrency } from "./currency";
import { errorTexts } from "./errors";
import { explainTexts } from "./explain";
import { enUS, fillText, type FillValues, type NumberStyle, quoted } from "./fill";
import { priceTexts } from "./prices";
import { scenarioTexts } from "./scenario";
import { usageTexts } from "./usage";

/** Every message's text by its id: each module's texts stand in a file of their own. */
const texts: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({ ...errorTexts, ...explainTexts, ...scenarioTexts, ...adviceTexts, ...priceTexts, ...usageTexts }),
);

/** Who reads a message. */
export interface Reader {
  /** How they write numbers; left out: en-US, as functions and sheets do. */
  readonly style?: NumberStyle;
  /** The currency of the table that the message is about; left out: USD. */
  readonly currency?: string | undefined;
  /** The sheet's address of a cell of an argument's range, where the host tells it: "C19". */
  readonly addressOf?: (place: Place) => string | undefined;
}

/** "C19: Cache write price", "'Cache write price' of 'Fine-tuned'", "cached_share" or "row 2, column 1 of values_1". */
function placeText(place: Place, { addressOf }: Reader): string {
  const { argument, row, column, label, strategy, side } = place;
  const address = addressOf?.(place);
  const of = strategy === undefined ? "" : ` of ${quoted(strategy)}`;
  const bound = side === undefined ? "" : `${side} of `;
  if (address !== undefined) return label === undefined ? address : `${address}: ${bound}${label}`;
  if (label !== undefined) return `${bound}${quoted(label)}${of}`;
  if (row === undefined) return argument ?? "The inputs table";
  const within = argument === undefined ? "" : ` of ${argument}`;
  return column === undefined ? `Row ${row + 1}${within}` : `Row ${row + 1}, column ${column + 1}${within}`;
}

const isMessage = (value: MessageValue): value is Message => typeof value === "object" && "id" in value;

/**
 * The sentence of a message, as one reader reads it.
 *
 * A message whose id is no id of the catalogue but a sentence already stands for itself.
 * @throws where there is no such message: a defect
 */
export function messageText({ id, values = {}, place }: Message, reader: Reader = {}): string {
  const template = texts.get(id);
  if (template === undefined) {
    if (id.includes(" ") || id === "") return id;
    throw new Error(`There is no message ${id}.`);
  }
  const filled: FillValues = {
    currency: reader.currency ?? usualCurrency,
    ...Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, isMessage(value) ? messageText(value, reader) : value]),
    ),
  };
  const whole = place === undefined ? filled : { ...filled, place: placeText(place, reader) };
  return fillText(template, whole, reader.style ?? enUS);
}

/**
 * What a number within the bounds is.
 * @example "between 0 and 1", "a whole number, at least 1", "above 0 and at most 1"
 */
export const boundsText = (bounds: Bounds, reader?: Reader): string => messageText(boundsRule(bounds), reader);

/** The bounds as the end of a sentence that begins with what is bounded: "must be between 0 and 1". */
export const boundsPhrase = (bounds: Bounds): string => `must be ${boundsText(bounds)}`;

/**
 * What is wrong with a number, as the end of a sentence that begins with what was checked; undefined where it is within the bounds.
 * @example boundsFault(80, {min: 0, max: 1, fraction: true}) is "must be between 0 and 1, got 80. Write 80% as 0.8."
 */
export function boundsFault(value: number, bounds: Bounds, reader?: Reader): string | undefined {
  if (isWithin(value, bounds)) return undefined;
  return messageText({ ...outOfBounds(value, bounds), id: "bounds.fault" }, reader);
}

/** What was received in place of what was asked for: a number as it is, anything else described. */
export function received(value: unknown): MessageValue {
  if (value === null || value === undefined) return { id: "received.nothing" };
  if (value === "") return { id: "received.empty-text" };
  if (typeof value === "string") return { id: "received.text", values: { text: value } };
  if (typeof value === "boolean") return { id: "received.logical", values: { value: value ? "TRUE" : "FALSE" } };
  if (typeof value === "number") return value;
  return { id: Array.isArray(value) ? "received.range" : "received.other" };
}
