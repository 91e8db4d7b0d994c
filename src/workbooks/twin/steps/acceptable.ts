import { inputDefinition, type InputKey } from "../../../engine/strategy/inputs";
import type { Formula } from "../../template/template";
import { baseline, given, type Side } from "../blocks/references";

type GpuSpeed = "gpu_input_tokens_per_second" | "gpu_output_tokens_per_second";

export const isGpuSpeed = (key: InputKey): key is GpuSpeed =>
  key === "gpu_input_tokens_per_second" || key === "gpu_output_tokens_per_second";

const tokensFor = (key: GpuSpeed, side: Side): Formula =>
  key === "gpu_input_tokens_per_second"
    ? `${given("prompt_tokens", side)}+${given("user_tokens", side)}`
    : given("output_tokens", side);

/** The conditions that an input of a strategy meets: a number within its bounds. */
export function conditionsOf(key: InputKey, side: Side): Formula[] {
  const x = given(key, side);
  const { min, max, aboveMin, whole, orZero, alternativeOnly } = inputDefinition(key);
  if (alternativeOnly && side === baseline) return [`ISNUMBER(${x})`, `${x}=0`];
  const above = aboveMin ? `${x}>${min}` : `${x}>=${min}`;
  return [
    `ISNUMBER(${x})`,
    orZero ? `OR(${x}=0,${above})` : above,
    ...(max === undefined ? [] : [`${x}<=${max}`]),
    ...(whole ? [`${x}=INT(${x})`] : []),
    ...(isGpuSpeed(key) ? [`OR(${x}>0,${given("gpu_price_per_hour", side)}=0,${tokensFor(key, side)}=0)`] : []),
  ];
}
