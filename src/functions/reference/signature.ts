import { namespace } from "../../messages/namespace";
import type { FunctionDefinition } from "../definition";
import type { Parameter } from "../parameters";
import { defaultText } from "./parameter-sentence";

function written(name: string, parameter: Parameter): string {
  if (!parameter.optional) return name;
  return parameter.otherwise === undefined && parameter.default !== undefined
    ? `[${name}=${defaultText(parameter)}]`
    : `[${name}]`;
}

/** A function as it is written: `TUNE.CACHEHITRATE(calls_per_day, ttl_minutes, [active_hours=24])`. */
export const signature = ({ id, order }: FunctionDefinition): string =>
  `${namespace}.${id}(${order.map(([name, parameter]) => written(name, parameter)).join(", ")})`;
