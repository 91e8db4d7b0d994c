import type { StepKey } from "../../engine/equations/steps";
import { moneyFormat } from "../layout/number-format";
import { firstOf } from "../formula/text";
import type { Formula, GridBlock } from "../template/template";
import { stepOf } from "./equations";
import { baseline, cellsOf, columnsOf, given, type Side, tableOf, zero } from "./references";
import { ofBoth, oneOfBoth, type Step, stepBlock } from "./step-block";
import { type Column, type Row, rowBlock } from "./row-block";
import { failurePerCall, shared } from "./volume";

/** Stands for "without end". */
export const endless = "10^99";

/** The number format of lengths that may be without end. */
export const lengthFormat = '[>=1000000000000000]"never";#,##0.0';

const lengths = cellsOf("lengths");
const volume = cellsOf("volume");

/** The prompt of a side over that of the baseline. */
const share = (side: Side): Formula => (side === baseline ? "1" : lengths("share", side));

const usesCache = (side: Side): Formula =>
  `OR(${given("cache_hit_rate", side)}>0,${given("batch_cache_hit_rate", side)}>0)`;

const cachedFrom = (side: Side): Formula =>
  firstOf(
    [
      [`NOT(${usesCache(side)})`, endless],
      [`${given("cache_min_tokens", side)}=0`, "0"],
      [`${share(side)}=0`, endless],
    ],
    `MIN(${endless},${given("cache_min_tokens", side)}/${share(side)})`,
  );

const ofSide = oneOfBoth(lengths);

const billed = (side: Side): Formula => stepOf("billed_attempts", side);

/** What a second of latency costs for each call. */
const perSecond = (side: Side): Formula =>
  `${stepOf("attempts", side)}*(1-${given("batch_share", side)})*${given("latency_cost_per_second", side)}`;

const secondsFor = (tokens: Formula, side: Side): Formula =>
  `IF(${given("prefill_tokens_per_second", side)}>0,${tokens}/${given("prefill_tokens_per_second", side)},0)`;

/** What tokens cost at a price at once and one in batch, in USD of a million calls. */
const atPrices = (atOnce: Formula, inBatch: Formula, side: Side): Formula =>
  `((1-${given("batch_share", side)})*${atOnce}+${given("batch_share", side)}*(1-${given("batch_discount", side)})*${inBatch})`;

const cachedPrice = (hit: "cache_hit_rate" | "batch_cache_hit_rate", step: StepKey, side: Side): Formula =>
  `IF(${given(hit, side)}=0,${given("input_price", side)},${stepOf(step, side)})`;

/** What a prompt token adds to a call of a side's own model: to its tokens, and by the time it takes. */
const perToken = (price: Formula, uncached: Formula, side: Side, s: Side): Formula =>
  `${share(side)}*(${billed(side)}*${price}/10^6*${ofSide("price_calls", side, s)}` +
  `+${secondsFor(uncached, side)}*${perSecond(side)}*${lengths("calls", s)})`;

const calls = (s: Side, ...more: readonly Formula[]): Formula =>
  `SUMPRODUCT(${["{bymonth.volume}", ...more, columnsOf("bill", s)("own_days")].join(",")})`;

/** What calls of a side's own model cost whatever the prompt's length, but for failures. */
const restOf = (side: Side, s: Side): Formula =>
  `${lengths("rest_cost", side)}*${ofSide("price_calls", side, s)}` +
  `+(${stepOf("fee_cost", side)}+${lengths("rest_seconds", side)}*${perSecond(side)})*${lengths("calls", s)}`;

