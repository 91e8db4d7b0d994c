import { casesTexts as texts } from "../../../messages/sheets/cases";
import { sharedTexts } from "../../../messages/sheets/shared";
import { quotedText } from "../../formula/call";
import type { Line, LinesBlock } from "../../template/template";
import { areFaulty, casesFault, casesSentence } from "./overrides";

/** Title and sentence of a sheet of steps. */
export const headOf = (id: string, title: string, sentence: string): LinesBlock => ({
  kind: "lines",
  id: `${id}head`,
  lines: [
    { text: title, style: "title" },
    { text: sentence, style: "sentence" },
  ],
});

/** What stands above the overrides: what cases are, the lines of a template, and whether every override counts. */
export const casesHead = (lines: readonly Line[]): LinesBlock => ({
  kind: "lines",
  id: "caseshead",
  lines: [
    { text: texts.title, style: "title" },
    { text: { formula: casesSentence }, style: "sentence" },
    ...lines,
    {
      key: "check",
      text: {
        formula: `IFERROR(IF(${areFaulty},${casesFault},${quotedText(texts.allUsed)}),${quotedText(sharedTexts.checks.failed)})`,
      },
      style: "check",
      conditions: [
        { formula: `{caseshead.check}<>${quotedText(texts.allUsed)}`, look: "bad" },
        { formula: `{caseshead.check}=${quotedText(texts.allUsed)}`, look: "good" },
      ],
    },
  ],
});
