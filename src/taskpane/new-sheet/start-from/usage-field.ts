import { inputLabel } from "../../../engine/strategy/inputs";
import { numberField } from "../../controls/field";
import { textSource } from "../../transfer/text-source";
import { show } from "../../dom/changing";
import { h, type Child } from "../../dom/element";
import { factList } from "../../prices/facts";
import type { Pane } from "../../shell/pane";
import { texts } from "../../texts";
import { MOST_CHARACTERS } from "./delimited-text";
import type { StartingPoint } from "./starting-point";
import type { UsageRead } from "./usage-export";

function whatItSays({ formats }: Pane, read: UsageRead | undefined): Child {
  if (read?.is !== "read") return undefined;
  return h(
    "div",
    { class: "stack-tight" },
    h("h2", {}, texts.newSheet.usageRead),
    factList(read.figures.map(({ input, value }) => [inputLabel(input), formats.number(value)] as const)),
  );
}

/** A usage export: pasted, dropped, or taken from the selected cells. */
export function usageField(pane: Pane, { usageText, usagePromptTokens, usage }: StartingPoint): HTMLElement {
  const refusal = (): string | undefined => {
    const read = usage();
    return read?.is === "refused" ? read.reason : undefined;
  };
  return h(
    "div",
    { class: "stack" },
    textSource(pane, usageText, {
      label: texts.newSheet.usage,
      hint: texts.newSheet.usageHint,
      placeholder: texts.newSheet.usagePlaceholder,
      fault: refusal,
      mostBytes: MOST_CHARACTERS,
    }),
    numberField(usagePromptTokens, { label: texts.newSheet.promptTokens, hint: texts.newSheet.promptTokensHint }),
    show(usage, (read) => whatItSays(pane, read)),
  );
}
