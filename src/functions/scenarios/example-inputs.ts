/** The worked example of the cost model: 5 000 calls a day with a prompt of 2 000 tokens, or a tuned model with one of 400. */
export const exampleInputs: readonly (readonly (string | number)[])[] = [
  ["Input", "Prompting", "Fine-tuned"],
  ["Calls per day", 5000, 5000],
  ["Horizon days", 365, 365],
  ["Discount rate", 0.1, 0.1],
  ["Prompt tokens", 2000, 400],
  ["User tokens", 200, 200],
  ["Output tokens", 150, 150],
  ["Input price", 2, 3],
  ["Output price", 8, 12],
  ["Hourly rate", 90, 90],
  ["Setup hours", 0, 40],
  ["Training examples", 0, 2000],
  ["Tokens per example", 0, 800],
  ["Epochs", 1, 3],
  ["Training price", 0, 25],
  ["Cost per label", 0, 0.5],
  ["Retrain every days", 0, 180],
];

const uncertain: Readonly<Record<string, readonly [low: number, high: number]>> = {
  "Prompt tokens": [300, 600],
  "Training examples": [1000, 4000],
  "Setup hours": [20, 80],
};

/** The worked example, with ranges for what one is least sure of before tuning. */
export const exampleRanges: readonly (readonly (string | number)[])[] = exampleInputs.map((row, r) => [
  ...row,
  ...(r === 0 ? ["Low", "High"] : (uncertain[row[0]!] ?? [0, 0])),
]);