const pieces: readonly Step[] = [
  {
    key: "share",
    unit: "fraction",
    alternatives: (s) =>
      `IF(${given("prompt_tokens", baseline)}=0,0,${given("prompt_tokens", s)}/${given("prompt_tokens", baseline)})`,
  },
  {
    key: "cached_from",
    unit: "tokens/call",
    format: lengthFormat,
    each: cachedFrom,
  },
  {
    key: "first_cached",
    unit: "tokens/call",
    format: lengthFormat,
    alternatives: (s) => `MIN(${lengths("cached_from", baseline)},${lengths("cached_from", s)})`,
  },
  {
    key: "last_cached",
    unit: "tokens/call",
    format: lengthFormat,
    alternatives: (s) => `MAX(${lengths("cached_from", baseline)},${lengths("cached_from", s)})`,
  },
  {
    key: "conversations",
    unit: "yes/no",
    alternatives: (s) =>
      `IF(OR(${[baseline, s].map((side) => `AND(${given("turns_per_conversation", side)}>1,${usesCache(side)})`).join(",")}),1,0)`,
  },
];

const costs: readonly Step[] = [
  {
    key: "rest_tokens",
    unit: "tokens/call",
    each: (s) =>
      `${given("user_tokens", s)}+(${given("turns_per_conversation", s)}-1)/2*(${given("user_tokens", s)}+${stepOf("resent_output", s)})`,
  },
  {
    key: "rest_cost",
    unit: "USD/call",
    each: (s) =>
      `${billed(s)}*(${lengths("rest_tokens", s)}*${given("input_price", s)}` +
      `+${given("output_tokens", s)}*${given("output_price", s)})/10^6*${atPrices("1", "1", s)}`,
  },
  {
    key: "rest_seconds",
    unit: "s/call",
    each: (s) =>
      `${given("overhead_seconds", s)}+${secondsFor(lengths("rest_tokens", s), s)}` +
      `+IF(${given("output_tokens_per_second", s)}>0,` +
      `MAX(0,${given("output_tokens", s)}-1)/${given("output_tokens_per_second", s)},0)`,
  },
  { key: "calls", unit: "calls", alternatives: (s) => calls(s) },
  ...ofBoth({ key: "price_calls", unit: "calls" }, (side, s) => calls(s, stepOf("price_factor", side))),
  ...ofBoth(
    {
      key: "fixed",
      unit: "USD",
    },
    (side, s) =>
      `${oneOfBoth(volume)("fixed", side, s)}+${shared(restOf(side, s), restOf(baseline, s), side)}` +
      `+(${failurePerCall(side)})*${lengths("calls", s)}`,
  ),
  ...ofBoth(
    {
      key: "per_token",
      unit: "USD",
    },
    (side, s) => perToken(atPrices(given("input_price", side), given("input_price", side), side), "1", side, s),
  ),
  ...ofBoth(
    {
      key: "per_token_cached",
      unit: "USD",
    },
    (side, s) =>
      perToken(
        atPrices(
          cachedPrice("cache_hit_rate", "found_price", side),
          cachedPrice("batch_cache_hit_rate", "batch_found_price", side),
          side,
        ),
        `(1-${given("cache_hit_rate", side)})`,
        side,
        s,
      ),
  ),
];

/**
 * What both cost as lines in the baseline's prompt tokens, the alternative's prompt shrinking in the same proportion.
 */
export const lengthsBlock = (sides: readonly Side[]): GridBlock =>
  stepBlock({
    id: "lengths",
    sides,
    steps: [...pieces, ...costs],
  });

const amount = (key: string, formula: Column["formula"]): Column => ({
  key,
  unit: "USD",
  format: moneyFormat,
  formula,
});
const flag = (key: string, holds: (row: Row) => Formula): Column => ({
  key,
  unit: "yes/no",
  format: "0",
  formula: (row) => `IF(${holds(row)},1,0)`,
});

/** Where the pieces begin and end. */
function bound(key: string, at: 0 | 1, s: Side): Column {
  const bounds = ["0", lengths("first_cached", s), lengths("last_cached", s), endless];
  return {
    key,
    own: true,
    unit: "tokens",
    format: `[>=1000000000000000]"no end";#,##0.0`,
    formula: ({ index }) => bounds[index + at]!,
  };
}

/**
 * What one more prompt token costs on a piece: of the side's own model, and of the baseline that answers the other
 * calls.
 */
