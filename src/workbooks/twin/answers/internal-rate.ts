import type { Formula, GridBlock } from "../../template/template";
import { cellsOf, columnsOf, type Side, tableOf } from "../blocks/references";
import { type Column, rowBlock } from "../blocks/row-block";
import { type Step, stepBlock } from "../blocks/step-block";
import { monthRows } from "../ledger/months";

const halvings = 44;

/** Beyond e^±64 a month, a yearly rate is −100 % or more than a number holds. */
const widest = 64;

const irr = cellsOf("irr");
const value = cellsOf("value");

/** The flows: what is saved on day 0, then every month. */
export const flowBlock = (s: Side): GridBlock =>
  rowBlock({
    id: tableOf("flows", s),
    name: "flows",
    rows: monthRows + 1,
    columns: [
      {
        key: "period",
        header: "Month's end",
        unit: "from day 0",
        format: "0",
        first: "0",
        formula: ({ before }) => `${before("period")}+1`,
      },
      {
        key: "flow",
        header: "Saved",
        unit: "USD",
        format: "#,##0.00",
        first: value("now", s),
        formula: ({ index }) => `{~${tableOf("bill", s)}.saving.${index - 1}}`,
      },
      {
        key: "sign",
        header: "Its sign, or that before",
        unit: "sign",
        format: "0",
        first: `SIGN({~${tableOf("flows", s)}.flow.0})`,
        formula: ({ here, before }) => `IF(${here("flow")}=0,${before("sign")},SIGN(${here("flow")}))`,
      },
      {
        key: "change",
        header: "Sign changes",
        unit: "yes/no",
        format: "0",
        first: "0",
        formula: ({ here, before }) => `IF(${here("sign")}=${before("sign")},0,1)`,
      },
      {
        key: "counted",
        header: "Periods that count",
        unit: "months",
        format: "0",
        formula: ({ here }) => `MIN(${here("period")},${irr("last", s)})`,
      },
    ],
  });

/** What the flows are worth at a monthly discount of e^rate: with the larger powers divided out, so that none is too large. */
function worthAt(rate: Formula, s: Side): { readonly worth: Formula; readonly slope: Formula } {
  const flows = columnsOf("flows", s);
  const power = `${flows("counted")}-IF(${rate}>0,${irr("last", s)},0)`;
  const factors = `EXP((${rate})*(${power}))`;
  return {
    worth: `SUMPRODUCT(${flows("flow")},${factors})`,
    slope: `SUMPRODUCT(${flows("flow")},${power},${factors})`,
  };
}

const half = (key: string, header: string, first: string, formula: Column["formula"]): Column => ({
  key,
  header,
  unit: "log a month",
  format: "0.000000",
  first,
  formula,
});

/** An interval that holds the rate, halved again and again. */
export const halvingBlock = (s: Side): GridBlock =>
  rowBlock({
    id: tableOf("halving", s),
    name: "halving",
    rows: halvings,
    columns: [
      half(
        "low",
        "Worth below 0 at",
        `-${widest}`,
        ({ before }) => `IF(${before("worth")}<0,${before("middle")},${before("low")})`,
      ),
      half(
        "high",
        "Worth above 0 at",
        String(widest),
        ({ before }) => `IF(${before("worth")}<0,${before("high")},${before("middle")})`,
      ),
      {
        key: "middle",
        header: "Middle",
        unit: "log a month",
        format: "0.000000",
        formula: ({ here }) => `(${here("low")}+${here("high")})/2`,
      },
      {
        key: "worth",
        header: "Worth in the middle",
        unit: "USD, scaled",
        format: "0.00E+00",
        formula: ({ here }) => worthAt(here("middle"), s).worth,
      },
    ],
  });

/** A Newton step on what the flows are worth. */
function newton(from: string, s: Side): Formula {
  const rate = irr(from, s);
  const { worth, slope } = worthAt(rate, s);
  return `IF(${irr("exists", s)}=1,${rate}-${worth}/${slope},0)`;
}

/** Excel's own function, from the rate that was found. */
const byExcel = (s: Side): Formula =>
  `IF(${irr("exists", s)}=1,IFERROR((1+IRR(${columnsOf("flows", s)("flow")},EXP(-${irr("newton_2", s)})-1))^12-1,"no result"),"none")`;

const whyNone = (s: Side): Formula =>
  `IF(${irr("exists", s)}=1,"",IF(${value("now", s)}>=0,"nothing extra is paid up front",IF(${irr("changes", s)}=0,"it never pays anything back","the flows change sign "&${irr("changes", s)}&" times")))`;

const narrow = { unit: "log a month", format: "0.000000000000" } as const;

const steps: readonly Step[] = [
  {
    key: "last",
    label: "Last month with a flow",
    unit: "months",
    format: "0",
    how: "the last period whose flow is not 0",
    alternatives: (s) => `SUMPRODUCT(MAX((${columnsOf("flows", s)("flow")}<>0)*${columnsOf("flows", s)("period")}))`,
  },
  {
    key: "changes",
    label: "Changes of sign",
    unit: "times",
    format: "0",
    how: "flows of 0 left out",
    alternatives: (s) => `SUM(${columnsOf("flows", s)("change")})`,
  },
  {
    key: "exists",
    label: "There is one rate",
    unit: "yes/no",
    how: "1 where day 0 is below 0 and the sign changes exactly once",
    alternatives: (s) => `IF(AND(${value("now", s)}<0,${irr("changes", s)}=1),1,0)`,
  },
  {
    ...narrow,
    key: "coarse",
    label: "After halving",
    how: "− log(1 + monthly rate), the last middle of the table",
    alternatives: (s) => `INDEX(${columnsOf("halving", s)("middle")},${halvings})`,
  },
  {
    ...narrow,
    key: "newton_1",
    label: "First Newton step",
    how: "coarse − worth / its slope",
    alternatives: (s) => newton("coarse", s),
  },
  {
    ...narrow,
    key: "newton_2",
    label: "Second Newton step",
    how: "the same from there",
    alternatives: (s) => newton("newton_1", s),
  },
  {
    key: "rate",
    label: "Internal rate of return",
    unit: "fraction/year",
    how: "(1 + monthly rate)^12 − 1",
    alternatives: (s) => `IF(${irr("exists", s)}=1,EXP(-12*${irr("newton_2", s)})-1,"none")`,
  },
  {
    key: "check",
    label: "The same by Excel's IRR()",
    unit: "fraction/year",
    how: "from that rate on; IRR() is good to 0.00001 %",
    alternatives: byExcel,
  },
  {
    key: "words",
    label: "Why there is none",
    unit: "",
    how: "empty where there is one",
    text: true,
    alternatives: whyNone,
  },
];

/** The rate at which the flows are worth nothing. */
export const rateBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "irr",
    heading: "Internal rate of return",
    note: "The interval in the table is halved until it is narrow, then two Newton steps. A rate exists where the flows begin below 0 and change sign once.",
    sides,
    steps,
  });
