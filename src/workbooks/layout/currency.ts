import type { Draft, DraftCell, Message } from "./draft";

/** The currency of the price book, and of a sheet that names no other. */
export const usualCurrency = "USD";

/** A text or formula that says USD, for a sheet in another currency. What an exchange rate is per, and "for 1 USD", stay. */
export function inCurrency<T extends string>(text: T, currency: string = usualCurrency): string {
  if (currency === usualCurrency) return text;
  return text.replace(/(^|: )per USD\b|(for 1 )?\bUSD\b/g, (found, before?: string, one?: string) => {
    if (before !== undefined) return `${before}${currency} per USD`;
    return one === undefined ? currency : found;
  });
}

/** A block whose units, sentences, messages and charts say the sheet's currency. */
export function draftInCurrency(draft: Draft, currency: string | undefined): Draft {
  if (currency === undefined || currency === usualCurrency) return draft;
  const say = (text: string): string => inCurrency(text, currency);
  const message = ({ title, message: text }: Message): Message => ({ title: say(title), message: say(text) });
  const cell = (each: DraftCell): DraftCell => ({
    ...each,
    ...(typeof each.value === "string" && { value: say(each.value) }),
    ...(each.formula !== undefined && { formula: say(each.formula) }),
  });
  return {
    ...draft,
    cells: draft.cells.map(cell),
    ...(draft.names && { names: draft.names.map((each) => ({ ...each, comment: say(each.comment) })) }),
    ...(draft.validations && {
      validations: draft.validations.map(({ prompt, error, ...rest }) => ({
        ...rest,
        prompt: message(prompt),
        error: message(error),
      })),
    }),
    ...(draft.chart && {
      chart: {
        ...draft.chart,
        xAxis: { ...draft.chart.xAxis, title: say(draft.chart.xAxis.title) },
        yAxis: { ...draft.chart.yAxis, title: say(draft.chart.yAxis.title) },
        description: say(draft.chart.description),
      },
    }),
  };
}