const pricePerToken = (side: Side, s: Side): Column => ({
  key: `per.${side}`,
  unit: "USD",
  format: "#,##0.0000",
  formula: ({ here }) => {
    const own =
      `IF(${here("from")}>=${lengths("cached_from", side)},` +
      `${ofSide("per_token_cached", side, s)},${ofSide("per_token", side, s)})`;
    return side === baseline ? own : shared(own, here(`per.${baseline}`), side);
  },
});

/** What both pay for one more token. */
const bothPer = (s: Side, { here }: Row): Formula => `(${here(`per.${baseline}`)}+${here(`per.${s}`)})`;

/** Whether an amount is below 0 by more than rounding of the flows at a length. */
const below = (value: Formula, at: Formula, s: Side, row: Row): Formula =>
  `${value}<-${zero}*(${ofSide("fixed", baseline, s)}+${ofSide("fixed", s, s)}+${bothPer(s, row)}*${at})`;

const root = ({ here }: Row): Formula => `-${here("fixed")}/${here("slope")}`;

/** Where a piece without end is last not below 0: "never" where it does not stay below. */
function onEndless(s: Side, row: Row): Formula {
  const { here } = row;
  const atFrom = `IF(${here("below_from")}=1,"below",${here("from")})`;
  return firstOf(
    [
      [
        `ABS(${here("slope")})<=${zero}*${bothPer(s, row)}`,
        `IF(${below(here("fixed"), "0", s, row)},${atFrom},"never")`,
      ],
      [`${here("slope")}>0`, `"never"`],
      [`${root(row)}>${here("from")}`, root(row)],
    ],
    atFrom,
  );
}

/** Where a piece with an end is last not below 0; "below" where it is below throughout. */
const onPiece = (row: Row): Formula =>
  firstOf(
    [
      [`${row.here("below_to")}=0`, row.here("to")],
      [`${row.here("below_from")}=1`, `"below"`],
    ],
    `MIN(${row.here("to")},MAX(${row.here("from")},${root(row)}))`,
  );

/** The difference of both on a piece, and whether it is below 0 where the piece begins and ends. */
function difference(plus: Side, minus: Side, s: Side): Column[] {
  const at = (row: Row, end: "from" | "to"): Formula =>
    below(`${row.here("fixed")}+${row.here("slope")}*${row.here(end)}`, row.here(end), s, row);
  return [
    amount("fixed", () => `${ofSide("fixed", plus, s)}-${ofSide("fixed", minus, s)}`),
    amount("slope", ({ here }) => `${here(`per.${plus}`)}-${here(`per.${minus}`)}`),
    flag("below_from", (row) => at(row, "from")),
    flag("below_to", (row) => at(row, "to")),
  ];
}

/**
 * The total cost of one side minus that of the other as straight pieces in the baseline's prompt tokens, with a jump at each cache minimum, and where
 * each piece is last not below 0.
 * @param table `pieces`: alternative minus baseline; `mirrored`: baseline minus alternative
 */
export function piecesBlock(table: "pieces" | "mirrored", s: Side): GridBlock {
  const [plus, minus] = table === "pieces" ? [s, baseline] : [baseline, s];
  const id = tableOf(table, s);
  return rowBlock({
    id,
    name: table,
    rows: 3,
    columns: [
      bound("from", 0, s),
      bound("to", 1, s),
      flag("there", ({ here }) => `${here("to")}>${here("from")}`),
      pricePerToken(baseline, s),
      pricePerToken(s, s),
      ...difference(plus, minus, s),
      {
        key: "last",
        unit: "tokens",
        format: "#,##0.0",
        formula: (row) =>
          firstOf(
            [
              [`${row.here("there")}=0`, `"below"`],
              [`${row.here("to")}=${endless}`, onEndless(s, row)],
            ],
            onPiece(row),
          ),
      },
      {
        key: "answer",
        unit: "tokens",
        format: "#,##0.0",
        first: `IF({~${id}.last.0}="below",0,{~${id}.last.0})`,
        formula: ({ here, before }) => `IF(${here("last")}="below",${before("answer")},${here("last")})`,
      },
    ],
  });
}
