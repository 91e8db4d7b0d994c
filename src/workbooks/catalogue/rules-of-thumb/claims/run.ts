import { claimTexts } from "../../../../messages/sheets/rules-of-thumb-claims";
import { at, call } from "../../../formula/call";
import { decimal, firstOf, money, percent, textFormula } from "../../../formula/text";
import { moneyFormat, percentFormat, wholeFormat } from "../../../layout/number-format";
import { typedAmount, typedInput } from "../../typed";
import { atLeast, atMost, type Claim, ifBetween, of } from "../claim";

const texts = claimTexts.run;
const cell = of("run");
const [examples, tokens, epochs, price] = [
  cell("training_examples"),
  cell("tokens_per_example"),
  cell("epochs"),
  cell("training_price"),
];
const training = `${examples}*${tokens}*${epochs}*${price}/1000000`;
const within = (figure: string): string => `AND(${atLeast(figure, cell("least"))},${atMost(figure, cell("most"))})`;

/** A tuning run costs 50 USD to several thousand: training alone is often below that, labels and labour make the thousands. */
export const run: Claim = {
  id: "run",
  texts,
  says: textFormula(texts.claim, { least: decimal(cell("least")), most: decimal(cell("most")) }),
  inputs: [
    typedInput("training_examples", { value: 500 }),
    typedInput("tokens_per_example", { value: 800 }),
    typedInput("epochs", { value: 3 }),
    typedInput("training_price", { value: 25 }),
    typedInput("cost_per_label", { value: 1 }),
    typedInput("setup_hours", { value: 40 }),
    typedInput("hourly_rate", { value: 90 }),
    typedAmount({ ...texts.inputs.least, key: "least", value: 50 }),
    typedAmount({ ...texts.inputs.most, key: "most", value: 5000 }),
  ],
  alsoNeeded: [[`${cell("least")}<=${cell("most")}`, texts.needed[0]]],
  figures: [
    {
      key: "training",
      format: moneyFormat,
      formula: call("TRAININGCOST", {
        training_tokens: { formula: `${examples}*${tokens}` },
        epochs: at("run.epochs"),
        price_or_model: at("run.training_price"),
      }),
      plain: training,
    },
    { key: "labels", format: moneyFormat, formula: `${examples}*${cell("cost_per_label")}` },
    {
      key: "labour",
      format: moneyFormat,
      formula: `${cell("setup_hours")}*${cell("hourly_rate")}`,
    },
    {
      key: "all",
      format: moneyFormat,
      formula: call("TUNINGCOST", {
        examples: at("run.training_examples"),
        tokens_per_example: at("run.tokens_per_example"),
        epochs: at("run.epochs"),
        price_or_model: at("run.training_price"),
        cost_per_label: at("run.cost_per_label"),
        setup_hours: at("run.setup_hours"),
        hourly_rate: at("run.hourly_rate"),
      }),
      plain: `${training}+${examples}*${cell("cost_per_label")}+${cell("setup_hours")}*${cell("hourly_rate")}`,
    },
    {
      key: "part",
      format: percentFormat,
      formula: `IF({run.all}=0,0,{run.training}/{run.all})`,
    },
    {
      key: "reaches",
      format: "#,##0.0",
      formula: ifBetween(`${cell("least")}*1000000/(${tokens}*${epochs}*${price})`, 0),
      turning: true,
    },
    {
      key: "exceeds",
      format: wholeFormat,
      formula: ifBetween(
        `(${cell("most")}-${cell("labour")})/(${tokens}*${epochs}*${price}/1000000+${cell("cost_per_label")})`,
        0,
      ),
      turning: true,
    },
  ],
  holds: `AND(${within(cell("training"))},${within(cell("all"))})`,
  fails: `AND(NOT(${within(cell("training"))}),NOT(${within(cell("all"))}))`,
  why: textFormula(texts.why, {
    training: money(cell("training")),
    all: money(cell("all")),
    part: percent(cell("part")),
  }),
  turns: firstOf(
    [
      [
        `AND(ISNUMBER(${cell("reaches")}),ISNUMBER(${cell("exceeds")}))`,
        textFormula(texts.examples, {
          reaches: decimal(cell("reaches")),
          least: money(cell("least")),
          exceeds: decimal(cell("exceeds")),
          most: money(cell("most")),
        }),
      ],
      [
        `ISNUMBER(${cell("reaches")})`,
        textFormula(texts.examplesFrom, { reaches: decimal(cell("reaches")), least: money(cell("least")) }),
      ],
    ],
    textFormula(texts.free, { least: money(cell("least")) }),
  ),
};
