import { expect, test } from "@jest/globals";
import { ask } from "../functions/analysis/asking";
import { exampleInputs } from "../../src/functions/scenarios/example-inputs";

const told = async (...rows: readonly unknown[][]): Promise<unknown> =>
  ask("SCENARIO", [...exampleInputs.filter(([label]) => !rows.some((row) => row[0] === label)), ...rows], "saving");

test.each([
  [
    [["Reasoning tokens", 0, 200]],
    /^'Reasoning tokens' of 'Fine-tuned' must not be more than the output tokens, of which it is a part: got 200 of 150\.$/,
  ],
  [
    [["Traffic share", 0.5, 0.5]],
    /^'Traffic share' of 'Prompting' must be 1 for the first strategy, the baseline, got 0\.5\.$/,
  ],
  [[["Escalation rate", 0.1, 0.1]], /^'Escalation rate' of 'Prompting' must be 0 for the first strategy, the baseline/],
  [
    [["Training hours", 0, 4]],
    /^The row 'Training price per hour' is missing: 'Fine-tuned' has .*Add the row, with 0 where it is free\.$/,
  ],
  [
    [["List price discount", 9, 0]],
    /^'List price discount' of 'Prompting' must be between 0 and 1, got 9\. Write 9% as 0\.09\.$/,
  ],
  [[["Discount rate", 9, 9]], /^'Discount rate' of 'Prompting' must be .*got 9\. Write 9% as 0\.09\.$/],
  [
    [["Turns per conversation", 1.5, 1]],
    /^'Turns per conversation' of 'Prompting' must be a whole number between 1 and 200, got 1\.5\.$/,
  ],
] as const)("%j", async (rows: readonly (readonly unknown[])[], sentence) => {
  expect(await told(...rows.map((row) => [...row]))).toMatchObject({
    error: "#VALUE!",
    message: expect.stringMatching(sentence) as unknown,
  });
});
