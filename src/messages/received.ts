import type { MessageValue } from "../engine/cost-error";

/** What was received in place of what was asked for: a number as it is, anything else described. */
export function received(value: unknown): MessageValue {
  if (value === null || value === undefined) return { id: "received.nothing" };
  if (value === "") return { id: "received.empty-text" };
  if (typeof value === "string") return { id: "received.text", values: { text: value } };
  if (typeof value === "boolean") return { id: "received.logical", values: { value: value ? "TRUE" : "FALSE" } };
  if (typeof value === "number") return value;
  return { id: Array.isArray(value) ? "received.range" : "received.other" };
}
