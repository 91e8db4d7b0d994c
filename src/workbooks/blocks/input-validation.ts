import { fillText } from "../../messages/fill";
import { sharedTexts } from "../../messages/sheets/shared";
import type { Bounds } from "../../engine/bounds";
import { boundsPhrase } from "../../messages/text";
import { inputDefinition, inputLabel, type InputKey } from "../../engine/strategy/inputs";
import { takesModel } from "../../scenario/scenario";
import type { Message } from "../layout/draft";
import { shownUnit } from "../layout/number-format";
import type { ValidationRule } from "../layout/sheet-layout";
import type { Formula } from "../template/template";

/** The comparisons that hold for a number within bounds. */
function comparisons({ min, max, aboveMin, belowMax, whole }: Bounds, cell: Formula): Formula[] {
  return [
    ...(min === undefined ? [] : [`${cell}${aboveMin ? ">" : ">="}${min}`]),
    ...(max === undefined ? [] : [`${cell}${belowMax ? "<" : "<="}${max}`]),
    ...(whole ? [`${cell}=INT(${cell})`] : []),
  ];
}

/** A condition that holds where a cell has a number within bounds. Texts compare as larger than any number, hence the first part. */
export function isWithinFormula(bounds: Bounds, cell: Formula): Formula {
  const within = comparisons(bounds, cell);
  const all = within.length > 1 ? [`AND(${within.join(",")})`] : within;
  return `AND(${[`ISNUMBER(${cell})`, ...(bounds.orZero ? [`OR(${[`${cell}=0`, ...all].join(",")})`] : within)].join(",")})`;
}

/**
 * The validation of a cell that takes a number within bounds: Excel's own kinds where they can say it.
 * @param cell the cell, as a formula refers to it
 */
export function numberRule(bounds: Bounds, cell: Formula): ValidationRule {
  const { min, max, aboveMin, belowMax, whole, orZero } = bounds;
  const kind = whole ? "whole" : "decimal";
  if (min === undefined || orZero || belowMax || (aboveMin && max !== undefined))
    return { kind: "custom", formula: isWithinFormula(bounds, cell) };
  if (max !== undefined) return { kind, operator: "between", from: min, to: max };
  return { kind, operator: aboveMin ? "greaterThan" : "greaterThanOrEqual", from: min };
}

const texts = sharedTexts.inputs;

/** What may be typed into an input's cells, and what Excel says about it. */
export interface InputValidation {
  readonly rule: ValidationRule;
  readonly prompt: Message;
  readonly error: Message;
}

/**
 * The validation of an input from its bounds.
 * @param cell the first cell that it is for, as a formula refers to it
 * @param knowsModels whether the name of a model may stand for its price
 */
export function inputValidation(
  key: InputKey,
  isBaseline: boolean,
  cell: string,
  knowsModels: boolean,
): InputValidation {
  const { meaning, unit, alternativeOnly, baselineValue = 0 } = inputDefinition(key);
  const title = inputLabel(key).slice(0, 32);
  if (isBaseline && alternativeOnly) {
    const message = fillText(texts.baselineOnly, { value: baselineValue });
    return {
      rule: { kind: "decimal", operator: "equal", from: baselineValue },
      prompt: { title, message },
      error: { title, message },
    };
  }
  const bounds = boundsPhrase(inputDefinition(key));
  const named = knowsModels && takesModel(key);
  const model = named ? texts.modelName : "";
  return {
    rule: ruleOf(key, cell, named),
    prompt: { title, message: `${meaning}${fillText(texts.unit, { unit: shownUnit(unit) })}${model}` },
    error: {
      title,
      message: `${inputLabel(key)} ${bounds}.${model}${unit.startsWith("fraction") ? texts.percentHint : ""}`,
    },
  };
}

/** A condition that holds where a cell has what its input takes, however it came there: what is pasted meets no validation. */
export function isAcceptableFormula(key: InputKey, isBaseline: boolean, cell: Formula, knowsModels: boolean): Formula {
  const definition = inputDefinition(key);
  const { alternativeOnly, baselineValue = 0 } = definition;
  const fixed = { min: baselineValue, max: baselineValue };
  const isNumber = isWithinFormula(isBaseline && alternativeOnly ? fixed : definition, cell);
  return knowsModels && takesModel(key) ? `OR(ISTEXT(${cell}),${isNumber})` : isNumber;
}

function ruleOf(key: InputKey, cell: string, named: boolean): ValidationRule {
  const definition = inputDefinition(key);
  if (named)
    return { kind: "custom", formula: `OR(ISTEXT(${cell}),AND(ISNUMBER(${cell}),${cell}>=${definition.min}))` };
  return numberRule(definition, cell);
}
