import { numberField } from "../controls/field";
import { h } from "../dom/element";
import { computed, type Readable } from "../dom/signal";
import { checkedNumber, type CheckedNumber } from "../locale/checked-number";
import type { Pane } from "../shell/pane";
import { texts } from "../texts";
import type { Volume } from "./prompt-cost";

/** How the prompt is used, typed in; undefined as long as something in it is wrong. */
export interface VolumeFields {
  readonly element: HTMLElement;
  readonly volume: Readable<Volume | undefined>;
}

const notNegative = (value: number): string | undefined => (value < 0 ? texts.numbers.negative : undefined);

export function volumeFields({ formats }: Pane): VolumeFields {
  const number = (first: number): CheckedNumber => checkedNumber(first, formats.locale, notNegative);
  const [calls, output, varying] = [number(1000), number(200), number(0)];
  const field = (of: CheckedNumber, label: string, hint?: string): HTMLElement =>
    numberField(of.text, { label, hint, error: of.fault });
  const element = h(
    "div",
    { class: "field-grid" },
    field(calls, texts.tokens.callsPerDay),
    field(output, texts.tokens.outputTokens, texts.tokens.outputHint),
    field(varying, texts.tokens.varying, texts.tokens.varyingHint),
  );
  const volume = computed(() => {
    const [callsPerDay, outputTokens, varyingTokens] = [calls.value(), output.value(), varying.value()];
    return callsPerDay === undefined || outputTokens === undefined || varyingTokens === undefined
      ? undefined
      : { callsPerDay, outputTokens, varyingTokens };
  });
  return { element, volume };
}
