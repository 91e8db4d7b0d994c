import { at, call } from "../../../formula/call";
import { money, percentage, wholeNumber } from "../../../layout/number-format";
import { typedAmount, typedInput } from "../../typed";
import { amount, firstOf, sentence, share, usd } from "../../wording";
import { atLeast, atMost, type Claim, ifBetween, of } from "../claim";

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
  says: sentence`A tuning run costs ${amount(cell("least"))} to ${amount(cell("most"))} USD`,
  inputs: [
    typedInput("training_examples", { value: 500 }),
    typedInput("tokens_per_example", { value: 800 }),
    typedInput("epochs", { value: 3 }),
    typedInput("training_price", { value: 25 }),
    typedInput("cost_per_label", { value: 1 }),
    typedInput("setup_hours", { value: 40 }),
    typedInput("hourly_rate", { value: 90 }),
    typedAmount({
      key: "least",
      label: "Claimed, from",
      value: 50,
      unit: "USD",
      meaning: "The least that the rule says.",
    }),
    typedAmount({
      key: "most",
      label: "Claimed, to",
      value: 5000,
      unit: "USD",
      meaning: "The most that the rule says.",
    }),
  ],
  alsoNeeded: [[`${cell("least")}<=${cell("most")}`, "Claimed, to must not be below Claimed, from."]],
  figures: [
    {
      key: "training",
      label: "Training alone",
      unit: "USD",
      format: money,
      formula: call("TRAININGCOST", {
        training_tokens: { formula: `${examples}*${tokens}` },
        epochs: at("run.epochs"),
        price_or_model: at("run.training_price"),
      }),
      plain: training,
    },
    { key: "labels", label: "Labels", unit: "USD", format: money, formula: `${examples}*${cell("cost_per_label")}` },
    {
      key: "labour",
      label: "Labour",
      unit: "USD",
      format: money,
      formula: `${cell("setup_hours")}*${cell("hourly_rate")}`,
    },
    {
      key: "all",
      label: "All together",
      unit: "USD",
      format: money,
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
      label: "Training's share of it",
      unit: "%",
      format: percentage,
      formula: `IF({run.all}=0,0,{run.training}/{run.all})`,
    },
    {
      key: "reaches",
      label: "Turns: examples from",
      unit: "examples",
      format: "#,##0.0",
      formula: ifBetween(`${cell("least")}*1000000/(${tokens}*${epochs}*${price})`, 0),
      turning: true,
    },
    {
      key: "exceeds",
      label: "All together too dear above",
      unit: "examples",
      format: wholeNumber,
      formula: ifBetween(
        `(${cell("most")}-${cell("labour")})/(${tokens}*${epochs}*${price}/1000000+${cell("cost_per_label")})`,
        0,
      ),
      turning: true,
    },
  ],
  holds: `AND(${within(cell("training"))},${within(cell("all"))})`,
  fails: `AND(NOT(${within(cell("training"))}),NOT(${within(cell("all"))}))`,
  why: sentence`Training alone costs ${usd(cell("training"))}; with labels and labour it is ${usd(cell("all"))}, of which training makes ${share(cell("part"))}.`,
  turns: firstOf(
    [
      [
        `AND(ISNUMBER(${cell("reaches")}),ISNUMBER(${cell("exceeds")}))`,
        sentence`Examples: from ${amount(cell("reaches"))} on training alone costs ${usd(cell("least"))}; above ${amount(cell("exceeds"))} all together is more than ${usd(cell("most"))}.`,
      ],
      [
        `ISNUMBER(${cell("reaches")})`,
        sentence`Examples: from ${amount(cell("reaches"))} on training alone costs ${usd(cell("least"))}.`,
      ],
    ],
    sentence`No number of examples brings training alone to ${usd(cell("least"))}: its tokens are free.`,
  ),
  note: "One run. Runs that are not good enough, validation and evaluation come on top.",
};
