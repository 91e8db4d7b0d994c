import { CostError } from "../../src/engine/cost-error";
import { messageText } from "../../src/messages/text";

/** What a question answers: its value, or the code and the sentence of its error. */
export function answer<T>(question: () => T): T | string {
  try {
    return question();
  } catch (error) {
    if (error instanceof CostError) return `${error.code}: ${messageText(error)}`;
    throw error;
  }
}

/** The day before an ISO date. */
export const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
