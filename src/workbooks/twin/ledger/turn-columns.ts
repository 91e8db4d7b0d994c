import { type Side, tableOf } from "../blocks/references";
import type { Column } from "../blocks/row-block";

/** 1 where the alternative becomes cheaper in total, −1 where it becomes dearer, 0 where neither. */
const turn = (key: string, header: string, formula: Column["formula"]): Column => ({
  key,
  header,
  unit: "1, 0 or -1",
  format: "0",
  formula,
});
const dayWhere = (key: string, header: string, formula: Column["formula"]): Column => ({
  key,
  header,
  unit: "day",
  format: "#,##0.0##",
  formula,
});

/**
 * Where the saving turns from below 0 to 0 or more, or back. At a row's start it may have turned since the row before ended; within a row it turns where the
 * line crosses 0. Reaching 0 at the moment at which a retraining is paid is no turn; touching 0 and falling again is two.
 */
export const turnColumns = (alternative: Side): readonly Column[] => [
  {
    key: "below",
    header: "Was below 0 before",
    unit: "yes/no",
    format: "0",
    first: `IF({~${tableOf("path", alternative)}.from.0}<0,1,0)`,
    formula: ({ before }) => `IF(IF(${before("to")}<>0,${before("to")},${before("from")})<0,1,0)`,
  },
  turn(
    "turn_start",
    "Turns at its start",
    ({ here }) => `IF(${here("from")}<0,IF(${here("below")}=1,0,-1),IF(${here("below")}=1,1,0))`,
  ),
  turn(
    "turn_within",
    "Turns within it",
    ({ here }) => `IF(AND(${here("from")}<0,${here("to")}>0),1,IF(AND(${here("from")}>=0,${here("to")}<0),-1,0))`,
  ),
  dayWhere(
    "day_within",
    "on day",
    ({ here }) =>
      `IF(${here("turn_within")}=0,"",MIN(${here("end")},MAX(${here("start")},${here("start")}-${here("from")}/${here("slope")})))`,
  ),
  dayWhere(
    "cheaper",
    "Cheaper from",
    ({ here }) => `IF(${here("turn_start")}=1,${here("start")},IF(${here("turn_within")}=1,${here("day_within")},""))`,
  ),
  dayWhere(
    "dearer",
    "Dearer from",
    ({ here }) =>
      `IF(${here("turn_start")}=-1,${here("start")},IF(${here("turn_within")}=-1,${here("day_within")},""))`,
  ),
  {
    key: "turns",
    header: "Turns until its end",
    unit: "so far",
    format: "0",
    first: ["turn_start", "turn_within"].map((key) => `ABS({~${tableOf("path", alternative)}.${key}.0})`).join("+"),
    formula: ({ here, before }) => `${before("turns")}+ABS(${here("turn_start")})+ABS(${here("turn_within")})`,
  },
];
