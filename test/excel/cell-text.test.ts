import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { cellText } from "../../src/excel/write-cells";
import { shareCopy } from "../../src/excel/share-copy";
import { openExcel, type OpenExcel } from "./open-excel";

test.each([
  ..."2026-06-30|50%|TRUE|Mar 2026|März 2026|1.2.26|1/2|2/3 vs 1/3|10 €|1e5|1,5|12:30|３|5 de mayo|2026年3月1日".split(
    "|",
  ),
  ..."WAHR|vrai|ЛОЖЬ|doğru| falso |=1+1|+49 30|-5|@here|#N/A|'quoted|gpt-4.1".split("|"),
])("%j is kept a text", (text) => {
  expect(cellText(text)).toBe(`'${text}`);
});

test.each([
  "Prompting",
  "Fine-tuned",
  "Prompting, cached",
  "",
  "Saving by month, in the sheet's currency, for 12 months",
])("%j is written as it is", (text) => {
  expect(cellText(text)).toBe(text);
});

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

test("a copy in values keeps what Excel would turn into a date, a number or a logical value", async () => {
  const { workbench } = excel;
  workbench.setFormula("Sheet1", "A1", '=TUNE.INPUTS("calls per day")');
  for (const [at, text] of ["2026-06-30", "50%", "TRUE", "Mar 2026"].entries())
    workbench.setFormula("Sheet1", `H${at + 1}`, `="${text}"`);
  await workbench.settled();
  await shareCopy("Sheet1", "Copy", (formula) => formula.startsWith('="') || formula.includes("TUNE."));
  await workbench.settled();
  expect(workbench.getValues("Copy", "H1:H4")).toEqual([["2026-06-30"], ["50%"], ["TRUE"], ["Mar 2026"]]);
  expect(workbench.getValues("Copy", "A2")).toEqual(workbench.getValues("Sheet1", "A2"));
});
