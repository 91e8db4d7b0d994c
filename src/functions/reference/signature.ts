import { namespace } from "../../messages/namespace";
import type { FunctionDefinition } from "../definition";
import type { Parameter } from "../parameters";

/** What is taken where the parameter is left out, as a reader sees it; undefined where it cannot be. */
export function defaultText({ default: value, otherwise, optional }: Parameter): string | undefined {
  if (otherwise !== undefined) return otherwise;
  if (!optional) return undefined;
  if (value === undefined) return "nothing";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? `"${value}"` : String(value);
}

/** Unit and bounds of a parameter: "fraction, between 0 and 1". */
export function unitAndBounds({ unit, accepts }: Parameter): string {
  return [unit, accepts].filter((part) => part !== undefined && part !== "").join(", ");
}

/** One parameter in a sentence or two, as Excel shows it while the formula is typed. */
export function parameterSentence(parameter: Parameter): string {
  const values = unitAndBounds(parameter);
  const left = defaultText(parameter);
  return [
    parameter.summary,
    values && `${values.replace(/^[a-z](?![,/])/u, (letter) => letter.toUpperCase())}.`,
    left !== undefined && `If left out: ${left}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function written(name: string, parameter: Parameter): string {
  if (!parameter.optional) return name;
  return parameter.otherwise === undefined && parameter.default !== undefined
    ? `[${name}=${defaultText(parameter)}]`
    : `[${name}]`;
}

/** A function as it is written: `TUNE.CACHEHITRATE(calls_per_day, ttl_minutes, [active_hours=24])`. */
export const signature = ({ id, order }: FunctionDefinition): string =>
  `${namespace}.${id}(${order.map(([name, parameter]) => written(name, parameter)).join(", ")})`;
