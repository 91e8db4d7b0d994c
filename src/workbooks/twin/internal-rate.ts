import { moneyFormat } from "../layout/number-format";
import { plainFormulaTexts } from "../../messages/sheets/plain-formulas";
import { quotedText } from "../formula/call";
import { textFormula } from "../formula/text";
import type { Formula, GridBlock } from "../template/template";
import { cellsOf, columnsOf, monthRows, type Side, tableOf } from "./references";
import { type Column, rowBlock } from "./row-block";
import { type Step, stepBlock } from "./step-block";

const texts = plainFormulaTexts.reasons;

const halvings = 44;

/** The interval begins at most so wide: beyond e^±64 a month, a yearly rate is −100% or more than a number holds. */
const widest = 64;

/** No power of e below −700 is asked for, which some spreadsheets have no number for. */
const largestPower = 700;

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
        unit: "from day 0",
        format: "0",
        first: "0",
        formula: ({ before }) => `${before("period")}+1`,
      },
      {
        key: "flow",
        unit: "USD",
        format: moneyFormat,
        first: value("now", s),
        formula: ({ index }) => `{~${tableOf("bill", s)}.saving.${index - 1}}`,
      },
      {
        key: "sign",
        unit: "sign",
        format: "0",
        first: `SIGN({~${tableOf("flows", s)}.flow.0})`,
        formula: ({ here, before }) => `IF(${here("flow")}=0,${before("sign")},SIGN(${here("flow")}))`,
      },
      {
        key: "change",
        unit: "yes/no",
        format: "0",
        first: "0",
        formula: ({ here, before }) => `IF(${here("sign")}=${before("sign")},0,1)`,
      },
      {
        key: "last",
        unit: "months",
        format: "0",
        first: "0",
        formula: ({ here }) => `IF(${here("flow")}=0,0,${here("period")})`,
      },
      {
        key: "counted",
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
  // A function of a column within SUMPRODUCT is not carried out row by row in every spreadsheet; an operator is.
  const factors = `EXP(${rate})^(${power})`;
  return {
    worth: `SUMPRODUCT(${flows("flow")},${factors})`,
    slope: `SUMPRODUCT(${flows("flow")},${power},${factors})`,
  };
}

const half = (key: string, first: string, formula: Column["formula"]): Column => ({
  key,
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
        `-${irr("widest", s)}`,
        ({ before }) => `IF(${before("worth")}<0,${before("middle")},${before("low")})`,
      ),
      half("high", irr("widest", s), ({ before }) => `IF(${before("worth")}<0,${before("high")},${before("middle")})`),
      {
        key: "middle",
        unit: "log a month",
        format: "0.000000",
        formula: ({ here }) => `(${here("low")}+${here("high")})/2`,
      },
      {
        key: "worth",
        unit: "USD, scaled",
        format: "0.00E+00",
        formula: ({ here }) => worthAt(here("middle"), s).worth,
      },
    ],
  });

/** A Newton step on what the flows are worth; at the end of the interval the rate is above the highest or −100%, and stays. */
function newton(from: string, s: Side): Formula {
  const rate = irr(from, s);
  const { worth, slope } = worthAt(rate, s);
  return `IF(${irr("exists", s)}=1,IF(ABS(${irr("coarse", s)})>0.999*${irr("widest", s)},${rate},${rate}-${worth}/${slope}),0)`;
}

/** A rate above 10,000% a year says nothing: the extra upfront is back almost at once. */
const highest = 100;

const yearly = (s: Side): Formula => `EXP(-12*${irr("newton_2", s)})-1`;

/** Excel's own function, from the rate that was found. */
const byExcel = (s: Side): Formula =>
  `IF(ISNUMBER(${irr("rate", s)}),IFERROR((1+IRR(${columnsOf("flows", s)("flow")},EXP(-${irr("newton_2", s)})-1))^12-1,"no result"),"none")`;

const whyNone = (s: Side): Formula =>
  `IF(${irr("exists", s)}=1,IF(ISNUMBER(${irr("rate", s)}),"",${quotedText(texts.irrTooHigh)}),IF(${value("now", s)}>=0,${quotedText(texts.irrNoInvestment)},IF(${irr("changes", s)}=0,${quotedText(texts.irrNoReturn)},${textFormula(texts.irrSigns, { count: irr("changes", s) })})))`;

const narrow = { unit: "log a month", format: "0.000000000000" } as const;

const steps: readonly Step[] = [
  {
    key: "last",
    unit: "months",
    format: "0",
    alternatives: (s) => `MAX(${columnsOf("flows", s)("last")})`,
  },
  {
    ...narrow,
    key: "widest",
    alternatives: (s) => `MIN(${widest},${largestPower}/MAX(1,${irr("last", s)}))`,
  },
  {
    key: "changes",
    unit: "times",
    format: "0",
    alternatives: (s) => `SUM(${columnsOf("flows", s)("change")})`,
  },
  {
    key: "exists",
    unit: "yes/no",
    alternatives: (s) => `IF(AND(${value("now", s)}<0,${irr("changes", s)}=1),1,0)`,
  },
  {
    ...narrow,
    key: "coarse",
    alternatives: (s) => `INDEX(${columnsOf("halving", s)("middle")},${halvings})`,
  },
  {
    ...narrow,
    key: "newton_1",
    alternatives: (s) => newton("coarse", s),
  },
  {
    ...narrow,
    key: "newton_2",
    alternatives: (s) => newton("newton_1", s),
  },
  {
    key: "rate",
    unit: "fraction/year",
    alternatives: (s) => `IF(${irr("exists", s)}=1,IF(${yearly(s)}>${highest},"none",${yearly(s)}),"none")`,
  },
  {
    key: "check",
    unit: "fraction/year",
    alternatives: byExcel,
  },
  {
    key: "words",
    unit: "",
    text: true,
    alternatives: whyNone,
  },
];

/** The rate at which the flows are worth nothing. */
export const rateBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "irr",
    sides,
    steps,
  });
