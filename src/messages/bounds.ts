import { boundsRule, isWithin, outOfBounds, type Bounds } from "../engine/bounds";
import { messageText, type Reader } from "./text";

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
