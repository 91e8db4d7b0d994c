import { sharedTexts } from "../../messages/sheets/shared";
import { days, firstOf, textFormula, unlessError, wholePercent } from "../formula/text";
import type { Formula, MemoRow, Text } from "../template/template";
import { inputBeside, inputOf } from "./scenario-inputs";

const { lifecycle: texts, lengths } = sharedTexts;

const horizonDays = "{inputs.horizon_days.1}";
const prompt = (strategy: number): Formula => inputBeside("prompt_tokens", strategy);

/** How much shorter or longer the first alternative's prompt is than the baseline's. */
export const shorterNote: Text = {
  formula: unlessError(
    firstOf(
      [
        [`${prompt(2)}=${prompt(1)}`, `""`],
        [
          `${prompt(2)}<${prompt(1)}`,
          textFormula(lengths.shorter, { share: wholePercent(`1-${prompt(2)}/${prompt(1)}`) }),
        ],
      ],
      textFormula(lengths.longer, { share: wholePercent(`${prompt(2)}/${prompt(1)}-1`) }),
    ),
  ),
};

/** A text with the baseline's name. */
export const baselineNote = (text: `${string}{baseline}${string}`): Text => ({
  formula: unlessError(textFormula(text, { baseline: "{results.strategies.1}" } as never)),
});

/**
 * How often an alternative is trained again before it ends or the horizon does; one on that day is not paid.
 * @param goesLive whether the table has a row for the day on which it goes live
 */
function retrainings(strategy: number, goesLive: boolean): Formula {
  const [every, retires] = [inputBeside("retrain_every_days", strategy), inputBeside("retires_after_days", strategy)];
  const end = `MIN(${horizonDays},IF(${retires}>0,${retires},${horizonDays}))`;
  const lived = goesLive ? `(${end}-${inputBeside("ready_after_days", strategy)})` : end;
  return `IF(${every}>0,MAX(0,ROUNDUP(${lived}/${every}-10^-9,0)-1),0)`;
}

/** The retrainings of each alternative within the horizon, beside how often they are due. */
export function retrainingsNote(strategies: number, goesLive: boolean): Text {
  const alternatives = Array.from({ length: strategies - 1 }, (_, at) => at + 2);
  // A results column without a strategy, where one was deleted, has no count.
  const counts = alternatives
    .map((strategy, at) =>
      at === 0
        ? retrainings(strategy, goesLive)
        : `IF({results.strategies.${strategy}}="","",", "&${retrainings(strategy, goesLive)})`,
    )
    .join("&");
  const none = alternatives
    .map((strategy) => `IF({results.strategies.${strategy}}="",TRUE,${inputBeside("retrain_every_days", strategy)}=0)`)
    .join(",");
  return {
    formula: unlessError(
      firstOf(
        [[`AND(${none})`, textFormula(texts.never)]],
        textFormula(texts.retrainings, { counts, horizon: days(horizonDays) }),
      ),
    ),
  };
}

/** When the baseline's own model is switched off: it counts in no figure, and the headline says so. */
export const baselineEnds: MemoRow = {
  key: "baseline_ends",
  after: "retires_after_days",
  label: texts.baselineEnds,
  unit: "days",
  value: 0,
  note: texts.never,
  meaning: texts.baselineEndsMeaning,
};

const inBaselineColumn = (row: string): Formula =>
  `INDEX({inputs.${row}},1,MATCH({results.strategies.1},{inputs.header},0))`;

/** What the headline adds where the baseline's model ends within the horizon; nothing where it does not. */
export function baselineEndsSentence(strategies: number, horizon: Formula = horizonDays): Formula {
  const day = `N(${inBaselineColumn("baseline_ends.row")})`;
  const [price, note, baseline] = [inputOf("input_price", 1), "{inputs.baseline_ends.note}", "{results.strategies.1}"];
  const model = firstOf(
    [
      [`ISTEXT(${price})`, price],
      [`AND(${note}<>"",${note}<>"${texts.never}")`, note],
    ],
    textFormula(texts.modelOf, { strategy: baseline }),
  );
  const formulas = { model, day: `FIXED(${day},0)`, baseline };
  const together = Array.from({ length: strategies - 1 }, (_, at) => at + 2).map(
    (strategy) =>
      [
        `IFERROR(${inputOf("retires_after_days", strategy)}=${day},FALSE)`,
        strategies === 2
          ? textFormula(texts.endsForBoth, formulas)
          : textFormula(texts.endsForTwo, { ...formulas, strategy: `{results.strategies.${strategy}}` }),
      ] as const,
  );
  const sentence = firstOf(together, textFormula(texts.ends, formulas));
  return `IFERROR(IF(AND(${day}>0,${day}<=${horizon}),${sentence},""),"")`;
}
