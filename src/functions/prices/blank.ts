import { isoToSerial } from "../../prices/serial-date";

/** A cell that stays blank where there is nothing to say. */
export const orBlank = (value: number | string | undefined): number | string => value ?? "";

/** A date as Excel counts it, or a blank cell. */
export const dateOrBlank = (iso: string | undefined): number | string => (iso === undefined ? "" : isoToSerial(iso));
