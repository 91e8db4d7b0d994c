import type { Claim } from "../claim";
import { cheaper } from "./cheaper";
import { fraction } from "./fraction";
import { hardware } from "./hardware";
import { inflection } from "./inflection";
import { run } from "./run";
import { shorter } from "./shorter";
import { slower } from "./slower";
import { small } from "./small";
import { survive } from "./survive";
import { volume } from "./volume";
import { weeks } from "./weeks";

/** The field's rules of thumb, in the order of the cost model's page. */
export const claims: readonly Claim[] = [
  volume,
  run,
  shorter,
  cheaper,
  weeks,
  inflection,
  small,
  slower,
  hardware,
  survive,
  fraction,
];
