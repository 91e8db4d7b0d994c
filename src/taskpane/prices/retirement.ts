/** How a model stands with its provider on a day. */
export type Retirement = { readonly at: "gone" | "soon" | "later"; readonly date: string };

/** A model that ends within this many days is about to. */
export const SOON_DAYS = 180;

const MILLISECONDS_A_DAY = 86_400_000;

/** Whether a model is switched off, or is about to be, on the day `today`; both ISO dates. */
export function retirement(endsOn: string | undefined, today: string): Retirement | undefined {
  if (endsOn === undefined) return undefined;
  const days = (Date.parse(endsOn) - Date.parse(today)) / MILLISECONDS_A_DAY;
  return { at: days <= 0 ? "gone" : days <= SOON_DAYS ? "soon" : "later", date: endsOn };
}

/** The user's day as an ISO date. */
export function today(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
}
