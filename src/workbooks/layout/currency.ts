import { inCurrency, usualCurrency } from "../../messages/currency";
import type { Draft, DraftCell, Message } from "./draft";

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
