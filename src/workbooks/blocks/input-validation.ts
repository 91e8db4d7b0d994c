import { boundsPhrase } from "../../messages/bounds";
import { inputDefinition, inputLabel, type InputKey } from "../../engine/strategy/inputs";
import { modelPriceKeys } from "../../scenario/scenario";
import type { Message } from "../layout/draft";
import { shownUnit } from "../layout/number-format";
import type { ValidationRule } from "../layout/sheet-layout";
import type { Formula } from "../template/template";
import { isWithinFormula, numberRule } from "./number-rule";

const takesModelName = (key: InputKey): boolean => (modelPriceKeys as readonly InputKey[]).includes(key);

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
  const { meaning, unit, alternativeOnly } = inputDefinition(key);
  const title = inputLabel(key).slice(0, 32);
  if (isBaseline && alternativeOnly) {
    const message = "The baseline runs from day 0 to the horizon: this is always 0.";
    return {
      rule: { kind: "decimal", operator: "equal", from: 0 },
      prompt: { title, message },
      error: { title, message },
    };
  }
  const bounds = boundsPhrase(inputDefinition(key));
  const named = knowsModels && takesModelName(key);
  const model = named ? " A model's name stands for its price." : "";
  return {
    rule: ruleOf(key, cell, named),
    prompt: { title, message: `${meaning} Unit: ${shownUnit(unit)}.${model}` },
    error: {
      title,
      message: `${inputLabel(key)} ${bounds}.${model}${unit.startsWith("fraction") ? " Type 80% or 0.8." : ""}`,
    },
  };
}

/** A condition that holds where a cell has what its input takes, however it came there: what is pasted meets no validation. */
export function isAcceptableFormula(key: InputKey, isBaseline: boolean, cell: Formula, knowsModels: boolean): Formula {
  const definition = inputDefinition(key);
  const isNumber = isWithinFormula(isBaseline && definition.alternativeOnly ? { min: 0, max: 0 } : definition, cell);
  return knowsModels && takesModelName(key) ? `OR(ISTEXT(${cell}),${isNumber})` : isNumber;
}

function ruleOf(key: InputKey, cell: string, named: boolean): ValidationRule {
  const definition = inputDefinition(key);
  if (named)
    return { kind: "custom", formula: `OR(ISTEXT(${cell}),AND(ISNUMBER(${cell}),${cell}>=${definition.min}))` };
  return numberRule(definition, cell);
}
