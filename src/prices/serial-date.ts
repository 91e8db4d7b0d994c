import { valueError } from "../engine/cost-error";

const MILLISECONDS_A_DAY = 86_400_000;
/** Excel counts a 29 February 1900 that never was: serials from 61 (1 March 1900) on are days since 30 December 1899. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/**
 * The ISO date of an Excel serial day number; the time of day is dropped. 45819 → "2025-06-11".
 *
 * @throws `#VALUE!` before 1 March 1900 (61) or after 31 December 9999 (2958465).
 */
export function serialToIso(serial: number): string {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) throw valueError("date.out-of-range", { serial });
  return new Date(DAY_ZERO + Math.floor(serial) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/**
 * The Excel serial day number of an ISO date. "2025-06-11" → 45819.
 *
 * @throws `#VALUE!` where the text is no date of the form 2026-06-30 from 1 March 1900 on.
 */
export function isoToSerial(iso: string): number {
  const serial = (isIsoDate(iso) ? Date.parse(iso) - DAY_ZERO : NaN) / MILLISECONDS_A_DAY;
  if (!(serial >= FIRST_SERIAL)) throw valueError("date.malformed", { text: iso });
  return serial;
}

/** Whether a text is a day of the calendar written as 2026-06-30. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The ISO date of an ISO date or a serial day number, checked. */
export const toIsoDate = (date: string | number): string =>
  serialToIso(typeof date === "number" ? date : isoToSerial(date));
