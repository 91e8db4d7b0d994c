import { inputs } from "../../../engine/strategy/inputs";
import type { GridBlock } from "../../template/template";
import { given, roleOf, type Side } from "../blocks/references";
import { type Column, rowBlock } from "../blocks/row-block";

const share = (side: Side, sides: readonly Side[]): Column => ({
  key: `share.${side}`,
  header: `${roleOf(side, sides)}: calls that make it`,
  unit: "share",
  format: "0.000000",
  first: "1",
  formula: ({ here, before }) =>
    `IF(${here("number")}<=${given("retries", side)}+1,${before(`share.${side}`)}*${given("failure_rate", side)},0)`,
});

/** The attempts of a call one by one: each is made by the calls whose attempt before has failed. Their sum is the expected number of attempts. */
export const attemptsBlock = (sides: readonly Side[]): GridBlock =>
  rowBlock({
    id: "attempts",
    rows: inputs.retries.max + 1,
    columns: [
      {
        key: "number",
        header: "Attempt",
        unit: "number",
        format: "0",
        first: "1",
        formula: ({ before }) => `${before("number")}+1`,
      },
      ...sides.map((side) => share(side, sides)),
    ],
  });
